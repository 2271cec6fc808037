import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const text = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const number = z.coerce.number().nonnegative();
const counts = z.record(z.string(), z.number().int().positive());

/** What a trade makes and takes: per 10 000 元 of output, coal t, electricity kWh, water m³, waste t, emissions kg; COD and ammonia in mg/L. */
const trade = z.strictObject({
  key: z.string(),
  industry: z.string(),
  noun: z.string(),
  product: z.string(),
  unit: z.string(),
  price: number,
  outputMin: number,
  outputMax: number,
  coal: number,
  electricity: number,
  otherEnergy: number,
  water: number,
  drain: number,
  cod: number,
  ammonia: number,
  so2: number,
  nox: number,
  dust: number,
  voc: number,
  solidWaste: number,
  hazardousWaste: number,
  inputs: z.string().transform((list) =>
    list
      .split(' ')
      .filter(Boolean)
      .map((entry) => ({ trade: entry.split(':')[0]!, part: number.parse(entry.split(':')[1]) })),
  ),
});
const place = { place: z.string(), division: z.string(), longitude: z.number(), latitude: z.number(), members: counts };
const park = z.strictObject({
  ...place,
  code: z.string(),
  key: z.string(),
  name: z.string(),
  level: z.string(),
  city: z.string(),
  town: z.string(),
  areaKm2: z.number(),
  approvedOn: z.string(),
  industries: z.array(z.string()),
  collects: z.array(z.string()),
});
const outside = z.strictObject({ ...place, address: z.string() });
const words = z.strictObject({
  first: z.string(),
  second: z.string(),
  forms: z.array(z.string()),
  roads: z.array(z.string()),
  sources: z.array(
    z.strictObject({
      name: z.string(),
      low: z.number(),
      high: z.number(),
      confirmed: z.array(z.enum(['SUPPLIER', 'BUYER'])),
      weight: z.number(),
    }),
  ),
});
const story = z.strictObject({
  enterprises: z.array(
    z.strictObject({
      key: z.string(),
      trade: z.string(),
      park: z.string().optional(),
      place: z.string().optional(),
      name: z.string(),
      aliases: z.array(z.string()),
      output: z.number(),
      lead: z.boolean().default(false),
      /** Inputs it buys from nobody but those named in the story's links. */
      without: z.array(z.string()).default([]),
      cod: z.number().optional(),
      ammonia: z.number().optional(),
    }),
  ),
  links: z.array(
    z.strictObject({ from: z.string(), to: z.string(), share: z.number(), product: z.string(), since: z.string() }),
  ),
  lists: z.array(
    z.strictObject({
      authority: z.string(),
      year: z.number(),
      publishedOn: z.string(),
      entries: z.number(),
      always: z.array(z.string()).default([]),
      /** On the list and not yet started. */
      idle: z.array(z.string()).default([]),
    }),
  ),
  consents: z.array(
    z.strictObject({
      /** Supplier and buyer of one of the story's links. */
      link: z.tuple([z.string(), z.string()]),
      by: z.string(),
      to: z.string(),
      scopes: z.array(z.enum(['IDENTITY', 'VOLUME', 'AUDIT_STATUS'])),
      givenOn: z.string(),
      expiresOn: z.string(),
      withdrawnOn: z.string().nullable().default(null),
    }),
  ),
  consentAsks: z.array(
    z.strictObject({
      by: z.string(),
      of: z.string(),
      scopes: z.array(z.enum(['IDENTITY', 'VOLUME', 'AUDIT_STATUS'])),
      askedOn: z.string(),
      reason: z.string(),
    }),
  ),
  expiredAudits: z.array(z.string()),
  unaudited: z.array(z.string()),
  validAudits: z.array(z.string()),
});

export type Trade = z.output<typeof trade>;
export type DemoPark = z.output<typeof park>;
export type Outside = z.output<typeof outside>;
export type Words = z.output<typeof words>;
export type Story = z.output<typeof story>;
export interface DemoData {
  trades: Map<string, Trade>;
  parks: DemoPark[];
  outside: Outside[];
  words: Words;
  story: Story;
}

export function readDemoData(): DemoData {
  const trades = z.array(trade).parse(parse(text('trades.csv'), { columns: true, bom: true }));
  return {
    trades: new Map(trades.map((t) => [t.key, t])),
    parks: z.array(park).parse(JSON.parse(text('parks.json'))),
    outside: z.array(outside).parse(JSON.parse(text('outside.json'))),
    words: words.parse(JSON.parse(text('words.json'))),
    story: story.parse(JSON.parse(text('story.json'))),
  };
}
