import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read } from '../platform/query.ts';
import { indicatorKeys } from '../reference/indicators.ts';

const text = z.array(z.string());

export const linkShares = read('supply-chains/link-shares', {
  params: { ids: text, sight: sightShape },
  row: { ids: text, shares: z.array(z.number()) },
});
export const attributedFigures = read('supply-chains/attributed-figures', {
  params: { ids: text, sight: sightShape, indicator: z.string(), key: z.enum(indicatorKeys), year: z.int() },
  row: { id: z.string(), value: z.number(), basis: z.string() },
});
