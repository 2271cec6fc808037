import { builder } from '../platform/builder.ts';
import { EnergyBasis } from '../reference/schema.ts';
import { amounts, type Figures, type flagKinds, measures, type Flag, type Measure } from './service.ts';

export const SchemeMeasure = builder.enumType('SchemeMeasure', {
  description: '方案的投资与效果 · What a scheme costs, and what it saves in a year',
  values: Object.fromEntries(
    measures.map(({ name, zh, en, unit }) => [name, { description: `${zh}（${unit}） · ${en} (${unit})` }]),
  ) as Record<Measure['name'], { description: string }>,
});
interface SchemeFigure {
  readonly measure: Measure;
  readonly amount: number;
  readonly unit: string;
}
const SchemeFigureRef = builder.objectRef<SchemeFigure>('SchemeFigure').implement({
  description: '一项数值，附单位 · One figure with its unit',
  fields: (t) => ({
    measure: t.field({ type: SchemeMeasure, resolve: ({ measure }) => measure.name }),
    value: t.float({ resolve: ({ measure, amount }) => amounts.valueOf(measure, amount) }),
    unit: t.exposeString('unit'),
  }),
});
export const SavingFigures = builder.objectRef<Figures>('SavingFigures').implement({
  description:
    '一组数值：预期的或核实的，附年度与来源 · One set of figures, expected or verified, with its year and source',
  fields: (t) => ({
    values: t.field({
      type: [SchemeFigureRef],
      description: '有数值的各项 · Those that are said',
      resolve: (figures) =>
        measures.flatMap((measure) => {
          const amount = figures[measure.key];
          const unit = amounts.unitOf(measure, amounts.basisOf(measure, figures));
          return amount === null ? [] : [{ measure, amount, unit }];
        }),
    }),
    other: t.exposeString('other', { nullable: true, description: '其他 · What else it brings' }),
    energyBasis: t.expose('energyBasis', {
      type: EnergyBasis,
      nullable: true,
      description: '节煤折标准煤的口径；无口径为原煤 · The basis of coal in tce; coal as mined without one',
    }),
    year: t.exposeInt('year'),
    source: t.exposeString('source', { nullable: true }),
  }),
});

const FlagKind = builder.enumType('SchemeFlagKind', {
  description: '标记 · Why a scheme is flagged',
  values: {
    VERIFIED_UNDER: { description: '核实效果偏低 · Verified too far under what was expected' },
    INVESTMENT_OVER: { description: '投资超支 · The investment is too far over what was expected' },
  } satisfies Record<(typeof flagKinds)[number], object>,
});
const inUnit = (flag: Flag, amount: number) =>
  amounts.valueOf(
    measures.find(({ name }) => name === flag.measure)!,
    amount,
  );
export const SchemeFlag = builder.objectRef<Flag>('SchemeFlag').implement({
  description: '标记及其数值 · A flag with its figures',
  fields: (t) => ({
    kind: t.field({ type: FlagKind, resolve: ({ kind }) => kind }),
    measure: t.field({ type: SchemeMeasure, resolve: ({ measure }) => measure }),
    expected: t.float({ resolve: (flag) => inUnit(flag, flag.expected) }),
    verified: t.float({ resolve: (flag) => inUnit(flag, flag.verified) }),
    percent: t.exposeFloat('percent', { description: '界限（%） · The limit in per cent' }),
    rule: t.exposeString('rule'),
    citation: t.exposeString('citation'),
  }),
});
