import { useTranslation } from 'react-i18next';
import { Mark, type MarkShape } from '../../ui/Mark.tsx';

const marks = {
  QUEUED: { shape: 'empty', colour: '#55656b' },
  RUNNING: { shape: 'half', colour: '#0072b2' },
  DONE: { shape: 'full', colour: '#00795a' },
  REFUSED: { shape: 'square', colour: '#b84f00' },
  FAILED: { shape: 'square', colour: '#b3261e' },
  CANCELLED: { shape: 'empty', colour: '#6b7a80' },
} as const satisfies Record<string, { shape: MarkShape; colour: string }>;

export function JobState({ state }: { state: keyof typeof marks }) {
  const { t } = useTranslation('imports');
  return <Mark {...marks[state]}>{t(`states.${state}`)}</Mark>;
}
