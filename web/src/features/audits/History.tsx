import { useTranslation } from 'react-i18next';
import { Nothing } from '../../ui/States.tsx';
import type { AuditShown } from './documents.ts';

/** What was done to an audit, the latest first: by whom and why, as far as the reader may know. */
export function History({ steps }: { steps: AuditShown['history'] }) {
  const { t } = useTranslation('audits');
  return (
    <section className="panel" aria-labelledby="history-title">
      <h2 id="history-title">{t('history')}</h2>
      {steps.length === 0 ? (
        <Nothing>{t('noHistory')}</Nothing>
      ) : (
        <ol className="audit-history">
          {steps.map(({ id, kind, from, to, on, until, side, by, reason }) => (
            <li key={id}>
              <span className="num">{on}</span> <b>{t(`kind.${kind}`)}</b>{' '}
              {from && to && from !== to && (
                <span>
                  {t(`reference:auditStage.${from}`)} → {t(`reference:auditStage.${to}`)}
                </span>
              )}{' '}
              {until && kind === 'DEFERRED' && <span className="num">{t('until', { day: until })}</span>}
              <span className="quiet small"> {[side && t(`side.${side}`), by].filter(Boolean).join(' · ')}</span>
              {reason && <div className="small">{t('reasonOf', { reason })}</div>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
