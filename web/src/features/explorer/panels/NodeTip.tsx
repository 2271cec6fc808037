import { useTranslation } from 'react-i18next';
import { useExplorer } from '../context.ts';
import type { Point } from '../scene.ts';

/** The full name and what is left to expand, beside what the pointer is on. */
export function NodeTip({ id, at }: { id: string; at: Point }) {
  const { t } = useTranslation('explorer');
  const { session, drawn } = useExplorer();
  const card = session.known.cards.get(id);
  const group = session.known.groups.get(id);
  const left = drawn.left.get(id);
  if (!card && !group) return null;
  return (
    <div className="ex-tip" style={{ left: at.x + 18, top: at.y + 14 }} aria-hidden>
      <b>{card?.name ?? group?.name}</b>
      {card && (
        <>
          <div>{[card.industry?.name, card.park?.name ?? t('noPark')].filter(Boolean).join(' · ')}</div>
          <div>{card.auditStatus ? t(`reference:auditStatus.${card.auditStatus}`) : t('auditUnseen')}</div>
        </>
      )}
      {left && left.suppliers + left.buyers > 0 && (
        <div className="ex-tip-more">{t('notShown', { suppliers: left.suppliers, buyers: left.buyers })}</div>
      )}
      {group && <div>{t('groupHolds', { count: group.enterprises, audited: group.audited })}</div>}
    </div>
  );
}
