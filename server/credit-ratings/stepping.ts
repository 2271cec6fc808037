import { record, type Act } from '../access/record.ts';
import { edit, type Asker } from '../edits/editing.ts';
import { businessDay } from '../platform/dates.ts';
import { InvalidInput } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { newId } from '../platform/ids.ts';
import * as q from './queries.ts';
import { gradesOfRatings, keepsRating, sightFor, type Grade, type Rating } from './service.ts';

export interface Change {
  readonly id: string;
  readonly version: number;
  readonly key: string | null | undefined;
}
type Standing = Pick<
  Rating,
  'status' | 'grade' | 'gradeReason' | 'toldOn' | 'objection' | 'objectedOn' | 'answer' | 'answeredOn'
>;
export interface Step {
  readonly name: string;
  readonly act: Act;
  readonly by: 'AUTHORITY' | 'ENTERPRISE';
  /** Where it stands then; throws what stands against it. */
  to(now: Rating, tx: Tx, today: string): Promise<Partial<Standing>>;
  /** What is written into a public record besides. */
  readonly publishes?: (now: Rating) => { readonly reason: string | null };
}

const standingIn = ({ status, grade, gradeReason, toldOn, objection, objectedOn, answer, answeredOn }: Rating) => ({
  ...{ status, grade, gradeReason, toldOn, objection, objectedOn, answer, answeredOn },
});
export const mayStep = (step: Step['by'], viewer: Asker['viewer'], now: Rating): boolean =>
  step === 'AUTHORITY' ? keepsRating(viewer, now) : now.asMember;

/** The next step of a rating on the version that was read; returns its id. */
export const take = (asker: Asker, { id, version, key }: Change, step: Step): Promise<string> =>
  edit<Rating>(asker, {
    ...{ name: step.name, type: 'CreditRating', id, version, idempotencyKey: key, fields: ['status'] },
    lock: (tx) => tx.one(q.lockRating, { id }),
    read: (tx) => tx.one(q.ratingsByIds, { ids: [id], sight: sightFor(asker.viewer) }),
    mayEdit: (now) => (mayStep(step.by, asker.viewer, now) ? ['status'] : []),
    regulates: (now) => now.asRegulator,
    async write(tx, now, { id: person }) {
      const today = businessDay();
      const before = standingIn(now);
      const changed = await step.to(now, tx, today);
      const after = { ...before, ...changed };
      await tx.one(q.changeRating, { id, ...after, person });
      const published = step.publishes?.(now);
      if (published) {
        const grade = await gradeOf(tx, now, after.grade);
        const { name: gradeName, nameEn: gradeNameEn } = grade.rule;
        const said = { gradeName, gradeNameEn, publishedOn: today, ...published };
        await tx.one(q.publishRating, { id: newId(), rating: id, ...said });
      }
      const fields = Object.keys(changed) as (keyof Standing)[];
      await record(tx, asker.origin, {
        act: step.act,
        subject: { type: 'CreditRating', id },
        divisions: [now.authority],
        enterprises: after.status === 'DRAFT' ? [] : [now.enterprise],
        before: Object.fromEntries(fields.map((field) => [field, before[field]])),
        after: { year: now.year, ...changed, ...published },
      });
    },
  });

export async function gradeOf(tx: Tx, rating: Rating, key: string): Promise<Grade> {
  const [grades = []] = await gradesOfRatings(tx, [rating]);
  const grade = grades.find((one) => one.key === key);
  if (grade) return grade;
  const keys = grades.map((one) => one.key).join(', ');
  throw new InvalidInput([{ path: 'grade', zh: `应为 ${keys} 之一`, en: `must be one of ${keys}` }]);
}
