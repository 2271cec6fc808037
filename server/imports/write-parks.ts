import { nameKey } from '../enterprises/name-key.ts';
import { pinyinOf, searchText } from '../enterprises/search-text.ts';
import { idOf } from '../platform/ids.ts';
import type { Tx } from '../platform/graph.ts';
import type { ParamsOf, RowOf } from '../platform/query.ts';
import * as q from './graph-queries.ts';
import type { ParkRow } from './kinds.ts';
import { notAllowed, Outcome, type Writing } from './writing.ts';

type ParkSet = ParamsOf<typeof q.createParks>['parks'][number];
type Stored = RowOf<typeof q.parksStored>;

export async function writeParks(tx: Tx, rows: readonly ParkRow[], writing: Writing): Promise<Outcome> {
  const outcome = new Outcome();
  const stored = new Map(
    (await tx.rows(q.parksStored, { codes: rows.map((row) => row.code) })).map((p) => [p.code, p]),
  );
  const created: ParkSet[] = [];
  const changed: ParkSet[] = [];
  const waiting: string[] = [];
  for (const row of rows) {
    const before = stored.get(row.code);
    if (
      !answersFor(writing, before ? before.division : row.division) ||
      !answersFor(writing, row.division ?? before?.division ?? null)
    ) {
      outcome.reject(row.row, 'code', 'NOT_ALLOWED', notAllowed, row.code);
      continue;
    }
    const park = changesTo(row, before);
    if (park.set.leadCreditCode) waiting.push(String(park.set.leadCreditCode));
    if (!before) created.push(park);
    else if (Object.keys(park.set).length > 0 || park.approvedOn !== null) changed.push(park);
    else outcome.unchanged += 1;
  }
  const { person } = writing;
  if (created.length > 0) await tx.rows(q.createParks, { parks: created, person });
  if (changed.length > 0) await tx.rows(q.changeParks, { parks: changed, person });
  if (waiting.length > 0) await tx.rows(q.connectWaiting, { codes: waiting, person });
  outcome.created = created.length;
  outcome.updated = changed.length;
  outcome.changed = created.length + changed.length > 0;
  return outcome;
}

const answersFor = ({ operator, sight }: Writing, division: string | null): boolean =>
  operator || sight.all || sight.divisions.some((code) => division?.startsWith(code));

function changesTo(row: ParkRow, before: Stored | undefined): ParkSet {
  const set: ParkSet['set'] = {};
  const { name, level, division, areaKm2, industries, approvedOn, leadCreditCode } = row;
  if (name !== before?.name) {
    set.name = name;
    set.nameKey = nameKey(name);
    set.search = searchText([name]);
    set.pinyin = pinyinOf(name);
  }
  if (level !== null && level !== before?.level) set.level = level;
  if (division !== null && division !== before?.division) set.division = division;
  if (areaKm2 !== null && areaKm2 !== before?.areaKm2) set.areaKm2 = areaKm2;
  if (industries && industries.join(';') !== before?.industries.join(';')) set.industries = [...industries];
  if (!before) set.industries ??= [];
  if (leadCreditCode !== null && leadCreditCode !== before?.leadCreditCode && !before?.leads.includes(leadCreditCode))
    set.leadCreditCode = leadCreditCode;
  return {
    id: idOf('park', row.code),
    code: row.code,
    approvedOn: approvedOn === before?.approvedOn ? null : approvedOn,
    set,
  };
}
