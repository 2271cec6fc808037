import type { Sight } from '../access/sight.ts';
import { NotFound } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { globalId } from '../platform/ids.ts';
import { tierRules } from '../supply-chains/tier-rules.ts';
import * as q from './queries.ts';

export const placeKinds = ['DIVISION', 'PARK'] as const;
export interface Place {
  readonly kind: (typeof placeKinds)[number];
  /** A code of a division, or the id of a park. */
  readonly id: string;
  readonly name: string;
  /** The division that it is, or that the park is of. */
  readonly division: string;
  /** Whether the reader regulates it, or manages the park. */
  readonly answered: boolean;
}
export interface Asked {
  readonly division: string | null;
  readonly park: string | null;
}

/** Where somebody begins who names no place: the widest that is theirs, else the province whose plan it is. */
function beginning(asked: Asked, { all, divisions, parks }: Sight): Asked {
  if (asked.division !== null || asked.park !== null) return asked;
  const [division = null] = all ? ['0'] : divisions;
  if (division !== null) return { division, park: null };
  const [park = null] = parks;
  return park === null ? { division: tierRules.jurisdiction, park: null } : { division: null, park };
}

/** The place asked for. Divisions and the catalogue of parks are public; what of their figures is told is another question. */
export async function placeOf(graph: Graph, sight: Sight, given: Asked): Promise<Place> {
  const { division, park } = beginning(given, sight);
  const found = await graph.one(q.place, { division, park, sight });
  if (park !== null) {
    const within = division === null || division === '0' || (found?.parkDivision?.startsWith(division) ?? false);
    if (!found?.park || found.parkDivision === null || !within) throw new NotFound('Park', globalId('Park', park));
    const answered = found.regulatesPark || found.manages;
    return { kind: 'PARK', id: park, name: found.park, division: found.parkDivision, answered };
  }
  const code = division ?? '0';
  if (!found?.division) throw new NotFound('Division', code);
  return { kind: 'DIVISION', id: code, name: found.division, division: code, answered: found.regulatesDivision };
}

/** What statements are narrowed by: the whole nation by nothing. */
export const narrowed = ({ kind, id }: Place) => ({
  division: kind === 'DIVISION' && id !== '0' ? id : null,
  park: kind === 'PARK' ? id : null,
});
