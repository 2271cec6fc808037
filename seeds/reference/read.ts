import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { ruleUnits } from '../../server/reference/rule-units.ts';

const text = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const csv = (file: string): Record<string, string>[] => parse(text(file), { columns: true, bom: true });
const json = <T>(file: string, row: z.ZodType<T>): T[] => z.array(row).parse(JSON.parse(text(file)));

const keyIndustry = z.strictObject({
  key: z.string(),
  name: z.string(),
  nameEn: z.string(),
  highEnergy: z.boolean(),
  codes: z.array(z.string()),
  note: z.string(),
  citation: z.string(),
  verified: z.boolean(),
});
const fact = z.strictObject({
  id: z.string(),
  topic: z.string(),
  name: z.string(),
  nameEn: z.string(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  text: z.string(),
  textEn: z.string(),
  citation: z.string(),
  verified: z.boolean(),
  flag: z.string().nullable(),
});
const rule = z.strictObject({
  key: z.string(),
  mode: z.string().nullable(),
  name: z.string(),
  nameEn: z.string(),
  amount: z.number().nullable(),
  unit: z.enum(ruleUnits).nullable(),
  items: z.array(z.string()),
  holds: z.boolean().nullable(),
  text: z.string(),
  textEn: z.string(),
  citation: z.string().min(1),
  verified: z.boolean(),
});
export const rulePackRow = z.strictObject({
  division: z.string(),
  version: z.number().int().positive(),
  name: z.string(),
  nameEn: z.string(),
  effectiveFrom: z.iso.date(),
  effectiveUntil: z.iso.date().nullable(),
  citation: z.string().min(1),
  verified: z.boolean(),
  rules: z.array(rule),
});
export const rulePacksOfFile = () => json('rule-packs.json', rulePackRow);

const ranked = <T>(rows: T[]) => rows.map((row, rank) => ({ rank, ...row }));
const column = (row: Record<string, string>, name: string): string => {
  const value = row[name];
  if (value === undefined) throw new Error(`No column ${name} in ${Object.keys(row).join(', ')}`);
  return value;
};

/** The reference data of this folder as rows of the load statements. */
export function readReference() {
  const keyIndustries = ranked(json('key-industries.json', keyIndustry));
  const longestFirst = keyIndustries
    .flatMap((k) => k.codes.map((code) => ({ code, key: k.key, highEnergy: k.highEnergy })))
    .sort((a, b) => b.code.length - a.code.length);
  const divisions = csv('divisions.csv').map((r) => ({
    code: column(r, 'code'),
    name: column(r, 'name'),
    level: column(r, 'level'),
    parent: column(r, 'parent') || null,
  }));
  const industries = csv('industries.csv').map((r) => {
    const code = column(r, 'code');
    const within = longestFirst.filter((k) => code.startsWith(k.code));
    return {
      code,
      name: column(r, 'name'),
      level: column(r, 'level'),
      parent: column(r, 'parent') || null,
      keyIndustry: within.find((k) => !k.highEnergy)?.key ?? null,
      highEnergy: within.some((k) => k.highEnergy),
      verified: column(r, 'verified') === 'true',
    };
  });
  const coalFactors = ranked(
    csv('coal-factors.csv').map((r) => ({
      id: column(r, 'id'),
      energy: column(r, 'energy'),
      unit: column(r, 'unit'),
      kgcePerUnit: z.coerce.number().positive().parse(column(r, 'kgcePerUnit')),
      basis: column(r, 'basis'),
      edition: column(r, 'edition'),
      citation: column(r, 'citation'),
      verified: column(r, 'verified') === 'true',
    })),
  );
  return {
    divisions,
    industries,
    keyIndustries,
    facts: ranked(json('facts.json', fact)),
    coalFactors,
    rulePacks: rulePacksOfFile(),
  };
}
