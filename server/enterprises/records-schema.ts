import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { globalId } from '../platform/ids.ts';
import { IndicatorEnum } from '../reference/indicator-schema.ts';
import { indicators } from '../reference/indicators.ts';
import { EnergyBasis } from '../reference/schema.ts';
import { Enterprise } from './schema.ts';
import * as enterprises from './service.ts';

const IndicatorValue = builder.simpleObject('IndicatorValue', {
  description: '一项指标的数值与单位 · One figure with its unit',
  fields: (t) => ({
    indicator: t.field({ type: IndicatorEnum }),
    value: t.float(),
    unit: t.string(),
  }),
});
export const AnnualRecord = builder.objectRef<enterprises.AnnualRecord>('AnnualRecord').implement({
  description: '一个年度的数据 · The figures of one year',
  fields: (t) => ({
    id: t.id({ resolve: (record) => globalId('AnnualRecord', record.id) }),
    year: t.exposeInt('year'),
    values: t.field({
      type: [IndicatorValue],
      description: '已填报且读者可见的指标 · The figures reported that the reader may see',
      resolve: (record) =>
        indicators.flatMap(({ name, key, unit }) => {
          const value = enterprises.figureOf(record, key);
          return value === null ? [] : [{ indicator: name, value, unit }];
        }),
    }),
    outputValue: t.float({
      nullable: true,
      description: '工业总产值（元） · Output value in yuan',
      resolve: (record) => (record.outputValue === null ? null : record.outputValue / 100),
    }),
    energyBasis: t.field({
      type: EnergyBasis,
      nullable: true,
      description: '能耗口径 · The basis of the energy figure; mixed bases are never added',
      resolve: (record) => record.energyBasis,
    }),
    source: t.exposeString('source', { nullable: true, description: '来源 · Source' }),
  }),
});

const recordsOf = batched<string, enterprises.AnnualRecord[]>((context, ids) =>
  enterprises.readRecords(context, ids, null),
);

builder.objectField(Enterprise, 'records', (t) =>
  t.field({
    type: [AnnualRecord],
    description: '年度数据，最近在前 · Yearly figures, newest first',
    args: { year: t.arg.int() },
    resolve: async (e, { year }, context) => {
      const all = await recordsOf(context, e.id);
      return year ? all.filter((record) => record.year === year) : all;
    },
  }),
);
