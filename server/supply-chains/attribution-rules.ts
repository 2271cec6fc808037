import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const cited = { citation: z.string(), verified: z.boolean() };
const part = z.number().positive().max(1);
const shape = z.strictObject({
  edition: z.string(),
  effectiveFrom: z.string(),
  jurisdiction: z.string(),
  cut: z.strictObject({ ofLead: part, ofPark: part, ...cited }),
  reach: z.strictObject({ deepestTier: z.int().positive(), mostListed: z.int().positive(), ...cited }),
});
export const attributionRules = shape.parse(
  JSON.parse(readFileSync(path.join(import.meta.dirname, 'attribution-rules.json'), 'utf8')),
);
