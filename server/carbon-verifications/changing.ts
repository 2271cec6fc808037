import { record, type Act } from '../access/record.ts';
import { differences, edit, named, type Asker, type Edit } from '../edits/editing.ts';
import { signedIn } from '../enterprises/merges.ts';
import { standingOf } from '../orders/service.ts';
import { businessDay } from '../platform/dates.ts';
import { AlreadyExists, InvalidInput, NotFound, RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId, newId } from '../platform/ids.ts';
import { tonnesOf } from './emissions.ts';
import * as q from './queries.ts';
import { readVerification, type VerificationFacts, type VerificationGiven } from './rules.ts';
import { fieldsToCorrect, type Verification } from './service.ts';

/** What is said of a verification; the audit it goes with is one of its enterprise. */
export interface Given extends VerificationGiven {
  readonly audit: string | null;
}
/** What is to change; undefined leaves a field alone. */
export type Changes = { readonly [field in keyof Given]?: Given[field] | undefined };

const sameYear = (year: number) =>
  new AlreadyExists({
    zh: `该企业 ${year} 年度已有碳核查记录`,
    en: `A carbon verification of ${year} is on file of the enterprise already`,
  });
const checkAudit = (audits: readonly string[], audit: string | null) => {
  if (audit !== null && !audits.includes(audit)) throw new NotFound('Audit', globalId('Audit', audit));
};
interface Concerned {
  readonly id: string;
  readonly enterprise: string;
  readonly division: string | null;
}
const recorded = (act: Act, { id, enterprise, division }: Concerned) => ({
  ...{ act, subject: { type: 'CarbonVerification', id } as const },
  ...{ divisions: [division], enterprises: [enterprise] },
});

/** Records a carbon verification: the enterprise's own people do, or its regulator; returns its id. */
export async function recordCarbonVerification(
  asker: Asker,
  enterprise: string,
  given: Given,
  key: string | null | undefined,
): Promise<string> {
  const viewer = signedIn(asker.viewer);
  const facts = readVerification(given, businessDay());
  return asker.graph.write((tx) =>
    once(tx, key, `recordCarbonVerification ${viewer.id}`, async () => {
      await tx.one(q.lockEnterprise, { id: enterprise });
      const held = await tx.one(q.enterprisesToVerify, { ids: [enterprise], sight: standingOf(viewer) });
      if (!held) throw new NotFound('Enterprise', globalId('Enterprise', enterprise));
      checkAudit(held.audits, given.audit);
      if (held.years.includes(facts.year)) throw sameYear(facts.year);
      const id = newId();
      const { audit } = given;
      await tx.one(q.writeVerification, { id, enterprise, audit, ...written(facts), person: viewer.id });
      await record(tx, asker.origin, {
        ...recorded('RECORD_CARBON_VERIFICATION', { id, enterprise, division: held.division }),
        after: { ...facts, audit },
      });
      return id;
    }),
  );
}
const written = ({ parts, ...facts }: VerificationFacts) => ({ ...facts, parts: [...parts] });

export interface Change {
  readonly id: string;
  readonly version: number;
  readonly key: string | null | undefined;
}
const editOf = (
  { viewer }: Asker,
  name: string,
  { id, version, key }: Change,
): Omit<Edit<Verification>, 'write' | 'fields' | 'mayEdit'> => ({
  ...{ name, type: 'CarbonVerification', id, version, idempotencyKey: key },
  lock: (tx) => tx.one(q.lockVerification, { id }),
  read: (tx) => tx.one(q.verificationsByIds, { ids: [id], sight: standingOf(viewer) }),
  regulates: (now) => now.asRegulator,
});
const inTonnes = ({ parts, statedTotal }: Verification) => ({
  parts: parts.map(({ amount, ...part }) => ({ ...part, value: tonnesOf(amount) })),
  statedTotal: statedTotal === null ? null : tonnesOf(statedTotal),
});

/** Corrects a carbon verification, which is to be confirmed again then; a field left out stays. */
export const correctCarbonVerification = (asker: Asker, change: Change, given: Changes): Promise<string> =>
  edit(asker, {
    ...editOf(asker, 'correctCarbonVerification', change),
    ...{ fields: named(given), mayEdit: fieldsToCorrect },
    async write(tx: Tx, now: Verification, { id: person }) {
      const { year, body, reportNo, reportedOn, boundary } = now;
      const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const wanted: Given = { year, body, reportNo, reportedOn, boundary, ...inTonnes(now), audit: now.audit, ...said };
      const facts = readVerification(wanted, businessDay());
      const { audit } = wanted;
      const { changed, before, after } = differences(now, { ...facts, audit });
      if (changed.length === 0) return;
      const held = await tx.one(q.enterprisesToVerify, { ids: [now.enterprise], sight: standingOf(asker.viewer) });
      checkAudit(held?.audits ?? [], audit);
      if (facts.year !== year && held?.years.includes(facts.year)) throw sameYear(facts.year);
      await tx.one(q.writeVerification, { id: now.id, enterprise: now.enterprise, audit, ...written(facts), person });
      await record(tx, asker.origin, {
        ...recorded('CORRECT_CARBON_VERIFICATION', now),
        before: { ...before, status: now.status },
        after: { ...after, status: 'RECORDED' },
      });
    },
  });

const judge = (asker: Asker, name: string, change: Change, act: Act, reasonOf: () => string | null) =>
  edit(asker, {
    ...editOf(asker, name, change),
    fields: ['status'],
    mayEdit: (now: Verification) => (now.asRegulator ? ['status'] : []),
    async write(tx: Tx, now: Verification, { id: person }) {
      if (now.status !== 'RECORDED')
        throw new RuleBroken(
          {
            zh: '只有待确认的碳核查可以确认或退回',
            en: 'Only a verification that is to be confirmed is confirmed or returned',
          },
          'recorded-before-judged',
        );
      const returnReason = reasonOf();
      const status = returnReason === null ? 'CONFIRMED' : 'RETURNED';
      await tx.one(q.judgeVerification, { id: now.id, status, returnReason, person });
      await record(tx, asker.origin, {
        ...recorded(act, now),
        before: { status: now.status, year: now.year },
        after: { status, year: now.year, reason: returnReason },
      });
    },
  });
/** Confirms a carbon verification: its regulator does. */
export const confirmCarbonVerification = (asker: Asker, change: Change): Promise<string> =>
  judge(asker, 'confirmCarbonVerification', change, 'CONFIRM_CARBON_VERIFICATION', () => null);
/** Returns a carbon verification to be corrected, with the reason. */
export const returnCarbonVerification = (asker: Asker, change: Change, because: string): Promise<string> =>
  judge(asker, 'returnCarbonVerification', change, 'RETURN_CARBON_VERIFICATION', () => {
    const reason = because.trim();
    if (reason.length < 1 || reason.length > 1000)
      throw new InvalidInput([{ path: 'reason', zh: '应有 1 到 1000 个字', en: 'must have 1 to 1000 characters' }]);
    return reason;
  });
