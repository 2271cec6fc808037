import { Park, ParkLevel } from '../parks/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import { IndicatorEnum } from '../reference/indicator-schema.ts';
import type { Indicator } from '../reference/indicators.ts';
import * as parks from './parks.ts';
import { changesIn, mayEditText, onceText, versionGiven, versionText } from './texts.ts';

const parkOf = batched<string, parks.ParkToEdit | null>(parks.parksToEdit);
builder.objectFields(Park, (t) => ({
  version: t.int({
    nullable: true,
    description: versionText,
    resolve: async (park, _, context) => {
      const found = await parkOf(context, park.id);
      return found?.full ? found.version : null;
    },
  }),
  mayEdit: t.stringList({
    description: mayEditText,
    resolve: async (park, _, context) => {
      const found = await parkOf(context, park.id);
      return found ? [...parks.parkFields(found)] : [];
    },
  }),
  collects: t.field({
    type: [IndicatorEnum],
    nullable: true,
    description: '园区采集的指标，供园区管理方与主管部门 · The indicators it collects; for who answers for it',
    resolve: async (park, _, context) => {
      const found = await parkOf(context, park.id);
      return found?.full ? (found.collects as Indicator[]) : null;
    },
  }),
}));

const ParkChanges = builder.inputType('ParkChanges', {
  description: changesIn('园区', 'a park'),
  fields: (t) => ({
    name: t.string(),
    level: t.field({ type: ParkLevel }),
    areaKm2: t.float(),
    industries: t.stringList(),
    approvedOn: t.field({ type: 'Date' }),
    collects: t.field({ type: [IndicatorEnum] }),
    leads: t.idList({ description: '龙头企业，须在园区内 · Its leads, which stand in it' }),
  }),
});
builder.mutationField('updatePark', (t) =>
  t.field({
    type: Park,
    description: '修改园区 · Edits a park',
    errors: { types: [NotFound, NotAllowed, InvalidInput, RuleBroken, Conflict] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true, description: versionGiven }),
      input: t.arg({ type: ParkChanges, required: true }),
      idempotencyKey: t.arg.string({ description: onceText }),
    },
    resolve: (_, { id, version, input, idempotencyKey }, context) => {
      const leads = input.leads === null ? null : input.leads?.map((lead) => localId('Enterprise', lead));
      return parks.updatePark(context, localId('Park', id), version, { ...input, leads }, idempotencyKey);
    },
  }),
);
