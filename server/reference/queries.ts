import { z } from 'zod';
import { read } from '../platform/query.ts';
import { divisionLevels, energyBases, industryLevels } from './levels.ts';

const code = z.string();

const industry = {
  code,
  name: z.string(),
  level: z.enum(industryLevels),
  parent: code.nullable(),
  keyIndustry: z.string().nullable(),
  highEnergy: z.boolean(),
  verified: z.boolean(),
};
const division = { code, name: z.string(), level: z.enum(divisionLevels), parent: code.nullable() };

export const industriesByCodes = read('reference/industries-by-codes', {
  params: { codes: z.array(code) },
  row: industry,
});
export const industries = read('reference/industries', {
  params: { search: z.string().nullable(), level: z.enum(industryLevels).nullable(), first: z.number().int() },
  row: industry,
});
export const divisionsByCodes = read('reference/divisions-by-codes', {
  params: { codes: z.array(code) },
  row: division,
});
export const divisions = read('reference/divisions', {
  params: { parent: code.nullable(), search: z.string().nullable(), first: z.number().int() },
  row: division,
});
export const keyIndustries = read('reference/key-industries', {
  params: {},
  row: {
    key: z.string(),
    name: z.string(),
    nameEn: z.string(),
    highEnergy: z.boolean(),
    codes: z.array(code),
    note: z.string(),
    citation: z.string(),
    verified: z.boolean(),
  },
});
export const facts = read('reference/facts', {
  params: { topic: z.string().nullable() },
  row: {
    id: z.string(),
    topic: z.string(),
    name: z.string(),
    nameEn: z.string(),
    value: z.number().nullable(),
    unit: z.string().nullable(),
    text: z.string(),
    textEn: z.string(),
    citation: z.string(),
    verified: z.boolean(),
    flag: z.string().nullable(),
  },
});
export const coalFactors = read('reference/coal-factors', {
  params: {},
  row: {
    energy: z.string(),
    unit: z.string(),
    kgcePerUnit: z.number(),
    basis: z.enum(energyBases),
    edition: z.string(),
    citation: z.string(),
    verified: z.boolean(),
  },
});
