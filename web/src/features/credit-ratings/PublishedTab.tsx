import { Button, Select, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { useDivisionOptions } from '../../api/division-options.ts';
import { toCsv } from '../../ui/csv.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { download } from '../../ui/download.ts';
import { dayInShanghai } from '../../ui/format.ts';
import { RemoteSelect } from '../../ui/RemoteSelect.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { useSettled } from '../../ui/settled.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { GradesQuery, PublicRatingsQuery, touched, type PublicShown } from './documents.ts';
import { everyPage } from './every-page.ts';
import { GradeMark } from './GradeMark.tsx';
import { GradesByYear } from './GradesByYear.tsx';

const thisYear = Number(dayInShanghai().slice(0, 4));
export const years = Array.from({ length: 8 }, (_, i) => thisYear - i);

/** What everybody may read: the grades by year, and each rating with what it was before it was corrected. */
export function PublishedTab() {
  const { t } = useTranslation('credit-ratings');
  const client = useClient();
  const [asked, ask] = useSearchState(['authority', 'year', 'grade', 'find']);
  const [{ data: known }] = useQuery({ query: GradesQuery });
  const grades = known?.creditGrades ?? [];
  const filter = {
    ...{ authority: asked.authority || null, year: years.find((one) => String(one) === asked.year) ?? null },
    ...{ grade: asked.grade || null, search: useSettled(asked.find.trim()) || null },
  };
  const pages = useCursorPages(JSON.stringify(filter));
  const [{ data, error, fetching }, again] = useQuery({
    query: PublicRatingsQuery,
    variables: { ...filter, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const before = (one: PublicShown) =>
    one.earlier.map(({ publishedOn, gradeName }) => t('earlier', { day: publishedOn, grade: gradeName }));
  const columns: TableProps<PublicShown>['columns'] = [
    { key: 'name', title: t('enterprise'), render: (_, one) => one.name },
    { key: 'year', title: t('year'), className: 'num', render: (_, one) => one.year },
    { key: 'grade', title: t('grade'), render: (_, one) => <GradeMark grade={one.grade} name={one.gradeName} /> },
    { key: 'authority', title: t('authority'), render: (_, one) => one.authority.name },
    { key: 'publishedOn', title: t('publishedOn'), className: 'num', render: (_, one) => one.publishedOn },
    {
      ...{ key: 'history', title: t('history') },
      render: (_, one) => before(one).map((line) => <div key={line}>{line}</div>),
    },
  ];
  const save = async () => {
    const rows = await everyPage<PublicShown>(async (after) => {
      const page = await client.query(PublicRatingsQuery, { ...filter, first: 100, after }).toPromise();
      return page.data?.publicCreditRatings;
    });
    if (!rows) return;
    const head = [t('enterprise'), t('year'), t('grade'), t('authority'), t('publishedOn'), t('history')];
    const cells = rows.map((one) => [
      one.name,
      one.year,
      one.gradeName,
      one.authority.name,
      one.publishedOn,
      before(one).join('；'),
    ]);
    download('credit-ratings.csv', 'text/csv;charset=utf-8', toCsv(head, cells));
  };
  return (
    <>
      <section className="panel" aria-label={t('list')}>
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
          <Select<string>
            aria-label={t('grade')}
            placeholder={t('anyGrade')}
            style={{ width: 150 }}
            allowClear
            value={filter.grade ?? undefined}
            options={grades.map(({ key, name }) => ({ value: key, label: name }))}
            onChange={(next?: string) => ask({ grade: next ?? null })}
          />
          <Button disabled={!data?.publicCreditRatings.totalCount} onClick={() => void save()}>
            {t('csv')}
          </Button>
        </div>
        {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
        {!data && fetching && <Loading rows={6} />}
        {data && (
          <CursorTable<PublicShown>
            label={t('list')}
            connection={data.publicCreditRatings}
            pages={pages}
            loading={fetching}
            columns={columns}
            empty={t('none')}
          />
        )}
        {grades[0] && <p className="quiet small">{t('planning', { citation: grades[0].citation })}</p>}
      </section>
      <GradesByYear authority={filter.authority} />
    </>
  );
}
