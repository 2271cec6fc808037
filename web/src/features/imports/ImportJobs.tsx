import type { TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../../api/graphql.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { useFormat } from '../../ui/format.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { JobState } from './JobState.tsx';
import { importUrl } from './urls.ts';

const ImportJobsQuery = graphql(`
  query ImportJobs($first: Int, $after: String) {
    importJobs(first: $first, after: $after) {
      nodes {
        id
        kind
        state
        filename
        dryRun
        rows
        created
        updated
        unchanged
        rejected
        startedAt
        importedBy
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);
type Job = ResultOf<typeof ImportJobsQuery>['importJobs']['nodes'][number];

export function ImportJobs() {
  const { t } = useTranslation('imports');
  const { count, dateTime } = useFormat();
  const pages = useCursorPages('imports');
  const [{ data, error, fetching }, again] = useQuery({
    query: ImportJobsQuery,
    variables: { first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
  });
  const figure = (key: 'rows' | 'created' | 'updated' | 'unchanged' | 'rejected') => ({
    key,
    title: t(key),
    align: 'right' as const,
    className: 'num',
    render: (_: unknown, job: Job) => count(job[key]),
  });
  const columns: TableProps<Job>['columns'] = [
    {
      key: 'file',
      title: t('file'),
      render: (_, job) => (
        <span className="named">
          <Link to={importUrl(job.id)}>{job.filename}</Link>
          {job.dryRun && <span className="chip">{t('dry')}</span>}
        </span>
      ),
    },
    { key: 'kind', title: t('type'), render: (_, job) => t(`kind.${job.kind}`) },
    { key: 'state', title: t('state'), render: (_, job) => <JobState state={job.state} /> },
    figure('rows'),
    figure('created'),
    figure('updated'),
    figure('unchanged'),
    figure('rejected'),
    { key: 'startedAt', title: t('startedAt'), render: (_, job) => (job.startedAt ? dateTime(job.startedAt) : '—') },
    { key: 'by', title: t('importedBy'), render: (_, job) => job.importedBy ?? '—' },
  ];
  return (
    <section className="panel" aria-label={t('tabs.jobs')}>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading rows={6} />}
      {data && (
        <CursorTable<Job>
          label={t('tabs.jobs')}
          connection={data.importJobs}
          pages={pages}
          loading={fetching}
          columns={columns}
          empty={t('noJobs')}
        />
      )}
    </section>
  );
}
