import { record } from '../access/record.ts';
import { edit } from '../edits/editing.ts';
import { keepsListOf, type Asker } from '../mandatory-lists/keeping.ts';
import { businessDay } from '../platform/dates.ts';
import { InvalidInput, RuleBroken, type FieldProblem } from '../platform/errors.ts';
import type { Change } from './drawing.ts';
import * as q from './queries.ts';

export interface Result {
  readonly outcome: (typeof q.outcomes)[number];
  readonly recheckedOn: string;
  readonly note: string | null;
}

function checkDay(recheckedOn: string, drawnOn: string | null) {
  const wrong: FieldProblem[] = [];
  if (recheckedOn > businessDay()) wrong.push({ path: 'recheckedOn', zh: '不能晚于今天', en: 'is not after today' });
  if (drawnOn && recheckedOn < drawnOn)
    wrong.push({ path: 'recheckedOn', zh: '不能早于抽取之日', en: 'is not before the draw' });
  if (wrong.length > 0) throw new InvalidInput(wrong);
}

/** What the re-check of a drawn enterprise found; a later word takes the place of an earlier one. Returns the draw's id. */
export async function recordRecheck(
  asker: Asker,
  { id, version, idempotencyKey }: Change,
  result: Result,
): Promise<string> {
  if ((result.note?.length ?? 0) > 2000)
    throw new InvalidInput([{ path: 'note', zh: '不超过2000字', en: 'has at most 2000 characters' }]);
  const draw = id.split(' ')[0]!;
  await edit(asker, {
    ...{ name: 'recordRecheck', type: 'RecheckMember', id, version, idempotencyKey, fields: ['outcome'] },
    lock: (tx) => tx.one(q.lockDraw, { id: draw }),
    async read(tx) {
      const found = await tx.one(q.member, { id });
      return found && { ...found, id };
    },
    mayEdit: ({ authority }) => (keepsListOf(asker.viewer, authority) ? ['outcome'] : []),
    regulates: () => true,
    async write(tx, now, viewer) {
      if (!now.drawn)
        throw new RuleBroken({ zh: '该企业未被抽中', en: 'This enterprise was not drawn' }, 'recheck.drawn-only');
      checkDay(result.recheckedOn, now.drawnOn);
      const { outcome, recheckedOn, note } = now;
      await tx.one(q.recordRecheck, { id, ...result, person: viewer.id });
      await record(tx, asker.origin, {
        act: 'RECORD_RECHECK',
        subject: { type: 'RecheckDraw', id: draw },
        divisions: [now.authority],
        enterprises: [now.enterprise],
        before: { outcome, recheckedOn, noted: note !== null },
        after: { outcome: result.outcome, recheckedOn: result.recheckedOn, noted: result.note !== null },
      });
    },
  });
  return draw;
}
