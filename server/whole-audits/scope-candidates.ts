import type { RowOf } from '../platform/query.ts';
import type * as q from './queries.ts';
import { assumedCost, type ScopeRules } from './rule-pack.ts';
import type { ScopeInput } from './scope-input.ts';
import type { ScopeCandidate, ScopeModel } from './scope-model.ts';

type Figures = RowOf<typeof q.scopeCandidates>;
export interface ScopeRows {
  readonly members: readonly RowOf<typeof q.parkMembers>[];
  /** Outside the park: tier, and the ids of the buyers one tier nearer. */
  readonly outside: ReadonlyMap<string, { tier: number; buyers: readonly string[] }>;
  readonly figures: readonly Figures[];
}
export interface Candidates {
  readonly model: ScopeModel;
  /** By candidate: its cost is the rule pack's assumption, not its own. */
  readonly costAssumed: readonly boolean[];
  /** Records whose energy is on another basis than most: not added, so not counted (domain rule 17). */
  readonly mixedBasis: number;
  readonly rules: ScopeRules;
}

/** The basis most records of a park are on; those that state none stand for themselves. */
function mainBasis(figures: readonly Figures[], inPark: ReadonlySet<string>): string | null {
  const count = new Map<string | null, number>();
  for (const f of figures)
    if (f.energy !== null && inPark.has(f.id)) count.set(f.energyBasis, (count.get(f.energyBasis) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1] || String(a[0]).localeCompare(String(b[0])))[0]?.[0] ?? null;
}

export function candidatesOf(input: ScopeInput, rows: ScopeRows, pack: ScopeRules): Candidates {
  const leads = new Map(rows.members.map((m) => [m.id, m.lead]));
  const position = new Map(rows.figures.map((f, j) => [f.id, j]));
  const include = new Set(input.include);
  const exclude = new Set(input.exclude);
  const energy = input.targets.findIndex((t) => t.indicator === 'ENERGY');
  const basis = mainBasis(rows.figures, new Set(leads.keys()));
  const otherBasis = (f: Figures) => energy >= 0 && f.energy !== null && f.energyBasis !== basis;
  const candidates = rows.figures.map((f): ScopeCandidate => {
    const outside = rows.outside.get(f.id);
    return {
      id: f.id,
      inPark: !outside,
      tier: outside?.tier ?? 0,
      cost: f.auditCost ?? assumedCost(pack, f),
      loads: f.loads.map((load, k) => (k === energy && otherBasis(f) ? 0 : Math.max(0, load ?? 0))),
      lead: leads.get(f.id) ?? false,
      listed: f.listed,
      keyEnergyUser: (f.energy ?? 0) >= pack.keyEnergyUser.tcePerYear,
      credited: f.credited,
      included: include.has(f.id),
      excluded: exclude.has(f.id),
      buyers: outside?.buyers.flatMap((id) => position.get(id) ?? []) ?? [],
    };
  });
  return {
    model: { candidates, targets: input.targets.map((t) => t.share), budget: input.budget },
    costAssumed: rows.figures.map((f) => f.auditCost === null),
    mixedBasis: rows.figures.filter(otherBasis).length,
    rules: pack,
  };
}
