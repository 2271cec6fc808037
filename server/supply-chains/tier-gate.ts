import type { SuppressionRule } from './tier-rules.ts';

export const suppressionReasons = ['TOO_FEW', 'DOMINATED', 'DERIVABLE', 'ALL_ALIKE'] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

/** Those of a figure whom the reader does not know, in ascending order, and what each adds to a sum; a count has no parts. */
export interface Unknowns {
  readonly nodes: readonly number[];
  readonly parts?: readonly number[];
}
const none: Unknowns = { nodes: [] };

const same = (a: Unknowns, b: Unknowns) =>
  a.nodes.length === b.nodes.length && a.nodes.every((node, i) => node === b.nodes[i] && a.parts?.[i] === b.parts?.[i]);

/** Those of `a` who are not in `b`; undefined when the two have nobody in common. */
function without(a: Unknowns, b: Unknowns): Unknowns | undefined {
  const nodes: number[] = [];
  const parts: number[] = [];
  let j = 0;
  for (const [i, node] of a.nodes.entries()) {
    while (j < b.nodes.length && b.nodes[j]! < node) j += 1;
    if (b.nodes[j] === node) continue;
    nodes.push(node);
    parts.push(a.parts?.[i] ?? 0);
  }
  if (nodes.length === a.nodes.length) return undefined;
  return a.parts ? { nodes, parts } : { nodes };
}

/** Why the figure of some unknown to the reader is not given by itself; null when it may be. */
export function secrecyOf({ nodes, parts }: Unknowns, rule: SuppressionRule): SuppressionReason | null {
  if (nodes.length < rule.leastEnterprises) return 'TOO_FEW';
  if (!parts) return null;
  let [first, second, sum] = [0, 0, 0];
  for (const part of parts) {
    sum += part;
    if (part > first) [first, second] = [part, first];
    else if (part > second) second = part;
  }
  return first + second < rule.mostOfTwoLargest * sum ? null : 'DOMINATED';
}

/**
 * Lets figures out one after the other: totals, and parts of totals that are out. One goes out only if those unknown behind it are enough, and
 * if they differ from those behind what is out already by nobody or by enough on either side: so no two figures leave, when one is taken from
 * the other, a figure that would not be given.
 */
export function tierGate(rule: SuppressionRule) {
  const totals: Unknowns[] = [];
  const wholes: Unknowns[] = [];
  const parts: Unknowns[] = [];
  const enough = (unknowns: Unknowns) => unknowns.nodes.length === 0 || secrecyOf(unknowns, rule) === null;
  const apart = (a: Unknowns, b: Unknowns) => {
    const more = without(a, b);
    return more === undefined || (enough(more) && enough(without(b, a) ?? none));
  };
  const apartFrom = (a: Unknowns, list: readonly Unknowns[]) =>
    list.some((b) => same(a, b)) || list.every((b) => apart(a, b));
  return {
    /** `whole` are those of the total of whom the reader does not know the part they belong to. Null when the total is out. */
    letOut(total: Unknowns, whole: Unknowns): SuppressionReason | null {
      const reason = total.nodes.length > 0 ? secrecyOf(total, rule) : null;
      if (reason) return reason;
      if (total.nodes.length > 0 && !apartFrom(total, totals)) return 'DERIVABLE';
      if (!parts.every((part) => apart(whole, part))) return 'DERIVABLE';
      totals.push(total);
      wholes.push(whole);
      return null;
    },
    /** The parts of a total that is out: all of them or none. */
    letOutParts(figures: readonly Unknowns[]): SuppressionReason | null {
      const held = figures.filter((f) => f.nodes.length > 0);
      for (const figure of held) {
        const reason = secrecyOf(figure, rule);
        if (reason) return reason;
      }
      if (held.some((f) => !apartFrom(f, parts) || !wholes.every((whole) => apart(f, whole)))) return 'DERIVABLE';
      parts.push(...held);
      return null;
    },
  };
}
export type TierGate = ReturnType<typeof tierGate>;
