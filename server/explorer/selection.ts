import { z } from 'zod';
import { bases, modes, stages, states } from '../audits/service.ts';
import { InvalidInput } from '../platform/errors.ts';

/** What an export is asked to hold, as the address bar says it. */
const text = z.string().trim().min(1).max(200).nullable().default(null);
const yesNo = z
  .enum(['true', 'false'])
  .transform((v) => v === 'true')
  .nullable()
  .default(null);
const whole = (low: number, high: number) => z.coerce.number().int().min(low).max(high);
const day = z.iso.date().nullable().default(null);

export const enterpriseSelection = z.strictObject({
  /** A park by its global id or its code; an enterprise by its global id or its credit code. */
  park: text,
  division: text,
  industry: text,
  keyIndustry: text,
  aboveScale: yesNo,
  lead: yesNo,
  verified: yesNo,
  auditStatus: z.enum(['VALID', 'IN_PROGRESS', 'LISTED', 'NONE']).nullable().default(null),
  search: text,
});
export const recordSelection = z.strictObject({
  park: text,
  enterprise: text,
  year: whole(1900, 2200).nullable().default(null),
});
export const supplySelection = z.strictObject({
  park: text,
  enterprise: text,
  direction: z.enum(['UPSTREAM', 'DOWNSTREAM', 'BOTH']).default('UPSTREAM'),
  maxTier: whole(1, 15).default(1),
  asOf: day,
});
export const auditSelection = z.strictObject({
  park: text,
  enterprise: text,
  division: text,
  stage: z.enum(stages).nullable().default(null),
  status: z.enum(states).nullable().default(null),
  mode: z.enum(modes).nullable().default(null),
  basis: z.enum(bases).nullable().default(null),
  year: whole(1990, 2200).nullable().default(null),
  search: text,
});
export const listSelection = z.strictObject({
  authority: z.string().trim().min(1).max(6),
  year: whole(2003, 2100),
  edition: whole(1, 10_000).nullable().default(null),
});
export const schemeSelection = z.strictObject({
  /** By its global id. */
  audit: z.string().trim().min(1).max(200),
  figures: z.enum(['EXPECTED', 'VERIFIED']).default('EXPECTED'),
});
export const graphSelection = z.strictObject({
  park: text,
  enterprise: text,
  direction: z.enum(['UPSTREAM', 'DOWNSTREAM']).default('UPSTREAM'),
  maxTier: whole(1, 15).default(3),
  outsideTiers: whole(0, 15).default(0),
  asOf: day,
  limit: whole(1, 5000).default(5000),
});
export type EnterpriseSelection = z.output<typeof enterpriseSelection>;
export type RecordSelection = z.output<typeof recordSelection>;
export type SupplySelection = z.output<typeof supplySelection>;
export type AuditSelection = z.output<typeof auditSelection>;
export type ListSelection = z.output<typeof listSelection>;
export type SchemeSelection = z.output<typeof schemeSelection>;
export type GraphSelection = z.output<typeof graphSelection>;

/** Refuses what it does not know: a misspelt condition would otherwise let everything through. */
export function selectionOf<T>(shape: z.ZodType<T>, query: URLSearchParams): T {
  const given = [...query].filter(([, value]) => value.trim() !== '');
  const parsed = shape.safeParse(Object.fromEntries(given.map(([name, value]) => [synonyms[name] ?? name, value])));
  if (parsed.success) return parsed.data;
  throw new InvalidInput(
    parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((path) => ({ path, zh: '没有这个条件', en: 'there is no such condition' }))
        : [{ path: issue.path.join('.'), zh: '取值无效', en: 'is not a value it can have' }],
    ),
  );
}
const synonyms: Readonly<Record<string, string>> = { tiers: 'maxTier' };
