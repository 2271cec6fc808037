import { creditOf, latestOf } from '../audits/credit.ts';
import type { RowOf } from '../platform/query.ts';
import type { RulePack } from '../reference/rule-packs.ts';
import type { KeyIndustry } from '../reference/service.ts';
import type { population } from './queries.ts';

export const statuses = ['AUDITED', 'IN_PROGRESS', 'INVITED', 'UNTOUCHED'] as const;
export type Status = (typeof statuses)[number];
export type Row = RowOf<typeof population>;

/** Where one key-industry enterprise stands on a day, in the places that tables are cut by. */
export interface Standing {
  /** Its place among all that were read: the same on every day. */
  readonly node: number;
  readonly known: boolean;
  readonly loadKnown: boolean;
  readonly status: Status;
  readonly division: string;
  readonly industry: string;
  /** Each of its parks on that day; it counts in the first. */
  readonly parks: readonly { readonly id: string; readonly name: string }[];
  readonly load: number | null;
}

/** The province's key industries; the high-energy ones of national statistics stand in the same list. */
export const provincial = (all: readonly KeyIndustry[]): KeyIndustry[] => all.filter((one) => !one.highEnergy);

/** The key industry of a code: of those that it begins with, the one that is closest. */
export function keyIndustryOf(code: string | null, all: readonly KeyIndustry[]): string | null {
  let [found, length] = [null as string | null, 0];
  for (const { key, codes } of all)
    for (const one of codes) if (code?.startsWith(one) && one.length > length) [found, length] = [key, one.length];
  return found;
}

/** The last day of a year, or today while it runs; a year to come has none. */
export const lastDayOf = (year: number, today: string): string =>
  year === Number(today.slice(0, 4)) ? today : `${year}-12-31`;

/** A credit counts from the day it was given to the last day it holds; an audit is under way from its first day until it is over. */
export function statusOn(row: Row, day: string, packs: readonly RulePack[]): Status {
  const accepted = row.audits.flatMap(({ id, status, acceptedOn, until, rulePack, openedOn }) =>
    status === 'ACCEPTED' && acceptedOn !== null && acceptedOn <= day
      ? [creditOf('OWN_AUDIT', { id, on: acceptedOn, until, rulePack, openedOn }, packs, row.division)]
      : [],
  );
  const whole = row.wholes
    .filter(({ on }) => on <= day)
    .map((one) => creditOf('WHOLE_PARK', { ...one, openedOn: one.on }, packs, row.division));
  if (latestOf([...accepted, ...whole], day)) return 'AUDITED';
  const running = row.audits.some(({ openedOn, acceptedOn, overOn }) => {
    const end = acceptedOn ?? overOn;
    return openedOn <= day && (end === null || day < end);
  });
  return running ? 'IN_PROGRESS' : 'UNTOUCHED';
}

/** The newest year, not after the one asked for, of which anybody has a figure; energy in the basis that most have. */
export interface LoadsShown {
  readonly year: number | null;
  readonly basis: string | null;
}
export function loadsShown(rows: readonly Row[], asked: number, lookBack: number): LoadsShown {
  for (let year = asked; year >= asked - lookBack; year -= 1) {
    const of = rows.flatMap((row) => row.loads.filter((load) => load.year === year));
    if (of.length === 0) continue;
    const count = (basis: string | null) => of.filter((load) => load.basis === basis).length;
    const bases = [...new Set(of.map((load) => load.basis))].sort((a, b) => count(b) - count(a));
    return { year, basis: bases[0] ?? null };
  }
  return { year: null, basis: null };
}

/** All that stood in the place on a day: in a park, those who stood there then. */
export function standingsOn(
  rows: readonly Row[],
  day: string,
  {
    park,
    keys,
    packs,
    shown,
  }: { park: string | null; keys: readonly KeyIndustry[]; packs: readonly RulePack[]; shown: LoadsShown },
): Standing[] {
  return rows.flatMap((row, node): Standing[] => {
    const parks = row.parks.filter(
      ({ since, until }) => (since === null || since <= day) && (until === null || day < until),
    );
    if (park !== null && !parks.some((one) => one.id === park)) return [];
    const load = row.loads.find((one) => one.year === shown.year && one.basis === shown.basis)?.load ?? null;
    return [
      {
        ...{ node, known: row.known, loadKnown: row.loadKnown, status: statusOn(row, day, packs) },
        ...{ division: row.division ?? '', industry: keyIndustryOf(row.industry, keys) ?? '', parks, load },
      },
    ];
  });
}
