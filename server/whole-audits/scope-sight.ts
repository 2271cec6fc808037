import type { Enterprise } from '../enterprises/service.ts';
import type { Member, Outsider, Proposal } from './proposal.ts';

/** What is shown of a proposal: the solver counts whom the viewer may not see, and shows only whom it may. */
export interface SeenProposal extends Proposal {
  readonly leftOut: number;
  readonly hiddenMembers: number;
  readonly assumedCosts: number;
}
export type Seen = ReadonlyMap<string, Enterprise['sight']>;
const mostOut = 200;

export const seenOf = (enterprises: readonly (Enterprise | null)[]): Seen =>
  new Map(enterprises.flatMap((e) => (e ? [[e.id, e.sight]] : [])));

/** The shares that stand for figures the viewer may see: all of its own, of its park those that the park collects. */
export function seenMembers<M extends Member>(members: readonly M[], seen: Seen, collects: readonly string[]): M[] {
  return members.flatMap((m) => {
    const sight = seen.get(m.enterprise);
    if (!sight) return [];
    const shows = (indicator: string) => sight === 'FULL' || (sight === 'MEMBER' && collects.includes(indicator));
    return [{ ...m, shares: m.shares.filter((s) => shows(s.indicator)) }];
  });
}

/** Credit and load are not for everybody who may know of an enterprise: from afar both are simply not needed. */
const fromAfar = (o: Outsider): Outsider => ({
  ...o,
  cost: o.planned,
  reason: o.reason === 'CREDITED' || o.reason === 'NO_LOAD' ? 'NOT_NEEDED' : o.reason,
});

export function seenProposal(
  proposal: Proposal,
  loads: ReadonlyMap<string, number>,
  seen: Seen,
  collects: readonly string[],
): SeenProposal {
  const close = (id: string) => ['FULL', 'MEMBER'].includes(seen.get(id) ?? '');
  const weight = (o: Outsider) => (close(o.enterprise) ? (loads.get(o.enterprise) ?? 0) : 0);
  const out = proposal.out
    .filter((o) => seen.has(o.enterprise))
    .map((o) => (close(o.enterprise) ? o : fromAfar(o)))
    .sort((a, b) => weight(b) - weight(a) || a.tier - b.tier || (a.enterprise < b.enterprise ? -1 : 1))
    .slice(0, mostOut);
  const members = seenMembers(proposal.members, seen, collects);
  return {
    ...proposal,
    members,
    out,
    leftOut: proposal.out.length - out.length,
    hiddenMembers: proposal.members.length - members.length,
    assumedCosts: proposal.members.filter((m) => m.costAssumed).length,
  };
}
