import { pinyinOf, searchText } from '../../server/enterprises/search-text.ts';
import { rulePacksOfFile } from '../../seeds/reference/read.ts';
import { rulePackId } from '../../seeds/rule-packs.ts';
import type { World } from '../support/world.ts';
import { dossier, wipeDossiers, writeDossiers, type Dossier } from './twin-dossiers.ts';

/** The same numbers from the same seed. */
export function randomOf(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    chance: (p: number) => next() < p,
    int: (below: number) => Math.floor(next() * below),
    pick: <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!,
  };
}
export type Random = ReturnType<typeof randomOf>;
export type Row = { id: string; reportedBy: string[]; [property: string]: unknown };
export type Member = { enterprise: string; park: string; since: string; until: string | null; proposed: true | null };
export interface TwinWorld {
  enterprises: Row[];
  members: Member[];
  leads: { park: string; enterprise: string }[];
  parents: { child: string; parent: string }[];
  links: (Row & { from: string; to: string })[];
  records: (Row & { owner: string; year: number })[];
  audits: (Row & { owner: string })[];
  entries: (Row & { owner: string; inForce: boolean })[];
  wholes: Row[];
  includes: { whole: string; enterprise: string; cost: number }[];
  merges: (Row & { kept: string })[];
  suggestions: (Row & { a: string; b: string })[];
  jobs: (Row & { person: string })[];
  consents: {
    id: string;
    link: string;
    giver: string;
    to: string;
    scopes: string[];
    expiresOn: string;
    withdrawn: boolean;
  }[];
  asks: { id: string; asker: string; asked: string; reason: string }[];
  dossiers: Dossier[];
}

export const works = ['lead-works', 'supplier-works', 'stranger-works', 'e3', 'e4', 'e5', 'e6', 'e7'];
/** Codes of parks by id, with what each collects. */
export const collects: Readonly<Record<string, readonly string[]>> = {
  park: ['COD', 'ENERGY'],
  'other-park': ['WATER'],
};
export const parks = Object.keys(collects);
export const divisions = ['210202', '210302', '220102', '330102'];
const tellers = ['lead', 'park-manager', 'someone'];

export const face = (r: Random, name: string, aliases: string[]) => ({
  ...{ name, nameKey: name, aliases, search: searchText([name, ...aliases]), cardSearch: searchText([name]) },
  ...{ pinyin: pinyinOf(name), address: `路${r.int(999)}号`, aboveScale: r.chance(0.5), auditCost: r.int(9) * 1000 },
  ...{ longitude: 120 + r.int(9), latitude: 40 + r.int(9) },
});
export const aliasesOf = (r: Random) => (r.chance(0.5) ? [`旧称${r.pick(['青', '红', '白'])}厂`] : []);
export const nameOf = (r: Random, i: string) =>
  `${r.pick(['清河', '白杉', '远山'])}${i}${r.pick(['铸造', '化工'])}有限公司`;
export const figures = (r: Random) => ({
  ...{ cod: r.int(500), water: r.int(500), energy: r.int(500), so2: r.int(9), outputValue: r.int(9999) },
  ...{ energyBasis: r.pick(['EQUIVALENT', 'CALORIFIC']), source: r.pick(['甲表', '乙表']) },
});
export const amounts = (r: Random) => ({
  ...{ annualVolume: r.int(999), unit: r.pick(['t', '件']), annualValue: r.int(99_999) },
  ...{ shareOfSupplier: r.int(100) / 100, shareOfBuyer: r.int(100) / 100 },
});
export const days = (r: Random) => ({
  since: r.chance(0.5) ? `20${10 + r.int(12)}-01-01` : null,
  until: r.chance(0.2) ? `202${r.int(5)}-06-01` : null,
});
export const audit = (r: Random) => ({
  ...{ mode: 'STANDARD', basis: 'VOLUNTARY', openedOn: `202${r.int(5)}-01-01` },
  ...(r.chance(0.5) ? { status: 'OPEN' } : { status: 'ACCEPTED', validUntil: '2030-01-01' }),
});
export const consent = (r: Random, link: string, giver: string, to: string) => ({
  ...{ id: `c-${link}-${giver}-${to}`, link, giver, to, expiresOn: r.chance(0.85) ? '2099-01-01' : '2020-01-01' },
  ...{ scopes: ['IDENTITY', ...['VOLUME', 'AUDIT_STATUS'].filter(() => r.chance(0.5))], withdrawn: r.chance(0.1) },
});
export const ask = (r: Random, asker: string) => {
  const asked = r.pick(works.filter((w) => w !== asker));
  return { id: `q-${asker}`, asker, asked, reason: `缘由${r.int(99)}` };
};
const told = (r: Random) => (r.chance(0.15) ? [r.pick(tellers)] : []);

