import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { useFormat } from '../../ui/format.ts';

const MergesQuery = graphql(`
  query Merges($id: ID!) {
    enterprise(id: $id) {
      id
      merges {
        id
        mergedName
        mergedAt
        mergedBy
        undoneAt
      }
    }
  }
`);
const UndoMerge = graphql(`
  mutation UndoMerge($merge: ID!) {
    undoMerge(merge: $merge) {
      __typename
      ... on Enterprise {
        id
        name
      }
      ... on Problem {
        message
      }
    }
  }
`);
/** What a merge or its undoing may have changed in what is on the screen. */
const touched = { additionalTypenames: ['Enterprise', 'EnterpriseMerge', 'MergeSuggestion', 'SupplyLink'] };

/** What was merged into an enterprise; shown when something was. */
export function Merges({ into }: { into: string }) {
  const { t } = useTranslation('enterprises');
  const { message } = App.useApp();
  const { dateTime, date } = useFormat();
  const [{ fetching }, undoMerge] = useMutation(UndoMerge);
  const [{ data: found }] = useQuery({ query: MergesQuery, variables: { id: into } });
  const merges = found?.enterprise?.merges ?? [];
  if (!merges.length) return null;
  const undo = async (merge: string) => {
    const { data, error } = await undoMerge({ merge }, touched);
    const result = data?.undoMerge;
    if (result?.__typename === 'Enterprise') void message.success(t('undoDone', { name: result.name }));
    else void message.error(result?.message ?? error?.message);
  };
  return (
    <section className="panel" aria-labelledby="merges">
      <h2 id="merges">{t('merges')}</h2>
      <table className="plain dense">
        <thead>
          <tr>
            <th scope="col">{t('mergedName')}</th>
            <th scope="col">{t('mergedAt')}</th>
            <th scope="col">{t('mergedBy')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {merges.map((merge) => (
            <tr key={merge.id}>
              <th scope="row">{merge.mergedName}</th>
              <td className="num">{dateTime(merge.mergedAt)}</td>
              <td>{merge.mergedBy ?? '—'}</td>
              <td className="right">
                {merge.undoneAt ? (
                  <span className="quiet">{t('undone', { date: date(merge.undoneAt) })}</span>
                ) : (
                  <Popconfirm
                    title={t('undo')}
                    description={t('undoAsk', { name: merge.mergedName })}
                    onConfirm={() => undo(merge.id)}
                  >
                    <Button size="small" loading={fetching}>
                      {t('undo')}
                    </Button>
                  </Popconfirm>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
