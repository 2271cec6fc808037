import { DownloadOutlined } from '@ant-design/icons';
import { Button, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../../api/graphql.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { useFormat } from '../../ui/format.ts';
import { useLocale } from '../../ui/i18n.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { errorsUrl } from './kinds.ts';

const ImportErrorsQuery = graphql(`
  query ImportErrors($id: ID!, $code: String, $first: Int, $after: String) {
    importJob(id: $id) {
      id
      errors(code: $code, first: $first, after: $after) {
        edges {
          cursor
          node {
            row
            column
            code
            message
            messageEn
            value
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
`);
type ImportError = NonNullable<ResultOf<typeof ImportErrorsQuery>['importJob']>['errors']['edges'][number]['node'];
type Row = ImportError & { id: string };

interface Props {
  readonly id: string;
  /** Only those of this code. */
  readonly code: string | null;
  readonly rejected: number;
  readonly underWay: boolean;
}

/** The rows that did not land, each with its reason, and the same as a file to mend. */
export function ImportErrors({ id, code, rejected, underWay }: Props) {
  const { t } = useTranslation('imports');
  const { locale } = useLocale();
  const { count } = useFormat();
  const pages = useCursorPages(`${id} ${code}`);
  const [{ data, error, fetching }, again] = useQuery({
    query: ImportErrorsQuery,
    variables: { id, code, first: pages.first, after: pages.after },
    pause: rejected === 0 || underWay,
    requestPolicy: 'cache-and-network',
  });
  const errors = rejected > 0 ? data?.importJob?.errors : undefined;
  if (underWay) return null;
  const columns: TableProps<Row>['columns'] = [
    { key: 'row', title: t('row'), align: 'right', className: 'num', render: (_, e) => count(e.row) },
    { key: 'column', title: t('field'), render: (_, e) => e.column ?? '—' },
    {
      key: 'code',
      title: t('code'),
      render: (_, e) => <span className="mono">{e.code}</span>,
    },
    { key: 'message', title: t('message'), render: (_, e) => (locale === 'zh' ? e.message : e.messageEn) },
    { key: 'value', title: t('value'), render: (_, e) => <span className="value">{e.value ?? '—'}</span> },
  ];
  return (
    <section className="panel" aria-labelledby="errors">
      <div className="panel-head">
        <h2 id="errors">
          {t('errors')} {code && <span className="chip warn">{t(`list.${code}`)}</span>}
        </h2>
        {rejected > 0 && (
          <Button size="small" icon={<DownloadOutlined />} href={errorsUrl(id)} download>
            {t('download')}
          </Button>
        )}
      </div>
      {rejected === 0 && <p className="quiet note">{t('noErrors')}</p>}
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!errors && fetching && <Loading rows={4} />}
      {errors && (
        <CursorTable<Row>
          label={t('errors')}
          connection={{ ...errors, nodes: errors.edges.map(({ cursor, node }) => ({ ...node, id: cursor })) }}
          pages={pages}
          loading={fetching}
          columns={columns}
        />
      )}
    </section>
  );
}
