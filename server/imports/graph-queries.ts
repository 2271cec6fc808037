import { z } from 'zod';
import { sightShape } from '../access/sight.ts';
import { read, write } from '../platform/query.ts';

const text = z.string();
const maybe = z.string().nullable();
const number = z.number().nullable();
const count = z.number();
const ids = z.array(text);
const importer = { person: maybe, operator: z.boolean(), sight: sightShape };
const written = { person: maybe, version: z.int() };
const property = z.union([text, z.number(), z.boolean(), z.array(text)]).nullable();
const properties = z.record(text, property);

export const lockChain = write('imports/lock-chain', { params: {}, row: { version: count } });
export const raiseChain = write('imports/raise-chain', { params: {}, row: { version: count } });

export const enterprisesByCodes = read('imports/enterprises-by-codes', {
  params: { codes: ids },
  row: { code: text, id: text },
});
export const enterprisesByNames = read('imports/enterprises-by-names', {
  params: { keys: ids },
  row: { key: text, id: text, code: maybe, kind: text },
});
export const enterprisesStored = read('imports/enterprises-stored', {
  params: { ids, ...importer },
  row: {
    id: text,
    name: text,
    nameKey: maybe,
    creditCode: maybe,
    aliases: ids,
    industry: maybe,
    industryText: maybe,
    address: maybe,
    division: maybe,
    aboveScale: z.boolean().nullable(),
    lead: z.boolean().nullable(),
    longitude: number,
    latitude: number,
    parentCreditCode: maybe,
    parents: ids,
    parks: ids,
    proposedParks: ids,
    reported: z.boolean(),
    mayChange: z.boolean(),
  },
});
const setsOfEnterprises = z.array(z.strictObject({ id: text, set: properties }));
export const createEnterprises = write('imports/create-enterprises', {
  params: { enterprises: setsOfEnterprises, ...written },
  row: { created: count },
});
export const changeEnterprises = write('imports/change-enterprises', {
  params: { enterprises: setsOfEnterprises, ...written },
  row: { changed: count },
});
export const tellEnterprises = write('imports/tell-enterprises', {
  params: { ids, person: text, version: z.int() },
  row: { told: count },
});
export const nameEnterprises = write('imports/name-enterprises', {
  params: { names: z.array(z.strictObject({ id: text, key: text, kind: z.enum(['NAME', 'ALIAS']) })) },
  row: { bound: count },
});
export const placeEnterprises = write('imports/place-enterprises', {
  params: {
    places: z.array(z.strictObject({ id: text, park: text, proposed: z.boolean() })),
    today: text,
    version: z.int(),
  },
  row: { placed: count },
});
export const setLeads = write('imports/set-leads', {
  params: { leads: z.array(z.strictObject({ id: text, lead: z.boolean() })), person: maybe },
  row: { set: count },
});
export const setParents = write('imports/set-parents', {
  params: { parents: z.array(z.strictObject({ id: text, parent: text })) },
  row: { set: count },
});
export const connectWaiting = write('imports/connect-waiting', {
  params: { codes: ids, person: maybe },
  row: { connected: count },
});

const facts = {
  id: text,
  annualVolume: number,
  unit: maybe,
  annualValue: number,
  shareOfSupplier: number,
  shareOfBuyer: number,
  until: maybe,
  source: maybe,
  confidence: number,
};
const links = z.array(z.strictObject({ ...facts, supplier: text, buyer: text, product: maybe, since: maybe }));
export const linksStored = read('imports/links-stored', {
  params: { links, ...importer },
  row: { asked: text, id: text, state: z.enum(['HIDDEN', 'SAME', 'UNTOLD', 'DIFFERENT']) },
});
export const createLinks = write('imports/create-links', { params: { links, ...written }, row: { created: count } });
export const changeLinks = write('imports/change-links', { params: { links, ...written }, row: { changed: count } });

export const enterprisesOpenToRecords = read('imports/enterprises-open-to-records', {
  params: { ids, ...importer },
  row: { id: text, mayReport: z.boolean() },
});
export const recordsStored = read('imports/records-stored', {
  params: { records: z.array(z.strictObject({ enterprise: text, year: count })), person: maybe },
  row: { id: text, enterprise: text, year: count, values: properties, reported: z.boolean() },
});
const recordSets = z.array(
  z.strictObject({ id: text, enterprise: text, year: count, outputValue: number, set: properties }),
);
export const createRecords = write('imports/create-records', {
  params: { records: recordSets, person: maybe },
  row: { created: count },
});
export const changeRecords = write('imports/change-records', {
  params: { records: recordSets, person: maybe },
  row: { changed: count },
});

export const parksStored = read('imports/parks-stored', {
  params: { codes: ids },
  row: {
    code: text,
    name: text,
    level: maybe,
    division: maybe,
    areaKm2: number,
    industries: ids,
    approvedOn: maybe,
    leadCreditCode: maybe,
    leads: ids,
  },
});
const parkSets = z.array(z.strictObject({ id: text, code: text, approvedOn: maybe, set: properties }));
export const createParks = write('imports/create-parks', {
  params: { parks: parkSets, person: maybe },
  row: { created: count },
});
export const changeParks = write('imports/change-parks', {
  params: { parks: parkSets, person: maybe },
  row: { changed: count },
});
