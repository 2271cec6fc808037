import type { Sight } from '../access/sight.ts';
import { businessDay } from '../platform/dates.ts';
import { InvalidInput } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { indicators, type Indicator } from '../reference/indicators.ts';
import { rulePacks } from '../reference/rule-packs.ts';
import { divisions, keyIndustries } from '../reference/service.ts';
import { tierRules } from '../supply-chains/tier-rules.ts';
import {
  coverageInFull,
  coverageOfProvince,
  nothingTold,
  partOfProvince,
  type Coverage,
  type Cut,
  type Line,
} from './coverage.ts';
import { narrowed, placeOf, type Asked, type Place } from './place.ts';
import * as q from './queries.ts';
import { keptBack } from './telling.ts';
import { lastDayOf, loadsShown, provincial, standingsOn, type LoadsShown, type Standing } from './standing.ts';

export { tierRules };
export { placeKinds, type Place } from './place.ts';
export { cuts, type Cut, type Line } from './coverage.ts';
export type { Told } from './telling.ts';
export * from './counted.ts';
export { keyIndustries, facts, type KeyIndustry } from '../reference/service.ts';

export interface Progress {
  readonly place: Place;
  readonly year: number;
  /** The last day of the year, or today. */
  readonly day: string;
  readonly today: string;
}
const firstYear = 2016;
const lookBack = 3;

/** The place and the day that progress is asked of. */
export async function progress(
  graph: Graph,
  sight: Sight,
  { year, ...asked }: Asked & { year: number },
  today = businessDay(),
): Promise<Progress> {
  const thisYear = Number(today.slice(0, 4));
  if (year < firstYear || year > thisYear)
    throw new InvalidInput([
      { path: 'year', zh: `应在 ${firstYear} 与 ${thisYear} 之间`, en: `must be from ${firstYear} to ${thisYear}` },
    ]);
  return { place: await placeOf(graph, sight, asked), year, day: lastDayOf(year, today), today };
}

export interface CoverageShown extends Coverage {
  readonly indicator: Indicator;
  readonly loads: LoadsShown;
  readonly inFull: boolean;
}

interface Reading {
  readonly indicator: Indicator;
  readonly from: number;
  readonly to: number;
}
/** The standings of a place on any day of some years. */
async function read(
  graph: Graph,
  sight: Sight,
  within: ReturnType<typeof narrowed>,
  { indicator, from, to }: Reading,
): Promise<(day: string, year: number) => { standings: Standing[]; shown: LoadsShown }> {
  const keys = provincial(await keyIndustries(graph));
  const rows = await graph.rows(q.population, {
    ...{ ...within, sight, indicator, property: indicators.find((one) => one.name === indicator)!.key },
    ...{ keyCodes: keys.flatMap((one) => one.codes), to, from: from - lookBack },
  });
  const packs = await rulePacks(graph);
  return (day, year) => {
    const shown = loadsShown(rows, year, lookBack);
    return { standings: standingsOn(rows, day, { park: within.park, keys, packs, shown }), shown };
  };
}

/** What is told of the province around a place, from today back to the year asked for. */
async function toldOf(
  graph: Graph,
  sight: Sight,
  { place, year, today }: Progress,
  indicator: Indicator,
): Promise<Omit<CoverageShown, 'inFull'>> {
  const none = { year: null, basis: null };
  const [province, thisYear] = [place.division.slice(0, 2), Number(today.slice(0, 4))];
  if (place.division === '0' || thisYear - year > tierRules.reach.lookBackYears)
    return { ...nothingTold, indicator, loads: none };
  const on = await read(graph, sight, { division: province, park: null }, { indicator, from: year, to: thisYear });
  const years = Array.from({ length: thisYear - year + 1 }, (_, i) => thisYear - i);
  const days = years.map((one) => on(lastDayOf(one, today), one));
  const every = {
    INDUSTRY: provincial(await keyIndustries(graph)).map(({ key }) => key),
    DIVISION: (await divisions(graph, { parent: province })).map(({ code }) => code),
    PARK: (await graph.rows(q.parksOfDivision, { division: province })).map(({ id }) => id),
  };
  const whole = coverageOfProvince(
    days.map(({ standings }) => standings),
    province,
    every,
  );
  return { ...partOfProvince(whole, province, narrowed(place)), indicator, loads: days.at(-1)?.shown ?? none };
}

const withCounts = (line: Line, told: Line | undefined): Line => ({
  ...line,
  ...{ loads: told?.loads ?? keptBack('DERIVABLE'), reporting: told?.reporting ?? null },
});

const shown = new WeakMap<Progress, Map<Indicator, Promise<CoverageShown>>>();
/** Coverage of a place on the day: all of it to whoever knows all that stand there, else what tells of nobody. Reckoned once for an answer. */
export function coverageOf(graph: Graph, sight: Sight, asked: Progress, indicator: Indicator): Promise<CoverageShown> {
  const known = shown.get(asked) ?? new Map<Indicator, Promise<CoverageShown>>();
  shown.set(asked, known);
  const coverage = known.get(indicator) ?? reckoned(graph, sight, asked, indicator);
  known.set(indicator, coverage);
  return coverage;
}
async function reckoned(graph: Graph, sight: Sight, asked: Progress, indicator: Indicator): Promise<CoverageShown> {
  const { place, year, day } = asked;
  const told = () => toldOf(graph, sight, asked, indicator);
  if (!place.answered) return { ...(await told()), inFull: false };
  const on = await read(graph, sight, narrowed(place), { indicator, from: year, to: year });
  const { standings, shown: loads } = on(day, year);
  if (!standings.every((one) => one.known)) return { ...(await told()), inFull: false };
  const full = coverageInFull(standings, narrowed(place));
  if (standings.every((one) => one.loadKnown)) return { ...full, indicator, loads, inFull: true };
  const kept = await told();
  const table = (cut: Cut) => full.tables[cut].map((line) => withCounts(line, undefined));
  return {
    ...{ total: withCounts(full.total, kept.total), indicator, loads: kept.loads, inFull: true },
    tables: { INDUSTRY: table('INDUSTRY'), DIVISION: table('DIVISION'), PARK: table('PARK') },
  };
}
