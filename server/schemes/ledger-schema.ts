import { builder } from '../platform/builder.ts';
import { globalId, localId } from '../platform/ids.ts';
import { EnergyBasis } from '../reference/schema.ts';
import { SuppressionReason, SuppressionRule } from '../supply-chains/tiers-schema.ts';
import { SchemeMeasure } from './figures-schema.ts';
import * as ledger from './ledger.ts';
import { amounts } from './service.ts';

type Figure = ledger.Told<ledger.ToldSum> & Pick<ledger.ToldLine, 'measure'>;
const LedgerFigure = builder.objectRef<Figure>('LedgerFigure').implement({
  description: '一项合计，或不予显示的原因 · A sum, or why it is kept back',
  fields: (t) => ({
    total: t.float({
      nullable: true,
      description: '没有数值或不予显示时为空 · null where nothing is said or it is kept back',
      resolve: ({ measure, value }) => value && amounts.valueOf(measure, value.amount),
    }),
    exact: t.string({
      nullable: true,
      description: '十进制全部位数 · Every digit of it',
      resolve: ({ measure, value }) => value && amounts.decimalOf(measure, value.amount),
    }),
    schemes: t.int({
      nullable: true,
      description: '方案数；共享方案在其所在审核计一次 · Of how many schemes; a shared one counts where it is kept',
      resolve: ({ value }) => value?.schemes ?? null,
    }),
    reason: t.expose('reason', { type: SuppressionReason, nullable: true }),
  }),
});
const LedgerLine = builder.objectRef<ledger.ToldLine>('LedgerLine').implement({
  description: '一项投资或效果的预期与核实合计；口径不同者分列 · Sums of one measure; bases of energy are apart',
  fields: (t) => ({
    measure: t.field({ type: SchemeMeasure, resolve: ({ measure }) => measure.name }),
    unit: t.string({ resolve: ({ measure, basis }) => amounts.unitOf(measure, basis) }),
    energyBasis: t.expose('basis', { type: EnergyBasis, nullable: true }),
    expected: t.field({ type: LedgerFigure, resolve: ({ measure, expected }) => ({ measure, ...expected }) }),
    verified: t.field({ type: LedgerFigure, resolve: ({ measure, verified }) => ({ measure, ...verified }) }),
  }),
});
const LedgerCount = builder.objectRef<ledger.Told<number>>('LedgerCount').implement({
  description: '一个数目，或不予显示的原因 · A count, or why it is kept back',
  fields: (t) => ({
    total: t.exposeInt('value', { nullable: true }),
    reason: t.expose('reason', { type: SuppressionReason, nullable: true }),
  }),
});
export const LedgerTotals = builder.objectRef<ledger.ToldTotals>('LedgerTotals').implement({
  description: '一处的合计，等于其各部分之和 · The totals of a place: the sum of its parts',
  fields: (t) => ({
    schemes: t.field({
      type: LedgerCount,
      description: '方案数，不含放弃的 · Schemes that are not dropped',
      resolve: (o) => o.schemes,
    }),
    implemented: t.field({
      type: LedgerCount,
      description: '已实施 · Of these implemented',
      resolve: (o) => o.implemented,
    }),
    noLowCost: t.int({ nullable: true, resolve: ({ more }) => more?.noLowCost ?? null }),
    mediumHighCost: t.int({ nullable: true, resolve: ({ more }) => more?.mediumHighCost ?? null }),
    flagged: t.int({
      nullable: true,
      description: '有标记的 · Of these flagged',
      resolve: ({ more }) => more?.flagged ?? null,
    }),
    lines: t.field({ type: [LedgerLine], resolve: ({ lines }) => [...lines] }),
  }),
});
const LedgerPlaceKind = builder.enumType('LedgerPlaceKind', {
  description: '台账的层级 · Levels of the ledger',
  values: {
    DIVISION: { description: '行政区 · Division' },
    PARK: { description: '园区 · Park' },
    OUTSIDE_PARKS: { description: '行政区内园区之外 · Of a division, outside parks' },
    ENTERPRISE: { description: '企业 · Enterprise' },
    SCHEME: { description: '方案 · Scheme' },
  } satisfies Record<(typeof ledger.placeKinds)[number], object>,
});
const typeOf = { PARK: 'Park', ENTERPRISE: 'Enterprise', SCHEME: 'Scheme' } as const;
const LedgerPlace = builder.objectRef<ledger.LedgerPlace>('LedgerPlace').implement({
  description: '台账中的一处 · A place of the ledger',
  fields: (t) => ({
    kind: t.field({ type: LedgerPlaceKind, resolve: ({ kind }) => kind }),
    key: t.string({
      description:
        '行政区划代码，或园区、企业、方案的标识 · A code of a division, or the id of a park, an enterprise or a scheme',
      resolve: ({ kind, id }) => (kind in typeOf ? globalId(typeOf[kind as keyof typeof typeOf], id) : id),
    }),
    name: t.exposeString('name'),
  }),
});
const LedgerPart = builder.objectRef<ledger.Ledger['parts'][number]>('LedgerPart').implement({
  description: '其中一部分 · One part of it',
  fields: (t) => ({
    place: t.field({ type: LedgerPlace, resolve: ({ place }) => place }),
    totals: t.field({ type: LedgerTotals, resolve: ({ totals }) => totals }),
  }),
});
const SavingsLedger = builder.objectRef<ledger.Ledger>('SavingsLedger').implement({
  description: '方案效益台账：逐级相加 · What schemes save, adding up from scheme to province',
  fields: (t) => ({
    place: t.field({ type: LedgerPlace, resolve: ({ place }) => place }),
    path: t.field({ type: [LedgerPlace], resolve: ({ path }) => [...path] }),
    totalsOnly: t.exposeBoolean('totalsOnly', {
      description: '仅有合计，会透露个别企业的不予显示 · Totals alone, without those that would tell of one enterprise',
    }),
    years: t.intList({ description: '有数值的年度 · Years with figures', resolve: ({ years }) => [...years] }),
    totals: t.field({ type: LedgerTotals, resolve: ({ totals }) => totals }),
    parts: t.field({
      type: [LedgerPart],
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ parts }) => [...parts],
    }),
    rule: t.field({ type: SuppressionRule, resolve: () => ledger.tierRules.suppression }),
  }),
});

builder.queryField('savingsLedger', (t) =>
  t.field({
    type: SavingsLedger,
    nullable: true,
    description:
      '一处的方案效益；未指明时为读者管辖的最大范围，读者无权查看时为空 · What schemes save in a place: the widest that is the reader’s unless given, null for one that is not',
    complexity: { field: 100, multiplier: 1 },
    args: {
      division: t.arg.string({ description: '行政区划代码 · A code of a division' }),
      park: t.arg.id({
        description:
          '园区；与行政区同时给出时为其中以此为首个园区的企业 · A park; together with a division, its enterprises there',
      }),
      enterprise: t.arg.id(),
      outsideParks: t.arg.boolean({ description: '行政区内园区之外 · Of the division, outside parks' }),
      from: t.arg.int({ description: '起始年度（含） · The first year' }),
      to: t.arg.int({ description: '截止年度（含） · The last year' }),
    },
    resolve: (_, { division, park, enterprise, outsideParks, from, to }, { graph, sight }) =>
      ledger.savingsLedger(graph, sight, {
        division: division ?? null,
        park: park ? localId('Park', park) : null,
        enterprise: enterprise ? localId('Enterprise', enterprise) : null,
        outsideParks: outsideParks ?? false,
        ...{ from: from ?? null, to: to ?? null },
      }),
  }),
);
