import type { Origin } from '../access/record.ts';
import type { Asker } from '../edits/editing.ts';
import { businessDay } from '../platform/dates.ts';
import type { Tx } from '../platform/graph.ts';
import * as q from './queries.ts';
import { checkState, reading } from './rules.ts';
import { keepsVisit, type Visit } from './service.ts';
import type { Change } from './teams.ts';
import { changeVisit, recordVisit } from './visits.ts';

/** Says, for the enterprise that was visited, what it did about the advice; it may say more until the visit is closed. */
export const answerGuidance = (
  asker: Asker,
  asked: Change,
  given: { readonly answer: string; readonly doneOn: string | null },
): Promise<string> =>
  changeVisit(
    asker,
    asked,
    'answerGuidance',
    [],
    ({ asOwn }) => asOwn,
    (tx, now) => writeAnswer(tx, asker.origin, now, given, businessDay()),
  );
/** Writes what an enterprise did about a visit that is held. */
export async function writeAnswer(
  tx: Tx,
  origin: Origin,
  now: Visit,
  { answer: given, doneOn }: { readonly answer: string; readonly doneOn: string | null },
  today: string,
): Promise<void> {
  checkState(now.status, ['OPEN', 'ANSWERED']);
  const read = reading('');
  const answer = read.text('answer', given, 4000);
  if (doneOn !== null) read.past('doneOn', doneOn, today, now.day);
  read.done();
  await tx.one(q.answerGuidance, { id: now.id, answer, doneOn, day: today, person: origin.person });
  await recordVisit(tx, origin, 'ANSWER_GUIDANCE', now, {
    before: { answer: now.answer, doneOn: now.doneOn },
    after: { answer, doneOn },
  });
}

/** Closes a visit; one the enterprise has not answered, only with a note. */
export const closeGuidance = (
  asker: Asker,
  asked: Change,
  given: { readonly note: string | null; readonly on: string | null },
): Promise<string> =>
  changeVisit(
    asker,
    asked,
    'closeGuidance',
    [],
    (now) => keepsVisit(asker.viewer, now),
    async (tx, now) => {
      checkState(now.status, ['OPEN', 'ANSWERED']);
      const today = businessDay();
      const day = given.on ?? today;
      const read = reading('');
      const note = read.maybe('note', given.note, 1000);
      if (note === null && now.status === 'OPEN')
        read.refuse('note', '企业尚未答复，须说明办结情况', 'is given where the enterprise has not answered');
      read.past('on', day, today, now.day);
      read.done();
      await tx.one(q.closeGuidance, { id: now.id, day, note, person: asker.origin.person });
      await recordVisit(tx, asker.origin, 'CLOSE_GUIDANCE', now, {
        before: { status: now.status },
        after: { status: 'CLOSED', closedOn: day, note },
      });
    },
  );
