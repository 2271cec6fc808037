import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { Page } from '../../ui/Page.tsx';
import { RemoteSelect } from '../../ui/RemoteSelect.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { useSettled } from '../../ui/settled.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { useDivisionOptions } from '../../api/division-options.ts';
import { ParkRowFields, ParksTable } from './ParksTable.tsx';

export const ParksQuery = graphql(
  `
    query Parks($search: String, $filter: ParkFilter, $first: Int, $after: String) {
      parks(search: $search, filter: $filter, first: $first, after: $after) {
        nodes {
          id
          ...ParkRowFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  [ParkRowFields],
);
const levels = ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'OTHER'] as const;
type Level = (typeof levels)[number];

export default function Parks() {
  const { t } = useTranslation('parks');
  const [asked, ask] = useSearchState(['search', 'level', 'division']);
  const [text, setText] = useState(asked.search);
  const search = useSettled(text.trim());
  const level = levels.find((l) => l === asked.level) ?? null;
  const pages = useCursorPages(JSON.stringify([search, level, asked.division]));
  const [{ data, error, fetching }, again] = useQuery({
    query: ParksQuery,
    variables: {
      search: search || null,
      filter: level || asked.division ? { level, division: asked.division || null } : null,
      first: pages.first,
      after: pages.after,
    },
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <section className="panel" aria-label={t('title')}>
        <div className="toolbar">
          <SearchBox
            label={t('searchLabel')}
            width={300}
            value={text}
            onChange={setText}
            onSearch={(search) => ask({ search })}
          />
          <Select<Level>
            aria-label={t('level')}
            placeholder={t('anyLevel')}
            style={{ width: 130 }}
            allowClear
            value={level ?? undefined}
            options={levels.map((value) => ({ value, label: t(`reference:parkLevel.${value}`) }))}
            onChange={(value?: Level) => ask({ level: value })}
          />
          <RemoteSelect
            label={t('anyCity')}
            value={asked.division || null}
            onChange={(division) => ask({ division })}
            useOptions={useDivisionOptions}
          />
        </div>
        {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
        {!data && fetching && <Loading rows={8} />}
        {data && <ParksTable connection={data.parks} pages={pages} loading={fetching} />}
        {data && <p className="quiet small">{t('dashNote')}</p>}
      </section>
    </Page>
  );
}
