import type { Sight } from '../access/sight.ts';
import { businessDay, yearsAfter } from '../platform/dates.ts';
import type { Tx } from '../platform/graph.ts';
import type { RowOf } from '../platform/query.ts';
import {
  amountOf,
  packsInForce,
  rulePacks,
  rulesById,
  rulesOf,
  type RuleInForce,
  type RulePack,
  type RulesInForce,
} from '../reference/rule-packs.ts';
import * as q from './queries.ts';

export const creditSources = ['OWN_AUDIT', 'WHOLE_PARK'] as const;
/** A valid audit that answers everyone who asks, and why it is one. */
export interface AuditCredit {
  readonly source: (typeof creditSources)[number];
  readonly validUntil: string;
  /** The id of the audit it comes from, or of the whole audit. */
  readonly audit: string | null;
  readonly wholeAudit: string | null;
  readonly why: { readonly rule: RuleInForce; readonly startedOn: string; readonly rulePack: string } | null;
}
type Ground = RowOf<typeof q.creditsOfEnterprises>['audits'][number];

const key = 'creditValidity';
/** Until when what was accepted on a day is valid; the 29th of February ends its month. */
export const creditUntil = (rules: RulesInForce, acceptedOn: string): string =>
  yearsAfter(acceptedOn, amountOf(rules, key));

/** What was kept of a credit stays; what lacks it is reckoned by the rules it was given by. */
export function creditOf(
  source: AuditCredit['source'],
  { id, on, until, rulePack, openedOn }: Ground,
  packs: readonly RulePack[],
  division: string | null,
): AuditCredit | null {
  const rules =
    rulePack === null ? rulesOf(packsInForce(packs, division ?? '0', openedOn)) : rulesById(packs, rulePack);
  const rule = rules.rules.find((one) => one.key === key);
  const validUntil = until ?? (rule ? creditUntil(rules, on) : null);
  if (validUntil === null) return null;
  return {
    source,
    validUntil,
    audit: source === 'OWN_AUDIT' ? id : null,
    wholeAudit: source === 'WHOLE_PARK' ? id : null,
    why: rule ? { rule, startedOn: on, rulePack: rules.id } : null,
  };
}

/** The one that lasts longest of those that hold on a day. */
export const latestOf = (credits: readonly (AuditCredit | null)[], today: string): AuditCredit | null =>
  credits
    .filter((credit) => credit !== null)
    .filter((credit) => credit.validUntil >= today)
    .sort((a, b) => b.validUntil.localeCompare(a.validUntil))[0] ?? null;

/** Per enterprise, the credit it holds today; null where it holds none, or the viewer may not follow its audits. */
export async function creditsOfEnterprises(
  tx: Tx,
  sight: Sight,
  ids: readonly string[],
  today = businessDay(),
): Promise<(AuditCredit | null)[]> {
  const rows = await tx.rows(q.creditsOfEnterprises, { ids: [...ids], sight });
  if (rows.length === 0) return ids.map(() => null);
  const packs = await rulePacks(tx);
  const held = new Map(
    rows.map(({ owner, division, audits, wholes }) => [
      owner,
      latestOf(
        [
          ...audits.map((one) => creditOf('OWN_AUDIT', one, packs, division)),
          ...wholes.map((one) => creditOf('WHOLE_PARK', one, packs, division)),
        ],
        today,
      ),
    ]),
  );
  return ids.map((id) => held.get(id) ?? null);
}

/** The credit that an accepted audit gives, or gave; null for any other. */
export async function creditsOfAudits(
  tx: Tx,
  audits: readonly (Pick<Ground, 'id' | 'rulePack' | 'openedOn'> & {
    readonly status: string;
    readonly acceptedOn: string | null;
    readonly validUntil: string | null;
    readonly division: string | null;
  })[],
): Promise<(AuditCredit | null)[]> {
  const packs = await rulePacks(tx);
  return audits.map(({ id, status, acceptedOn, validUntil, rulePack, openedOn, division }) =>
    status === 'ACCEPTED' && acceptedOn !== null
      ? creditOf('OWN_AUDIT', { id, on: acceptedOn, until: validUntil, rulePack, openedOn }, packs, division)
      : null,
  );
}
