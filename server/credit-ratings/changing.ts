import type { Asker } from '../edits/editing.ts';
import { InvalidInput, RuleBroken } from '../platform/errors.ts';
import { objectionDays, type Rating } from './service.ts';
import { gradeOf, take, type Change } from './stepping.ts';

function textOf(path: string, given: string): string {
  const text = given.normalize('NFC').trim();
  if (text.length < 1 || text.length > 2000)
    throw new InvalidInput([{ path, zh: '应有 1 到 2000 个字', en: 'must have 1 to 2000 characters' }]);
  return text;
}
/** Who sets another grade than was proposed says why. */
function reasonFor(now: Rating, grade: string, given: string | null | undefined): string | null {
  if (grade === now.proposed && !given?.trim()) return null;
  return textOf('reason', given ?? '');
}
const broken = (zh: string, en: string, rule: string) => new RuleBroken({ zh, en }, rule);
const needs = (now: Rating, status: Rating['status'], rule: string) => {
  if (now.status !== status)
    throw broken('此评价不在可以这样做的状态', 'The rating does not stand where this is done', rule);
};

/** Sets the grade of a draft: as it is proposed, or another one with the reason. */
export const setCreditGrade = (asker: Asker, change: Change, grade: string, reason: string | null | undefined) =>
  take(asker, change, {
    ...{ name: 'setCreditGrade', act: 'SET_CREDIT_GRADE', by: 'AUTHORITY' },
    async to(now, tx) {
      needs(now, 'DRAFT', 'grade-set-before-told');
      await gradeOf(tx, now, grade);
      return { grade, gradeReason: reasonFor(now, grade, reason) };
    },
  });
/** Tells an enterprise its rating, with the reasons: from now on it may object. */
export const tellCreditRating = (asker: Asker, change: Change) =>
  take(asker, change, {
    ...{ name: 'tellCreditRating', act: 'TELL_CREDIT_RATING', by: 'AUTHORITY' },
    async to(now, _, today) {
      needs(now, 'DRAFT', 'told-once');
      return { status: 'TOLD', toldOn: today };
    },
  });
/** Objects to a rating: its own enterprise, once, before it is published. */
export const objectToRating = (asker: Asker, change: Change, objection: string) =>
  take(asker, change, {
    ...{ name: 'objectToRating', act: 'OBJECT_TO_CREDIT_RATING', by: 'ENTERPRISE' },
    async to(now, _, today) {
      needs(now, 'TOLD', 'objection-before-publication');
      if (now.objection !== null) throw broken('已提出过异议', 'It was objected to already', 'objection-once');
      return { objection: textOf('objection', objection), objectedOn: today };
    },
  });
/** Answers an objection, with the grade as it was or another one. */
export const answerObjection = (asker: Asker, change: Change, answer: string, grade: string | null | undefined) =>
  take(asker, change, {
    ...{ name: 'answerObjection', act: 'ANSWER_CREDIT_OBJECTION', by: 'AUTHORITY' },
    async to(now, tx, today) {
      needs(now, 'TOLD', 'answer-before-publication');
      if (now.objection === null || now.answer !== null)
        throw broken('没有待答复的异议', 'There is no objection to answer', 'answer-to-an-objection');
      const said = textOf('answer', answer);
      if (!grade || grade === now.grade) return { answer: said, answeredOn: today };
      await gradeOf(tx, now, grade);
      return { answer: said, answeredOn: today, grade, gradeReason: said };
    },
  });
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
/** Publishes a rating: when its enterprise was answered, or has let the days to object go by. */
export const publishCreditRating = (asker: Asker, change: Change) =>
  take(asker, change, {
    ...{ name: 'publishCreditRating', act: 'PUBLISH_CREDIT_RATING', by: 'AUTHORITY' },
    async to(now, tx, today) {
      needs(now, 'TOLD', 'told-before-published');
      if (now.objection !== null && now.answer === null)
        throw broken('异议尚未答复', 'The objection is not answered yet', 'objection-answered-before-published');
      const [days = 0] = await objectionDays(tx, [now]);
      if (now.objection === null && daysBetween(now.toldOn ?? today, today) < days)
        throw broken(`异议期 ${days} 天未满`, `The ${days} days to object are not over`, 'credit.objection');
      return { status: 'PUBLISHED' };
    },
    publishes: () => ({ reason: null }),
  });
/** Corrects a published rating by a further record, with the reason; those before stay. */
export const correctCreditRating = (asker: Asker, change: Change, grade: string, because: string) => {
  const reason = () => textOf('reason', because);
  return take(asker, change, {
    ...{ name: 'correctCreditRating', act: 'CORRECT_CREDIT_RATING', by: 'AUTHORITY' },
    async to(now, tx) {
      needs(now, 'PUBLISHED', 'published-before-corrected');
      await gradeOf(tx, now, grade);
      if (grade === now.grade) throw broken('等级没有改变', 'The grade is the same', 'correction-changes');
      return { grade, gradeReason: reason() };
    },
    publishes: () => ({ reason: reason() }),
  });
};
