import { record } from '../access/record.ts';
import { recordsOfEnterprises, type AnnualRecord } from '../enterprises/service.ts';
import { InvalidInput, NotFound } from '../platform/errors.ts';
import { globalId } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import { indicators, type Indicator } from '../reference/indicators.ts';
import { differences, edit, named, sights, type Asker } from './editing.ts';
import { FieldReader } from './field-reader.ts';
import * as q from './queries.ts';

export type RecordToEdit = RowOf<typeof q.recordsToEdit>;
export interface RecordChanges {
  /** Only those that change; null where nothing is to be reported any more. */
  values?: readonly { indicator: Indicator; value?: number | null | undefined }[] | null | undefined;
  /** Yuan. */
  outputValue?: number | null | undefined;
  energyBasis?: RecordToEdit['energyBasis'] | undefined;
  source?: string | null | undefined;
}
const all = ['values', 'outputValue', 'energyBasis', 'source'];
export const recordFields = ({ asMember }: RecordToEdit): readonly string[] => (asMember ? all : []);

/** In the order of `ids`; null where there is none of which the viewer may see anything. */
export async function recordsToEdit(asker: Asker, ids: readonly string[]): Promise<(RecordToEdit | null)[]> {
  const rows = await asker.graph.rows(q.recordsToEdit, { ids: [...ids], ...sights(asker) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

export async function updateAnnualRecord(
  asker: Asker,
  id: string,
  version: number,
  input: RecordChanges,
  idempotencyKey: string | null | undefined,
): Promise<AnnualRecord> {
  const updated = await edit(asker, {
    ...{ name: 'updateAnnualRecord', type: 'AnnualRecord', id, version, idempotencyKey, fields: named(input) },
    lock: (tx) => tx.one(q.lockRecord, { id }),
    read: (tx) => tx.one(q.recordsToEdit, { ids: [id], ...sights(asker) }),
    mayEdit: recordFields,
    regulates: (now) => now.asRegulator,
    async write(tx, now, viewer) {
      const { figures, ...rest } = now;
      const { changed, before, after } = differences({ ...rest, ...figures }, wantedOf(input));
      if (changed.length === 0) return;
      await tx.one(q.updateRecord, { id, person: viewer.id, set: after });
      await record(tx, asker.origin, {
        act: 'UPDATE_ANNUAL_RECORD',
        subject: { type: 'AnnualRecord', id },
        divisions: [now.division],
        enterprises: [now.enterprise],
        before: { year: now.year, ...before },
        after: { year: now.year, ...after },
      });
    },
  });
  const { graph, sight } = asker;
  const [now] = await graph.rows(q.recordsToEdit, { ids: [updated], ...sights(asker) });
  const [records] = await recordsOfEnterprises(graph, sight, [now?.enterprise ?? ''], null);
  const found = records?.find((one) => one.id === updated);
  if (!found) throw new NotFound('AnnualRecord', globalId('AnnualRecord', id));
  return found;
}

type Facts = RecordToEdit['figures'] & Pick<RecordToEdit, 'outputValue' | 'energyBasis' | 'source'>;
type Wanted = { [K in keyof Facts]?: Facts[K] | undefined };

function wantedOf({ values: given, outputValue, energyBasis, source }: RecordChanges): Wanted {
  const values = given ?? [];
  if (new Set(values.map((one) => one.indicator)).size < values.length)
    throw new InvalidInput([
      { path: 'input.values', zh: '同一指标只能有一个数值', en: 'holds one figure per indicator' },
    ]);
  const reader = new FieldReader('RECORDS');
  const wanted: Wanted = {
    outputValue: reader.money('input.outputValue', outputValue),
    energyBasis,
    source: reader.read<string>('input.source', 'source', source),
  };
  values.forEach(({ indicator, value }, i) => {
    const { key } = indicators.find((one) => one.name === indicator)!;
    // Every figure is a quantity, in the unit it is kept in.
    wanted[key] = reader.read<number>(`input.values.${i}.value`, 'energy', value ?? null);
  });
  reader.done();
  return wanted;
}
