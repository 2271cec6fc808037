import { AnnualRecord } from '../enterprises/records-schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import { IndicatorEnum } from '../reference/indicator-schema.ts';
import { EnergyBasis } from '../reference/schema.ts';
import * as records from './records.ts';
import { changesIn, mayEditText, onceText, versionGiven, versionText } from './texts.ts';

const recordOf = batched<string, records.RecordToEdit | null>(records.recordsToEdit);
builder.objectFields(AnnualRecord, (t) => ({
  version: t.int({
    nullable: true,
    description: versionText,
    resolve: async (record, _, context) => {
      const found = await recordOf(context, record.id);
      return found?.full ? found.version : null;
    },
  }),
  mayEdit: t.stringList({
    description: mayEditText,
    resolve: async (record, _, context) => {
      const found = await recordOf(context, record.id);
      return found ? [...records.recordFields(found)] : [];
    },
  }),
}));

const IndicatorChange = builder.inputType('IndicatorChange', {
  description: '一项指标的新数值；空值清除 · The new figure of an indicator; null empties it',
  fields: (t) => ({ indicator: t.field({ type: IndicatorEnum, required: true }), value: t.float() }),
});
const AnnualRecordChanges = builder.inputType('AnnualRecordChanges', {
  description: changesIn('年度数据', 'a yearly record'),
  fields: (t) => ({
    values: t.field({ type: [IndicatorChange], description: '只列出要改的指标 · Only the indicators that change' }),
    outputValue: t.float({ description: '元 · Yuan' }),
    energyBasis: t.field({ type: EnergyBasis }),
    source: t.string(),
  }),
});

builder.mutationField('updateAnnualRecord', (t) =>
  t.field({
    type: AnnualRecord,
    description: '修改年度数据，仅本企业 · Edits a yearly record; only its enterprise does',
    errors: { types: [NotFound, NotAllowed, InvalidInput, Conflict] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true, description: versionGiven }),
      input: t.arg({ type: AnnualRecordChanges, required: true }),
      idempotencyKey: t.arg.string({ description: onceText }),
    },
    resolve: (_, { id, version, input, idempotencyKey }, context) =>
      records.updateAnnualRecord(context, localId('AnnualRecord', id), version, input, idempotencyKey),
  }),
);
