import { useTranslation } from 'react-i18next';
import type { Label } from './perspectives.ts';

/** The words of a legend entry in the viewer's language. */
export function useLabel() {
  const { t } = useTranslation('explorer');
  return (label: Label): string => ('text' in label ? label.text : t(`look.${label.word}`));
}
