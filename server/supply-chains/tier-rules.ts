import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const cited = { citation: z.string(), verified: z.boolean() };
const shape = z.strictObject({
  edition: z.string(),
  effectiveFrom: z.string(),
  jurisdiction: z.string(),
  suppression: z.strictObject({
    rule: z.string(),
    leastEnterprises: z.int().positive(),
    mostOfTwoLargest: z.number().positive().max(1),
    ...cited,
  }),
  reach: z.strictObject({ deepestTier: z.int().positive(), lookBackYears: z.int().nonnegative(), ...cited }),
});
export const tierRules = shape.parse(
  JSON.parse(readFileSync(path.join(import.meta.dirname, 'tier-rules.json'), 'utf8')),
);
/** How few may stand behind a figure that is given, and how much of it the two largest may hold. */
export type SuppressionRule = Pick<(typeof tierRules)['suppression'], 'leastEnterprises' | 'mostOfTwoLargest'>;
