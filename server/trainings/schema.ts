import { mayEditText, onceText, versionGiven, versionText } from '../edits/texts.ts';
import { Enterprise } from '../enterprises/schema.ts';
import { builder } from '../platform/builder.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { globalId, localId } from '../platform/ids.ts';
import { Division } from '../reference/schema.ts';
import * as changing from './changing.ts';
import * as trainings from './service.ts';

export const Training = builder.loadableNodeRef('Training', {
  id: { resolve: (training: trainings.Training) => training.id },
  load: (ids: string[], { graph, viewer }) => trainings.trainingsByIds(graph, viewer, ids),
});
Training.implement({
  description:
    '培训：由主管部门记录；主管部门与参加的企业可见 · A training as a regulator recorded it; seen by regulators and those who attended',
  fields: (t) => ({
    division: t.field({
      type: Division,
      description: '培训所属辖区 · The region it is recorded for',
      resolve: ({ division }) => division,
    }),
    name: t.exposeString('name', { description: '培训名称 · Name' }),
    day: t.expose('day', { type: 'Date', description: '日期 · Day' }),
    place: t.exposeString('place', { description: '地点 · Place' }),
    organiser: t.exposeString('organiser', { description: '主办单位 · Organiser' }),
    hours: t.exposeFloat('hours', { description: '学时 · Hours' }),
    people: t.int({
      nullable: true,
      description: '参加人数，仅主管部门可见 · How many people attended; for its regulators',
      resolve: ({ people, regulated }) => (regulated ? people : null),
    }),
    attended: t.int({
      nullable: true,
      description: '参加企业数，仅主管部门可见 · How many enterprises attended; for its regulators',
      resolve: ({ attended, regulated }) => (regulated ? attended : null),
    }),
    enterprises: t.field({
      type: [Enterprise],
      nullable: { list: false, items: true },
      complexity: { field: 1, multiplier: 100 },
      description: '参加的企业中读者可完整查看的 · Of those who attended, the ones the reader sees in full',
      resolve: ({ enterprises }) => [...enterprises],
    }),
    version: t.exposeInt('version', { description: versionText }),
    mayEdit: t.stringList({
      description: mayEditText,
      resolve: (training, _, { viewer }) => (trainings.keepsTraining(viewer, training) ? changing.trainingFields : []),
    }),
  }),
});

builder.queryField('trainings', (t) =>
  t.connection({
    type: Training,
    description: '读者可见的培训，新的在前 · The trainings the reader may see, the newest first',
    args: {
      division: t.arg.string({ description: '所属辖区 · Of this region' }),
      year: t.arg.int(),
      search: t.arg.string({ description: '名称、地点或主办单位 · Name, place or organiser' }),
    },
    resolve: (_, { division, year, search, ...args }, { graph, viewer }) =>
      trainings.trainingPage(graph, viewer, args, { division, year, search }) as never,
  }),
);

const TrainingInput = builder.inputType('TrainingInput', {
  description: '一次培训 · A training',
  fields: (t) => ({
    name: t.string({ required: true }),
    day: t.field({ type: 'Date', required: true }),
    place: t.string({ required: true }),
    organiser: t.string({ required: true }),
    hours: t.float({ required: true, description: '学时 · Hours' }),
    people: t.int({ required: true, description: '参加人数 · How many people' }),
    enterprises: t.idList({ required: true, description: '参加的企业 · The enterprises that attended' }),
  }),
});
const TrainingChanges = builder.inputType('TrainingChanges', {
  description: '对培训记录的修改：未给出的字段不变 · What changes of a training: a field left out stays',
  fields: (t) => ({
    ...{ name: t.string(), day: t.field({ type: 'Date' }), place: t.string(), organiser: t.string() },
    ...{ hours: t.float(), people: t.int(), enterprises: t.idList() },
  }),
});
const enterpriseIds = (ids: readonly string[]) => ids.map((id) => localId('Enterprise', id));
const said = <T>(value: T | null | undefined): T | undefined => value ?? undefined;

const Removed = builder.simpleObject('RemovedTraining', {
  description: '已移除的培训 · A training that was taken off the record',
  fields: (t) => ({ training: t.id() }),
});
const problems = [NotFound, NotAllowed, InvalidInput, RuleBroken];
builder.mutationFields((t) => {
  const common = {
    training: t.arg.id({ required: true }),
    version: t.arg.int({ required: true, description: versionGiven }),
    key: t.arg.string({ description: onceText }),
  };
  const changeOf = (id: string, version: number, idempotencyKey: string | null | undefined): changing.Change => ({
    ...{ id: localId('Training', id), version, idempotencyKey },
  });
  return {
    recordTraining: t.field({
      type: Training,
      description: '记录一次培训 · Records a training of a region',
      errors: { types: problems },
      args: {
        division: t.arg.string({ required: true, description: '所属辖区 · The region' }),
        input: t.arg({ type: TrainingInput, required: true }),
        key: t.arg.string({ description: onceText }),
      },
      resolve: (_, { division, input, key }, context) =>
        changing.recordTraining(context, division, { ...input, enterprises: enterpriseIds(input.enterprises) }, key),
    }),
    editTraining: t.field({
      type: Training,
      description: '修改培训记录 · Changes what is recorded of a training',
      errors: { types: [...problems, Conflict] },
      args: { ...common, input: t.arg({ type: TrainingChanges, required: true }) },
      resolve: (_, { training, version, key, input }, context) =>
        changing.editTraining(context, changeOf(training, version, key), {
          ...{ name: said(input.name), day: said(input.day), place: said(input.place) },
          ...{ organiser: said(input.organiser), hours: said(input.hours), people: said(input.people) },
          enterprises: input.enterprises ? enterpriseIds(input.enterprises) : undefined,
        }),
    }),
    removeTraining: t.field({
      type: Removed,
      description: '移除培训记录，须说明理由 · Takes a training off the record, with the reason',
      errors: { types: [...problems, Conflict] },
      args: { ...common, reason: t.arg.string({ required: true }) },
      resolve: async (_, { training, version, key, reason }, context) => ({
        training: globalId(
          'Training',
          await changing.removeTraining(context, changeOf(training, version, key), reason),
        ),
      }),
    }),
  };
});
