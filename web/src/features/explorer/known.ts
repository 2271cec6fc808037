import type { CardOf, Indicator, LinkOf } from './data/documents.ts';

export type Card = CardOf;
export type Link = LinkOf;

/** Enterprises of one industry drawn as one mark, because the park holds more than a picture can. */
export interface Group {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly enterprises: number;
  readonly audited: number;
}
export type Loads = ReadonlyMap<string, Partial<Record<Indicator, number>>>;

/** All that the server told us so far. It only grows: undo never forgets it. */
export interface Known {
  readonly cards: ReadonlyMap<string, Card>;
  readonly links: ReadonlyMap<string, Link>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly loads: ReadonlyMap<number, Loads>;
}

export const nothingKnown: Known = {
  cards: new Map(),
  links: new Map(),
  groups: new Map(),
  loads: new Map(),
};

const keyed = <T extends { id: string }>(before: ReadonlyMap<string, T>, more: readonly T[] | undefined) =>
  more?.length ? new Map([...before, ...more.map((each) => [each.id, each] as const)]) : before;

export function learn(
  known: Known,
  news: {
    cards?: readonly Card[];
    links?: readonly Link[];
    groups?: readonly Group[];
  },
): Known {
  return {
    ...known,
    cards: keyed(known.cards, news.cards),
    links: keyed(known.links, news.links),
    groups: keyed(known.groups, news.groups),
  };
}

export function learnLoads(known: Known, year: number, loads: Loads): Known {
  const before = known.loads.get(year) ?? new Map();
  return {
    ...known,
    loads: new Map([...known.loads, [year, new Map([...before, ...loads])]]),
  };
}

export const isGroup = (id: string): boolean => id.startsWith('group:');
export const groupId = (code: string | null): string => `group:${code ?? ''}`;
