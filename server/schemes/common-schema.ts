import { builder } from '../platform/builder.ts';
import { EnergyBasis } from '../reference/schema.ts';
import { SuppressionRule } from '../supply-chains/tiers-schema.ts';
import { tierRules } from '../supply-chains/tier-rules.ts';
import * as common from './common.ts';
import { SchemeMeasure } from './figures-schema.ts';
import { SchemeKind } from './schema.ts';
import { amounts } from './service.ts';

const CommonFigure = builder.objectRef<common.CommonFigure>('CommonSchemeFigure').implement({
  description: '一项投资或年效果的中位数，取两位有效数字 · The median of what it costs or saves a year, to two digits',
  fields: (t) => ({
    measure: t.field({ type: SchemeMeasure, resolve: ({ measure }) => measure.name }),
    unit: t.string({ resolve: ({ measure, basis }) => amounts.unitOf(measure, basis) }),
    energyBasis: t.expose('basis', { type: EnergyBasis, nullable: true }),
    median: t.float({ resolve: ({ measure, median }) => amounts.valueOf(measure, median) }),
    enterprises: t.exposeInt('enterprises', { description: '有此数值的企业数 · Enterprises with the figure' }),
  }),
});
const CommonScheme = builder.objectRef<common.CommonScheme>('CommonScheme').implement({
  description: '同行业多家企业实施的方案，不含企业名称 · What enough enterprises have done, without their names',
  fields: (t) => ({
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: SchemeKind }),
    enterprises: t.exposeInt('enterprises', { description: '实施的企业数 · Enterprises that implemented it' }),
    figures: t.field({ type: [CommonFigure], resolve: ({ figures }) => [...figures] }),
  }),
});
const CommonSchemes = builder.objectRef<common.CommonSchemes>('CommonSchemes').implement({
  description: '某行业大类的常见方案 · Common schemes of a division of industries',
  fields: (t) => ({
    industry: t.exposeString('industry', { description: '行业大类代码 · Code of the division, two digits' }),
    schemes: t.field({
      type: [CommonScheme],
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ schemes }) => [...schemes],
    }),
    rule: t.field({
      type: SuppressionRule,
      description: '少于此数的不显示 · Of fewer than it says nothing is told',
      resolve: () => tierRules.suppression,
    }),
  }),
});
builder.queryField('commonSchemes', (t) =>
  t.field({
    type: CommonSchemes,
    description:
      '行业常见的已实施方案，公开统计：按行业大类，至少五家企业实施的方可列出 · Implemented schemes common in an industry, public statistics: by its division, and only what at least five enterprises have done',
    args: {
      industry: t.arg.string({
        required: true,
        description: '行业代码，取其大类 · Code of an industry, of which the division counts',
      }),
    },
    resolve: (_, { industry }, { graph }) => common.commonSchemes(graph, industry),
  }),
);
