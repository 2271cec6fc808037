import { operatorSight, type Sight } from '../access/sight.ts';
import { businessDay } from '../platform/dates.ts';
import { InvalidInput, NotFound } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { globalId } from '../platform/ids.ts';
import { indicators, unitOf, type Indicator } from '../reference/indicators.ts';
import type { Chain } from './chain.ts';
import { mainBases, namedBasis } from './main-bases.ts';
import { dayNumber, openStart, type Network } from './network.ts';
import { othersFirst, patiently } from './patiently.ts';
import * as q from './tier-queries.ts';
import { tierFigures, type TierFigure, type TierMember, type TierWorld } from './tier-figures.ts';
import { tierRules } from './tier-rules.ts';
import { tiersUpstream } from './tier-walk.ts';
import { viewOf } from './view.ts';

export { tierRules };
export { suppressionReasons } from './tier-gate.ts';
export type { ByGroup, TierFigure } from './tier-figures.ts';
export interface TiersAsked {
  readonly enterprise: string;
  readonly maxTier: number;
  readonly indicator?: Indicator | null | undefined;
  readonly year?: number | null | undefined;
  readonly asOf?: string | null | undefined;
}
export interface SupplyTier {
  readonly tier: number;
  readonly named: number;
  readonly enterprises: TierFigure;
  readonly load: (TierFigure & { readonly unit: string }) | null;
}
export interface SupplyTiers {
  readonly enterprise: string;
  readonly asOf: string;
  readonly indicator: Indicator | null;
  readonly year: number | null;
  readonly energyBasis: 'EQUIVALENT' | 'CALORIFIC' | null;
  readonly tiers: readonly SupplyTier[];
}
const { deepestTier, lookBackYears } = tierRules.reach;
const pageSize = 1000;

function within(path: string, value: number, low: number, high: number): void {
  if (value >= low && value <= high) return;
  throw new InvalidInput([{ path, zh: `应在 ${low} 到 ${high} 之间`, en: `must be between ${low} and ${high}` }]);
}

/** Today, and before it the last days of years: days near each other would tell who came between them. */
function daysOf(today: string): string[] {
  const year = Number(today.slice(0, 4));
  return [today, ...Array.from({ length: lookBackYears }, (_, i) => `${year - 1 - i}-12-31`)];
}
function dayAsked(days: readonly string[], asOf: string | null | undefined): number {
  if (!asOf) return 0;
  const day = days.findIndex((d) => d.slice(0, 4) === asOf.slice(0, 4));
  if (day >= 0 && asOf <= days[0]!) return day;
  const [low, high] = [`${days.at(-1)!.slice(0, 4)}-01-01`, days[0]!];
  throw new InvalidInput([
    { path: 'asOf', zh: `应在 ${low} 到 ${high} 之间`, en: `must be between ${low} and ${high}` },
  ]);
}

type Row = Awaited<ReturnType<typeof figuresOf>>[number];
async function figuresOf(graph: Graph, sight: Sight, ids: string[], indicator: Indicator | null, since: number) {
  const key = indicators.find((i) => i.name === indicator)?.key ?? null;
  return graph.read(async (tx) => {
    const rows = [];
    for (let at = 0; at < ids.length; at += pageSize)
      rows.push(
        ...(await tx.rows(q.tierFigures, {
          ids: ids.slice(at, at + pageSize),
          sight,
          indicator: indicator ?? '',
          key,
          since,
        })),
      );
    return rows;
  });
}

function memberOf(row: Row, basisOf: (year: number) => string | null): TierMember {
  const counted = row.figures.filter(([year, , basis]) => (basisOf(year) ?? basis) === basis);
  return {
    group: row.status === 'VALID' ? 'audited' : row.status === 'IN_PROGRESS' ? 'inProgress' : 'untouched',
    groupKnown: row.statusKnown,
    figuresKnown: row.figuresKnown,
    loads: new Map(
      counted.map(([year, value, , own]) => [year, { value: Math.max(0, value), known: row.figuresKnown || own }]),
    ),
  };
}

/** Who stands upstream on each day: counted through every link, named through those the viewer sees. */
async function standing(network: Network, sight: Sight, root: number | undefined, days: readonly string[]) {
  const today = dayNumber(days[0]!, openStart);
  const found: { counted: number[][]; named: number[][] }[] = [];
  for (const day of days.map((d) => dayNumber(d, openStart))) {
    const walk = (eyes: Sight) =>
      root === undefined
        ? Array.from({ length: deepestTier }, () => [])
        : tiersUpstream(viewOf(network, eyes, day, today), root, deepestTier);
    const counted = walk(operatorSight);
    await othersFirst();
    found.push({ counted, named: walk(sight) });
    await othersFirst();
  }
  return found;
}

/**
 * How many stand in each upstream tier of an enterprise, how far they are with their audits and what they load, of those too whom the viewer
 * may not see; kept back where a figure would tell of one of them. For its own people, its regulators and, of a lead, its park's manager.
 */
export async function supplyTiers(graph: Graph, chain: Chain, sight: Sight, asked: TiersAsked): Promise<SupplyTiers> {
  within('maxTier', asked.maxTier, 1, deepestTier);
  const days = daysOf(businessDay());
  const day = dayAsked(days, asked.asOf);
  const thisYear = Number(days[0]!.slice(0, 4));
  const years = Array.from({ length: lookBackYears + 1 }, (_, i) => thisYear - i);
  const year = asked.year ?? thisYear - 1;
  within('year', year, years.at(-1)!, thisYear);
  if (!(await graph.one(q.tiersAsker, { enterprise: asked.enterprise, sight })))
    throw new NotFound('Enterprise', globalId('Enterprise', asked.enterprise));
  const indicator = asked.indicator ?? null;
  const network = await chain.network();
  const byDay = await standing(network, sight, network.numberOf.get(asked.enterprise), days);
  const nodes = [...new Set(byDay.flatMap(({ counted }) => counted.flat()))];
  const rows = await figuresOf(graph, sight, nodes.map((n) => network.ids[n]!), indicator, years.at(-1)!); // prettier-ignore
  const basisOf = mainBases(
    rows.flatMap((row) => row.figures),
    indicator,
  );
  const members = new Map(rows.map((row) => [network.numberOf.get(row.id)!, memberOf(row, basisOf)]));
  const world: TierWorld = {
    tiers: byDay.map(({ counted }) => counted.map((tier) => tier.filter((node) => members.has(node)))),
    named: byDay.map(({ named }) => new Set(named.flat())),
    years: indicator ? years : [],
    ...{ members, seesAll: sight.all },
  };
  const figures = (await patiently(tierFigures(world, tierRules.suppression)))[day]!;
  return {
    ...{ enterprise: asked.enterprise, asOf: days[day]!, indicator, year: indicator && year },
    energyBasis: namedBasis(basisOf(year)),
    tiers: figures.slice(0, asked.maxTier).map(({ count, loads }, i) => ({
      tier: i + 1,
      named: byDay[day]!.named[i]!.length,
      enterprises: count,
      load: indicator && { ...loads[years.indexOf(year)]!, unit: unitOf(indicator) },
    })),
  };
}
