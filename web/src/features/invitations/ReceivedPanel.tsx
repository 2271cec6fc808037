import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../ui/format.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { auditUrl } from '../audits/urls.ts';
import { schemesUrl } from '../schemes/urls.ts';
import { Answering } from './Answering.tsx';
import type { ReceivedShown } from './documents.ts';
import { isOpen } from './is-open.ts';
import { AskForm } from './OtherAnswers.tsx';
import { Questions } from './Questions.tsx';
import { Sharing } from './Sharing.tsx';
import { passOnUrl } from './urls.ts';

function AuditOf({ audit }: { audit: NonNullable<ReceivedShown['audit']> }) {
  const { t } = useTranslation('invitations');
  const { longDate } = useFormat();
  return (
    <section aria-label={t('audit')}>
      <h3>{t('audit')}</h3>
      <ol className="stage-line">
        {audit.stages.map(({ stage, done, current }, i) => (
          <li
            key={stage}
            className={current ? 'current' : done ? 'done' : undefined}
            aria-current={current ? 'step' : undefined}
          >
            <span className="stage-dot" aria-hidden>
              {done ? '✓' : i + 1}
            </span>
            <span>{t(`reference:auditStage.${stage}`)}</span>
          </li>
        ))}
      </ol>
      <p>
        {t(`reference:auditState.${audit.status}`)}
        {audit.stage && ` · ${t('stageNow', { stage: t(`reference:auditStage.${audit.stage}`) })}`}
        {audit.dueOn && ` · ${t('due', { day: longDate(audit.dueOn) })}`}
        {audit.validUntil && ` · ${t('validUntil', { day: longDate(audit.validUntil) })}`}
      </p>
      {audit.status === 'OPEN' && (
        <>
          <h3>{t('tasks')}</h3>
          <ul>
            <li>
              <Link to={auditUrl(audit.id)}>{t('taskStage')}</Link>
            </li>
            <li>
              <Link to={schemesUrl(audit.id)}>{t('taskSchemes')}</Link>
            </li>
          </ul>
        </>
      )}
      <Link to={auditUrl(audit.id)}>{t('toAudit')}</Link>
    </section>
  );
}

/** One invitation: to be answered, or what came of it. */
export function ReceivedPanel({ of, onChanged }: { of: ReceivedShown; onChanged: () => void }) {
  const { t } = useTranslation('invitations');
  const { date, dateTime, longDate } = useFormat();
  const [unfolded, unfold] = useState(false);
  const [asking, ask] = useState(false);
  const names = of.askers.map(({ name }) => name).join('、') || t('unnamedOnly', { count: of.unnamed });
  const title = t('invitationOf', { names });
  const accepted = of.state === 'ACCEPTED' || of.state === 'ANSWERED_BY_CREDIT';
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      <p>
        <b>{t(`state.${of.state}`)}</b> · {t('received', { day: date(dateTime(of.receivedAt)) })}
        {isOpen(of) &&
          ` · ${t('by', { day: longDate(dateTime(new Date(Date.parse(of.expiresAt) - 1).toISOString())) })}`}
        {of.creditUntil && ` · ${t('validUntil', { day: longDate(of.creditUntil) })}`}
      </p>
      {of.askers.map(({ id, onBehalfOf }) =>
        onBehalfOf ? (
          <p key={id} className="quiet">
            {t('onBehalf', { name: onBehalfOf })}
          </p>
        ) : null,
      )}
      {of.declineReason && <p className="quiet">{of.declineReason}</p>}
      {isOpen(of) && (
        <Button type="primary" aria-expanded={unfolded} onClick={() => unfold(!unfolded)}>
          {t(unfolded ? 'fold' : 'open')}
        </Button>
      )}
      {isOpen(of) && unfolded && (
        <Answering
          of={{ invitation: of.id }}
          dead={<p>{t('dead')}</p>}
          onAccepted={() => Promise.resolve(onChanged())}
          onEnded={onChanged}
        />
      )}
      {accepted && (
        <>
          {of.audit && <AuditOf audit={of.audit} />}
          <Sharing of={of} />
          <section aria-label={t('questions')}>
            <h3>{t('questions')}</h3>
            <Questions list={of.questions} />
          </section>
          <div className="answer-buttons">
            <Button onClick={() => ask(true)}>{t('ask')}</Button>
            <LinkButton to={passOnUrl(of.id)}>{t('passOn')}</LinkButton>
          </div>
          {asking && <AskForm of={{ invitation: of.id }} onAsked={onChanged} onClose={() => ask(false)} />}
        </>
      )}
    </section>
  );
}
