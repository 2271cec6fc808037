import { record } from '../access/record.ts';
import { creditUntil } from '../audits/credit.ts';
import { edit, type Asker } from '../edits/editing.ts';
import { businessDay } from '../platform/dates.ts';
import { InvalidInput, RuleBroken } from '../platform/errors.ts';
import { packsInForce, rulePacks, rulesOf } from '../reference/rule-packs.ts';
import { concerned, wholeAuditToEdit, type WholeAuditToEdit } from './edit-whole-audit.ts';
import * as q from './queries.ts';

/** Whether whoever asks may pass it: the regulator of the park's region alone. */
export const mayPass = (asker: Pick<Asker, 'viewer'>, { division }: Pick<WholeAuditToEdit, 'division'>): boolean =>
  asker.viewer?.memberships.some(
    (m) =>
      m.role === 'REGULATOR' &&
      m.divisionCode !== null &&
      (m.divisionCode === '0' || (division?.startsWith(m.divisionCode) ?? false)),
  ) ?? false;

/** Approves a whole audit that is closed: everybody in its scope is credited from that day on, and nobody who joins later. */
export const passWholeAudit = (
  asker: Asker,
  id: string,
  version: number,
  on: string,
  idempotencyKey: string | null | undefined,
): Promise<string> =>
  edit<WholeAuditToEdit>(asker, {
    ...{ name: 'passWholeAudit', type: 'WholeAudit', id, version, idempotencyKey, fields: [] },
    lock: (tx) => tx.one(q.lockWholeAudit, { id }),
    read: (tx) => wholeAuditToEdit(tx, id, asker),
    mayEdit: (now) => (mayPass(asker, now) ? ['status'] : []),
    regulates: (now) => mayPass(asker, now),
    async write(tx, now, viewer) {
      if (now.status !== 'CLOSED') throw notClosed(now.status);
      checkDay(on, businessDay(), businessDay(new Date(now.openedAt)));
      const rules = rulesOf(packsInForce(await rulePacks(tx), now.division ?? '0', on));
      const until = creditUntil(rules, on);
      await tx.one(q.passWholeAudit, { id, person: viewer.id, on, creditUntil: until, rulePack: rules.id });
      await record(tx, asker.origin, {
        act: 'PASS_WHOLE_AUDIT',
        ...concerned(now),
        before: { name: now.name, status: now.status },
        after: { name: now.name, status: 'PASSED', passedOn: on, creditUntil: until },
      });
    },
  });

function checkDay(on: string, today: string, openedOn: string): void {
  if (on > today) throw new InvalidInput([{ path: 'on', zh: '不能晚于今天', en: 'is not in the future' }]);
  if (on < openedOn)
    throw new InvalidInput([{ path: 'on', zh: `不能早于 ${openedOn}`, en: `is not before ${openedOn}` }]);
}
const notClosed = (status: string) =>
  new RuleBroken(
    status === 'PASSED'
      ? { zh: '该整体审核已经通过', en: 'The whole audit has passed already' }
      : { zh: '整体审核结束后方可通过', en: 'A whole audit passes once it is closed' },
    'only-closed-whole-audit-passes',
  );
