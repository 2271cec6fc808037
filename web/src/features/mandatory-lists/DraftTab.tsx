import { Alert, Button, Progress, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { newKey } from '../../ui/editing/edit.ts';
import { useSearchState } from '../../ui/search-state.ts';
import { useSettled } from '../../ui/settled.ts';
import { Failed, Loading, Nothing, Refused } from '../../ui/States.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { DraftQuery, StartDraft, type Draft } from './draft-documents.ts';
import { AddEntry } from './DraftForms.tsx';
import { DraftTable } from './DraftTable.tsx';
import { ImportEntries } from './ImportEntries.tsx';
import { PublishDraft } from './PublishDraft.tsx';

const kinds = [
  'OVERDUE',
  'NOT_ACCEPTED',
  'ORDER_UNFULFILLED',
  'INTERVAL_PASSED',
  'EXCEEDS_LIMIT',
  'KEY_ENERGY_USER',
  'BY_HAND',
] as const;
/** Where there is no draft yet, nothing in the answer says what would change it. */
const context = { additionalTypenames: ['MandatoryListDraft'] };
const shown = ['all', 'lacking', 'removed'] as const;
interface Props {
  readonly authority: string;
  readonly year: number;
  /** The list is published already: no draft of it can be started. */
  readonly published: boolean;
  readonly onPublished: () => void;
}

/** The workspace of whoever keeps the list: what is proposed and why, what still lacks evidence, and publication. */
export function DraftTab({ authority, year, published, onPublished }: Props) {
  const { t } = useTranslation('mandatory-lists');
  const [asked, ask] = useSearchState(['reason', 'find', 'show']);
  const reason = kinds.find((one) => one === asked.reason) ?? null;
  const show = shown.find((one) => one === asked.show) ?? 'all';
  const search = useSettled(asked.find.trim()) || null;
  const pages = useCursorPages(JSON.stringify([authority, year, reason, show, search]));
  const [{ data, error, fetching }, again] = useQuery({
    query: DraftQuery,
    variables: {
      ...{ authority, year, reason, search, first: pages.first, after: pages.after },
      lacking: show === 'lacking' ? true : null,
      removed: show === 'removed',
    },
    requestPolicy: 'cache-and-network',
    context,
  });
  const reread = () => again({ requestPolicy: 'network-only' });
  const draft = data?.mandatoryListDraft;
  if (error && !data) return <Failed error={error} onRetry={reread} />;
  if (!data) return <Loading rows={8} />;
  if (!draft) return published ? <Nothing>{t('draft.noDraft')}</Nothing> : <Start authority={authority} year={year} />;
  return (
    <section className="panel" aria-label={t('draft.tab')}>
      <Standing draft={draft} {...{ authority, year, onPublished }} onChanged={reread} />
      <div className="toolbar">
        <SearchBox label={t('draft.search')} value={asked.find} onChange={(find) => ask({ find })} />
        <Select<(typeof kinds)[number]>
          aria-label={t('draft.anyReason')}
          placeholder={t('draft.anyReason')}
          style={{ width: 200 }}
          allowClear
          value={reason ?? undefined}
          options={kinds.map((value) => ({ value, label: t(`draft.reasonKind.${value}`) }))}
          onChange={(value?: (typeof kinds)[number]) => ask({ reason: value ?? null })}
        />
        <Segmented<(typeof shown)[number]>
          aria-label={t('draft.show')}
          value={show}
          options={shown.map((value) => ({ value, label: t(`draft.shown.${value}`) }))}
          onChange={(value) => ask({ show: value === 'all' ? null : value })}
        />
      </div>
      <DraftTable {...{ authority, year, draft, pages }} loading={fetching} />
    </section>
  );
}

interface Stands extends Omit<Props, 'published'> {
  readonly draft: Draft;
  readonly onChanged: () => void;
}
/** How far the review has come, what the graph does not hold, and what can be done. */
function Standing({ draft, authority, year, onPublished, onChanged }: Stands) {
  const { t } = useTranslation('mandatory-lists');
  const [adding, add] = useState(false);
  const [publishing, publish] = useState(false);
  const ready = draft.entryCount - draft.lackingCount;
  const said = t('draft.progress', { ready, count: draft.entryCount });
  const open = draft.status === 'DRAFT';
  return (
    <>
      <p>
        {t('draft.started', { day: draft.startedOn })} · {said}
        {draft.lackingCount > 0 && ` · ${t('draft.lackingOf', { count: draft.lackingCount })}`}
      </p>
      <Progress
        aria-label={said}
        percent={draft.entryCount === 0 ? 0 : Math.floor((100 * ready) / draft.entryCount)}
        showInfo={false}
      />
      {!open && <Alert type="info" showIcon title={t('draft.closed')} />}
      {open && draft.missingEvidence.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={t('draft.missing')}
          description={
            <ul>
              {draft.missingEvidence.map((kind) => (
                <li key={kind}>{t(`draft.missingKind.${kind}`)}</li>
              ))}
            </ul>
          }
        />
      )}
      {open && (
        <div className="toolbar">
          <Button onClick={() => add(true)}>{t('draft.add')}</Button>
          <ImportEntries draft={draft} onImported={onChanged} />
          <Button type="primary" onClick={() => publish(true)}>
            {t('draft.publish')}
          </Button>
        </div>
      )}
      {adding && <AddEntry {...{ authority, year, draft }} onClose={() => add(false)} />}
      {publishing && (
        <PublishDraft
          {...{ authority, year, draft }}
          onClose={() => publish(false)}
          onPublished={() => {
            publish(false);
            onPublished();
          }}
        />
      )}
    </>
  );
}

function Start({ authority, year }: { authority: string; year: number }) {
  const { t } = useTranslation('mandatory-lists');
  const [key] = useState(newKey);
  const [{ fetching, data, error }, start] = useMutation(StartDraft);
  const answer = data?.draftMandatoryList;
  const begin = () => void start({ authority, year, key }, { additionalTypenames: ['MandatoryListDraft'] });
  return (
    <>
      <Nothing
        action={
          <Button type="primary" loading={fetching} onClick={begin}>
            {t(fetching ? 'draft.starting' : 'draft.start')}
          </Button>
        }
      >
        {t('draft.startLead')}
      </Nothing>
      {error && <Failed error={error} />}
      {answer && answer.__typename !== 'MandatoryListDraft' && <Refused problem={answer} />}
    </>
  );
}
