import { secrecyOf, tierGate, type SuppressionReason, type Unknowns } from '../supply-chains/tier-gate.ts';
import type { SuppressionRule } from '../supply-chains/tier-rules.ts';
import { statuses, type Status } from './standing.ts';

/** One that stands behind a figure; `part` is what it adds to a sum, and null in a count. */
export interface Member {
  readonly node: number;
  readonly known: boolean;
  readonly status: Status;
  readonly part: number | null;
}
export type Parts = Readonly<Record<Status, number>>;
/** A total and its parts as they may be told: the parts all or none. */
export interface Told {
  readonly total: number | null;
  readonly parts: Parts | null;
  readonly reason: SuppressionReason | null;
}

const adding = (members: readonly Member[]) => members.reduce((sum, one) => sum + (one.part ?? 1), 0);
export const partsOf = (members: readonly Member[]): Parts =>
  Object.fromEntries(statuses.map((status) => [status, adding(members.filter((m) => m.status === status))])) as Parts;
export const tellAll = (members: readonly Member[]): Told => ({
  ...{ total: adding(members), parts: partsOf(members), reason: null },
});
export const keptBack = (reason: SuppressionReason): Told => ({ total: null, parts: null, reason });

const strangers = (members: readonly Member[]) => members.filter((m) => !m.known);
function unknowns(members: readonly Member[]): Unknowns {
  const nodes = members.map((m) => m.node);
  return members.some((m) => m.part !== null) ? { nodes, parts: members.map((m) => m.part ?? 0) } : { nodes };
}
const byStatus = (members: readonly Member[]) =>
  statuses.map((status) => members.filter((m) => m.status === status)).filter((part) => part.length > 0);

/** Why those left over by what is told of their neighbours may not be told of; null when they may, or nobody is left. */
function secretRest(members: readonly Member[], rule: SuppressionRule): SuppressionReason | null {
  return members.length === 0 ? null : secrecyOf(unknowns(members), rule);
}
/** The rest of parts is told by each part; one that takes in all says of each where it stands. */
const secretRestOfParts = (members: readonly Member[], rule: SuppressionRule) =>
  members.length > 0 && (byStatus(members).length === 1 || byStatus(members).some((part) => secretRest(part, rule)));

/**
 * Tells figures one after the other, of one measure: each only if it tells of nobody the reader does not know, by itself or taken from what
 * was told before. A table is told so that what is left of its whole tells of nobody, either.
 */
export function telling(rule: SuppressionRule) {
  const gate = tierGate(rule);
  const tell = (members: readonly Member[]): Told => {
    if (members.length === 0) return keptBack('TOO_FEW');
    const unknown = strangers(members);
    const all = unknowns(unknown);
    const reason = gate.letOut(all, all);
    if (reason) return keptBack(reason);
    const parts = byStatus(unknown);
    const alike = parts.length === 1 ? ('ALL_ALIKE' as const) : null;
    const partsReason = alike ?? gate.letOutParts(parts.map(unknowns));
    return { total: adding(members), parts: partsReason ? null : partsOf(members), reason: partsReason };
  };
  const tellTable = (whole: readonly Member[], groups: readonly (readonly Member[])[]): Told[] => {
    const told = groups.map(tell);
    const restOf = (isTold: (one: Told) => boolean) => {
      const shown = new Set(groups.flatMap((group, i) => (isTold(told[i]!) ? group.map((m) => m.node) : [])));
      return strangers(whole).filter((m) => !shown.has(m.node));
    };
    const smallest = (isTold: (one: Told) => boolean) =>
      groups
        .map((group, i) => ({ i, size: strangers(group).length }))
        .filter(({ i, size }) => size > 0 && isTold(told[i]!))
        .sort((a, b) => a.size - b.size || a.i - b.i)[0]?.i;
    const hasTotal = ({ total }: Told) => total !== null;
    const hasParts = ({ parts }: Told) => parts !== null;
    for (let i = smallest(hasTotal); i !== undefined && secretRest(restOf(hasTotal), rule); i = smallest(hasTotal))
      told[i] = keptBack('DERIVABLE');
    for (
      let i = smallest(hasParts);
      i !== undefined && secretRestOfParts(restOf(hasParts), rule);
      i = smallest(hasParts)
    )
      told[i] = { ...told[i]!, parts: null, reason: 'DERIVABLE' };
    return told;
  };
  return { tell, tellTable };
}
