import type { Sight } from '../access/sight.ts';
import { clocksOfEntries } from '../mandatory-lists/service.ts';
import type { Graph } from '../platform/graph.ts';
import { recheckDraws, shareRules, type RecheckDraw } from '../rechecks/service.ts';
import type { RuleInForce } from '../reference/rule-packs.ts';
import { facts, type Fact } from '../reference/service.ts';
import { savingsLedger, type ToldTotals } from '../schemes/ledger.ts';
import type { SuppressionReason } from '../supply-chains/tier-gate.ts';
import { tierRules } from '../supply-chains/tier-rules.ts';
import { trainedInYear } from '../trainings/service.ts';
import { narrowed } from './place.ts';
import * as q from './queries.ts';
import type { Progress } from './service.ts';

const topic = 'PLAN_2021_2023';
/** What the plan aims at, with its source. */
export const planTarget = async (graph: Graph, id: 'plan-coverage' | 'plan-training' | 'plan-recheck'): Promise<Fact> =>
  (await facts(graph, topic)).find((fact) => fact.id === id)!;

/** A count as it may be told, or why it is kept back. */
export interface Count {
  readonly value: number | null;
  readonly reason: SuppressionReason | null;
}
const told = (value: number): Count => ({ value, reason: null });
const keptBack = (reason: SuppressionReason): Count => ({ value: null, reason });
/** To whoever does not answer for the place: of a whole province, and of enough; a smaller place would be a difference of two. */
function countTold({ place }: Progress, value: number, unknown = value): Count {
  if (place.answered) return told(value);
  if (place.kind !== 'DIVISION' || place.id.length !== 2) return keptBack('DERIVABLE');
  return unknown < tierRules.suppression.leastEnterprises ? keptBack('TOO_FEW') : told(value);
}

export const apartReasons = ['NOT_KEY_INDUSTRY', 'WITHOUT_INDUSTRY', 'WITHOUT_RECORD'] as const;
export interface Apart {
  readonly why: (typeof apartReasons)[number];
  readonly enterprises: Count;
}
/** Who is left out of the tables, and how many: `counted` are in them, `reporting` of these with a figure of the indicator. */
export async function leftOut(
  graph: Graph,
  sight: Sight,
  asked: Progress,
  { counted, reporting }: { counted: number | null; reporting: number | null },
): Promise<Apart[]> {
  const found = await graph.one(q.enterprisesApart, { ...narrowed(asked.place), day: asked.day, sight });
  const { enterprises = 0, withoutIndustry = 0, unknown = 0 } = found ?? {};
  const of = (value: number | null) => (value === null ? keptBack('DERIVABLE') : countTold(asked, value));
  return [
    { why: 'WITHOUT_INDUSTRY', enterprises: countTold(asked, withoutIndustry, unknown) },
    {
      why: 'NOT_KEY_INDUSTRY',
      enterprises: of(counted === null || !asked.place.answered ? null : enterprises - withoutIndustry - counted),
    },
    {
      why: 'WITHOUT_RECORD',
      enterprises: of(counted === null || reporting === null ? null : counted - reporting),
    },
  ];
}

export interface Trained {
  readonly enterprises: Count;
  readonly trainings: Count;
}
/** Enterprises trained in the year, each once. */
export async function trainedOf(graph: Graph, sight: Sight, asked: Progress): Promise<Trained> {
  const { enterprises, unknown, trainings } = await trainedInYear(graph, sight, {
    ...{ ...narrowed(asked.place), year: asked.year, day: asked.day },
  });
  const count = countTold(asked, enterprises, unknown);
  return { enterprises: count, trainings: count.reason ? keptBack(count.reason) : told(trainings) };
}

export interface Rechecked {
  readonly authority: string;
  readonly population: number;
  readonly drawn: number;
  readonly share: RuleInForce;
}
/** Of each authority of the place, how many of those assessed or accepted in the year were drawn: draws are public. */
export async function recheckedOf(graph: Graph, { place, year }: Progress): Promise<Rechecked[]> {
  if (place.kind === 'PARK') return [];
  const draws = (await recheckDraws(graph, { year })).filter(
    ({ authority }) => place.id === '0' || authority.startsWith(place.id),
  );
  const byAuthority = new Map<string, RecheckDraw[]>();
  for (const draw of draws) byAuthority.set(draw.authority, [...(byAuthority.get(draw.authority) ?? []), draw]);
  const shares = await shareRules(
    graph,
    [...byAuthority.values()].map(([first]) => first!),
  );
  return [...byAuthority].map(([authority, of], i) => ({
    authority,
    population: of.reduce((sum, draw) => sum + draw.population, 0),
    drawn: of.reduce((sum, draw) => sum + (draw.status === 'DRAWN' ? draw.size : 0), 0),
    share: shares[i]!,
  }));
}

export interface Listed {
  readonly listed: Count;
  readonly started: Count;
  readonly reported: Count;
  readonly overdue: Count;
}
/** Of the entries of the year’s lists, how many have started, reported and are overdue today; lists themselves are public. */
export async function listedOf(graph: Graph, sight: Sight, asked: Progress): Promise<Listed> {
  const { place, year, day, today } = asked;
  const entries = await graph.rows(q.listedEntries, { ...narrowed(place), year, day, sight });
  const listed = place.kind === 'DIVISION' || place.answered ? told(entries.length) : keptBack('DERIVABLE');
  if (!place.answered || entries.some(({ known }) => !known)) {
    const kept = keptBack('ALL_ALIKE');
    return { listed, started: kept, reported: kept, overdue: kept };
  }
  const clocks = await clocksOfEntries(graph, sight, entries, today);
  const having = (of: (one: (typeof clocks)[number][number]) => boolean) =>
    told(clocks.filter((list) => list.some(of)).length);
  return {
    listed,
    started: having(({ step, state }) => step === 'START' && state === 'DONE'),
    reported: having(({ step, state }) => step === 'REPORT' && state === 'DONE'),
    overdue: having(({ state }) => state === 'OVERDUE'),
  };
}

export interface Saved {
  readonly totals: ToldTotals;
  /** Null where it is of all years: of a park the difference of two would tell of one enterprise. */
  readonly year: number | null;
}
/** What the ledger of schemes says of the place; null to whoever it is not told to. */
export async function savedOf(graph: Graph, sight: Sight, { place, year }: Progress): Promise<Saved | null> {
  if (!place.answered) return null;
  const ofPlace = { ...narrowed(place), ...(place.id === '0' && { division: '0' }) };
  const ask = (from: number | null) =>
    savingsLedger(graph, sight, { ...ofPlace, enterprise: null, outsideParks: false, from, to: from });
  const whole = await ask(null);
  if (!whole) return null;
  if (whole.totalsOnly) return { totals: whole.totals, year: null };
  const ofYear = await ask(year);
  return ofYear && { totals: ofYear.totals, year };
}
