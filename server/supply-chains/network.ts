/** The supply links as compressed sparse rows: node and link numbers index the arrays. Pure; knows nothing of the database. */
export interface Network {
  readonly ids: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly divisions: readonly string[];
  /** Park memberships of a node. */
  readonly parks: readonly (readonly Membership[])[];
  readonly linkIds: readonly string[];
  readonly supplier: Int32Array;
  readonly buyer: Int32Array;
  /** Days as yyyymmdd; 0 and 99999999 where open. */
  readonly since: Int32Array;
  readonly until: Int32Array;
  readonly reportedBy: readonly (readonly string[])[];
  /** Links into a node (its suppliers) and out of it (its buyers). */
  readonly into: Rows;
  readonly outOf: Rows;
}
export interface Membership {
  readonly park: string;
  readonly since: number;
  readonly until: number;
}
/** `links[start[n]] … links[start[n + 1] - 1]` are the link numbers of node n. */
export interface Rows {
  readonly start: Int32Array;
  readonly links: Int32Array;
}
export const openStart = 0;
export const openEnd = 99_999_999;

export const dayNumber = (date: string, open: number): number => (date ? Number(date.replaceAll('-', '')) : open);

export interface LinkColumns {
  ids: string[];
  suppliers: string[];
  buyers: string[];
  since: string[];
  until: string[];
  reportedBy: string[][];
}
export interface NodeColumns {
  ids: string[];
  divisions: string[];
  parks: string[][];
}

function membership(text: string): Membership {
  const [park = '', since = '', until = ''] = text.split('|');
  return { park, since: dayNumber(since, openStart), until: dayNumber(until, openEnd) };
}

function rowsOf(end: Int32Array, nodes: number): Rows {
  const start = new Int32Array(nodes + 1);
  for (const node of end) start[node + 1]! += 1;
  for (let n = 0; n < nodes; n += 1) start[n + 1]! += start[n]!;
  const next = start.slice(0, nodes);
  const links = new Int32Array(end.length);
  for (let link = 0; link < end.length; link += 1) {
    const node = end[link]!;
    links[next[node]!] = link;
    next[node]! += 1;
  }
  return { start, links };
}

/** A link one of whose ends is not among the nodes is left out: it is being written while the chain is read. */
export function networkOf(nodes: NodeColumns, links: LinkColumns): Network {
  const numberOf = new Map(nodes.ids.map((id, n) => [id, n]));
  const kept = links.ids
    .map((_, i) => i)
    .filter((i) => numberOf.has(links.suppliers[i]!) && numberOf.has(links.buyers[i]!));
  const column = (of: (i: number) => number) => Int32Array.from(kept, of);
  const supplier = column((i) => numberOf.get(links.suppliers[i]!)!);
  const buyer = column((i) => numberOf.get(links.buyers[i]!)!);
  return {
    ids: nodes.ids,
    numberOf,
    divisions: nodes.divisions,
    parks: nodes.parks.map((list) => list.map(membership)),
    linkIds: kept.map((i) => links.ids[i]!),
    supplier,
    buyer,
    since: column((i) => dayNumber(links.since[i]!, openStart)),
    until: column((i) => dayNumber(links.until[i]!, openEnd)),
    reportedBy: kept.map((i) => links.reportedBy[i]!),
    into: rowsOf(buyer, nodes.ids.length),
    outOf: rowsOf(supplier, nodes.ids.length),
  };
}

/** The link numbers of a node in one direction, as a view. */
export const linksOf = (rows: Rows, node: number): Int32Array =>
  rows.links.subarray(rows.start[node], rows.start[node + 1]);
