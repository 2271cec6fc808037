import { builder } from '../platform/builder.ts';
import { divisionLevels, energyBases, industryLevels } from './levels.ts';
import * as reference from './service.ts';

export const IndustryLevel = builder.enumType('IndustryLevel', {
  description: '行业层级：门类、大类、中类、小类 · Section, division, group or class',
  values: industryLevels,
});
export const DivisionLevel = builder.enumType('DivisionLevel', {
  description: '行政层级 · Country, province, city or county',
  values: divisionLevels,
});
export const EnergyBasis = builder.enumType('EnergyBasis', {
  description: '能耗口径：当量或等价 · Equivalent or calorific basis of an energy figure',
  values: energyBases,
});

/** Fields of other slices resolve to a code: the loader finds the industry. */
export const Industry = builder.loadableObjectRef<reference.Industry, string>('Industry', {
  load: (codes: string[], { graph }) => reference.industriesByCodes(graph, codes),
});
Industry.implement({
  description: '国民经济行业 · An industry of GB/T 4754-2017',
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    level: t.field({ type: IndustryLevel, resolve: (i) => i.level }),
    parent: t.exposeString('parent', { nullable: true }),
    keyIndustry: t.exposeString('keyIndustry', { nullable: true }),
    highEnergy: t.exposeBoolean('highEnergy'),
    verified: t.exposeBoolean('verified'),
  }),
});
export const Division = builder.loadableObjectRef<reference.Division, string>('Division', {
  load: (codes: string[], { graph }) => reference.divisionsByCodes(graph, codes),
});
Division.implement({
  description: '行政区划 · An administrative division',
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    level: t.field({ type: DivisionLevel, resolve: (d) => d.level }),
    parent: t.exposeString('parent', { nullable: true }),
  }),
});
const KeyIndustry = builder.objectRef<reference.KeyIndustry>('KeyIndustry').implement({
  description: '重点行业与高耗能行业，及其行业代码 · A key or high-energy industry with the codes it is mapped to',
  fields: (t) => ({
    key: t.exposeString('key'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    highEnergy: t.exposeBoolean('highEnergy'),
    codes: t.exposeStringList('codes'),
    note: t.exposeString('note', { description: 'How the codes were chosen where that was a judgement.' }),
    citation: t.exposeString('citation'),
    verified: t.exposeBoolean('verified'),
  }),
});
export const Fact = builder.objectRef<reference.Fact>('Fact').implement({
  description: '法规与规划中的数据，附出处 · A figure of the law or the plan, with its citation',
  fields: (t) => ({
    id: t.exposeID('id'),
    topic: t.exposeString('topic'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    value: t.exposeFloat('value', { nullable: true }),
    text: t.exposeString('text'),
    textEn: t.exposeString('textEn'),
    unit: t.exposeString('unit', { nullable: true }),
    citation: t.exposeString('citation'),
    verified: t.exposeBoolean('verified'),
    flag: t.exposeString('flag', { nullable: true, description: 'Why the figure is doubted.' }),
  }),
});
const CoalFactor = builder.objectRef<reference.CoalFactor>('CoalFactor').implement({
  description: '折标准煤系数 · A factor of conversion to standard coal',
  fields: (t) => ({
    energy: t.exposeString('energy'),
    unit: t.exposeString('unit'),
    kgcePerUnit: t.exposeFloat('kgcePerUnit'),
    basis: t.field({ type: EnergyBasis, resolve: (c) => c.basis }),
    edition: t.exposeString('edition'),
    citation: t.exposeString('citation'),
    verified: t.exposeBoolean('verified'),
  }),
});

builder.queryFields((t) => ({
  industries: t.field({
    type: [Industry],
    args: { search: t.arg.string(), level: t.arg({ type: IndustryLevel }), first: t.arg.int() },
    resolve: (_, args, { graph }) => reference.industries(graph, args),
  }),
  keyIndustries: t.field({
    type: [KeyIndustry],
    description: 'The 14 key and 6 high-energy industries with the codes they are mapped to.',
    resolve: (_, __, { graph }) => reference.keyIndustries(graph),
  }),
  divisions: t.field({
    type: [Division],
    args: { parent: t.arg.string(), search: t.arg.string() },
    resolve: (_, args, { graph }) => reference.divisions(graph, args),
  }),
  facts: t.field({
    type: [Fact],
    args: { topic: t.arg.string() },
    resolve: (_, { topic }, { graph }) => reference.facts(graph, topic),
  }),
  coalFactors: t.field({ type: [CoalFactor], resolve: (_, __, { graph }) => reference.coalFactors(graph) }),
}));
