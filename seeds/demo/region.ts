import { nameKey } from '../../server/enterprises/name-key.ts';
import { pinyinOf, searchText } from '../../server/enterprises/search-text.ts';
import { idOf } from '../../server/platform/ids.ts';
import { grouped } from '../grouped.ts';
import { sharedSupplier } from './accounts.ts';
import { createRandom, type Random } from '../random.ts';
import type { GraphRows } from '../rows.ts';
import { makeAudits } from './audits.ts';
import { makeCarbonVerifications } from './carbon.ts';
import { makeConsents } from './consents.ts';
import { makeDisclosures } from './disclosures.ts';
import { readDemoData, type DemoPark } from './data.ts';
import { driveAudits, makeDrives } from './drives.ts';
import { makeFirms, type Firm } from './firms.ts';
import { makeLinks, supplyIdOf, type Link } from './links.ts';
import { makeNotes } from './notes.ts';
import { makeOrders } from './orders.ts';
import { makeCreditRatings } from './ratings.ts';
import { collectQuestionnaires } from './questionnaires.ts';
import { makeRecords, rounded } from './records.ts';
import { makeResults } from './results.ts';
import { makeSchemes } from './schemes.ts';
import { withStanding } from './standing.ts';
import { makeTrainings } from './trainings.ts';

const seed = 20261123;

/** The whole demo region, the same on every machine. */
export function demoRegion(): GraphRows {
  const data = readDemoData();
  const firms = makeFirms(data, createRandom(seed));
  const links = makeLinks(data, firms, createRandom(seed + 1));
  const { audits, entries } = makeAudits(data, firms, createRandom(seed + 2));
  const figures = createRandom(seed + 3);
  const chance = createRandom(seed + 4);
  const ids = new Map(firms.map((f) => [f, idOf('demo', 'enterprise', f.creditCode ?? f.name)]));
  const idFor = (firm: Firm) => ids.get(firm)!;
  const auditRows = [...audits, ...driveAudits(firms)].map((audit) => ({
    id: idOf('demo', 'audit', idFor(audit.firm), audit.openedOn),
    enterprise: idFor(audit.firm),
    ...audit,
  }));
  const listed = new Set(entries.map((e) => e.firm));
  const records = firms.flatMap((f) =>
    makeRecords(f, figures).map((r) => ({ id: idOf('record', idFor(f), String(r.year)), enterprise: idFor(f), ...r })),
  );
  const orders = makeOrders({ audits, entries }, idFor);
  const told = firms.find(({ creditCode }) => creditCode === sharedSupplier)!;

  const region: GraphRows = {
    parks: data.parks.map(parkRow),
    enterprises: firms.map((f) => enterpriseRow(f, idFor(f), listed.has(f), chance)),
    memberships: firms.flatMap((f) => (f.park ? [membershipRow(f, f.park, idFor(f), chance)] : [])),
    parents: parents(firms, chance).map(([child, parent]) => ({ enterprise: idFor(child), parent: idFor(parent) })),
    supplies: withStanding(
      links.map((l) => supplyRow(l, idFor, data.words.sources, chance)),
      idFor(told),
    ),
    records,
    mandatoryEntries: entries.map(({ firm, ...entry }) => ({
      id: idOf('demo', 'entry', idFor(firm), String(entry.year), entry.authority),
      enterprise: idFor(firm),
      ...entry,
    })),
    ...makeConsents(data, firms, idFor),
    audits: auditRows.map(({ firm: _, ...audit }) => audit),
    schemes: makeSchemes(auditRows, createRandom(seed + 5)),
    orders,
    disclosures: makeDisclosures({ audits, entries }, idFor, createRandom(seed + 7)),
    assessments: makeResults(auditRows, createRandom(seed + 9)),
    trainings: makeTrainings(firms, idFor, createRandom(seed + 6)),
    notes: makeNotes(firms, auditRows, idFor, parkIdOf),
    carbonVerifications: makeCarbonVerifications(auditRows, records, createRandom(seed + 7)),
    creditRatings: makeCreditRatings({ firms, idFor, audits: auditRows, orders, told }, createRandom(seed + 8)),
    ...makeDrives(firms, idFor),
  };
  return { ...region, records: collectQuestionnaires(region) };
}

