import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { filterShape } from '../enterprises/queries.ts';
import { read } from '../platform/query.ts';

const ids = z.array(z.string());
const words = ids;
const window = { after: z.string(), limit: z.int() };
const text = z.string().nullable();
const number = z.number().nullable();

export const enterpriseIds = read('explorer/enterprise-ids', { params: window, row: { ids } });
export const enterpriseIdsFound = read('explorer/enterprise-ids-found', {
  params: { ...window, query: z.string(), words },
  row: { ids },
});
export const enterpriseIdsOfPark = read('explorer/enterprise-ids-of-park', {
  params: { ...window, park: z.string(), words },
  row: { ids },
});
export const exportedEnterprises = read('explorer/exported-enterprises', {
  params: { ids, filter: filterShape, sight: sightShape },
  row: {
    id: z.string(),
    name: z.string(),
    creditCode: text,
    industry: text,
    park: text,
    address: text,
    division: text,
    aboveScale: z.boolean().nullable(),
    lead: z.boolean(),
    parent: text,
    aliases: z.array(z.string()),
    longitude: number,
    latitude: number,
  },
});
