import { builder } from '../platform/builder.ts';
import { businessDay } from '../platform/dates.ts';
import { Division } from './schema.ts';
import * as packs from './rule-packs.ts';
import { ruleUnits } from './rule-units.ts';

export const RuleUnit = builder.enumType('RuleUnit', {
  description: '规则数值的单位 · Unit of a rule’s amount',
  values: ruleUnits,
});
const RuleInterface = builder.interfaceRef<packs.Rule>('RuleText').implement({
  description: '一条规则，附出处与核实情况 · A rule with its source and whether that was verified',
  fields: (t) => ({
    key: t.exposeString('key', { description: '规则名 · Its name among the rules' }),
    mode: t.exposeString('mode', {
      nullable: true,
      description: '仅适用于此审核方式 · Holds for this mode of audit alone',
    }),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    amount: t.exposeFloat('amount', { nullable: true }),
    unit: t.field({ type: RuleUnit, nullable: true, resolve: (rule) => rule.unit }),
    items: t.exposeStringList('items'),
    holds: t.exposeBoolean('holds', { nullable: true, description: '是或否的规则 · For a rule that is kept or not' }),
    text: t.exposeString('text'),
    textEn: t.exposeString('textEn'),
    citation: t.exposeString('citation'),
    verified: t.exposeBoolean('verified'),
  }),
});
export const Rule = builder.objectRef<packs.Rule>('Rule').implement({
  description: '规则包中的一条规则 · A rule as its pack has it',
  interfaces: [RuleInterface],
});
export const RulePack = builder.objectRef<packs.RulePack>('RulePack').implement({
  description:
    '规则包：一个辖区自某日起的规则，版本一经载入不再改变 · The rules of a jurisdiction from a day on; a version never changes',
  fields: (t) => ({
    id: t.exposeString('id', { description: '辖区、生效日与版本 · Jurisdiction, first day and version' }),
    division: t.field({ type: Division, resolve: (pack) => pack.division }),
    version: t.exposeInt('version'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    effectiveFrom: t.expose('effectiveFrom', { type: 'Date' }),
    effectiveUntil: t.expose('effectiveUntil', { type: 'Date', nullable: true }),
    citation: t.exposeString('citation'),
    verified: t.exposeBoolean('verified'),
    rules: t.field({ type: [Rule], resolve: (pack) => pack.rules }),
  }),
});
const OverriddenRule = builder.objectRef<packs.RuleInForce['overrides'][number]>('OverriddenRule').implement({
  description: '被更近辖区取代的规则 · A rule that a closer jurisdiction takes the place of',
  fields: (t) => ({
    pack: t.field({ type: RulePack, resolve: (o) => o.pack }),
    rule: t.field({ type: Rule, resolve: (o) => o.rule }),
  }),
});
const RuleInForce = builder.objectRef<packs.RuleInForce>('RuleInForce').implement({
  description: '某地某日有效的一条规则及其来源 · A rule in force, and the pack it comes from',
  interfaces: [RuleInterface],
  fields: (t) => ({
    pack: t.field({ type: RulePack, resolve: (rule) => rule.pack }),
    overrides: t.field({ type: [OverriddenRule], resolve: (rule) => [...rule.overrides] }),
  }),
});
const RulesInForce = builder.objectRef<packs.RulesInForce>('RulesInForce').implement({
  description:
    '某地某日有效的全部规则：试点优先于省，省优先于国家 · The rules in force somewhere: pilot over province over nation',
  fields: (t) => ({
    id: t.exposeString('id', { description: '随结果保存的标识 · Kept with every result computed by it' }),
    packs: t.field({ type: [RulePack], resolve: (rules) => [...rules.packs] }),
    rules: t.field({ type: [RuleInForce], resolve: (rules) => [...rules.rules] }),
  }),
});

builder.queryFields((t) => ({
  rulePacks: t.field({
    type: [RulePack],
    description: '全部规则包及其各版本 · Every rule pack in every version',
    resolve: (_, __, { graph }) => packs.rulePacks(graph),
  }),
  rulePack: t.field({
    type: RulesInForce,
    description: '某地某日（默认今日）有效的规则 · The rules in force in a division on a day, today unless said',
    args: { division: t.arg.string({ required: true }), on: t.arg({ type: 'Date' }), mode: t.arg.string() },
    resolve: (_, { division, on, mode }, { graph }) =>
      packs.rulePack(graph, division, on ?? businessDay(), mode ?? null),
  }),
}));
