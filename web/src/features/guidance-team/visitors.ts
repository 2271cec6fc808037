import { useTranslation } from 'react-i18next';
import type { VisitShown } from './documents.ts';

/** Who came, as far as the reader is told. */
export function useVisitors() {
  const { t } = useTranslation('guidance-team');
  return ({ visitors }: Pick<VisitShown, 'visitors'>) => {
    const named = visitors.flatMap(({ name, role }) => (name && role ? [`${name}（${t(`role.${role}`)}）`] : []));
    const unnamed = visitors.length - named.length;
    return [...named, ...(unnamed > 0 ? [t('unnamed', { count: unnamed })] : [])].join('、');
  };
}
