import { useTranslation } from 'react-i18next';
import { Mark, type MarkShape } from '../../ui/Mark.tsx';

const marks = {
  VALID: { shape: 'full', colour: '#00795a' },
  IN_PROGRESS: { shape: 'half', colour: '#0072b2' },
  LISTED: { shape: 'square', colour: '#b84f00' },
  NONE: { shape: 'empty', colour: '#6b7a80' },
} as const satisfies Record<string, { shape: MarkShape; colour: string }>;

export function AuditMark({ status }: { status: keyof typeof marks | null }) {
  const { t } = useTranslation('enterprises');
  if (!status) return <span className="quiet">{t('hidden')}</span>;
  return <Mark {...marks[status]}>{t(`reference:auditStatus.${status}`)}</Mark>;
}
