import { RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { indicators } from '../reference/indicators.ts';
import type { ScopeRows } from './scope-candidates.ts';
import type { ScopeInput } from './scope-input.ts';
import * as q from './queries.ts';

const mostCandidates = 5000;

/** A park's enterprises and, tier by tier from its leads, their material suppliers outside: a statement per tier. */
export async function readScope(tx: Tx, input: ScopeInput, today: string): Promise<ScopeRows> {
  const members = await tx.rows(q.parkMembers, { park: input.park, today });
  const inPark = new Set(members.map((m) => m.id));
  const outside = new Map<string, { tier: number; buyers: string[] }>();
  let nearest = members.filter((m) => m.lead).map((m) => m.id);
  const seen = new Set(nearest);
  for (let tier = 1; tier <= input.outsideTiers && nearest.length > 0; tier += 1) {
    const links = await tx.rows(q.materialSuppliers, { buyers: nearest, materiality: input.materiality, today });
    const next = new Set<string>();
    for (const { supplier, buyer } of links) {
      if (seen.has(supplier)) continue;
      next.add(supplier);
      if (inPark.has(supplier)) continue;
      const found = outside.get(supplier) ?? { tier, buyers: [] };
      found.buyers.push(buyer);
      outside.set(supplier, found);
    }
    for (const id of next) seen.add(id);
    nearest = [...next];
    if (members.length + outside.size > mostCandidates) throw tooMany();
  }
  if (members.length > mostCandidates) throw tooMany();
  const keyOf = new Map(indicators.map((i) => [i.name, i.key]));
  const figures = await tx.rows(q.scopeCandidates, {
    ids: [...inPark, ...[...outside.keys()].sort()],
    year: input.year,
    indicators: input.targets.map((t) => keyOf.get(t.indicator)!),
    today,
  });
  return { members, outside, figures };
}

const tooMany = () =>
  new RuleBroken(
    {
      zh: `候选企业超过 ${mostCandidates} 家：请减少园外层级或提高重要性门槛`,
      en: `More than ${mostCandidates} candidates: ask for fewer tiers or a higher materiality`,
    },
    'scope-size',
  );
