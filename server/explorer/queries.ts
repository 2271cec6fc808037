import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read } from '../platform/query.ts';

const ids = z.array(z.string());
const words = ids;
const window = { after: z.string(), limit: z.int() };
const text = z.string().nullable();
const number = z.number().nullable();
const yesNo = z.boolean().nullable();

export const enterpriseIds = read('explorer/enterprise-ids', { params: window, row: { ids } });
export const enterpriseIdsFound = read('explorer/enterprise-ids-found', {
  params: { ...window, query: z.string(), words },
  row: { ids },
});
export const enterpriseIdsOfPark = read('explorer/enterprise-ids-of-park', {
  params: { ...window, park: z.string(), words },
  row: { ids },
});
const filter = z.strictObject({
  ids: ids.nullable(),
  park: text,
  division: text,
  industry: text,
  industryCodes: ids.nullable(),
  aboveScale: yesNo,
  lead: yesNo,
  verified: yesNo,
  auditStatus: text,
});
export const exportedEnterprises = read('explorer/exported-enterprises', {
  params: { ids, filter, words, sight: sightShape },
  row: {
    id: z.string(),
    name: z.string(),
    creditCode: text,
    industry: text,
    park: text,
    address: text,
    division: text,
    aboveScale: yesNo,
    lead: z.boolean(),
    parent: text,
    aliases: z.array(z.string()),
    longitude: number,
    latitude: number,
  },
});
export const exportedLinks = read('explorer/exported-links', {
  params: { ids, sight: sightShape },
  row: {
    id: z.string(),
    supplierId: z.string(),
    buyerId: z.string(),
    supplier: z.string(),
    supplierCode: text,
    buyer: z.string(),
    buyerCode: text,
    product: text,
    annualVolume: number,
    unit: text,
    annualValue: number,
    shareOfSupplier: number,
    shareOfBuyer: number,
    since: text,
    until: text,
    source: text,
    confidence: number,
  },
});
