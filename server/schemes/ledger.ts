import type { Sight } from '../access/sight.ts';
import { InvalidInput } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { divisionsByCodes } from '../reference/service.ts';
import { tierRules } from '../supply-chains/tier-rules.ts';
import { tellAll, tellTotals, type ToldTotals } from './ledger-secrecy.ts';
import { sumTotals, totalsOfPart, type LedgerPart, type LedgerTotals } from './ledger-sums.ts';
import * as q from './queries.ts';
import { flagsOf } from './rules.ts';
import { schemeRules } from './service.ts';

export { tierRules };
export { suppressionReasons } from '../supply-chains/tier-gate.ts';
export type { ToldLine, ToldTotals, Told, ToldSum } from './ledger-secrecy.ts';
export const placeKinds = ['DIVISION', 'PARK', 'OUTSIDE_PARKS', 'ENTERPRISE', 'SCHEME'] as const;
export interface LedgerPlace {
  readonly kind: (typeof placeKinds)[number];
  /** A code of a division, or an id; of what stands outside parks, of the division. */
  readonly id: string;
  readonly name: string;
}
export interface LedgerAsked {
  readonly division: string | null;
  readonly park: string | null;
  readonly enterprise: string | null;
  readonly outsideParks: boolean;
  readonly from: number | null;
  readonly to: number | null;
}
export interface Ledger {
  readonly place: LedgerPlace;
  /** The places around it that were asked through, the widest first. */
  readonly path: readonly LedgerPlace[];
  readonly totalsOnly: boolean;
  readonly years: readonly number[];
  readonly totals: ToldTotals;
  readonly parts: readonly { readonly place: LedgerPlace; readonly totals: ToldTotals }[];
}

/** Where somebody begins who names no place: the widest that is theirs. */
function beginning(asked: LedgerAsked, { all, divisions, parks, enterprises }: Sight): LedgerAsked {
  if (asked.division !== null || asked.park !== null || asked.enterprise !== null) return asked;
  const [division = null] = all ? ['0'] : divisions;
  if (division !== null) return { ...asked, division };
  const [park = null] = parks;
  return park === null ? { ...asked, enterprise: enterprises[0] ?? null } : { ...asked, park };
}

/** The place asked for, as far as the viewer may have its savings: of a park its manager has the totals alone. */
async function placeOf(graph: Graph, sight: Sight, { division, park, enterprise, outsideParks }: LedgerAsked) {
  const found = await graph.one(q.ledgerPlaces, { division, park, enterprise, sight });
  if (!found) return null;
  const regulated = division !== null && found.regulatesDivision && found.division !== null;
  const around: LedgerPlace[] = [];
  if (regulated) around.push(...(await divisionsAround(graph, sight, division)));
  const [inDivision, name] = [around.at(-1), found.park];
  if (enterprise !== null) {
    if (found.enterprise === null) return null;
    if (park !== null && name !== null && regulated) around.push({ kind: 'PARK', id: park, name });
    return { place: { kind: 'ENTERPRISE', id: enterprise, name: found.enterprise } as const, around, totalsOf: null };
  }
  if (park !== null) {
    if (name === null || (division === null ? !found.regulatesPark && !found.manages : !regulated)) return null;
    const totalsOf = division === null && !found.regulatesPark ? park : null;
    return { place: { kind: 'PARK', id: park, name } as const, around, totalsOf };
  }
  if (!inDivision) return null;
  if (outsideParks) return { place: { ...inDivision, kind: 'OUTSIDE_PARKS' } as const, around, totalsOf: null };
  return { place: inDivision, around: around.slice(0, -1), totalsOf: null };
}

async function divisionsAround(graph: Graph, sight: Sight, division: string): Promise<LedgerPlace[]> {
  const codes = ['0', division.slice(0, 2), division.slice(0, 4), division].filter(
    (code, i, list) =>
      list.indexOf(code) === i &&
      (sight.all || (code !== '0' && sight.divisions.some((regulated) => code.startsWith(regulated)))),
  );
  return (await divisionsByCodes(graph, codes)).map(({ code, name }) => ({ kind: 'DIVISION', id: code, name }));
}

