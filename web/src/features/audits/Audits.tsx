import { Button, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { CursorTable } from '../../ui/CursorTable.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { useSettled } from '../../ui/settled.ts';
import { Failed, Loading } from '../../ui/States.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { filterKeys, filterOf } from './choices.ts';
import { AuditsQuery, type AuditRow } from './documents.ts';
import { isOverdue } from './overdue.ts';
import { StartAuditForm } from './StartAuditForm.tsx';
import { auditUrl, exportAuditsUrl } from './urls.ts';

/** Every audit that the reader may follow, searched, narrowed and exported. */
export default function Audits() {
  const { t } = useTranslation('audits');
  const navigate = useNavigate();
  const [asked, ask] = useSearchState([...filterKeys, 'search', 'start']);
  const [text, setText] = useState(asked.search);
  const search = useSettled(text.trim()) || null;
  const filter = filterOf(asked, search);
  const pages = useCursorPages(JSON.stringify(filter));
  const [{ data, error, fetching }, again] = useQuery({
    query: AuditsQuery,
    variables: { filter, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
  });
  const columns: TableProps<AuditRow>['columns'] = [
    {
      key: 'enterprise',
      title: t('enterprise'),
      render: (_, audit) => (
        <>
          <Link to={auditUrl(audit.id)}>{audit.enterprise?.name ?? t('unknown')}</Link>
          <div className="quiet small num">{audit.enterprise?.creditCode}</div>
        </>
      ),
    },
    { key: 'basis', title: t('basis'), render: (_, audit) => t(`reference:auditBasis.${audit.basis}`) },
    { key: 'mode', title: t('mode'), render: (_, audit) => t(`reference:auditMode.${audit.mode}`) },
    { key: 'stage', title: t('stage'), render: (_, { stage }) => (stage ? t(`reference:auditStage.${stage}`) : '—') },
    {
      key: 'status',
      title: t('status'),
      render: (_, { status, deferredUntil }) => (
        <>
          <span className={status === 'DEFERRED' || status === 'FAILED' ? 'chip warn' : 'chip'}>
            {t(`reference:auditState.${status}`)}
          </span>
          {deferredUntil && <span className="quiet small num"> {t('until', { day: deferredUntil })}</span>}
        </>
      ),
    },
    { key: 'openedOn', title: t('openedOn'), className: 'num', render: (_, audit) => audit.openedOn },
    {
      key: 'dueOn',
      title: t('dueOn'),
      className: 'num',
      render: (_, audit) => (
        <>
          {audit.dueOn ?? '—'} {isOverdue(audit) && <span className="chip warn">{t('overdue')}</span>}
        </>
      ),
    },
  ];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <section className="panel" aria-label={t('title')}>
        <div className="toolbar">
          <SearchBox label={t('search')} value={text} onChange={setText} />
          <AuditFilters state={asked} onChange={ask} />
          <Button href={exportAuditsUrl({ ...Object.fromEntries(filterKeys.map((key) => [key, asked[key]])), search })}>
            {t('csv')}
          </Button>
        </div>
        {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
        {!data && fetching && <Loading rows={8} />}
        {data && (
          <CursorTable<AuditRow>
            label={t('title')}
            connection={data.audits}
            pages={pages}
            loading={fetching}
            columns={columns}
            empty={t('none')}
          />
        )}
      </section>
      {asked.start && (
        <StartAuditForm
          enterprise={asked.start}
          onClose={() => ask({ start: null })}
          onStarted={(id) => void navigate(auditUrl(id))}
        />
      )}
    </Page>
  );
}
