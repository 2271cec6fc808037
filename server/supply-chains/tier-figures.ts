import { secrecyOf, tierGate, type SuppressionReason, type TierGate, type Unknowns } from './tier-gate.ts';
import type { SuppressionRule } from './tier-rules.ts';

export const auditGroups = ['audited', 'inProgress', 'untouched'] as const;
export type AuditGroup = (typeof auditGroups)[number];
export interface TierMember {
  readonly group: AuditGroup;
  /** The reader may see where it stands with its audits. */
  readonly groupKnown: boolean;
  /** The reader may see its figures, if it has any. */
  readonly figuresKnown: boolean;
  /** By year; `known` when the reader may see the figure. */
  readonly loads: ReadonlyMap<number, { readonly value: number; readonly known: boolean }>;
}
/** Who stands where upstream of an enterprise on some days, the first day the one that figures are given for first. */
export interface TierWorld {
  /** By day and tier, the nearest tier first: nodes in ascending order. */
  readonly tiers: readonly (readonly (readonly number[])[])[];
  /** By day: whom the reader reaches by name. */
  readonly named: readonly ReadonlySet<number>[];
  readonly members: ReadonlyMap<number, TierMember>;
  /** Nothing is hidden from the reader. */
  readonly seesAll: boolean;
  /** The year that sums are given for first stands first. */
  readonly years: readonly number[];
}
export type ByGroup = Readonly<Record<AuditGroup, number>>;
export interface TierFigure {
  readonly total: number | null;
  readonly reason: SuppressionReason | null;
  readonly groups: ByGroup | null;
  readonly groupsReason: SuppressionReason | null;
}
export interface TierFigures {
  readonly count: TierFigure;
  /** By year, in the order of the years. */
  readonly loads: readonly TierFigure[];
}

interface Behind {
  readonly nodes: readonly number[];
  readonly partOf: ((node: number) => number) | null;
  /** The reader does not know it to stand there, or not what it adds. */
  readonly unknown: (node: number) => boolean;
  readonly named: ReadonlySet<number>;
}

function unknowns({ nodes, partOf }: Behind, is: (node: number) => boolean): Unknowns {
  const kept = nodes.filter(is);
  return partOf ? { nodes: kept, parts: kept.map(partOf) } : { nodes: kept };
}
const suppressed = (reason: SuppressionReason): TierFigure => ({
  ...{ total: null, reason, groups: null, groupsReason: reason },
});

/** A total that may be given, with its parts by audit where those may be given too: all three of them or none. */
function figureOf(members: TierWorld['members'], gate: TierGate, behind: Behind): TierFigure {
  const { nodes, named, unknown, partOf } = behind;
  const groupUnknown = (node: number) => unknown(node) || !members.get(node)!.groupKnown;
  const reason = gate.letOut(unknowns(behind, unknown), unknowns(behind, groupUnknown));
  if (reason) return suppressed(reason);
  const inGroup = (group: AuditGroup) => (node: number) => members.get(node)!.group === group;
  const sum = (list: readonly number[]) => list.reduce((total, node) => total + (partOf?.(node) ?? 1), 0);
  const parts = auditGroups.map((group) => unknowns(behind, (n) => groupUnknown(n) && inGroup(group)(n)));
  const held = parts.filter((part) => part.nodes.length > 0);
  const tells = held.length === 1 && held[0]!.nodes.some((n) => named.has(n) && !members.get(n)!.groupKnown);
  const groupsReason = tells ? 'ALL_ALIKE' : gate.letOutParts(parts);
  const [audited = 0, inProgress = 0, untouched = 0] = auditGroups.map((g) => sum(nodes.filter(inGroup(g))));
  const groups = groupsReason ? null : { audited, inProgress, untouched };
  return { total: sum(nodes), reason: null, groups, groupsReason };
}

interface Place {
  readonly nodes: readonly number[];
  readonly named: ReadonlySet<number>;
  /** The nearest tier: whom the enterprise deals with itself, everybody allowed to ask sees by name. */
  readonly nearest: boolean;
}

function countOf({ members, seesAll }: TierWorld, gate: TierGate, rule: SuppressionRule, place: Place): TierFigure {
  const { nodes, named, nearest } = place;
  if (!nearest && !seesAll && nodes.length < rule.leastEnterprises) return suppressed('TOO_FEW');
  return figureOf(members, gate, { nodes, named, partOf: null, unknown: (node) => !named.has(node) });
}

function loadOf(world: TierWorld, gate: TierGate, rule: SuppressionRule, place: Place, year: number): TierFigure {
  const { members, seesAll } = world;
  const { nodes, named } = place;
  const loadAt = (node: number) => members.get(node)!.loads.get(year);
  const unknown = (node: number) => !named.has(node) || !loadAt(node)!.known;
  const partOf = (node: number) => loadAt(node)!.value;
  const behind: Behind = { nodes: nodes.filter((node) => loadAt(node)), partOf, unknown, named };
  const knows = (node: number) => named.has(node) && (members.get(node)!.figuresKnown || loadAt(node)?.known === true);
  // Where nobody unknown reports, a sum would say just that of those who do not.
  const reason =
    seesAll || (nodes.length > 0 && nodes.every(knows)) ? null : secrecyOf(unknowns(behind, unknown), rule);
  return reason ? suppressed(reason) : figureOf(members, gate, behind);
}

/**
 * The figures of every tier on every day and in every year, always all of them and in the same order, so that what is given never depends on
 * what was asked first. By day, and there by tier. Hands over now and then, for the caller to let others work.
 */
export function* tierFigures(world: TierWorld, rule: SuppressionRule): Generator<void, TierFigures[][]> {
  const counts = tierGate(rule);
  const sums = tierGate(rule);
  const answer: TierFigures[][] = [];
  for (const [day, tiers] of world.tiers.entries()) {
    const row: TierFigures[] = [];
    for (const [i, nodes] of tiers.entries()) {
      const place: Place = { nodes, named: world.named[day]!, nearest: i === 0 };
      const count = countOf(world, counts, rule, place);
      yield;
      const loads: TierFigure[] = [];
      for (const year of world.years) {
        loads.push(loadOf(world, sums, rule, place, year));
        yield;
      }
      row.push({ count, loads });
    }
    answer.push(row);
  }
  return answer;
}