/** The part of a place that a row belongs to. */
function partOf({ kind, id }: LedgerPlace, row: LedgerPart): LedgerPlace {
  if (kind === 'ENTERPRISE') return { kind: 'SCHEME', id: row.scheme, name: row.name };
  if (kind === 'DIVISION' && id.length < 4) {
    const code = row.division?.slice(0, id === '0' ? 2 : 4) ?? '';
    return { kind: 'DIVISION', id: code, name: code };
  }
  if (kind !== 'DIVISION') return { kind: 'ENTERPRISE', id: row.enterprise, name: row.enterpriseName };
  return row.park === null
    ? { kind: 'OUTSIDE_PARKS', id, name: '' }
    : { kind: 'PARK', id: row.park, name: row.parkName ?? row.park };
}

/** What schemes save in a place, and what each of its parts adds to that; null for a place that is not the viewer's to ask about. */
export async function savingsLedger(graph: Graph, sight: Sight, given: LedgerAsked): Promise<Ledger | null> {
  const asked = beginning(given, sight);
  const found = await placeOf(graph, sight, asked);
  if (!found) return null;
  const { place, around, totalsOf } = found;
  if (totalsOf !== null && (asked.from ?? asked.to) !== null)
    throw new InvalidInput([
      {
        path: 'from',
        zh: '园区合计不分年度：年度之差会说出个别企业',
        en: 'the totals of a park are of all years: the difference of years would tell of one enterprise',
      },
    ]);
  const rows = await graph.rows(q.ledgerParts, {
    division: place.kind === 'ENTERPRISE' || asked.division === '0' ? null : asked.division,
    park: place.kind === 'PARK' ? place.id : null,
    enterprise: place.kind === 'ENTERPRISE' ? place.id : null,
    outsideParks: place.kind === 'OUTSIDE_PARKS',
    totalsOf,
    sight,
  });
  const rulesFor = await schemeRules(graph);
  const totalsOfRow = (row: LedgerPart) =>
    totalsOfPart(row, asked, flagsOf(row.expected, row.verified, rulesFor(row.division, 'STANDARD')).length);
  const groups = new Map<string, { place: LedgerPlace; known: boolean; each: LedgerTotals[] }>();
  for (const row of rows) {
    const part = partOf(place, row);
    const key = `${part.kind} ${part.id}`;
    const group = groups.get(key) ?? { place: part, known: row.full, each: [] };
    groups.set(key, group);
    group.each.push(totalsOfRow(row));
  }
  const parts = [...groups.values()].map(({ each, ...group }) => ({ ...group, totals: sumTotals(each) }));
  const totals = sumTotals(parts.map((part) => part.totals));
  const totalsOnly = totalsOf !== null;
  const years = new Set(rows.flatMap(({ expected, verified }) => [expected, verified].flatMap((f) => f?.year ?? [])));
  return {
    ...{ place, path: around, totalsOnly },
    years: totalsOnly ? [] : [...years].sort((a, b) => b - a),
    totals: totalsOnly ? tellTotals(totals, parts, tierRules.suppression) : tellAll(totals),
    parts: totalsOnly ? [] : await namedParts(graph, parts),
  };
}

async function namedParts(graph: Graph, parts: readonly { place: LedgerPlace; totals: LedgerTotals }[]) {
  const codes = parts.flatMap(({ place }) => (place.kind === 'DIVISION' && place.id !== '' ? [place.id] : []));
  const names = new Map((await divisionsByCodes(graph, codes)).map(({ code, name }) => [code, name]));
  return parts.map(({ place, totals }) => ({
    place: place.kind === 'DIVISION' ? { ...place, name: names.get(place.id) ?? place.name } : place,
    totals: tellAll(totals),
  }));
}
