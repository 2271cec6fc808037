import type { Graph } from '../platform/graph.ts';
import { networkOf, type LinkColumns, type Network, type NodeColumns } from './network.ts';
import * as q from './queries.ts';

declare module '../platform/context.ts' {
  interface Context {
    readonly chain: Chain;
  }
}

/** The supply links in memory, as of the version the graph is at when asked. */
export interface Chain {
  network(): Promise<Network>;
}

const pageSize = 20_000;
const lowest = '';

async function readNodes(graph: Graph): Promise<NodeColumns> {
  const all: NodeColumns = { ids: [], divisions: [], parks: [] };
  for (let after = lowest; ; after = all.ids.at(-1)!) {
    const page = await graph.one(q.chainEnterprises, { after, limit: pageSize });
    if (!page || page.ids.length === 0) return all;
    all.ids = all.ids.concat(page.ids);
    all.divisions = all.divisions.concat(page.divisions);
    all.parks = all.parks.concat(page.parks);
    if (page.ids.length < pageSize) return all;
  }
}
async function readLinks(graph: Graph): Promise<LinkColumns> {
  const all: LinkColumns = { ids: [], suppliers: [], buyers: [], since: [], until: [], reportedBy: [] };
  for (let after = lowest; ; after = all.ids.at(-1)!) {
    const page = await graph.one(q.chainLinks, { after, limit: pageSize });
    if (!page || page.ids.length === 0) return all;
    for (const name of Object.keys(all) as (keyof LinkColumns)[]) all[name] = all[name].concat(page[name]) as never;
    if (page.ids.length < pageSize) return all;
  }
}

/** Every use costs one small statement, the version check; the links are read again only when the version has been raised. */
export function createChain(graph: Graph): Chain {
  let held: { version: number; network: Network } | undefined;
  let loading: { version: number; network: Promise<Network> } | undefined;

  async function load(version: number): Promise<Network> {
    const network = networkOf(await readNodes(graph), await readLinks(graph));
    held = { version, network };
    return network;
  }
  return {
    async network() {
      const version = (await graph.one(q.chainVersion, {}))?.version ?? -1;
      if (held?.version === version) return held.network;
      if (loading?.version !== version) {
        const network = load(version).finally(() => {
          if (loading?.version === version) loading = undefined;
        });
        loading = { version, network };
      }
      return loading.network;
    },
  };
}

/** One version check however often a request asks. */
export function onceARequest(chain: Chain): Chain {
  let network: Promise<Network> | undefined;
  return { network: () => (network ??= chain.network()) };
}
