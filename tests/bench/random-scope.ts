import type { ScopeCandidate, ScopeModel } from '../../server/whole-audits/scope-model.ts';

const INDICATORS = 8;

function random(seed: number): () => number {
  let s = seed;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let x = Math.imul(s ^ (s >>> 15), 1 | s);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}

/** Lognormal loads; costs between 3 and 30 万元 in steps of `step` cents; `outside` of every 100 are suppliers in tiers 1 to 3. */
export function randomModel(
  seed: number,
  size: number,
  spread: number,
  step: number,
  outside: number,
  budget = false,
): ScopeModel {
  const r = random(seed);
  const normal = () => Math.sqrt(-2 * Math.log(r() || 1e-9)) * Math.cos(2 * Math.PI * r());
  const inside = Math.round(size * (1 - outside / 100));
  const tierOf = (j: number) => (j < inside ? 0 : 1 + Math.floor((3 * (j - inside)) / Math.max(1, size - inside)));
  const tiers = Array.from({ length: size }, (_, j) => tierOf(j));
  const from = (tier: number) => tiers.indexOf(tier);
  const candidates = tiers.map((tier, j): ScopeCandidate => {
    const first = tier > 0 ? (tier === 1 ? 0 : from(tier - 1)) : 0;
    const last = tier > 0 ? from(tier) : 0;
    const buyers =
      tier > 0
        ? Array.from(
            { length: 1 + Math.floor(r() * 3) },
            () => first + Math.floor(r() * (tier === 1 ? 20 : last - first)),
          )
        : [];
    return {
      id: `e${j}`,
      inPark: tier === 0,
      tier,
      cost: Math.round((3_000_000 + r() * 27_000_000) / step) * step,
      loads: Array.from({ length: INDICATORS }, () => Math.exp(spread * normal())),
      lead: j < 20,
      listed: r() < 0.02,
      keyEnergyUser: r() < 0.01,
      credited: r() < 0.05,
      included: false,
      excluded: r() < 0.01 && j >= inside,
      buyers: [...new Set(buyers)],
    };
  });
  const targets = Array.from({ length: INDICATORS }, (_, k) => 0.5 + 0.05 * k);
  const total = candidates.reduce((s, c) => s + c.cost, 0);
  return { candidates, targets, budget: budget ? Math.round(total * 0.3) : null };
}
