import { z } from 'zod';
import { read } from '../platform/query.ts';
import { ruleUnits } from './rule-units.ts';

const text = z.string();
export const rule = z.strictObject({
  key: text,
  mode: text.nullable(),
  name: text,
  nameEn: text,
  amount: z.number().nullable(),
  unit: z.enum(ruleUnits).nullable(),
  items: z.array(text),
  holds: z.boolean().nullable(),
  text,
  textEn: text,
  citation: text,
  verified: z.boolean(),
});
export const rulePacks = read('reference/rule-packs', {
  params: {},
  row: {
    id: text,
    division: text,
    version: z.number(),
    name: text,
    nameEn: text,
    effectiveFrom: text,
    effectiveUntil: text.nullable(),
    citation: text,
    verified: z.boolean(),
    rules: z.array(rule),
  },
});
