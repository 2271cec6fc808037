import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read } from '../platform/query.ts';
import { indicatorKeys } from '../reference/indicators.ts';

const sight = sightShape;
const ids = z.array(z.string());
const key = z.union([z.string(), z.number()]);
export const auditStatuses = ['VALID', 'IN_PROGRESS', 'LISTED', 'NONE'] as const;
export const sights = ['FULL', 'MEMBER', 'CARD', 'PUBLISHED'] as const;
export const orderFields = ['NAME', 'CREDIT_CODE', 'INDUSTRY', 'SUPPLIERS', 'BUYERS'] as const;

export const filterShape = z.strictObject({
  ids: ids.nullable(),
  park: z.string().nullable(),
  division: z.string().nullable(),
  industry: z.string().nullable(),
  industryCodes: z.array(z.string()).nullable(),
  aboveScale: z.boolean().nullable(),
  lead: z.boolean().nullable(),
  verified: z.boolean().nullable(),
  auditStatus: z.enum(auditStatuses).nullable(),
});
const paging = {
  filter: filterShape,
  order: z.enum(orderFields),
  descending: z.boolean(),
  after: z.tuple([key, z.string()]).nullable(),
  before: z.tuple([key, z.string()]).nullable(),
  fromEnd: z.boolean(),
  limit: z.int(),
  sight,
};
const page = { total: z.number(), remaining: z.number(), ids, keys: z.array(key) };

export const enterprisesByIds = read('enterprises/enterprises-by-ids', {
  params: { ids, sight },
  row: {
    id: z.string(),
    sight: z.enum(sights),
    creditCode: z.string().nullable(),
    verified: z.boolean(),
    name: z.string(),
    aliases: z.array(z.string()),
    industry: z.string().nullable(),
    industryText: z.string().nullable(),
    division: z.string().nullable(),
    address: z.string().nullable(),
    aboveScale: z.boolean().nullable(),
    lead: z.boolean(),
    longitude: z.number().nullable(),
    latitude: z.number().nullable(),
    park: z.string().nullable(),
    parkProposed: z.boolean(),
    auditStatus: z.enum(auditStatuses).nullable(),
  },
});
export const enterprisesPage = read('enterprises/enterprises-page', { params: paging, row: page });
export const enterprisesOfParkPage = read('enterprises/enterprises-of-park-page', {
  params: { ...paging, park: z.string(), words: z.array(z.string()).nullable() },
  row: page,
});
export const searchEnterprises = read('enterprises/search-enterprises', {
  params: { ...paging, query: z.string(), words: z.array(z.string()) },
  row: page,
});
export const enterpriseByCreditCode = read('enterprises/enterprise-by-credit-code', {
  params: { creditCode: z.string(), sight },
  row: { id: z.string() },
});

const figures = Object.fromEntries(indicatorKeys.map((k) => [k, z.number().nullable()])) as Record<
  (typeof indicatorKeys)[number],
  z.ZodNullable<z.ZodNumber>
>;
export const recordsOfEnterprises = read('enterprises/records-of-enterprises', {
  params: { ids, year: z.int().nullable(), sight },
  row: {
    owner: z.string(),
    id: z.string(),
    year: z.number(),
    ...figures,
    outputValue: z.number().nullable(),
    energyBasis: z.enum(['EQUIVALENT', 'CALORIFIC']).nullable(),
    source: z.string().nullable(),
  },
});
