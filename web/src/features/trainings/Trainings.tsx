import { Button, Select, Space, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { useDivisionOptions } from '../../api/division-options.ts';
import { toCsv } from '../../ui/csv.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { download } from '../../ui/download.ts';
import { dayInShanghai } from '../../ui/format.ts';
import { Page } from '../../ui/Page.tsx';
import { RemoteSelect } from '../../ui/RemoteSelect.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { useSettled } from '../../ui/settled.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { touched, TrainingsQuery, type TrainingShown } from './documents.ts';
import { EditTraining, RecordTraining, RemoveTraining } from './TrainingForms.tsx';

type Open = { readonly kind: 'add' } | { readonly kind: 'edit' | 'remove'; readonly training: TrainingShown };
const thisYear = Number(dayInShanghai().slice(0, 4));
const years = Array.from({ length: 8 }, (_, i) => thisYear - i);

/** The trainings on record: a regulator keeps them, an enterprise sees those it attended. */
export default function Trainings() {
  const { t } = useTranslation('trainings');
  const client = useClient();
  const [asked, ask] = useSearchState(['division', 'year', 'find']);
  const [open, setOpen] = useState<Open | null>(null);
  const filter = {
    ...{ division: asked.division || null, year: years.find((one) => String(one) === asked.year) ?? null },
    search: useSettled(asked.find.trim()) || null,
  };
  const pages = useCursorPages(JSON.stringify(filter));
  const [{ data, error, fetching }, again] = useQuery({
    query: TrainingsQuery,
    variables: { ...filter, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const columns: TableProps<TrainingShown>['columns'] = [
    { key: 'day', title: t('day'), className: 'num', render: (_, one) => one.day },
    { key: 'name', title: t('name'), render: (_, one) => one.name },
    { key: 'place', title: t('place'), render: (_, one) => one.place },
    { key: 'organiser', title: t('organiser'), render: (_, one) => one.organiser },
    { key: 'division', title: t('division'), render: (_, one) => one.division.name },
    { key: 'hours', title: t('hours'), className: 'num', align: 'right', render: (_, one) => one.hours },
    {
      ...{ key: 'attended', title: t('attended'), className: 'num', align: 'right' },
      render: (_, one) => one.attended ?? t('notTold'),
    },
    {
      ...{ key: 'people', title: t('people'), className: 'num', align: 'right' },
      render: (_, one) => one.people ?? t('notTold'),
    },
    ...(data?.keepsMandatoryList
      ? [
          {
            key: 'actions',
            title: t('actions'),
            render: (_: unknown, one: TrainingShown) =>
              one.mayEdit.length > 0 && (
                <Space>
                  <Button
                    size="small"
                    aria-label={t('edit', { name: one.name })}
                    onClick={() => setOpen({ kind: 'edit', training: one })}
                  >
                    {t('change')}
                  </Button>
                  <Button
                    size="small"
                    aria-label={t('remove', { name: one.name })}
                    onClick={() => setOpen({ kind: 'remove', training: one })}
                  >
                    {t('takeOff')}
                  </Button>
                </Space>
              ),
          },
        ]
      : []),
  ];
  const save = async () => {
    const rows: TrainingShown[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof fetchPage>> = await fetchPage(after);
      if (!page) return;
      rows.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    const header = ['day', 'name', 'place', 'organiser', 'division', 'hours', 'attended', 'people'] as const;
    const cells = rows.map((one) => [
      ...[one.day, one.name, one.place, one.organiser, one.division.name, one.hours, one.attended, one.people],
    ]);
    const file = toCsv(
      header.map((key) => t(key)),
      cells,
    );
    download('trainings.csv', 'text/csv;charset=utf-8', file);
  };
  const fetchPage = async (after: string | null) =>
    (await client.query(TrainingsQuery, { ...filter, first: 100, after }).toPromise()).data?.trainings ?? null;
  const close = () => setOpen(null);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        data?.keepsMandatoryList && (
          <Button type="primary" onClick={() => setOpen({ kind: 'add' })}>
            {t('add')}
          </Button>
        )
      }
    >
      <section className="panel" aria-label={t('title')}>
        <div className="toolbar">
          <SearchBox label={t('search')} value={asked.find} onChange={(find) => ask({ find })} />
          <RemoteSelect
            label={t('anyDivision')}
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
          <Button disabled={!data?.trainings.totalCount} onClick={() => void save()}>
            {t('csv')}
          </Button>
        </div>
        {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
        {!data && fetching && <Loading rows={6} />}
        {data && (
          <CursorTable<TrainingShown>
            label={t('title')}
            connection={data.trainings}
            pages={pages}
            loading={fetching}
            columns={columns}
            empty={t('none')}
          />
        )}
      </section>
      {open?.kind === 'add' && <RecordTraining onClose={close} />}
      {open?.kind === 'edit' && <EditTraining key={open.training.id} training={open.training} onClose={close} />}
      {open?.kind === 'remove' && <RemoveTraining key={open.training.id} training={open.training} onClose={close} />}
    </Page>
  );
}