export function randomWorld(r: Random): TwinWorld {
  const each = <T>(p: number, make: (id: string, i: number) => T) =>
    works.flatMap((id, i) => (r.chance(p) ? [make(id, i)] : []));
  const links = Array.from({ length: 12 }, (_, i) => {
    const from = r.pick(works);
    const to = r.pick(works.filter((w) => w !== from));
    const product = r.pick(['铁', '钢', '砂']);
    return { id: `l${i}`, from, to, product, ...amounts(r), ...days(r), reportedBy: told(r) };
  });
  const wholes = r.chance(0.6) ? [{ id: 'w0', name: '整体审核', reportedBy: [], cost: r.int(999) }] : [];
  return {
    enterprises: works.map((id, i) => ({
      ...{ id, ...face(r, nameOf(r, String(i)), aliasesOf(r)), division: r.pick(divisions) },
      ...{ industry: r.pick(['2614', '3391', '3110']), lead: r.chance(0.3), published: r.chance(0.15) },
      ...{ creditCode: r.chance(0.7) ? `CODE${i}` : null, verified: r.chance(0.5), reportedBy: told(r) },
    })),
    members: each(0.7, (enterprise) => {
      const until = r.chance(0.15) ? '2022-01-01' : null;
      return { enterprise, park: r.pick(parks), since: '2020-01-01', until, proposed: r.chance(0.15) ? true : null };
    }),
    leads: each(0.2, (enterprise) => ({ park: r.pick(parks), enterprise })),
    parents: each(0.2, (child) => ({ child, parent: r.pick(works.filter((w) => w !== child)) })),
    links,
    records: [2024, 2025].flatMap((year) =>
      each(0.6, (owner) => ({ id: `r-${owner}-${year}`, owner, year, ...figures(r), reportedBy: told(r) })),
    ),
    audits: each(0.4, (owner) => ({ id: `a-${owner}`, owner, ...audit(r), reportedBy: [] })),
    entries: each(0.4, (owner) => ({ id: `m-${owner}`, owner, year: 2026, inForce: r.chance(0.7), reportedBy: [] })),
    wholes,
    includes: wholes.flatMap(({ id }) => each(0.5, (enterprise) => ({ whole: id, enterprise, cost: r.int(9) * 100 }))),
    merges: each(0.2, (kept) => ({ id: `g-${kept}`, kept, mergedName: `并入${r.int(99)}厂`, reportedBy: [] })),
    suggestions: each(0.3, (a) => {
      const b = r.pick(works.filter((w) => w !== a));
      return { id: `s-${a}`, a, b, score: 0.9, reasons: [`由${r.int(99)}`], reportedBy: [] };
    }),
    jobs: ['lead', 'park-manager', 'someone'].map((person) => ({
      ...{ id: `j-${person}`, person, filename: `表${r.int(999)}.csv`, reportedBy: [] },
    })),
    consents: links.flatMap((l) =>
      ['lead-works', 'supplier-works'].flatMap((to) =>
        [l.from, l.to].flatMap((giver) => (giver !== to && r.chance(0.7) ? [consent(r, l.id, giver, to)] : [])),
      ),
    ),
    asks: each(0.2, (asker) => ask(r, asker)),
    dossiers: each(0.6, (owner) => dossier(r, owner)),
  };
}

const wipe = `MATCH (n) WHERE n:Enterprise OR n:AnnualRecord OR n:Audit OR n:MandatoryEntry OR n:WholeAudit OR n:ImportJob
  OR n:MergeSuggestion OR n:EnterpriseMerge OR n:MergedEnterprise OR n:Consent OR n:ConsentAsk DETACH DELETE n`;
