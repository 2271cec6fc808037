import { useTranslation } from 'react-i18next';
import type { CarbonShown } from './documents.ts';

/** Where a verification stands. */
export function CarbonState({ status }: Pick<CarbonShown, 'status'>) {
  const { t } = useTranslation('carbon-verifications');
  const kind = status === 'CONFIRMED' ? 'chip strong' : status === 'RETURNED' ? 'chip warn' : 'chip';
  return <span className={kind}>{t(`stateOf.${status}`)}</span>;
}
