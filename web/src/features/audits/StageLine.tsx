import { useTranslation } from 'react-i18next';
import type { AuditShown } from './documents.ts';

/** The stages an audit goes through, in order: what is done, where it is, what is to come. */
export function StageLine({ audit }: { audit: Pick<AuditShown, 'stages' | 'stagesCitation'> }) {
  const { t } = useTranslation('audits');
  return (
    <section className="panel" aria-labelledby="stages-title">
      <h2 id="stages-title">{t('stages')}</h2>
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
            <span className="quiet small">{t(current ? 'current' : done ? 'done' : 'notYet')}</span>
          </li>
        ))}
      </ol>
      {audit.stagesCitation && <div className="quiet small">{t('source', { citation: audit.stagesCitation })}</div>}
    </section>
  );
}