const write = `
  CALL () { UNWIND $enterprises AS x CREATE (e:Enterprise) SET e = x, e.version = 1 }
  CALL () { UNWIND $members AS x MATCH (e:Enterprise {id: x.enterprise}), (p:Park {id: x.park})
    CREATE (e)-[:IN_PARK {since: date(x.since), until: date(x.until), proposed: x.proposed}]->(p) }
  CALL () { UNWIND $leads AS x MATCH (e:Enterprise {id: x.enterprise}), (p:Park {id: x.park}) CREATE (p)-[:LED_BY]->(e) }
  CALL () { UNWIND $parents AS x MATCH (e:Enterprise {id: x.child}), (o:Enterprise {id: x.parent}) CREATE (e)-[:PARENT]->(o) }
  CALL () { UNWIND $links AS x MATCH (s:Enterprise {id: x.from}), (b:Enterprise {id: x.to})
    CREATE (s)-[l:SUPPLIES]->(b) SET l = x, l.since = date(x.since), l.until = date(x.until), l.from = null, l.to = null }
  CALL () { UNWIND $records AS x MATCH (e:Enterprise {id: x.owner}) CREATE (e)-[:HAS_RECORD]->(r:AnnualRecord) SET r = x }
  CALL () { UNWIND $audits AS x MATCH (e:Enterprise {id: x.owner}) CREATE (a:Audit)-[:OF]->(e)
    SET a = x, a.openedOn = date(x.openedOn), a.validUntil = date(x.validUntil) }
  CALL () { UNWIND $entries AS x MATCH (e:Enterprise {id: x.owner}) CREATE (m:MandatoryEntry)-[:LISTS]->(e) SET m = x }
  CALL () { UNWIND $wholes AS x MATCH (p:Park {id: 'park'}) CREATE (w:WholeAudit {id: x.id, name: x.name, year: 2025, status: 'OPEN',
    openedAt: datetime('2026-01-01T00:00:00Z'), input: $input, proposal: replace($proposal, '12345', toString(x.cost))})-[:COVERS]->(p) }
  CALL () { UNWIND $includes AS x MATCH (w:WholeAudit {id: x.whole}), (e:Enterprise {id: x.enterprise})
    CREATE (w)-[:INCLUDES {reasons: ['LEAD'], cost: toInteger(x.cost), costAssumed: false, tier: 0, shares: [0.1]}]->(e) }
  CALL () { UNWIND $merges AS x MATCH (e:Enterprise {id: x.kept}) CREATE (g:EnterpriseMerge)-[:KEPT]->(e) SET g = x, g.mergedAt = datetime('2026-01-01T00:00:00Z') }
  CALL () { UNWIND $suggestions AS x MATCH (a:Enterprise {id: x.a}), (b:Enterprise {id: x.b})
    CREATE (a)<-[:SUGGESTS]-(s:MergeSuggestion)-[:SUGGESTS]->(b) SET s = x, s.status = 'OPEN' }
  CALL () { UNWIND $jobs AS x CREATE (j:ImportJob) SET j = x, j.kind = 'SUPPLIES', j.state = 'DONE', j.queuedAt = datetime('2026-01-01T00:00:00Z'),
    j.dryRun = false, j.rows = 1, j.created = 0, j.updated = 0, j.unchanged = 0, j.rejected = 0, j.errors = 0, j.progress = 1.0,
    j.ignoredColumns = [], j.headers = [], j.columns = [], j.operator = false }
  CALL () { UNWIND [['lead', 'lead-works'], ['supplier', 'supplier-works'], ['strange-member', 'stranger-works']] AS x
    MATCH (p:Person {id: x[0]}), (e:Enterprise {id: x[1]}) CREATE (p)-[:BELONGS_TO]->(e) }
  CALL () { UNWIND $consents AS x MATCH (g:Enterprise {id: x.giver}), (t:Enterprise {id: x.to})
    CREATE (g)<-[:GIVEN_BY]-(c:Consent)-[:GIVEN_TO]->(t) SET c = x, c.giver = null, c.to = null, c.withdrawn = null, c.expiresOn = date(x.expiresOn),
      c.givenAt = datetime('2026-01-01T00:00:00Z'), c.withdrawnAt = CASE WHEN x.withdrawn THEN datetime('2026-02-01T00:00:00Z') END }
  CALL () { UNWIND $asks AS x MATCH (a:Enterprise {id: x.asker}), (b:Enterprise {id: x.asked})
    CREATE (a)<-[:ASKED_BY]-(:ConsentAsk {id: x.id, reason: x.reason, scopes: ['IDENTITY'], askedAt: datetime('2026-01-01T00:00:00Z')})-[:ASKED_OF]->(b) }
${writeDossiers}
  RETURN 1 AS done`;
const input = { targets: [{ indicator: 'COD', share: 0.8 }], outsideTiers: 0, materiality: 0, budget: null, include: [], exclude: [] }; // prettier-ignore
const proposal = { status: 'OPTIMAL', cost: 12_345, gap: 0, candidates: 2, mixedBasis: 0, rulePack: 'x', coverage: [{ indicator: 'COD', target: 0.8, reached: 0.9 }] }; // prettier-ignore

/** The rules that what is on file was found by. */
const pack = rulePackId(rulePacksOfFile()[0]!);

/** Puts a world in the place of the one before. */
export async function build(w: World, twin: TwinWorld): Promise<void> {
  await w.graph.script(wipe);
  await w.graph.script(wipeDossiers);
  await w.given(write, { ...twin, input: JSON.stringify(input), proposal: JSON.stringify(proposal), pack });
}
