import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';

/** From when to when a link is in force, in words. */
export function usePeriod() {
  const { t } = useTranslation('enterprises');
  const { date } = useFormat();
  return ({ since, until }: { readonly since: string | null; readonly until: string | null }): string => {
    if (since && until) return t('fromUntil', { since: date(since), until: date(until) });
    if (since) return t('from', { date: date(since) });
    return until ? t('until', { date: date(until) }) : '—';
  };
}
