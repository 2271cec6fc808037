import { Alert, App, Button, Select, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../../api/graphql.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { useFormat } from '../../ui/format.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { enterpriseUrl } from '../enterprises/urls.ts';
import { useMerging } from './merging.ts';

const MergeSuggestionsQuery = graphql(`
  query MergeSuggestions($minScore: Float, $first: Int, $after: String) {
    mergeSuggestions(minScore: $minScore, first: $first, after: $after) {
      nodes {
        id
        score
        reasons
        status
        enterprises {
          id
          name
          creditCode
          division {
            code
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);
type Suggestion = ResultOf<typeof MergeSuggestionsQuery>['mergeSuggestions']['nodes'][number];
const scores = [0.95, 0.9, 0.85, 0.8, 0.7];

export function MergeSuggestions() {
  const { t } = useTranslation('imports');
  const { message } = App.useApp();
  const { share } = useFormat();
  const merging = useMerging();
  const [minScore, setMinScore] = useState(0.8);
  const [done, setDone] = useState<{ merge: string; kept: string } | null>(null);
  const pages = useCursorPages(String(minScore), 10);
  const [{ data, error, fetching }, again] = useQuery({
    query: MergeSuggestionsQuery,
    variables: { minScore, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
  });
  const keep = async (suggestion: Suggestion, kept: string) => {
    const other = suggestion.enterprises.find((e) => e.id !== kept);
    if (!other) return;
    const outcome = await merging.merge(kept, other.id);
    if (outcome.refused !== undefined) void message.error(outcome.refused);
    else setDone(outcome);
  };
  const dismiss = async (suggestion: Suggestion) => {
    const { refused } = await merging.dismiss(suggestion.id);
    if (refused !== undefined) void message.error(refused);
    else void message.success(t('dismissed'));
  };
  const undo = async (merge: string) => {
    const { refused } = await merging.undo(merge);
    if (refused !== undefined) return void message.error(refused);
    setDone(null);
    void message.success(t('undone'));
  };
  const columns: TableProps<Suggestion>['columns'] = [
    { key: 'score', title: t('score'), className: 'num', render: (_, s) => <b>{share(s.score, 0)}</b> },
    {
      key: 'pair',
      title: t('pair'),
      render: (_, s) => (
        <ul className="pair">
          {s.enterprises.map((e) => (
            <li key={e.id}>
              <Link to={enterpriseUrl(e.id)}>{e.name}</Link> <span className="mono quiet">{e.creditCode}</span>{' '}
              <span className="quiet">{e.division?.name}</span>
            </li>
          ))}
        </ul>
      ),
    },
    { key: 'reasons', title: t('reasons'), render: (_, s) => s.reasons.join('；') },
    {
      key: 'actions',
      title: t('actions'),
      render: (_, s) =>
        s.status === 'OPEN' && (
          <span className="merge-actions">
            {s.enterprises.map((e) => (
              <Button key={e.id} size="small" onClick={() => void keep(s, e.id)}>
                {t('mergeInto', { name: e.name })}
              </Button>
            ))}
            <Button size="small" type="text" onClick={() => void dismiss(s)}>
              {t('dismiss')}
            </Button>
          </span>
        ),
    },
  ];
  return (
    <section className="panel" aria-label={t('tabs.merges')}>
      <div className="toolbar">
        <span id="min-score">{t('minScore')}</span>
        <Select<number>
          aria-labelledby="min-score"
          style={{ width: 90 }}
          value={minScore}
          options={scores.map((value) => ({ value, label: share(value, 0) }))}
          onChange={setMinScore}
        />
        <span className="quiet">{t('mergesNote')}</span>
      </div>
      <div aria-live="polite">
        {done && (
          <Alert
            type="success"
            showIcon
            className="spaced"
            title={t('merged', { name: done.kept })}
            action={<Button onClick={() => void undo(done.merge)}>{t('undo')}</Button>}
          />
        )}
      </div>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading rows={6} />}
      {data && (
        <CursorTable<Suggestion>
          label={t('tabs.merges')}
          connection={data.mergeSuggestions}
          pages={pages}
          loading={fetching}
          columns={columns}
          empty={t('noMerges')}
        />
      )}
    </section>
  );
}
