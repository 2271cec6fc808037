import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import type { DraftEntryShown } from './draft-documents.ts';

type Reason = DraftEntryShown['reasons'][number];

/** Why an enterprise is proposed: the kind, the figures that meet the rule, and where the rule stands. */
export function DraftReasons({ entry }: { entry: DraftEntryShown }) {
  const { t } = useTranslation('mandatory-lists');
  const { number } = useFormat();
  const figures = (reason: Reason) => {
    const { kind, year, step, startedOn, dueOn, acceptedOn, indicator, measured, limit, unit, documentNo } = reason;
    if (kind === 'OVERDUE' || kind === 'NOT_ACCEPTED')
      return t('draft.overdue', { year, step: step ? t(`step.${step}`) : '', day: dueOn });
    if (kind === 'ORDER_UNFULFILLED')
      return t('draft.order', { year, step: step ? t(`step.${step}`) : '', documentNo, day: dueOn });
    if (kind === 'INTERVAL_PASSED')
      return [
        t('draft.interval', { from: startedOn, day: dueOn }),
        acceptedOn && t('draft.lastAccepted', { day: acceptedOn }),
      ]
        .filter(Boolean)
        .join('；');
    if (indicator === null || measured === null || limit === null) return null;
    return t('draft.figure', {
      year,
      indicator: t(`reference:indicator.${indicator}`),
      measured: number(measured),
      limit: number(limit),
      unit,
    });
  };
  return (
    <>
      {entry.reasons.map((reason, i) => (
        <div key={i}>
          <span className="chip">{t(`draft.reasonKind.${reason.kind}`)}</span>{' '}
          <span className="small">{figures(reason)}</span>
          {reason.citation && (
            <div className="quiet small">
              {t('source', { citation: reason.citation })} ·{' '}
              {t(reason.verified ? 'reference:verified' : 'reference:unverified')}
            </div>
          )}
        </div>
      ))}
      {entry.keyIndustry && <span className="chip">{t('draft.keyIndustry')}</span>}{' '}
      {entry.keyRegion && <span className="chip">{t('draft.keyRegion')}</span>}
    </>
  );
}
