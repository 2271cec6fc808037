import { tierRules } from '../supply-chains/tier-rules.ts';
import type { Standing } from './standing.ts';
import { keptBack, tellAll, telling, type Member, type Told } from './telling.ts';

export const cuts = ['INDUSTRY', 'DIVISION', 'PARK'] as const;
export type Cut = (typeof cuts)[number];
/** One line of a table: how many stand where, and what of the load; `key` is empty for those who belong to no group. */
export interface Line {
  readonly key: string;
  readonly counts: Told;
  readonly loads: Told;
  /** How many the load is of; null where it is kept back. */
  readonly reporting: number | null;
}
export interface Coverage {
  readonly total: Line;
  readonly tables: Readonly<Record<Cut, readonly Line[]>>;
}
export interface PlaceAsked {
  readonly division: string | null;
  readonly park: string | null;
}

type Measure = 'counts' | 'loads';
const membersOf = (standings: readonly Standing[], measure: Measure): Member[] =>
  measure === 'counts'
    ? standings.map(({ node, known, status }) => ({ node, known, status, part: null }))
    : standings.flatMap(({ node, loadKnown, status, load }) =>
        load === null ? [] : [{ node, known: loadKnown, status, part: load }],
      );

/** A division is cut into those below it: the nation by province, a province by city, a city by county. */
const divisionBelow = (place: string | null) => (place === null || place === '0' ? 2 : place.length + 2);
const keyOf: Record<Cut, (one: Standing, place: string | null) => string> = {
  INDUSTRY: ({ industry }) => industry,
  DIVISION: ({ division }, place) => division.slice(0, divisionBelow(place)),
  PARK: ({ parks }) => parks[0]?.id ?? '',
};
function grouped(standings: readonly Standing[], cut: Cut, place: string | null): Map<string, Standing[]> {
  const groups = new Map<string, Standing[]>();
  for (const one of standings) {
    const key = keyOf[cut](one, place);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return new Map([...groups].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1)));
}
const line = (key: string, standings: readonly Standing[], counts: Told, loads: Told): Line => ({
  ...{ key, counts, loads },
  reporting: loads.total === null ? null : standings.filter(({ load }) => load !== null).length,
});

/** What cuts a place has: a county has no divisions below it, a park no parks. */
const cutsOf = ({ division, park }: PlaceAsked): Cut[] =>
  cuts.filter((cut) => cut === 'INDUSTRY' || (park === null && (cut === 'PARK' || (division ?? '0').length < 6)));

/** Everything, for whoever knows all that stand there. */
export function coverageInFull(standings: readonly Standing[], asked: PlaceAsked): Coverage {
  const tell = (key: string, of: readonly Standing[]) =>
    line(key, of, tellAll(membersOf(of, 'counts')), tellAll(membersOf(of, 'loads')));
  const table = (cut: Cut) =>
    cutsOf(asked).includes(cut) ? [...grouped(standings, cut, asked.division)].map(([key, of]) => tell(key, of)) : [];
  return {
    total: tell('', standings),
    tables: { INDUSTRY: table('INDUSTRY'), DIVISION: table('DIVISION'), PARK: table('PARK') },
  };
}

/**
 * What may be told of a province to somebody who does not know all that stand there, from its days, the one asked for last. Whatever
 * is asked of it, of whichever year, is read from the same telling: so that two answers leave nothing between them. `every` are the groups
 * that everybody knows of: one that holds nobody looks like one that holds few.
 */
export function coverageOfProvince(
  days: readonly (readonly Standing[])[],
  province: string,
  every: Readonly<Record<Cut, readonly string[]>>,
): Coverage {
  const measures = { counts: telling(tierRules.suppression), loads: telling(tierRules.suppression) };
  let coverage: Coverage | undefined;
  for (const standings of days) {
    const tell = (measure: Measure) => measures[measure].tell(membersOf(standings, measure));
    const total = line('', standings, tell('counts'), tell('loads'));
    const table = (cut: Cut): Line[] => {
      const held = grouped(standings, cut, province);
      const groups = every[cut].map((key) => [key, held.get(key) ?? []] as const);
      const told = (measure: Measure) =>
        measures[measure].tellTable(
          membersOf(standings, measure),
          groups.map(([, of]) => membersOf(of, measure)),
        );
      const [counts, loads] = [told('counts'), told('loads')];
      return groups.map(([key, of], i) => line(key, of, counts[i]!, loads[i]!));
    };
    coverage = {
      total,
      tables: { DIVISION: table('DIVISION'), INDUSTRY: table('INDUSTRY'), PARK: table('PARK') },
    };
  }
  return coverage ?? nothingTold;
}

const keptLine: Line = { key: '', counts: keptBack('DERIVABLE'), loads: keptBack('DERIVABLE'), reporting: null };
export const nothingTold: Coverage = { total: keptLine, tables: { INDUSTRY: [], DIVISION: [], PARK: [] } };

/** Of what is told of a province, the part that a place is: a city or a park is one line of it, anything smaller none. */
export function partOfProvince(coverage: Coverage, province: string, { division, park }: PlaceAsked): Coverage {
  if (park === null && division === province) return coverage;
  const [table, key] = park === null ? [coverage.tables.DIVISION, division] : [coverage.tables.PARK, park];
  const found = table.find((one) => one.key !== '' && one.key === key);
  return found ? { ...nothingTold, total: { ...found, key: '' } } : nothingTold;
}
