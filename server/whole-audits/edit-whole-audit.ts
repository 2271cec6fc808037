import { record } from '../access/record.ts';
import { edit, sights, type Asker, type Edit } from '../edits/editing.ts';
import type { Versioned } from '../edits/stale.ts';
import { RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import type { RowOf } from '../platform/query.ts';
import * as q from './queries.ts';
import { checkName } from './scope-input.ts';

type Row = Pick<RowOf<typeof q.wholeAuditsByIds>, 'park' | 'division' | 'openedAt'>;
export interface WholeAuditToEdit extends Row, Versioned {
  readonly id: string;
  readonly name: string;
  readonly status: RowOf<typeof q.wholeAuditsByIds>['status'];
  readonly enterprises: readonly string[];
}
type Doing = Pick<Edit<WholeAuditToEdit>, 'name' | 'write'>;

const isOver = ({ standing }: ReturnType<typeof sights>, { division }: Pick<Row, 'division'>): boolean =>
  standing.all || standing.divisions.some((code) => division?.startsWith(code));

/** The fields of a whole audit that whoever asks may change. */
export function wholeAuditFields(
  asker: Pick<Asker, 'sight' | 'viewer'>,
  audit: Omit<Row, 'openedAt'>,
): readonly string[] {
  const { standing } = sights(asker);
  const mayChange = asker.viewer && (standing.parks.includes(audit.park) || isOver(sights(asker), audit));
  return mayChange ? ['name', 'status'] : [];
}

export async function wholeAuditToEdit(tx: Tx, id: string, { sight }: Asker): Promise<WholeAuditToEdit | undefined> {
  const seen = await tx.one(q.wholeAuditsByIds, { ids: [id], sight });
  const last = seen && (await tx.one(q.lastChangeOfWholeAudit, { id }));
  return seen && last && { ...seen, ...last };
}

const editWholeAudit = (asker: Asker, id: string, version: number, key: string | null | undefined, doing: Doing) =>
  edit<WholeAuditToEdit>(asker, {
    ...{ type: 'WholeAudit', id, version, idempotencyKey: key, fields: [], ...doing },
    lock: (tx) => tx.one(q.lockWholeAudit, { id }),
    read: (tx) => wholeAuditToEdit(tx, id, asker),
    mayEdit: (now) => wholeAuditFields(asker, now),
    regulates: (now) => isOver(sights(asker), now),
  });

export const concerned = ({ id, division, park, enterprises }: WholeAuditToEdit) => ({
  subject: { type: 'WholeAudit' as const, id },
  divisions: [division],
  parks: [park],
  enterprises: [...enterprises],
});

export function renameWholeAudit(
  asker: Asker,
  id: string,
  version: number,
  name: string,
  idempotencyKey: string | null | undefined,
): Promise<string> {
  return editWholeAudit(asker, id, version, idempotencyKey, {
    name: 'renameWholeAudit',
    async write(tx, now, viewer) {
      checkName(name);
      const after = name.trim();
      if (after === now.name) return;
      await tx.one(q.renameWholeAudit, { id, person: viewer.id, name: after });
      const facts = { before: { name: now.name }, after: { name: after } };
      await record(tx, asker.origin, { act: 'RENAME_WHOLE_AUDIT', ...concerned(now), ...facts });
    },
  });
}

/** What is closed stays as it is; another whole audit of the park may be opened then. */
export function closeWholeAudit(
  asker: Asker,
  id: string,
  version: number,
  idempotencyKey: string | null | undefined,
): Promise<string> {
  return editWholeAudit(asker, id, version, idempotencyKey, {
    name: 'closeWholeAudit',
    async write(tx, now, viewer) {
      if (now.status !== 'OPEN') throw closedAlready();
      await tx.one(q.closeWholeAudit, { id, person: viewer.id });
      const facts = { before: { name: now.name, status: 'OPEN' }, after: { name: now.name, status: 'CLOSED' } };
      await record(tx, asker.origin, { act: 'CLOSE_WHOLE_AUDIT', ...concerned(now), ...facts });
    },
  });
}

const closedAlready = () =>
  new RuleBroken({ zh: '该整体审核已经结束', en: 'The whole audit is closed already' }, 'whole-audit-is-open');
