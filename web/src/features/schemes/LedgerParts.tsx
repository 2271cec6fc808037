import { Table, type TableProps } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../ui/Chart.tsx';
import { useFormat } from '../../ui/format.ts';
import { colours, fontFamily, okabeIto } from '../../ui/theme.ts';
import { Sum, useMeasure } from './LedgerTable.tsx';
import type { Ledger, LedgerLine, LedgerPlace } from './savings-documents.ts';

type Part = Ledger['parts'][number];
const mostBars = 20;
export const usePlaceName = () => {
  const { t } = useTranslation('schemes');
  return ({ kind, name, key }: LedgerPlace) =>
    kind === 'OUTSIDE_PARKS' ? t('savings.outside') : key === '' ? t('savings.unknownPlace') : name;
};
interface Props {
  readonly ledger: Ledger;
  /** The measure that is drawn and listed. */
  readonly line: LedgerLine;
  readonly linkTo: (place: LedgerPlace, children: string) => ReactNode;
}

/** What each part of a place adds in one measure: a picture, and the table it is drawn from. */
export function LedgerParts({ ledger, line, linkTo }: Props) {
  const { t } = useTranslation('schemes');
  const measure = useMeasure();
  const nameOf = usePlaceName();
  const { scaled, count } = useFormat();
  const rows = useMemo(() => {
    const lineOf = ({ totals }: Part) =>
      totals.lines.find((one) => one.measure === line.measure && one.energyBasis === line.energyBasis);
    return ledger.parts
      .map((part) => ({ ...part, line: lineOf(part) }))
      .sort((a, b) => (b.line?.expected.total ?? 0) - (a.line?.expected.total ?? 0));
  }, [ledger, line]);
  const option = useMemo(() => {
    const drawn = rows.slice(0, mostBars);
    const bar = (name: string, set: 'expected' | 'verified', colour: string) => ({
      ...{ name, type: 'bar', barMaxWidth: 14, itemStyle: { color: colour } },
      data: drawn.map((part) => part.line?.[set].total ?? 0),
    });
    return {
      animation: false,
      aria: { enabled: true, decal: { show: true } },
      textStyle: { fontFamily, color: colours.ink },
      grid: { left: 8, right: 28, top: 30, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, textStyle: { color: colours.ink } },
      tooltip: {
        ...{ trigger: 'axis', renderMode: 'richText' },
        valueFormatter: (v: number) => `${scaled(v)} ${line.unit}`,
      },
      xAxis: { type: 'value', axisLabel: { color: colours.inkSoft, formatter: (v: number) => scaled(v) } },
      yAxis: {
        ...{ type: 'category', inverse: true, axisLabel: { color: colours.ink, width: 180, overflow: 'truncate' } },
        data: drawn.map(({ place }) => nameOf(place)),
      },
      series: [bar(t('expected'), 'expected', okabeIto.skyBlue), bar(t('verified'), 'verified', okabeIto.blue)],
    };
  }, [rows, line, nameOf, scaled, t]);
  const columns: TableProps<(typeof rows)[number]>['columns'] = [
    { key: 'name', title: t('savings.name'), render: (_, { place }) => linkTo(place, nameOf(place)) },
    {
      key: 'schemes',
      title: t('savings.schemes'),
      render: (_, { totals }) => <span className="num">{count(totals.schemes.total ?? 0)}</span>,
    },
    {
      key: 'implemented',
      title: t('savings.implemented'),
      render: (_, { totals }) => <span className="num">{count(totals.implemented.total ?? 0)}</span>,
    },
    {
      key: 'flagged',
      title: t('savings.flagged'),
      render: (_, { totals }) => <span className="num">{count(totals.flagged ?? 0)}</span>,
    },
    {
      key: 'expected',
      title: t('expected'),
      render: (_, part) => <Sum figure={part.line?.expected} unit={line.unit} />,
    },
    {
      key: 'verified',
      title: t('verified'),
      render: (_, part) => <Sum figure={part.line?.verified} unit={line.unit} />,
    },
  ];
  return (
    <>
      <Chart
        label={t('savings.chart', { measure: measure(line) })}
        height={60 + Math.min(rows.length, mostBars) * 40}
        option={option}
      />
      <div role="group" aria-label={t('savings.parts')}>
        <Table
          size="small"
          rowKey={({ place }) => `${place.kind} ${place.key}`}
          columns={columns}
          dataSource={rows}
          pagination={rows.length > 50 && { pageSize: 50, showSizeChanger: false }}
          scroll={{ x: 'max-content' }}
        />
      </div>
    </>
  );
}
