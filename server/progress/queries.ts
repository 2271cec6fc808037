import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read } from '../platform/query.ts';

const text = z.string();
const maybe = text.nullable();
const day = z.iso.date();
const number = z.number();
const yes = z.boolean();

export const place = read('progress/place', {
  params: { division: maybe, park: maybe, sight: sightShape },
  row: {
    ...{ division: maybe, park: maybe, parkDivision: maybe },
    ...{ regulatesDivision: yes, regulatesPark: yes, manages: yes },
  },
});
export const population = read('progress/population', {
  params: {
    ...{ division: maybe, park: maybe, keyCodes: z.array(text), sight: sightShape },
    ...{ indicator: text, property: text, from: z.int(), to: z.int() },
  },
  row: {
    ...{ id: text, division: maybe, industry: maybe, known: yes, loadKnown: yes },
    parks: z.array(z.strictObject({ id: text, name: text, since: maybe, until: maybe })),
    audits: z.array(
      z.strictObject({
        ...{ id: text, status: text, openedOn: text, acceptedOn: maybe, until: maybe, rulePack: maybe, overOn: maybe },
      }),
    ),
    wholes: z.array(z.strictObject({ id: text, on: text, until: maybe, rulePack: maybe })),
    loads: z.array(z.strictObject({ year: number, load: number, basis: maybe })),
  },
});
export const parksOfDivision = read('progress/parks-of-division', { params: { division: text }, row: { id: text } });
const ofPlace = { division: maybe, park: maybe, day, sight: sightShape };
export const enterprisesApart = read('progress/enterprises-apart', {
  params: ofPlace,
  row: { enterprises: number, withoutIndustry: number, unknown: number },
});
export const listedEntries = read('progress/listed-entries', {
  params: { ...ofPlace, year: z.int() },
  row: {
    id: text,
    list: text,
    authority: text,
    enterprise: text,
    division: maybe,
    rulePack: maybe,
    publishedOn: text,
    known: yes,
  },
});
