import { useTranslation } from 'react-i18next';
import type { Held } from './category-fields.ts';

/** The evidence of a category in words, with the limit and what was measured where they are on file. */
export function useEvidence() {
  const { t } = useTranslation('mandatory-lists');
  return ({ evidence, limit, measured, unit }: Omit<Held, 'category'>) =>
    [evidence, limit !== null && measured !== null ? t('limit', { limit, measured, unit }) : '']
      .filter(Boolean)
      .join('；');
}
