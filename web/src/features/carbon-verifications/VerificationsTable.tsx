import { Button, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { toCsv } from '../../ui/csv.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { download } from '../../ui/download.ts';
import { useFormat } from '../../ui/format.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { scopes } from './carbon-fields.ts';
import { CarbonState } from './CarbonState.tsx';
import type { CarbonAsked } from './CarbonTotals.tsx';
import { CarbonListQuery, touched, type CarbonShown } from './documents.ts';
import { everyPage } from './every-page.ts';

interface Props {
  readonly asked: CarbonAsked & { readonly search: string | null };
  readonly onOpen: (id: string) => void;
}
/** The records that fit, each with its parts beside their sum. */
export function VerificationsTable({ asked, onOpen }: Props) {
  const { t } = useTranslation('carbon-verifications');
  const client = useClient();
  const { number } = useFormat();
  const pages = useCursorPages(JSON.stringify(asked));
  const [{ data, error, fetching }, again] = useQuery({
    query: CarbonListQuery,
    variables: { ...asked, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const partOf = (one: CarbonShown, scope: (typeof scopes)[number]) =>
    one.parts.find((part) => part.scope === scope)?.value ?? null;
  const industryOf = ({ industry }: CarbonShown) => industry?.name ?? t('otherIndustries');
  const figure = (value: number | null) => (value === null ? '—' : number(value, 3));
  const columns: TableProps<CarbonShown>['columns'] = [
    {
      ...{ key: 'name', title: t('enterprise') },
      render: (_, one) => (
        <Button
          type="link"
          size="small"
          aria-label={t('open', { name: one.name, year: one.year })}
          onClick={() => onOpen(one.id)}
        >
          {one.name}
        </Button>
      ),
    },
    { key: 'division', title: t('division'), render: (_, one) => one.division?.name },
    { key: 'industry', title: t('industry'), render: (_, one) => industryOf(one) },
    { key: 'year', title: t('year'), className: 'num', render: (_, one) => one.year },
    ...scopes.map((scope) => ({
      ...{ key: scope, title: t(`scope.${scope}`), className: 'num', align: 'right' as const },
      render: (_: unknown, one: CarbonShown) => figure(partOf(one, scope)),
    })),
    {
      ...{ key: 'total', title: `${t('total')} (${t('unit')})`, className: 'num', align: 'right' },
      render: (_, one) => (
        <>
          {number(one.total, 3)}
          {one.difference !== null && one.difference !== 0 && (
            <div>
              <span className="chip warn">{t('differs', { difference: number(one.difference, 3) })}</span>
            </div>
          )}
        </>
      ),
    },
    { key: 'state', title: t('state'), render: (_, one) => <CarbonState status={one.status} /> },
  ];
  const save = async () => {
    const rows = await everyPage<CarbonShown>(async (after) => {
      const page = await client.query(CarbonListQuery, { ...asked, first: 100, after }).toPromise();
      return page.data?.carbonVerifications;
    });
    if (!rows) return;
    const inUnit = (name: string) => `${name} (${t('unit')})`;
    const head = [
      ...[t('enterprise'), t('division'), t('industry'), t('year'), ...scopes.map((one) => inUnit(t(`scope.${one}`)))],
      ...[inUnit(t('total')), inUnit(t('statedTotal')), t('body'), t('reportNo'), t('reportedOn'), t('state')],
    ];
    const cells = rows.map((one) => [
      ...[one.name, one.division?.name, industryOf(one), one.year, ...scopes.map((scope) => partOf(one, scope))],
      ...[one.total, one.statedTotal, one.body, one.reportNo, one.reportedOn, t(`stateOf.${one.status}`)],
    ]);
    download('carbon-verifications.csv', 'text/csv;charset=utf-8', toCsv(head, cells));
  };
  return (
    <>
      <div className="toolbar">
        <Button disabled={!data?.carbonVerifications.totalCount} onClick={() => void save()}>
          {t('csv')}
        </Button>
      </div>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading rows={6} />}
      {data && (
        <CursorTable<CarbonShown>
          label={t('list')}
          connection={data.carbonVerifications}
          pages={pages}
          loading={fetching}
          columns={columns}
          empty={t('none')}
        />
      )}
    </>
  );
}
