import type { Origin } from '../access/record.ts';
import type { Sight } from '../access/sight.ts';
import { holds, type Viewer } from '../access/viewer.ts';
import { InvalidInput, NotAllowed, NotFound } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { divisions } from '../reference/service.ts';

export interface Asker {
  readonly graph: Graph;
  readonly sight: Sight;
  readonly viewer: Viewer | null;
  readonly origin: Origin;
}
/** The list of an authority and a year. */
export interface ListAsked {
  readonly authority: string;
  readonly year: number;
}

/** The regulator of the authority's division, or of one that holds it. */
export const keepsListOf = (viewer: Viewer | null, authority: string): boolean =>
  viewer?.memberships.some(
    (m) =>
      m.role === 'REGULATOR' &&
      m.divisionCode !== null &&
      (m.divisionCode === '0' || authority.startsWith(m.divisionCode)),
  ) ?? false;

/** Whether somebody keeps the list of an authority; of any, unless one is named. */
export const keepsList = (viewer: Viewer | null, authority: string | null | undefined): boolean =>
  authority ? keepsListOf(viewer, authority) : holds(viewer, 'REGULATOR');

/** Whoever keeps the list; anybody else is refused before anything is looked up. */
export async function keeperOf({ graph, viewer }: Asker, { authority, year }: ListAsked): Promise<Viewer> {
  if (!viewer || !keepsListOf(viewer, authority)) throw new NotAllowed();
  const known = await divisions(graph, { search: authority });
  if (!known.some((division) => division.code === authority)) throw new NotFound('Division', authority);
  if (year < 2003 || year > 2100)
    throw new InvalidInput([{ path: 'year', zh: '年度不正确', en: 'is not a year of such lists' }]);
  return viewer;
}
