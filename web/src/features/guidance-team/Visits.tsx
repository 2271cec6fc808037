import { Button, Checkbox, Select, Space, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
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
import { enterpriseUrl } from '../enterprises/urls.ts';
import { touched, VisitsQuery, type VisitShown } from './documents.ts';
import { AnswerVisit, CloseVisit, EditVisit } from './VisitForms.tsx';
import { useVisitors } from './visitors.ts';

const thisYear = Number(dayInShanghai().slice(0, 4));
const years = Array.from({ length: 8 }, (_, i) => thisYear - i);
const states = ['OPEN', 'ANSWERED', 'CLOSED'] as const;
type Open = { readonly kind: 'edit' | 'close' | 'answer'; readonly visit: VisitShown };

/** The guidance visits that the reader sees, with what is overdue. */
export function Visits() {
  const { t } = useTranslation('guidance-team');
  const client = useClient();
  const visitorsOf = useVisitors();
  const [asked, ask] = useSearchState(['division', 'year', 'status', 'overdue', 'find']);
  const [open, setOpen] = useState<Open | null>(null);
  const filter = {
    ...{ division: asked.division || null, year: years.find((one) => String(one) === asked.year) ?? null },
    ...{ status: states.find((one) => one === asked.status) ?? null, overdue: asked.overdue ? true : null },
    search: useSettled(asked.find.trim()) || null,
  };
  const pages = useCursorPages(JSON.stringify(filter));
  const [{ data, error, fetching }, again] = useQuery({
    query: VisitsQuery,
    variables: { ...filter, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const fetchPage = async (after: string | null) =>
    (await client.query(VisitsQuery, { ...filter, first: 100, after }).toPromise()).data?.guidanceVisits ?? null;
  const save = async () => {
    const rows: VisitShown[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof fetchPage>> = await fetchPage(after);
      if (!page) return;
      rows.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    const header = [
      ...['day', 'enterprise', 'enterpriseDivision', 'topic', 'advice', 'visitors', 'followUpDueOn', 'status'],
      ...['answer', 'doneOn', 'overdue'],
    ] as const;
    const cells = rows.map((one) => [
      ...[one.day, one.name, one.division?.name, one.topic, one.advice, visitorsOf(one), one.followUpDueOn],
      ...[t(`state.${one.status}`), one.answer, one.doneOn, one.overdue ? t('overdue') : ''],
    ]);
    const file = toCsv(
      header.map((key) => t(key)),
      cells,
    );
    download('guidance-visits.csv', 'text/csv;charset=utf-8', file);
  };
  const columns: TableProps<VisitShown>['columns'] = [
    { key: 'day', title: t('day'), className: 'num', render: (_, { day }) => day },
    {
      ...{ key: 'enterprise', title: t('enterprise') },
      render: (_, { enterprise, name }) => (enterprise ? <Link to={enterpriseUrl(enterprise.id)}>{name}</Link> : name),
    },
    { key: 'topic', title: t('topic'), render: (_, { topic }) => topic },
    { key: 'advice', title: t('advice'), width: 280, render: (_, { advice }) => advice },
    { key: 'visitors', title: t('visitors'), render: (_, visit) => visitorsOf(visit) },
    { key: 'due', title: t('followUpDueOn'), className: 'num', render: (_, one) => one.followUpDueOn ?? '—' },
    {
      ...{ key: 'status', title: t('status') },
      render: (_, { status, overdue }) => (
        <span className="named">
          <span className="chip">{t(`state.${status}`)}</span>
          {overdue && <span className="chip warn">{t('overdue')}</span>}
        </span>
      ),
    },
    {
      ...{ key: 'answer', title: t('answer') },
      render: (_, { answer, doneOn }) =>
        answer ? `${answer}（${doneOn ? t('done', { day: doneOn }) : t('notDone')}）` : '—',
    },
    {
      ...{ key: 'actions', title: t('actions') },
      render: (_, visit) => (
        <Space>
          {visit.mayAnswer && (
            <Button
              size="small"
              aria-label={t('answerTo', { topic: visit.topic })}
              onClick={() => setOpen({ kind: 'answer', visit })}
            >
              {t('answerButton')}
            </Button>
          )}
          {visit.mayEdit.length > 0 && (
            <Button
              size="small"
              aria-label={t('editVisit', { name: visit.name })}
              onClick={() => setOpen({ kind: 'edit', visit })}
            >
              {t('change')}
            </Button>
          )}
          {visit.mayClose && (
            <Button
              size="small"
              aria-label={t('closeVisit', { name: visit.name })}
              onClick={() => setOpen({ kind: 'close', visit })}
            >
              {t('close')}
            </Button>
          )}
        </Space>
      ),
    },
  ];
  const close = () => setOpen(null);
  return (
    <section className="panel" aria-labelledby="visits">
      <h2 id="visits">{t('visits')}</h2>
      <div className="toolbar">
        <SearchBox label={t('search')} value={asked.find} onChange={(find) => ask({ find })} />
        <RemoteSelect
          label={t('enterpriseDivision')}
          value={filter.division}
          onChange={(division) => ask({ division })}
          useOptions={useDivisionOptions}
        />
        <Select<number>
          aria-label={t('year')}
          placeholder={t('anyYear')}
          style={{ width: 120 }}
          allowClear
          value={filter.year ?? undefined}
          options={years.map((value) => ({ value, label: value }))}
          onChange={(next?: number) => ask({ year: next ? String(next) : null })}
        />
        <Select<string>
          aria-label={t('status')}
          placeholder={t('anyStatus')}
          style={{ width: 130 }}
          allowClear
          value={filter.status ?? undefined}
          options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(next?: string) => ask({ status: next ?? null })}
        />
        <Checkbox
          checked={Boolean(filter.overdue)}
          onChange={({ target }) => ask({ overdue: target.checked ? '1' : null })}
        >
          {t('overdueOnly')}
        </Checkbox>
        <Button disabled={!data?.guidanceVisits.totalCount} onClick={() => void save()}>
          {t('csv')}
        </Button>
      </div>
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading rows={6} />}
      {data && (
        <CursorTable<VisitShown>
          label={t('visits')}
          connection={data.guidanceVisits}
          pages={pages}
          loading={fetching}
          columns={columns}
          empty={t('noVisits')}
        />
      )}
      {open?.kind === 'edit' && <EditVisit key={open.visit.id} visit={open.visit} onClose={close} />}
      {open?.kind === 'close' && <CloseVisit key={open.visit.id} visit={open.visit} onClose={close} />}
      {open?.kind === 'answer' && <AnswerVisit key={open.visit.id} visit={open.visit} onClose={close} />}
    </section>
  );
}
