import type { Auth } from '../../server/access/auth.ts';
import type { Role } from '../../server/access/viewer.ts';
import type { Graph } from '../../server/platform/graph.ts';

const password = 'a password of the cast';

/** The places the cast belongs in, by id. A test that needs more of them than a name MERGEs on the id. */
export const places = {
  park: { id: 'park', code: 'LN-QH-01', name: '清河循环经济产业园', division: '210202' },
  otherPark: { id: 'other-park', code: 'JL-BS-01', name: '白杉新材料产业园', division: '220102' },
  leadWorks: { id: 'lead-works', name: '清河龙头装备有限公司', division: '210202' },
  supplierWorks: { id: 'supplier-works', name: '青禾铸件有限公司', division: '210302' },
  strangerWorks: { id: 'stranger-works', name: '白杉远行材料有限公司', division: '220102' },
} as const;
type Place = keyof typeof places;
type Held = { regulates?: string; manages?: Place; belongsTo?: Place; granted?: Place; holds?: Role };

const person = (id: string, name: string, held: Held) => ({ id, name, email: `${id}@cast.example`, password, held });

/** Everybody a test may be. */
export const cast = {
  /** Manages `park`. */
  parkManager: person('park-manager', '管园', { manages: 'park' }),
  /** Belongs to `leadWorks`. */
  lead: person('lead', '龙头', { belongsTo: 'leadWorks' }),
  /** Belongs to `supplierWorks`. */
  supplier: person('supplier', '供应', { belongsTo: 'supplierWorks' }),
  /** Regulates 辽宁 (21). */
  regulator: person('regulator', '辽宁主管', { regulates: '21' }),
  /** Regulates the whole country. */
  national: person('national', '全国主管', { regulates: '0' }),
  expert: person('expert', '专家', { holds: 'EXPERT' }),
  /** Was given the sight of `park`. */
  analyst: person('analyst', '分析', { granted: 'park', holds: 'ANALYST' }),
  admin: person('admin', '管理员', { holds: 'ADMINISTRATOR' }),
  /** Manages `otherPark`, in another province. */
  stranger: person('stranger', '外园', { manages: 'otherPark' }),
  /** Regulates 吉林 (22). */
  strangeRegulator: person('strange-regulator', '吉林主管', { regulates: '22' }),
  /** Belongs to `strangerWorks`. */
  strangeMember: person('strange-member', '外企', { belongsTo: 'strangerWorks' }),
  /** Has an account and nothing else. */
  nobody: person('nobody', '无职', {}),
} as const;
export type CastMember = keyof typeof cast;

let hashed: Promise<string> | undefined;

/** The cast, with passwords and memberships. The places are there afterwards, bare where the test had not made them. */
export async function castSetUp(graph: Graph, auth: Auth): Promise<void> {
  hashed ??= auth.hash(password);
  const place = (key: Place | undefined) => (key ? places[key].id : null);
  const people = Object.values(cast).map(({ held, ...one }) => ({
    ...one,
    regulates: held.regulates ?? null,
    manages: place(held.manages),
    belongsTo: place(held.belongsTo),
    granted: place(held.granted),
    holds: held.holds ?? null,
  }));
  const { park, otherPark, ...works } = places;
  await graph.script(
    `UNWIND $parks AS k
     MERGE (p:Park {id: k.id})
     ON CREATE SET p += k, p.nameKey = k.name, p.search = k.name, p.level = 'PROVINCIAL', p.industries = [], p.collects = [], p.version = 1`,
    { parks: [park, otherPark] },
  );
  await graph.script(
    `UNWIND $works AS w
     MERGE (e:Enterprise {id: w.id})
     ON CREATE SET e += w, e.nameKey = w.name, e.search = w.name, e.aliases = [], e.verified = false, e.lead = false, e.version = 1`,
    { works: Object.values(works) },
  );
  await graph.script(
    `UNWIND $people AS one
     MERGE (p:Person {id: one.id})
     SET p.email = one.email, p.name = one.name, p.emailVerified = true, p.createdAt = datetime(), p.updatedAt = datetime()
     MERGE (a:AuthAccount {id: one.id})
     SET a.accountId = one.id, a.userId = one.id, a.providerId = 'credential', a.password = $hashed,
       a.createdAt = datetime(), a.updatedAt = datetime()
     FOREACH (code IN [x IN [one.regulates] WHERE x IS NOT NULL] | MERGE (d:Division {code: code}) MERGE (p)-[:REGULATES]->(d))
     FOREACH (id IN [x IN [one.manages] WHERE x IS NOT NULL] | MERGE (k:Park {id: id}) MERGE (p)-[:MANAGES]->(k))
     FOREACH (id IN [x IN [one.belongsTo] WHERE x IS NOT NULL] | MERGE (e:Enterprise {id: id}) MERGE (p)-[:BELONGS_TO]->(e))
     FOREACH (id IN [x IN [one.granted] WHERE x IS NOT NULL] | MERGE (k:Park {id: id}) MERGE (p)-[:GRANTED]->(k))
     FOREACH (name IN [x IN [one.holds] WHERE x IS NOT NULL] | MERGE (r:Role {name: name}) MERGE (p)-[:HOLDS]->(r))`,
    { people, hashed: await hashed },
  );
}
