import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { useDivisionOptions } from '../../api/division-options.ts';
import { toCsv } from '../../ui/csv.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { download } from '../../ui/download.ts';
import { RemoteSelect } from '../../ui/RemoteSelect.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { useSettled } from '../../ui/settled.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { allRows } from './all-rows.ts';
import { categories, years } from './choices.ts';
import { useColumns, useDisclosureWords } from './columns.tsx';
import { DisclosuresQuery, touched, type DisclosureShown } from './documents.ts';

/** Everybody on a published list. */
export function AllTab() {
  const { t } = useTranslation(['disclosures', 'mandatory-lists']);
  const client = useClient();
  const words = useDisclosureWords();
  const [asked, ask] = useSearchState(['search', 'authority', 'division', 'year', 'category', 'disclosed']);
  const filter = {
    ...{ authority: asked.authority || null, division: asked.division || null },
    year: years.find((one) => String(one) === asked.year) ?? null,
    category: categories.find((one) => one === asked.category) ?? null,
    disclosed: asked.disclosed === 'yes' ? true : asked.disclosed === 'no' ? false : null,
    search: useSettled(asked.search.trim()) || null,
  };
  const pages = useCursorPages(JSON.stringify(filter));
  const [{ data, error, fetching }, again] = useQuery({
    query: DisclosuresQuery,
    variables: { ...filter, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const columns = useColumns(Boolean(data?.viewer));
  const save = async () => {
    const rows = await allRows<DisclosureShown>(async (after) => {
      const page = await client.query(DisclosuresQuery, { ...filter, first: 100, after }).toPromise();
      return page.data?.disclosures;
    });
    if (!rows) return;
    const header = [t('enterprise'), t('creditCode'), t('place'), t('list'), t('category'), t('dueOn'), t('state')];
    const cells = rows.map((one) => [
      ...[one.entry.name, one.entry.creditCode, words.place(one), words.list(one), words.categories(one)],
      ...[one.clock?.dueOn, words.state(one)],
    ]);
    download('disclosures.csv', 'text/csv;charset=utf-8', toCsv(header, cells));
  };
  return (
    <section className="panel" aria-label={t('title')}>
      <div className="toolbar">
        <SearchBox label={t('search')} value={asked.search} onChange={(search) => ask({ search })} />
        <RemoteSelect
          label={t('authority')}
          value={asked.authority || null}
          onChange={(authority) => ask({ authority })}
          useOptions={useDivisionOptions}
        />
        <RemoteSelect
          label={t('division')}
          value={asked.division || null}
          onChange={(division) => ask({ division })}
          useOptions={useDivisionOptions}
        />
        <Select<number>
          aria-label={t('year')}
          placeholder={t('anyYear')}
          style={{ width: 130 }}
          allowClear
          value={filter.year ?? undefined}
          options={years.map((value) => ({ value, label: value }))}
          onChange={(next?: number) => ask({ year: next ? String(next) : null })}
        />
        <Select<string>
          aria-label={t('category')}
          placeholder={t('category')}
          style={{ width: 150 }}
          allowClear
          value={filter.category ?? undefined}
          options={categories.map((value) => ({ value, label: t(`mandatory-lists:category.${value}`) }))}
          onChange={(category?: string) => ask({ category: category ?? null })}
        />
        <Select<string>
          aria-label={t('state')}
          placeholder={t('state')}
          style={{ width: 150 }}
          allowClear
          value={asked.disclosed || undefined}
          options={[
            { value: 'yes', label: t('disclosed') },
            { value: 'no', label: t('notYet') },
          ]}
          onChange={(disclosed?: string) => ask({ disclosed: disclosed ?? null })}
        />
        <Button disabled={!data?.disclosures.totalCount} onClick={() => void save()}>
          {t('csv')}
        </Button>
      </div>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading rows={8} />}
      {data && (
        <CursorTable<DisclosureShown>
          label={t('title')}
          connection={data.disclosures}
          pages={pages}
          loading={fetching}
          columns={columns}
          empty={t('none')}
        />
      )}
    </section>
  );
}
