import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { useSearchState } from '../../ui/search-state.ts';
import { useSettled } from '../../ui/settled.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { EnterpriseFilters } from './EnterpriseFilters.tsx';
import { EnterpriseRowFields, EnterpriseTable } from './EnterpriseTable.tsx';
import { filterKeys, filterOf, orderOf } from './filters.ts';
import { exportUrl } from './urls.ts';

export const EnterprisesQuery = graphql(
  `
    query Enterprises(
      $search: String
      $filter: EnterpriseFilter
      $orderBy: EnterpriseOrder
      $first: Int
      $after: String
    ) {
      enterprises(search: $search, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        nodes {
          id
          ...EnterpriseRowFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  [EnterpriseRowFields],
);

/** Search, filter, sort, page and export enterprises: all that one may see, or those of a park. */
export function EnterpriseBrowser({ park }: { park?: { id: string; code: string } }) {
  const { t } = useTranslation('enterprises');
  const [asked, ask] = useSearchState([...filterKeys, 'search', 'sort', 'down']);
  const [text, setText] = useState<{ of: string; is: string }>({ of: asked.search, is: asked.search });
  const typed = text.of === asked.search ? text.is : asked.search;
  const search = useSettled(typed.trim());
  const filter = filterOf(asked, park?.id ?? null);
  const sorted = asked.sort ? { key: asked.sort, descending: asked.down === '1' } : null;
  const orderBy = orderOf(sorted);
  const pages = useCursorPages(JSON.stringify([search, filter, orderBy]));
  const [{ data, error, fetching }, again] = useQuery({
    query: EnterprisesQuery,
    variables: { search: search || null, filter, orderBy, first: pages.first, after: pages.after },
  });
  return (
    <section className="panel" aria-label={t('title')}>
      <div className="toolbar">
        <SearchBox
          label={t('search')}
          width={250}
          value={typed}
          onChange={(is) => setText({ of: asked.search, is })}
          onSearch={(search) => ask({ search })}
        />
        <EnterpriseFilters state={asked} onChange={ask} />
        <div className="end">
          <Button icon={<DownloadOutlined />} href={exportUrl(park?.code)} download>
            {t('ui:exportCsv')}
          </Button>
        </div>
      </div>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading rows={8} />}
      {data && (
        <EnterpriseTable
          connection={data.enterprises}
          pages={pages}
          loading={fetching}
          withPark={!park}
          sorted={sorted}
          onSort={(by) => ask({ sort: by?.key, down: by?.descending ? '1' : null })}
        />
      )}
    </section>
  );
}
