import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read } from '../platform/query.ts';

const text = z.array(z.string());
export const linkStandings = ['UNCONFIRMED', 'CONFIRMED_BY_ONE', 'CONFIRMED_BY_BOTH', 'DISPUTED'] as const;

export const chainVersion = read('supply-chains/chain-version', { params: {}, row: { version: z.number() } });
export const chainEnterprises = read('supply-chains/chain-enterprises', {
  params: { after: z.string(), limit: z.int() },
  row: { ids: text, divisions: text, parks: z.array(text) },
});
export const chainLinks = read('supply-chains/chain-links', {
  params: { after: z.string(), limit: z.int() },
  row: { ids: text, suppliers: text, buyers: text, since: text, until: text, reportedBy: z.array(text) },
});
export const linksByIds = read('supply-chains/links-by-ids', {
  params: { ids: text, sight: sightShape },
  row: {
    id: z.string(),
    supplier: z.string(),
    buyer: z.string(),
    product: z.string().nullable(),
    since: z.string().nullable(),
    until: z.string().nullable(),
    source: z.string().nullable(),
    confidence: z.number().nullable(),
    confirmedBy: text,
    standing: z.enum(linkStandings),
    shareOfSupplier: z.number().nullable(),
    shareOfBuyer: z.number().nullable(),
    annualVolume: z.number().nullable(),
    unit: z.string().nullable(),
    annualValue: z.number().nullable(),
  },
});
export const linksThatStand = read('supply-chains/links-that-stand', {
  params: { ids: text, sight: sightShape, asked: z.enum(linkStandings) },
  row: { id: z.string() },
});
