import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const cited = { citation: z.string(), verified: z.boolean() };
const count = z.int().positive();
const shape = z.strictObject({
  edition: z.string(),
  effectiveFrom: z.string(),
  jurisdiction: z.string(),
  limits: z.strictObject({
    mostAtOnce: count,
    mostInDrive: count,
    /** Tiers below the enterprise whose drive it began with. */
    deepestCascade: count,
    mostInCascade: count,
    mostAddresses: count,
    mostForwards: count,
    mostQuestions: count,
    ...cited,
  }),
  links: z.strictObject({ daysAtMost: count, ...cited }),
  /** How long an invited enterprise opens its links when it says no day itself. */
  sharing: z.strictObject({ years: count, ...cited }),
  reminders: z.strictObject({ everyDays: count, atMost: count, ...cited }),
});
/** How far a drive may go, how long a link opens something, and how often somebody is reminded. */
export const driveRules = shape.parse(
  JSON.parse(readFileSync(path.join(import.meta.dirname, 'drive-rules.json'), 'utf8')),
);
