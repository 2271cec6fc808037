import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read } from '../platform/query.ts';
import { indicatorKeys } from '../reference/indicators.ts';

export const tiersAsker = read('supply-chains/tiers-asker', {
  params: { enterprise: z.string(), sight: sightShape },
  row: { id: z.string() },
});
export const tierFigures = read('supply-chains/tier-figures', {
  params: {
    ids: z.array(z.string()),
    sight: sightShape,
    indicator: z.string(),
    key: z.enum(indicatorKeys).nullable(),
    since: z.int(),
  },
  row: {
    id: z.string(),
    status: z.enum(['VALID', 'IN_PROGRESS', 'LISTED', 'NONE']),
    statusKnown: z.boolean(),
    figuresKnown: z.boolean(),
    /** Year, value, energy basis, and whether the viewer reported it. */
    figures: z.array(z.tuple([z.number(), z.number(), z.string(), z.boolean()])),
  },
});
