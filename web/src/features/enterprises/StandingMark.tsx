import { useTranslation } from 'react-i18next';
import { Mark, type MarkShape } from '../../ui/Mark.tsx';
import type { PartnerLink } from './partner-queries.ts';

const marks = {
  UNCONFIRMED: { shape: 'empty', colour: '#6b7a80' },
  CONFIRMED_BY_ONE: { shape: 'half', colour: '#0072b2' },
  CONFIRMED_BY_BOTH: { shape: 'full', colour: '#00795a' },
  DISPUTED: { shape: 'square', colour: '#b84f00' },
} as const satisfies Record<PartnerLink['standing'], { shape: MarkShape; colour: string }>;
export const standings = Object.keys(marks) as PartnerLink['standing'][];

/** How the ends of a link stand by it: by shape, colour and words, with who confirmed it and who disputes it. */
export function StandingMark({ link }: { link: PartnerLink }) {
  const { t } = useTranslation('standing');
  const { standing, confirmedBy, disputes } = link;
  return (
    <>
      <Mark {...marks[standing]}>{t(`reference:linkStanding.${standing}`)}</Mark>
      {standing !== 'CONFIRMED_BY_BOTH' &&
        confirmedBy.map((side) => (
          <div key={side} className="quiet small">
            {t('confirmedBy', { side: t(`reference:linkSide.${side}`) })}
          </div>
        ))}
      {disputes.map(({ side, kind, reason }) => (
        <div key={side} className="small">
          {t('disputed', { side: t(`reference:linkSide.${side}`), kind: t(`kinds.${kind}`) })}
          {reason && <div className="quiet">{reason}</div>}
        </div>
      ))}
    </>
  );
}
