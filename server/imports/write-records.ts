import { idOf } from '../platform/ids.ts';
import type { Tx } from '../platform/graph.ts';
import type { ParamsOf } from '../platform/query.ts';
import { BadCell } from './cells.ts';
import * as q from './graph-queries.ts';
import type { RecordRow } from './kinds.ts';
import { unknownEnterprise } from './known-enterprises.ts';
import { notAllowed, Outcome, waves, type Writing } from './writing.ts';

type YearRecord = ParamsOf<typeof q.createRecords>['records'][number];

export async function writeRecords(tx: Tx, rows: readonly RecordRow[], writing: Writing): Promise<Outcome> {
  const outcome = new Outcome();
  await writing.known.load(
    tx,
    rows.map((row) => row.enterprise),
  );
  const found = rows.flatMap((row) => {
    const id = enterpriseOf(row, writing, outcome);
    return id === undefined ? [] : [{ row, id }];
  });
  const open = await openTo(tx, [...new Set(found.map(({ id }) => id))], writing);
  const records = found.flatMap(({ row, id }) => {
    const mayReport = open.get(id);
    if (mayReport) return [recordOf(row, id)];
    const { code, name } = row.enterprise;
    if (mayReport === undefined)
      outcome.reject(row.row, 'enterprise', 'UNKNOWN_ENTERPRISE', unknownEnterprise.text, code ?? name);
    else outcome.reject(row.row, 'enterprise', 'NOT_ALLOWED', notAllowed, code ?? name);
    return [];
  });
  for (const wave of waves(records, (record) => record.id)) await writeWave(tx, wave, writing, outcome);
  return outcome;
}

function enterpriseOf(row: RecordRow, { known }: Writing, outcome: Outcome): string | undefined {
  const { code, name, key } = row.enterprise;
  try {
    const id = code === null ? known.byName(key ?? '') : known.byCode(code);
    if (id === undefined) throw unknownEnterprise;
    return id;
  } catch (error) {
    if (!(error instanceof BadCell)) throw error;
    outcome.reject(row.row, 'enterprise', error.code, error.text, code ?? name);
    return undefined;
  }
}

/** By id: may its records be reported. What the importer may not see is not in it at all. */
async function openTo(tx: Tx, ids: string[], { person, operator, sight }: Writing): Promise<Map<string, boolean>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.rows(q.enterprisesOpenToRecords, { ids, person, operator, sight });
  return new Map(rows.map(({ id, mayReport }) => [id, mayReport]));
}

function recordOf({ year, figures, outputValue, energyBasis, source }: RecordRow, enterprise: string): YearRecord {
  const set = { ...figures, ...(energyBasis && { energyBasis }), ...(source && { source }) };
  return { id: idOf('record', enterprise, String(year)), enterprise, year, outputValue, set };
}

async function writeWave(tx: Tx, records: YearRecord[], { person }: Writing, outcome: Outcome): Promise<void> {
  const places = records.map(({ enterprise, year }) => ({ enterprise, year }));
  const stored = await tx.rows(q.recordsStored, { records: places, person });
  const known = new Map(stored.map((record) => [`${record.enterprise} ${record.year}`, record]));
  const created: YearRecord[] = [];
  const changed: YearRecord[] = [];
  const untold: YearRecord[] = [];
  for (const record of records) {
    const before = known.get(`${record.enterprise} ${record.year}`);
    if (!before) created.push(record);
    else if (says(record, before.values)) {
      outcome.unchanged += 1;
      if (!before.reported) untold.push({ ...record, id: before.id });
    } else changed.push({ ...record, id: before.id });
  }
  if (created.length > 0) await tx.rows(q.createRecords, { records: created, person });
  if (changed.length + untold.length > 0) await tx.rows(q.changeRecords, { records: [...changed, ...untold], person });
  outcome.created += created.length;
  outcome.updated += changed.length;
}

const says = ({ set, outputValue }: YearRecord, values: Record<string, unknown>): boolean =>
  Object.entries(set).every(([name, value]) => values[name] === value) &&
  (outputValue === null || values.outputValue === outputValue);
