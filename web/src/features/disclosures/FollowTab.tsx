import { Button, Select, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { toCsv } from '../../ui/csv.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { download } from '../../ui/download.ts';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { useSettled } from '../../ui/settled.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { allRows } from './all-rows.ts';
import { years } from './choices.ts';
import { useColumns, useDisclosureWords } from './columns.tsx';
import { ToFollowQuery, touched, type DisclosureShown } from './documents.ts';

const states = ['OVERDUE', 'DUE_SOON', 'SUBMITTED', 'LATE'] as const;

/** What a regulator follows: who is overdue or late, whose day is near, and what drafts submitted to it still lack. */
export function FollowTab() {
  const { t } = useTranslation('disclosures');
  const client = useClient();
  const words = useDisclosureWords();
  const [asked, ask] = useSearchState(['search', 'year', 'follow']);
  const filter = {
    ...{ year: years.find((one) => String(one) === asked.year) ?? null },
    state: states.find((one) => one === asked.follow) ?? null,
    search: useSettled(asked.search.trim()) || null,
  };
  const pages = useCursorPages(JSON.stringify(filter));
  const [{ data, error, fetching }, again] = useQuery({
    query: ToFollowQuery,
    variables: { ...filter, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const lacking = ({ disclosure, form }: DisclosureShown): string => {
    const draft = disclosure?.drafts.find(({ status }) => status === 'SUBMITTED') ?? disclosure?.drafts[0];
    if (!draft) return t('noDraft');
    const missing = form.filter(({ item }) => !draft.values.some((one) => one.item === item));
    return missing.length === 0 ? t('complete') : t('lackingCount', { count: missing.length });
  };
  const columns: TableProps<DisclosureShown>['columns'] = [
    ...useColumns(true),
    { key: 'lacking', title: t('lacking'), render: (_, one) => lacking(one) },
  ];
  const save = async () => {
    const rows = await allRows<DisclosureShown>(async (after) => {
      const page = await client.query(ToFollowQuery, { ...filter, first: 100, after }).toPromise();
      return page.data?.disclosuresToFollow;
    });
    if (!rows) return;
    const header = [t('enterprise'), t('creditCode'), t('place'), t('list'), t('dueOn'), t('state'), t('lacking')];
    const cells = rows.map((one) => [
      ...[one.entry.name, one.entry.creditCode, words.place(one), words.list(one), one.clock?.dueOn],
      ...[words.state(one), lacking(one)],
    ]);
    download('disclosures-to-follow.csv', 'text/csv;charset=utf-8', toCsv(header, cells));
  };
  return (
    <section className="panel" aria-label={t('tabs.follow')}>
      <div className="toolbar">
        <SearchBox label={t('search')} value={asked.search} onChange={(search) => ask({ search })} />
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
          aria-label={t('followState')}
          placeholder={t('anyFollow')}
          style={{ width: 170 }}
          allowClear
          value={filter.state ?? undefined}
          options={states.map((value) => ({ value, label: t(`follow.${value}`) }))}
          onChange={(follow?: string) => ask({ follow: follow ?? null })}
        />
        <Button disabled={!data?.disclosuresToFollow.totalCount} onClick={() => void save()}>
          {t('csv')}
        </Button>
      </div>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading rows={8} />}
      {data && (
        <CursorTable<DisclosureShown>
          label={t('tabs.follow')}
          connection={data.disclosuresToFollow}
          pages={pages}
          loading={fetching}
          columns={columns}
          empty={t('noneFollow')}
        />
      )}
    </section>
  );
}
