import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const cited = { citation: z.string(), verified: z.boolean() };
const shape = z.strictObject({
  edition: z.string(),
  effectiveFrom: z.string(),
  jurisdiction: z.string(),
  mandatory: z.strictObject({ rule: z.string(), ...cited }),
  keyEnergyUser: z.strictObject({ rule: z.string(), tcePerYear: z.number().positive(), ...cited }),
  auditCost: z.strictObject({
    ...cited,
    unit: z.literal('元'),
    aboveScale: z.number().positive(),
    other: z.number().positive(),
    byIndustry: z.array(
      z.strictObject({ name: z.string(), codes: z.array(z.string()), factor: z.number().positive() }),
    ),
  }),
});
export type RulePack = z.infer<typeof shape>;

export const rulePack: RulePack = shape.parse(
  JSON.parse(readFileSync(path.join(import.meta.dirname, 'scope-rules.json'), 'utf8')),
);

/** Cents that an audit is assumed to cost where the enterprise states none. */
export function assumedCost(pack: RulePack, enterprise: { aboveScale: boolean; industry: string | null }): number {
  const { aboveScale, other, byIndustry } = pack.auditCost;
  const base = enterprise.aboveScale ? aboveScale : other;
  const industry = enterprise.industry ?? '';
  const factor = byIndustry.find((row) => row.codes.some((code) => industry.startsWith(code)))?.factor ?? 1;
  return Math.round(base * factor * 100);
}
