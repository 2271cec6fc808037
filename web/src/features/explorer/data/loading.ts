import type { AnyVariables, Client, CombinedError, DocumentInput } from 'urql';
import type { Card, Link, Loads } from '../known.ts';
import {
  FindEnterprises,
  LinksAmong,
  LoadsOf,
  ParkGraph,
  ParkOutline,
  SupplyChain,
  SupplyPaths,
  type GraphOf,
  type Indicator,
} from './documents.ts';
import type { Direction } from '../scene.ts';

export class LoadFailed extends Error {
  readonly error: CombinedError;
  constructor(error: CombinedError) {
    super(error.message);
    this.error = error;
  }
}

async function ask<Data, Variables extends AnyVariables>(
  client: Client,
  query: DocumentInput<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await client.query(query, variables, { requestPolicy: 'network-only' }).toPromise();
  if (data === undefined || error) throw new LoadFailed(error as CombinedError);
  return data;
}

/** The most enterprises the server walks to at once. */
const farthest = 5000;

export async function loadChain(
  client: Client,
  asked: { enterprise: string; direction: Direction; tiers: number; asOf: string | null; limit?: number },
): Promise<GraphOf> {
  const { enterprise, direction, tiers: maxTier, asOf, limit = farthest } = asked;
  return (await ask(client, SupplyChain, { enterprise, direction, maxTier, asOf, limit })).supplyChain;
}

export const loadPark = async (client: Client, code: string) => (await ask(client, ParkOutline, { code })).park;

export async function loadParkGraph(
  client: Client,
  asked: { park: string; outsideTiers: number; asOf: string | null; limit: number },
): Promise<GraphOf> {
  return (await ask(client, ParkGraph, asked)).parkGraph;
}

export async function loadLinks(client: Client, ids: readonly string[], asOf: string | null): Promise<readonly Link[]> {
  return ids.length < 2 ? [] : (await ask(client, LinksAmong, { enterprises: [...ids], asOf })).linksAmong;
}

const page = 100;
const pagesOf = (ids: readonly string[]) =>
  Array.from({ length: Math.ceil(ids.length / page) }, (_, n) => ids.slice(n * page, (n + 1) * page));

export async function loadCards(client: Client, ids: readonly string[]): Promise<readonly Card[]> {
  const pages = await Promise.all(
    pagesOf(ids).map((some) => ask(client, FindEnterprises, { filter: { ids: some }, first: page })),
  );
  return pages.flatMap(({ enterprises }) => enterprises.nodes);
}

export async function loadLoads(client: Client, ids: readonly string[], year: number): Promise<Loads> {
  const pages = await Promise.all(pagesOf(ids).map((some) => ask(client, LoadsOf, { ids: some, year })));
  const values = (records: (typeof pages)[number]['enterprises']['nodes'][number]['records']) =>
    Object.fromEntries(records.flatMap((record) => record.values.map(({ indicator, value }) => [indicator, value])));
  return new Map(
    pages.flatMap(({ enterprises }) =>
      enterprises.nodes.map(({ id, records }) => [id, values(records) as Partial<Record<Indicator, number>>] as const),
    ),
  );
}

export async function loadPaths(
  client: Client,
  asked: { from: string; to: string; asOf: string | null },
): Promise<readonly (readonly Card[])[]> {
  const { supplyPaths } = await ask(client, SupplyPaths, { ...asked, maxLength: 6, first: 20 });
  return supplyPaths.map(({ enterprises }) => enterprises);
}

export interface Found {
  readonly cards: readonly Card[];
  readonly total: number;
  readonly next: string | null;
}
export async function findIn(
  client: Client,
  asked: { park: string; industry: string | null; search: string; after: string | null },
): Promise<Found> {
  const { park, industry, search, after } = asked;
  const { enterprises } = await ask(client, FindEnterprises, {
    search: search || null,
    filter: industry ? { park, industry } : { park },
    first: page,
    after,
  });
  const { nodes, totalCount, pageInfo } = enterprises;
  return { cards: nodes, total: totalCount, next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null };
}
