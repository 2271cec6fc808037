import type { Sight } from '../access/sight.ts';
import { businessDay } from '../platform/dates.ts';
import { InvalidInput, NotFound } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { globalId } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import { enterprisesByIds } from '../enterprises/service.ts';
import { parksByIds } from '../parks/service.ts';
import type { Chain } from './chain.ts';
import { dayNumber, linksOf, openStart } from './network.ts';
import * as q from './queries.ts';
import {
  linksAmong,
  maxNodes,
  maxTierCap,
  partners,
  paths,
  reach,
  type Direction,
  type Reached,
} from './traversals.ts';
import { viewOf, type View } from './view.ts';

export type SupplyLink = RowOf<typeof q.linksByIds>;
export type LinkStanding = SupplyLink['standing'];
/** Ids ready to be loaded. */
export interface SupplyGraph {
  nodes: { id: string; tier: number | null }[];
  links: string[];
  totalNodes: number;
  totalLinks: number;
  truncated: boolean;
}

const today = () => dayNumber(businessDay(), openStart);
const between = (path: string, value: number, low: number, high: number) => {
  if (value < low || value > high)
    throw new InvalidInput([{ path, zh: `应在 ${low} 到 ${high} 之间`, en: `must be between ${low} and ${high}` }]);
};

async function view(chain: Chain, sight: Sight, asOf: string | null | undefined): Promise<View> {
  const now = today();
  return viewOf(await chain.network(), sight, asOf ? dayNumber(asOf, openStart) : now, now);
}
const idsOf = (v: View, found: Reached): SupplyGraph => ({
  nodes: found.nodes.map(({ node, tier }) => ({ id: v.network.ids[node]!, tier })),
  links: found.links.map((link) => v.network.linkIds[link]!),
  totalNodes: found.totalNodes,
  totalLinks: found.totalLinks,
  truncated: found.truncated,
});

export interface ChainQuery {
  asOf?: string | null | undefined;
  limit?: number | null | undefined;
}
const limitOf = (query: ChainQuery) => {
  const limit = query.limit ?? 2000;
  between('limit', limit, 1, maxNodes);
  return limit;
};

/** Everyone within `maxTier` links of an enterprise, through links the viewer may see. */
export async function supplyChain(
  graph: Graph,
  chain: Chain,
  sight: Sight,
  query: ChainQuery & { enterprise: string; direction: Direction; maxTier: number },
): Promise<SupplyGraph> {
  between('maxTier', query.maxTier, 1, maxTierCap);
  const limit = limitOf(query);
  const [known] = await enterprisesByIds(graph, sight, [query.enterprise]);
  if (!known) throw new NotFound('Enterprise', globalId('Enterprise', query.enterprise));
  const v = await view(chain, sight, query.asOf);
  const root = v.network.numberOf.get(query.enterprise);
  return idsOf(v, reach(v, root === undefined ? [] : [root], query.direction, query.maxTier, limit));
}

/** A park's enterprises on the day, and outside them those within `outsideTiers` links, by the viewer's sight. */
export async function parkGraph(
  graph: Graph,
  chain: Chain,
  sight: Sight,
  query: ChainQuery & { park: string; outsideTiers: number },
): Promise<SupplyGraph> {
  between('outsideTiers', query.outsideTiers, 0, maxTierCap);
  const limit = limitOf(query);
  const [known] = await parksByIds(graph, [query.park]);
  if (!known) throw new NotFound('Park', globalId('Park', query.park));
  const v = await view(chain, sight, query.asOf);
  const members = v.network.ids.map((_, node) => node).filter((node) => v.inPark(node, query.park) && v.inScope(node));
  return idsOf(v, reach(v, members, 'BOTH', query.outsideTiers, limit));
}

/** Supply paths from one enterprise to another as lists of enterprise ids, shortest first. */
export async function supplyPaths(
  chain: Chain,
  sight: Sight,
  query: { from: string; to: string; maxLength: number; first: number; asOf?: string | null | undefined },
): Promise<string[][]> {
  between('maxLength', query.maxLength, 1, maxTierCap);
  between('first', query.first, 1, 100);
  const v = await view(chain, sight, query.asOf);
  const from = v.network.numberOf.get(query.from);
  const to = v.network.numberOf.get(query.to);
  if (from === undefined || to === undefined) return [];
  return paths(v, from, to, query.maxLength, query.first).map((path) => path.map((node) => v.network.ids[node]!));
}

/** The ids of the visible links among some enterprises. */
export async function linkIdsAmong(
  chain: Chain,
  sight: Sight,
  enterprises: readonly string[],
  asOf: string | null | undefined,
): Promise<string[]> {
  between('enterprises', enterprises.length, 0, 2000);
  const v = await view(chain, sight, asOf);
  const nodes = enterprises.flatMap((id) => v.network.numberOf.get(id) ?? []);
  return linksAmong(v, [...new Set(nodes)]).map((link) => v.network.linkIds[link]!);
}

/** The ids of the visible links at an enterprise: UPSTREAM its suppliers', DOWNSTREAM its buyers'. */
export async function linkIdsOf(
  chain: Chain,
  sight: Sight,
  query: { enterprise: string; direction: 'UPSTREAM' | 'DOWNSTREAM'; asOf?: string | null | undefined },
): Promise<string[]> {
  const v = await view(chain, sight, query.asOf);
  const node = v.network.numberOf.get(query.enterprise);
  if (node === undefined) return [];
  const rows = query.direction === 'UPSTREAM' ? v.network.into : v.network.outOf;
  return [...linksOf(rows, node)].filter((link) => v.seesLink(link)).map((link) => v.network.linkIds[link]!);
}

/** Those of some links that stand as asked, in their order; all of them when nothing is asked. */
export async function linkIdsThatStand(
  graph: Graph,
  sight: Sight,
  ids: readonly string[],
  asked: LinkStanding | null | undefined,
): Promise<string[]> {
  if (!asked) return [...ids];
  const rows = await graph.rows(q.linksThatStand, { ids: [...ids], sight, asked });
  const standing = new Set(rows.map((row) => row.id));
  return ids.filter((id) => standing.has(id));
}

/** How many partners an enterprise has today, in one direction, through links the viewer may see. */
export async function partnerCount(
  chain: Chain,
  sight: Sight,
  enterprise: string,
  direction: 'UPSTREAM' | 'DOWNSTREAM',
): Promise<number> {
  const v = await view(chain, sight, null);
  const node = v.network.numberOf.get(enterprise);
  return node === undefined ? 0 : partners(v, node, direction);
}

/** In the order of `ids`; null where there is none the viewer may know of. */
export async function linksByIds(graph: Graph, sight: Sight, ids: readonly string[]): Promise<(SupplyLink | null)[]> {
  const rows = await graph.rows(q.linksByIds, { ids: [...ids], sight });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
