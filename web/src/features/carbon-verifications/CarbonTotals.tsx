import { Table, type TableProps } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Chart } from '../../ui/Chart.tsx';
import { toCsv } from '../../ui/csv.ts';
import { download } from '../../ui/download.ts';
import { useFormat } from '../../ui/format.ts';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { colours, fontFamily, okabeIto } from '../../ui/theme.ts';
import { Button } from 'antd';
import { scopes } from './carbon-fields.ts';
import { CarbonTotalsQuery, touched, type CarbonShown, type TotalShown } from './documents.ts';

const colourOf = { FUEL: okabeIto.vermilion, PROCESS: okabeIto.orange, PURCHASED: okabeIto.skyBlue } as const;
export interface CarbonAsked {
  readonly year: number | null;
  readonly division: string | null;
  readonly status: CarbonShown['status'] | null;
}

/** What the records add up to, by industry and part: a picture, and the table it is drawn from. */
export function CarbonTotals({ asked }: { asked: CarbonAsked }) {
  const { t } = useTranslation('carbon-verifications');
  const [{ data, error, fetching }, again] = useQuery({
    ...{ query: CarbonTotalsQuery, variables: { ...asked }, context: touched },
    requestPolicy: 'cache-and-network',
  });
  const totals = data?.carbonTotals;
  return (
    <section className="panel" aria-label={t('totals')}>
      <h2>{t('totals')}</h2>
      <p className="quiet">{t('totalsLead')}</p>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!totals && fetching && <Loading rows={4} />}
      {totals && totals.length === 0 && <Nothing>{t('none')}</Nothing>}
      {totals && totals.length > 0 && <Drawn totals={totals} />}
    </section>
  );
}

function Drawn({ totals }: { totals: readonly TotalShown[] }) {
  const { t } = useTranslation('carbon-verifications');
  const { number, scaled, count } = useFormat();
  const nameOf = ({ industry }: TotalShown) => industry?.name ?? t('otherIndustries');
  const valueOf = (one: TotalShown, scope: (typeof scopes)[number]) => one.scopes.find((sum) => sum.scope === scope)!;
  const option = useMemo(
    () => ({
      animation: false,
      aria: { enabled: true, decal: { show: true } },
      textStyle: { fontFamily, color: colours.ink },
      grid: { left: 8, right: 28, top: 30, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, textStyle: { color: colours.ink } },
      tooltip: {
        ...{ trigger: 'axis', axisPointer: { type: 'shadow' }, renderMode: 'richText' },
        valueFormatter: (value: number) => `${scaled(value)} ${t('unit')}`,
      },
      xAxis: { type: 'value', axisLabel: { color: colours.inkSoft, formatter: (value: number) => scaled(value) } },
      yAxis: {
        ...{ type: 'category', inverse: true, axisLabel: { color: colours.ink } },
        data: totals.map(({ industry }) => industry?.name ?? t('otherIndustries')),
      },
      series: scopes.map((scope) => ({
        ...{ type: 'bar', stack: 'all', barMaxWidth: 18, name: t(`scope.${scope}`) },
        itemStyle: { color: colourOf[scope] },
        data: totals.map(({ scopes: sums }) => sums.find((sum) => sum.scope === scope)?.value ?? 0),
      })),
    }),
    [totals, scaled, t],
  );
  const columns: TableProps<TotalShown>['columns'] = [
    { key: 'industry', title: t('industry'), render: (_, one) => nameOf(one) },
    { key: 'records', title: t('records'), className: 'num', align: 'right', render: (_, one) => count(one.records) },
    ...scopes.map((scope) => ({
      ...{ key: scope, title: t(`scope.${scope}`), className: 'num', align: 'right' as const },
      render: (_: unknown, one: TotalShown) => {
        const { value, lacking } = valueOf(one, scope);
        return `${number(value, 3)}${lacking > 0 ? `（${t('lacking', { count: lacking })}）` : ''}`;
      },
    })),
    {
      key: 'total',
      title: `${t('total')} (${t('unit')})`,
      className: 'num',
      align: 'right',
      render: (_, one) => number(one.total, 3),
    },
    {
      key: 'incomplete',
      title: t('incomplete'),
      className: 'num',
      align: 'right',
      render: (_, one) => count(one.incomplete),
    },
    {
      key: 'differing',
      title: t('differing'),
      className: 'num',
      align: 'right',
      render: (_, one) => count(one.differing),
    },
  ];
  const save = () => {
    const head = [
      t('industry'),
      t('records'),
      ...scopes.flatMap((scope) => [
        `${t(`scope.${scope}`)} (${t('unit')})`,
        `${t(`scope.${scope}`)} ${t('lacking', { count: '' }).trim()}`,
      ]),
      `${t('total')} (${t('unit')})`,
      t('incomplete'),
      t('differing'),
    ];
    const cells = totals.map((one) => [
      ...[nameOf(one), one.records],
      ...scopes.flatMap((scope) => [valueOf(one, scope).value, valueOf(one, scope).lacking]),
      ...[one.total, one.incomplete, one.differing],
    ]);
    download('carbon-totals.csv', 'text/csv;charset=utf-8', toCsv(head, cells));
  };
  return (
    <>
      <Chart label={t('picture')} height={totals.length * 34 + 70} option={option} />
      <div className="toolbar">
        <Button size="small" onClick={save}>
          {t('csv')}
        </Button>
      </div>
      <Table<TotalShown>
        size="small"
        rowKey={(one) => one.industry?.key ?? ''}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={columns}
        dataSource={totals}
      />
      <p className="quiet small">{t('industryNote')}</p>
    </>
  );
}
