import { record, type Act } from '../access/record.ts';
import { differences, edit, named, sights, type Asker, type Edit } from '../edits/editing.ts';
import { RuleBroken } from '../platform/errors.ts';
import { noAmounts } from './amounts.ts';
import { closedAudit, sameName } from './entering.ts';
import * as q from './queries.ts';
import { Reading, type FiguresGiven, type SchemeGiven } from './reading.ts';
import { checkStanding } from './rules.ts';
import { schemeFields, schemeRules, takesSchemes, type Scheme } from './service.ts';

/** The version that was read of a scheme that is to change. */
export interface Change {
  readonly id: string;
  readonly version: number;
  readonly key: string | null | undefined;
}
export const editOf = (
  asker: Asker,
  name: string,
  { id, version, key }: Change,
  fields: readonly string[],
): Omit<Edit<Scheme>, 'write'> => ({
  ...{ name, type: 'Scheme', id, version, idempotencyKey: key, fields },
  lock: (tx) => tx.one(q.lockScheme, { id }),
  async read(tx) {
    const now = await tx.one(q.schemesByIds, { ids: [id], ...sights(asker) });
    if (now?.asMember && !fields.includes('verified')) {
      if (!takesSchemes(now.auditStatus)) throw closedAudit();
      if (now.verified && !now.asRegulator)
        throw new RuleBroken(
          { zh: '方案已核实，企业不再修改', en: 'The scheme is verified: its enterprise changes it no more' },
          'a-verified-scheme-stays',
        );
    }
    return now;
  },
  mayEdit: schemeFields,
  regulates: (now) => now.asRegulator,
});
const recorded = (act: Act, { id, division, enterprise }: Scheme) => ({
  ...{ act, subject: { type: 'Scheme', id } as const },
  ...{ divisions: [division], enterprises: [enterprise] },
});

/** Changes what its enterprise says of a scheme, its standing by the rules. */
export async function editScheme(asker: Asker, change: Change, given: SchemeGiven): Promise<string> {
  const reading = new Reading();
  const [wanted, figures] = [reading.scheme(given), reading.figures('input.', given)];
  reading.done();
  const rulesFor = await schemeRules(asker.graph);
  return edit(asker, {
    ...editOf(asker, 'editScheme', change, named(given)),
    async write(tx, now, viewer) {
      const before = now.expected ?? { ...noAmounts, other: null, energyBasis: null, year: 0, source: null };
      const set = differences(now, wanted);
      const expected = differences(before, figures);
      if (set.changed.length + expected.changed.length === 0) return;
      const after = { ...now, ...wanted };
      checkStanding(now, after, now.stage, rulesFor(now.division, now.mode));
      if (set.changed.includes('name')) {
        const audit = await tx.one(q.auditsOfSchemes, { ids: [now.audit], ...sights(asker) });
        if (audit?.names.includes(after.name)) throw sameName(after.name);
      }
      const row = { id: now.id, set: wanted, expected: expected.changed.length > 0 ? figures : null, verified: null };
      await tx.one(q.writeSchemes, { audit: now.audit, person: viewer.id, schemes: [row] });
      await record(tx, asker.origin, {
        ...recorded('UPDATE_SCHEME', now),
        before: { ...set.before, ...expected.before },
        after: { ...set.after, ...expected.after },
      });
    },
  });
}

/** Writes the verified figures of an implemented scheme: its regulator does, beside what was expected. */
export async function verifyScheme(asker: Asker, change: Change, given: FiguresGiven): Promise<string> {
  const reading = new Reading();
  const { year = 0, ...figures } = reading.figures('input.', { ...given, year: given.year ?? null });
  reading.done();
  return edit(asker, {
    ...editOf(asker, 'verifyScheme', change, ['verified']),
    mayEdit: (now) => (now.asRegulator ? ['verified'] : []),
    async write(tx, now, viewer) {
      if (now.status !== 'IMPLEMENTED')
        throw new RuleBroken(
          { zh: '方案实施后方可核实', en: 'A scheme is verified once it is implemented' },
          'implemented-before-verified',
        );
      if (now.auditStatus === 'WITHDRAWN') throw closedAudit();
      const before = now.verified ?? now.expected;
      const verified = { energyBasis: before?.energyBasis ?? null, ...figures, year };
      const schemes = [{ id: now.id, set: {}, expected: null, verified }];
      await tx.one(q.writeSchemes, { audit: now.audit, person: viewer.id, schemes });
      const said = recorded('VERIFY_SCHEME', now);
      await record(tx, asker.origin, { ...said, before: now.verified, after: verified });
    },
  });
}

/** Takes a scheme out of its audit; one that is verified stays. Returns its id. */
export const removeScheme = (asker: Asker, change: Change): Promise<string> =>
  edit(asker, {
    ...editOf(asker, 'removeScheme', change, ['status']),
    async write(tx, now) {
      await tx.one(q.removeScheme, { id: now.id });
      const { name, kind, status, expected, audit } = now;
      const before = { name, kind, status, expected, audit };
      await record(tx, asker.origin, { ...recorded('REMOVE_SCHEME', now), before });
    },
  });
