import { Button, Select, type TableProps } from 'antd';
import { useState } from 'react';
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
import { RatingsQuery, touched, type RatingShown } from './documents.ts';
import { everyPage } from './every-page.ts';
import { ProposeRatings } from './ProposeRatings.tsx';
import { years } from './PublishedTab.tsx';
import { RatingDetails } from './RatingDetails.tsx';
import { gradeName, RatingState } from './RatingState.tsx';

const states = ['DRAFT', 'TOLD', 'OBJECTED', 'PUBLISHED'] as const;
type State = (typeof states)[number];

/** The desk of who rates: every rating of the region, how far it is, and what is proposed. */
export function DeskTab() {
  const { t } = useTranslation('credit-ratings');
  const client = useClient();
  const [asked, ask] = useSearchState(['authority', 'year', 'state', 'find', 'of']);
  const [proposing, propose] = useState(false);
  const state = states.find((one) => one === asked.state) ?? null;
  const filter = {
    ...{ authority: asked.authority || null, year: years.find((one) => String(one) === asked.year) ?? null },
    ...{ status: state === 'OBJECTED' ? null : state, objected: state === 'OBJECTED' ? true : null, grade: null },
    search: useSettled(asked.find.trim()) || null,
  };
  const pages = useCursorPages(JSON.stringify(filter));
  const [{ data, error, fetching }, again] = useQuery({
    query: RatingsQuery,
    variables: { ...filter, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const columns: TableProps<RatingShown>['columns'] = [
    {
      ...{ key: 'name', title: t('enterprise') },
      render: (_, one) => (
        <Button
          type="link"
          size="small"
          aria-label={t('open', { name: one.name, year: one.year })}
          onClick={() => ask({ of: one.id })}
        >
          {one.name}
        </Button>
      ),
    },
    { key: 'year', title: t('year'), className: 'num', render: (_, one) => one.year },
    { key: 'authority', title: t('authority'), render: (_, one) => one.authority.name },
    { key: 'points', title: t('points'), className: 'num', align: 'right', render: (_, one) => one.points },
    {
      key: 'proposed',
      title: t('proposed'),
      render: ({ grades, proposed }: RatingShown) => gradeName({ grades, grade: proposed }),
    },
    { key: 'state', title: t('grade'), render: (_, one) => <RatingState of={one} /> },
  ];
  const save = async () => {
    const rows = await everyPage<RatingShown>(async (after) => {
      const page = await client.query(RatingsQuery, { ...filter, first: 50, after }).toPromise();
      return page.data?.creditRatings;
    });
    if (!rows) return;
    const head = [
      t('enterprise'),
      t('year'),
      t('authority'),
      t('points'),
      t('proposed'),
      t('grade'),
      t('state'),
      t('gradeReason'),
    ];
    const cells = rows.map((one) => [
      ...[one.name, one.year, one.authority.name, one.points, gradeName({ ...one, grade: one.proposed })],
      ...[gradeName(one), t(`stateOf.${one.status}`), one.gradeReason],
    ]);
    download('credit-ratings-desk.csv', 'text/csv;charset=utf-8', toCsv(head, cells));
  };
  return (
    <section className="panel" aria-label={t('desk')}>
      <div className="toolbar">
        <SearchBox label={t('search')} value={asked.find} onChange={(find) => ask({ find })} />
        <RemoteSelect
          label={t('anyAuthority')}
          value={filter.authority}
          onChange={(authority) => ask({ authority })}
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
        <Select<State>
          aria-label={t('state')}
          placeholder={t('anyState')}
          style={{ width: 160 }}
          allowClear
          value={state ?? undefined}
          options={states.map((value) => ({ value, label: t(`stateOf.${value}`) }))}
          onChange={(next?: State) => ask({ state: next ?? null })}
        />
        <Button type="primary" onClick={() => propose(true)}>
          {t('propose')}
        </Button>
        <Button disabled={!data?.creditRatings.totalCount} onClick={() => void save()}>
          {t('csv')}
        </Button>
      </div>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading rows={6} />}
      {data && (
        <CursorTable<RatingShown>
          label={t('desk')}
          connection={data.creditRatings}
          pages={pages}
          loading={fetching}
          columns={columns}
          empty={t('none')}
        />
      )}
      {proposing && <ProposeRatings onClose={() => propose(false)} />}
      {asked.of && <RatingDetails key={asked.of} id={asked.of} onClose={() => ask({ of: null })} />}
    </section>
  );
}
