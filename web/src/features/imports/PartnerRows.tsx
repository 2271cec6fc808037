import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import { toCsv } from '../../ui/csv.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { download } from '../../ui/download.ts';
import { useFormat } from '../../ui/format.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { enterpriseUrl } from '../enterprises/urls.ts';
import { ImportPartnersQuery, parts, type Part, type PartnerFound } from './partners-query.ts';
import { importsUrl } from './urls.ts';

type Row = PartnerFound & { id: string };
const aPage = 100;

/** The rows of a list behind one figure of its summary, and the same as a file. */
export function PartnerRows({ job, part }: { job: string; part: Part }) {
  const { t } = useTranslation('imports');
  const { message } = App.useApp();
  const { count, share } = useFormat();
  const client = useClient();
  const pages = useCursorPages(`${job} ${part}`, 10);
  const [busy, setBusy] = useState(false);
  const [{ data, error, fetching }, again] = useQuery({
    query: ImportPartnersQuery,
    variables: { id: job, ...parts[part], first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
  });
  const found = data?.importJob?.partners;
  const nearNames = ({ near }: PartnerFound) =>
    near.flatMap(({ enterprise }) => (enterprise ? [[enterprise.name, enterprise.creditCode].filter(Boolean).join(' ')] : [])); // prettier-ignore

  const save = async () => {
    setBusy(true);
    const rows: PartnerFound[] = [];
    for (let after: string | null = null; ;) {
      const asked: { after: string | null; first: number } = { after, first: aPage };
      const result = await client.query(ImportPartnersQuery, { id: job, ...parts[part], ...asked }).toPromise();
      const page = result.data?.importJob?.partners;
      if (!page) {
        setBusy(false);
        return void message.error(result.error?.graphQLErrors[0]?.message ?? t('ui:offline'));
      }
      rows.push(...page.edges.map(({ node }) => node));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    setBusy(false);
    const header = [t('row'), t('list.name'), t('list.code'), t('list.found'), t('list.enterprise'), t('list.near')];
    const lines = rows.map((row) => [
      ...[row.row, row.name, row.creditCode, t(`list.how.${row.found}`), row.enterprise?.name],
      nearNames(row).join('；'),
    ]);
    download(`${t(`list.${part}`)}.csv`, 'text/csv', toCsv(header, lines));
  };
  const columns: TableProps<Row>['columns'] = [
    { key: 'row', title: t('row'), align: 'right', className: 'num', render: (_, p) => count(p.row) },
    {
      key: 'name',
      title: t('list.name'),
      render: (_, p) => (
        <>
          {p.name ?? '—'} <span className="mono quiet">{p.creditCode}</span>
        </>
      ),
    },
    { key: 'found', title: t('list.found'), render: (_, p) => t(`list.how.${p.found}`) },
    {
      key: 'enterprise',
      title: t('list.enterprise'),
      render: (_, p) =>
        p.enterprise ? (
          <>
            <Link to={enterpriseUrl(p.enterprise.id)}>{p.enterprise.name}</Link>{' '}
            {!p.enterprise.verified && <span className="chip warn">{t('list.unverified')}</span>}
          </>
        ) : (
          t('list.notWritten')
        ),
    },
    {
      key: 'near',
      title: t('list.near'),
      render: (_, p) =>
        p.near.length === 0
          ? '—'
          : p.near.map(({ enterprise, score, mayMerge }) =>
              enterprise ? (
                <div key={enterprise.id}>
                  <Link to={enterpriseUrl(enterprise.id)}>{enterprise.name}</Link>{' '}
                  <span className="mono quiet">{enterprise.creditCode}</span>{' '}
                  <span className="quiet num">{share(score, 0)}</span>{' '}
                  {mayMerge && <Link to={`${importsUrl}?tab=merges`}>{t('list.merge')}</Link>}
                </div>
              ) : null,
            ),
    },
  ];
  return (
    <section aria-label={t(`list.${part}`)}>
      <div className="panel-head">
        <h3>{t(`list.${part}`)}</h3>
        <Button size="small" icon={<DownloadOutlined />} loading={busy} onClick={() => void save()}>
          {t('list.download')}
        </Button>
      </div>
      <p className="quiet small">{t(`list.todo.${part}`)}</p>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!found && fetching && <Loading rows={4} />}
      {found && (
        <CursorTable<Row>
          label={t(`list.${part}`)}
          connection={{ ...found, nodes: found.edges.map(({ cursor, node }) => ({ ...node, id: cursor })) }}
          pages={pages}
          loading={fetching}
          columns={columns}
          empty={t('list.nobody')}
        />
      )}
    </section>
  );
}
