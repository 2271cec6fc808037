import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { Page } from '../../ui/Page.tsx';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { useLocale } from '../../ui/i18n.ts';
import { schemesUrl } from '../schemes/urls.ts';
import { enterpriseUrl } from '../enterprises/urls.ts';
import { Acts } from './Acts.tsx';
import { isOverdue } from './overdue.ts';
import { AuditQuery, type AuditShown } from './documents.ts';
import { Evidence } from './Evidence.tsx';
import { History } from './History.tsx';
import { StageLine } from './StageLine.tsx';
import { auditsPath } from './urls.ts';
import './audits.css';

interface Props {
  /** Its assessment and acceptance, which are of another feature. */
  readonly Assessment: ComponentType<{ audit: string; changed: () => void }>;
  /** The carbon verifications that go with it, of another feature too. */
  readonly Carbon: ComponentType<{ audit: string }>;
  /** What regulators noted of it, likewise. */
  readonly Notes: ComponentType<{ of: string }>;
}

export default function AuditPage({ Assessment, Carbon, Notes }: Props) {
  const { t } = useTranslation('audits');
  const { id = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({
    query: AuditQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const reread = () => again({ requestPolicy: 'network-only' });
  const audit = data?.node?.__typename === 'Audit' ? data.node : null;
  if (!audit)
    return (
      <Page title={t('title')}>
        {error ? (
          <Failed error={error} onRetry={reread} />
        ) : fetching || !data ? (
          <Loading rows={8} />
        ) : (
          <Nothing action={<Link to={auditsPath}>{t('back')}</Link>}>{t('noSuchAudit')}</Nothing>
        )}
      </Page>
    );
  return (
    <Page
      title={t('titleOf', { enterprise: audit.enterprise?.name ?? t('unknown') })}
      lead={
        <span className="named">
          {audit.enterprise && <Link to={enterpriseUrl(audit.enterprise.id)}>{audit.enterprise.name}</Link>}
          <span className="chip">{t(`reference:auditBasis.${audit.basis}`)}</span>
          <span className="chip">{t(`reference:auditMode.${audit.mode}`)}</span>
          <span className={audit.status === 'DEFERRED' || audit.status === 'FAILED' ? 'chip warn' : 'chip strong'}>
            {t(`reference:auditState.${audit.status}`)}
          </span>
        </span>
      }
      actions={<Acts audit={audit} again={reread} />}
    >
      <StageLine audit={audit} />
      {audit.version !== null && <Assessment audit={audit.id} changed={reread} />}
      <div className="columns wide-left after">
        <div className="stack">
          <History steps={audit.history} />
          {audit.version !== null && <Evidence audit={audit} again={reread} />}
        </div>
        <div className="stack">
          <Facts audit={audit} />
          <Credit credit={audit.credit} />
          {audit.version !== null && <Carbon audit={audit.id} />}
          {audit.version !== null && <Team audit={audit} />}
          <Notes of={audit.id} />
        </div>
      </div>
    </Page>
  );
}

function Facts({ audit }: { audit: AuditShown }) {
  const { t } = useTranslation('audits');
  const { listEntry } = audit;
  const facts: [string, string | null][] = [
    [t('openedOn'), audit.openedOn],
    [t('dueOn'), audit.dueOn && [audit.dueOn, isOverdue(audit) && t('overdue')].filter(Boolean).join(' · ')],
    [t('deferredUntil'), audit.deferredUntil],
    [t('assessedOn'), audit.assessedOn],
    [t('acceptedOn'), audit.acceptedOn],
    [t('listEntry'), listEntry && t('listOf', { year: listEntry.year, day: listEntry.publishedOn })],
  ];
  const { totalCount: schemes } = audit.schemes;
  return (
    <section className="panel" aria-label={t('status')}>
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd className="num">{value}</dd>
            </div>
          ))}
      </dl>
      {(schemes > 0 || audit.mayEnterSchemes) && (
        <p>
          <Link to={schemesUrl(audit.id)}>{t('schemes', { count: schemes })}</Link>
        </p>
      )}
    </section>
  );
}

function Credit({ credit }: { credit: AuditShown['credit'] }) {
  const { t } = useTranslation('audits');
  const { locale } = useLocale();
  if (!credit) return null;
  const { why } = credit;
  return (
    <section className="panel" aria-labelledby="credit-title">
      <h2 id="credit-title">{t('credit')}</h2>
      <p>{t(credit.holds ? 'creditUntil' : 'creditOver', { day: credit.validUntil })}</p>
      {why && (
        <p className="quiet small">
          {t('creditWhy', { day: why.startedOn, rule: locale === 'zh' ? why.rule.text : why.rule.textEn })} ·{' '}
          {t('source', { citation: why.rule.citation })}
        </p>
      )}
    </section>
  );
}

function Team({ audit }: { audit: AuditShown }) {
  const { t } = useTranslation('audits');
  return (
    <section className="panel" aria-labelledby="team-title">
      <h2 id="team-title">{t('team')}</h2>
      {audit.agency && (
        <p>
          {t('agency')}：{audit.agency}
        </p>
      )}
      {audit.team.length === 0 ? (
        <p className="quiet">{t('noTeam')}</p>
      ) : (
        <ul>
          {audit.team.map(({ name, role }) => (
            <li key={`${name} ${role}`}>
              {name} <span className="quiet">{role}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
