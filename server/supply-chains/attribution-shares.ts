import type { Sight } from '../access/sight.ts';
import type { Graph } from '../platform/graph.ts';
import { indicators, type Indicator } from '../reference/indicators.ts';
import * as q from './attribution-queries.ts';
import { mainBases } from './main-bases.ts';

const page = 2000;
function* pagesOf<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += page) yield all.slice(at, at + page);
}

export interface SeenFigures {
  /** By id, of the basis that counts. */
  readonly counted: ReadonlyMap<string, number>;
  /** Those who report in another basis. */
  readonly otherBasis: ReadonlySet<string>;
  readonly basis: string | null;
}

/** In the order of `links`: the share of the supplier's output, NaN where the viewer knows of none. And the figures the viewer may see. */
export async function readSeen(
  graph: Graph,
  sight: Sight,
  links: readonly string[],
  enterprises: readonly string[],
  asked: { indicator: Indicator; year: number },
): Promise<{ shares: Float64Array; figures: SeenFigures }> {
  const { key } = indicators.find((i) => i.name === asked.indicator)!;
  const { indicator, year } = asked;
  return graph.read(async (tx) => {
    const known = new Map<string, number>();
    for (const ids of pagesOf(links)) {
      const seen = await tx.one(q.linkShares, { ids, sight });
      seen?.ids.forEach((id, i) => known.set(id, seen.shares[i]!));
    }
    const rows = [];
    for (const ids of pagesOf(enterprises))
      rows.push(...(await tx.rows(q.attributedFigures, { ids, sight, indicator, key, year })));
    return { shares: Float64Array.from(links, (id) => known.get(id) ?? NaN), figures: figuresFrom(rows, asked) };
  });
}

function figuresFrom(
  rows: readonly { id: string; value: number; basis: string }[],
  { indicator, year }: { indicator: Indicator; year: number },
): SeenFigures {
  const basis = mainBases(
    rows.map((row) => [year, row.value, row.basis] as const),
    indicator,
  )(year);
  const counted = new Map<string, number>();
  for (const row of rows) if ((basis ?? row.basis) === row.basis) counted.set(row.id, Math.max(0, row.value));
  return { counted, otherBasis: new Set(rows.flatMap(({ id }) => (counted.has(id) ? [] : [id]))), basis };
}
