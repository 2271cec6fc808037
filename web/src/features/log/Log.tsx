import { Button, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { toCsv } from '../../ui/csv.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { download } from '../../ui/download.ts';
import { Page } from '../../ui/Page.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { askedKeys, filterOf } from './asked.ts';
import { ChainLine } from './ChainLine.tsx';
import { LogQuery, LogWatchQuery, type Entry } from './documents.ts';
import { LogDetails } from './LogDetails.tsx';
import { LogFilters } from './LogFilters.tsx';
import { useWords } from './who.ts';
import './log.css';

export default function Log() {
  const { t } = useTranslation('log');
  const words = useWords();
  const [asked, ask] = useSearchState(askedKeys);
  const [open, setOpen] = useState<Entry | null>(null);
  const filter = filterOf(asked);
  const pages = useCursorPages(JSON.stringify(filter));
  const [{ data: watch }] = useQuery({ query: LogWatchQuery, requestPolicy: 'cache-and-network' });
  const [{ data, error, fetching }, again] = useQuery({
    query: LogQuery,
    variables: { filter, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
  });
  const columns: TableProps<Entry>['columns'] = [
    { key: 'number', title: t('number'), align: 'right', className: 'num', render: (_, entry) => entry.number },
    { key: 'at', title: t('at'), className: 'num', render: (_, entry) => words.at(entry) },
    {
      key: 'act',
      title: t('what'),
      render: (_, entry) => (
        <Button type="link" size="small" className="log-act" onClick={() => setOpen(entry)}>
          {words.act(entry)}
        </Button>
      ),
    },
    { key: 'subject', title: t('subject'), render: (_, entry) => words.subject(entry) },
    { key: 'who', title: t('who'), render: (_, entry) => words.who(entry) },
    { key: 'whence', title: t('whence'), render: (_, entry) => words.whence(entry) },
  ];
  const save = (entries: readonly Entry[]) => {
    const header = [t('number'), t('at'), t('what'), t('subject'), t('who'), t('whence'), t('changes'), t('hash')];
    const rows = entries.map((entry) => [
      entry.number,
      words.at(entry),
      words.act(entry),
      words.subject(entry),
      words.who(entry),
      words.whence(entry),
      entry.changes.map(({ field, before, after }) => `${field}: ${before ?? '—'} → ${after ?? '—'}`).join('\n'),
      entry.hash,
    ]);
    download('log.csv', 'text/csv;charset=utf-8', toCsv(header, rows));
  };
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button disabled={!data?.log.nodes.length} onClick={() => save(data?.log.nodes ?? [])}>
          {t('csv')}
        </Button>
      }
    >
      <section className="panel" aria-label={t('title')}>
        <ChainLine state={watch?.logState ?? null} />
        <LogFilters asked={asked} ask={ask} people={watch?.logPeople ?? []} />
        {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
        {!data && fetching && <Loading rows={8} />}
        {data && (
          <CursorTable<Entry>
            label={t('title')}
            connection={data.log}
            pages={pages}
            loading={fetching}
            columns={columns}
            empty={t('nothing')}
          />
        )}
      </section>
      <LogDetails entry={open} onClose={() => setOpen(null)} />
    </Page>
  );
}
