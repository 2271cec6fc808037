import { Membership } from '../access/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { Division } from '../reference/schema.ts';
import * as parks from './service.ts';

const recordYears = batched<string, number[]>(({ graph, sight }, ids) => parks.recordYearsOfParks(graph, sight, ids));

export const ParkLevel = builder.enumType('ParkLevel', {
  description: '开发区级别 · Level of a park',
  values: {
    NATIONAL: { description: '国家级 · National' },
    PROVINCIAL: { description: '省级 · Provincial' },
    MUNICIPAL: { description: '市级 · Municipal' },
    OTHER: { description: '其他 · Other' },
  },
});

/** A park is public; what stands in it is not. Fields resolve to its id. */
export const Park = builder.loadableNodeRef('Park', {
  id: { resolve: (park: parks.Park) => park.id },
  load: (ids: string[], { graph }) => parks.parksByIds(graph, ids),
});
Park.implement({
  description: '工业园区 · An industrial park',
  fields: (t) => ({
    code: t.exposeString('code', { description: '开发区代码 · Code in the catalogue of development zones' }),
    name: t.exposeString('name', { description: '园区名称 · Name' }),
    level: t.expose('level', { type: ParkLevel, description: '级别 · Level' }),
    division: t.field({
      type: Division,
      nullable: true,
      description: '行政区划 · Administrative division',
      resolve: (park) => park.division,
    }),
    areaKm2: t.exposeFloat('areaKm2', { nullable: true, description: '面积（平方公里） · Area in square kilometres' }),
    industries: t.exposeStringList('industries', { description: '主导产业 · Leading industries' }),
    approvedOn: t.expose('approvedOn', { type: 'Date', nullable: true, description: '批准日期 · Approved on' }),
    recordYears: t.intList({
      description: '有数据的年度，最近在前 · Years with records the reader may see, newest first',
      resolve: (park, _, context) => recordYears(context, park.id),
    }),
  }),
});

export const ParkConnection = builder.connectionObject({ type: Park, name: 'ParkConnection' }, { name: 'ParkEdge' });

const ParkFilter = builder.inputType('ParkFilter', {
  description: '园区筛选 · Narrows a list of parks',
  fields: (t) => ({
    division: t.string({ description: '行政区划代码（可为前缀） · A division code or the beginning of one' }),
    level: t.field({ type: ParkLevel }),
  }),
});

builder.queryFields((t) => ({
  park: t.field({
    type: Park,
    nullable: true,
    description: '按代码取园区 · A park by its code',
    args: { code: t.arg.string({ required: true }) },
    resolve: (_, { code }, { graph }) => parks.parkIdByCode(graph, code),
  }),
  parks: t.connection(
    {
      type: Park,
      description: '园区，读者自己的在前 · Parks, the reader’s own first',
      args: { search: t.arg.string(), filter: t.arg({ type: ParkFilter }) },
      resolve: (_, args, { graph, sight }) => parks.parkPage(graph, sight, args) as never,
    },
    ParkConnection,
  ),
}));

builder.objectField(Membership, 'park', (t) =>
  t.field({
    type: Park,
    nullable: true,
    description: '任职所在园区 · The park it is held in',
    resolve: (m) => m.parkId,
  }),
);
