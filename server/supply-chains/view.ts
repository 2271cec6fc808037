import type { Sight } from '../access/sight.ts';
import type { Network } from './network.ts';

/** A network on a day as one viewer sees it: traversals ask it about every link. */
export interface View {
  readonly network: Network;
  readonly day: number;
  /** The viewer's own, its park's or its region's. */
  inScope(node: number): boolean;
  /** On whatever day. */
  knowsLink(link: number): boolean;
  /** In force on the day. */
  seesLink(link: number): boolean;
  /** In a park on the day. */
  inPark(node: number, park: string): boolean;
}

const unknown = 0;
const yes = 1;
const no = 2;

/** The same rule as cypher/access/fragments/sees-link.cypher, for the chain in memory; tests hold the two together. */
export function viewOf(network: Network, sight: Sight, day: number, today: number): View {
  const own = new Set(sight.enterprises);
  const parks = new Set(sight.parks);
  const opened = new Set(sight.opened);
  const known = new Uint8Array(network.ids.length);
  const stands = (node: number) =>
    own.has(network.ids[node]!) ||
    sight.divisions.some((code) => network.divisions[node]!.startsWith(code)) ||
    (parks.size > 0 && network.parks[node]!.some((m) => parks.has(m.park) && m.since <= today && today < m.until));
  const inScope = (node: number) => {
    if (sight.all) return true;
    if (known[node] === unknown) known[node] = stands(node) ? yes : no;
    return known[node] === yes;
  };
  const knowsLink = (link: number) =>
    inScope(network.supplier[link]!) ||
    inScope(network.buyer[link]!) ||
    opened.has(network.linkIds[link]!) ||
    (sight.person !== null && network.reportedBy[link]!.includes(sight.person));
  return {
    network,
    day,
    inScope,
    knowsLink,
    seesLink(link) {
      if (network.since[link]! > day || day >= network.until[link]!) return false;
      return knowsLink(link);
    },
    inPark: (node, park) => network.parks[node]!.some((m) => m.park === park && m.since <= day && day < m.until),
  };
}
