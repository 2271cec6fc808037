import { useTranslation } from 'react-i18next';
import type { RatingShown } from './documents.ts';
import { GradeMark } from './GradeMark.tsx';

export const gradeName = ({ grades, grade }: Pick<RatingShown, 'grades' | 'grade'>) =>
  grades.find(({ key }) => key === grade)?.name ?? grade;

/** The grade of a rating, and how far it is. */
export function RatingState({ of }: { of: RatingShown }) {
  const { t } = useTranslation('credit-ratings');
  const objected = of.objection !== null && of.answer === null;
  return (
    <span className="named">
      <GradeMark grade={of.grade} name={gradeName(of)} />
      <span className={of.status === 'PUBLISHED' ? 'chip strong' : 'chip'}>{t(`stateOf.${of.status}`)}</span>
      {objected && <span className="chip warn">{t('stateOf.OBJECTED')}</span>}
    </span>
  );
}