export const parkIdOf = (code: string): string => idOf('demo', 'park', code);

function parkRow(p: DemoPark): GraphRows['parks'][number] {
  const { code, name, level, division, areaKm2, industries, approvedOn, collects } = p;
  return {
    ...{ id: parkIdOf(code), code, name, level, division, areaKm2, industries, approvedOn, collects },
    nameKey: nameKey(name),
    search: searchText([name, code]),
    pinyin: pinyinOf(name),
  };
}

function enterpriseRow(f: Firm, id: string, published: boolean, random: Random): GraphRows['enterprises'][number] {
  const yuan = 60_000 + 26_000 * Math.log2(Math.max(f.output, 300) / 500) * random.noise(0.15);
  const key = nameKey(f.name);
  const aliasKeys = [...new Set(f.aliases.map(nameKey))].filter((k) => k !== key);
  return {
    id,
    ...{
      creditCode: f.creditCode,
      name: f.name,
      nameKey: key,
      aliases: f.aliases,
      division: f.division,
      address: f.address,
    },
    names: [{ key, kind: 'NAME' }, ...aliasKeys.map((k) => ({ key: k, kind: 'ALIAS' as const }))],
    verified: f.creditCode !== null,
    industry: f.trade.industry,
    industryText: f.trade.noun,
    ...{ aboveScale: f.aboveScale, lead: f.lead, longitude: f.longitude, latitude: f.latitude, published },
    auditCost: Math.round(Math.min(480_000, Math.max(35_000, yuan)) / 1000) * 100_000,
    search: searchText([f.name, ...f.aliases]),
    cardSearch: searchText([f.name]),
    pinyin: pinyinOf(f.name),
  };
}

function membershipRow(f: Firm, park: DemoPark, enterprise: string, random: Random): GraphRows['memberships'][number] {
  const opened = Number(park.approvedOn.slice(0, 4)) + 1;
  const told = !/^\d+$/.test(f.key);
  const late = !told && random.chance(0.02);
  const gone = !told && !late && random.chance(0.015);
  return {
    enterprise,
    park: parkIdOf(park.code),
    since: late ? '2026-07-01' : `${Math.min(2024, random.whole(opened, opened + 13))}-0${random.whole(1, 9)}-01`,
    until: gone ? '2026-06-30' : null,
    proposed: !told && !gone && random.chance(0.012),
    leads: f.lead,
  };
}

/** Two subsidiaries of each lead, out of its own park. */
function parents(firms: readonly Firm[], random: Random): [Firm, Firm][] {
  return [...grouped(firms, (f) => f.park).values()].flatMap((inPark) => {
    const lead = inPark.find((f) => f.lead);
    if (!lead) return [];
    const small = inPark.filter((f) => /^\d+$/.test(f.key) && f.output < lead.output / 4);
    return random.draw(small, () => 1, 2).map((child): [Firm, Firm] => [child, lead]);
  });
}

function supplyRow(
  link: Link,
  idFor: (firm: Firm) => string,
  sources: { name: string; low: number; high: number; confirmed: ('SUPPLIER' | 'BUYER')[]; weight: number }[],
  random: Random,
): GraphRows['supplies'][number] {
  const { supplier, buyer, product, since, until, told } = link;
  const source = told ? sources[0]! : random.draw(sources, (s) => s.weight, 1)[0]!;
  const known = told || !random.chance(0.07);
  const yuan = link.value * 10_000;
  return {
    id: supplyIdOf(idFor(supplier), idFor(buyer), product),
    supplier: idFor(supplier),
    buyer: idFor(buyer),
    ...{ product, unit: supplier.trade.unit, since, until },
    annualVolume: known ? rounded(yuan / supplier.trade.price) : null,
    annualValue: known ? Math.round(yuan) * 100 : null,
    shareOfSupplier: known ? link.share : null,
    shareOfBuyer: known ? Math.min(1, Number((link.value / link.demand).toFixed(4))) : null,
    source: source.name,
    confidence: Number(random.between(source.low, source.high).toFixed(2)),
    confirmedBy: source.confirmed,
  };
}
