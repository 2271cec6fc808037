import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import { toCsv } from '../../ui/csv.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { download } from '../../ui/download.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { auditUrl } from '../audits/urls.ts';
import { enterpriseUrl } from '../enterprises/urls.ts';
import { everyPage } from './every-page.ts';
import { CarbonAwaitedQuery, touched, type AwaitedShown } from './documents.ts';

interface Asked {
  readonly year: number | null;
  readonly division: string | null;
  readonly search: string | null;
}
/** Who is audited in an industry of the plan and lacks a verification. */
export function AwaitedTable({ asked }: { asked: Asked }) {
  const { t } = useTranslation('carbon-verifications');
  const client = useClient();
  const pages = useCursorPages(JSON.stringify(asked));
  const [{ data, error, fetching }, again] = useQuery({
    query: CarbonAwaitedQuery,
    variables: { ...asked, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const save = async () => {
    const rows = await everyPage<AwaitedShown>(async (after) => {
      const page = await client.query(CarbonAwaitedQuery, { ...asked, first: 100, after }).toPromise();
      return page.data?.carbonAwaited;
    });
    if (!rows) return;
    const head = [t('enterprise'), t('division'), t('industry'), t('year'), t('openedOn')];
    const cells = rows.map((one) => [one.name, one.division?.name, one.industry.name, one.year, one.openedOn]);
    download('carbon-awaited.csv', 'text/csv;charset=utf-8', toCsv(head, cells));
  };
  return (
    <>
      <p className="quiet">{t('awaitedLead')}</p>
      <div className="toolbar">
        <Button disabled={!data?.carbonAwaited.totalCount} onClick={() => void save()}>
          {t('csv')}
        </Button>
      </div>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading rows={6} />}
      {data && (
        <CursorTable<AwaitedShown>
          label={t('stateOf.AWAITED')}
          connection={data.carbonAwaited}
          pages={pages}
          loading={fetching}
          empty={t('noneAwaited')}
          columns={[
            {
              ...{ key: 'name', title: t('enterprise') },
              render: (_, one) =>
                one.enterprise ? <Link to={enterpriseUrl(one.enterprise.id)}>{one.name}</Link> : one.name,
            },
            { key: 'division', title: t('division'), render: (_, one) => one.division?.name },
            { key: 'industry', title: t('industry'), render: (_, one) => one.industry.name },
            { key: 'year', title: t('year'), className: 'num', render: (_, one) => one.year },
            {
              ...{ key: 'openedOn', title: t('openedOn'), className: 'num' },
              render: (_, one) => (one.audit ? <Link to={auditUrl(one.audit.id)}>{one.openedOn}</Link> : one.openedOn),
            },
          ]}
        />
      )}
    </>
  );
}
