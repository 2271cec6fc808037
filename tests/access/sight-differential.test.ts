import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Sight } from '../../server/access/sight.ts';
import { connect } from '../../server/platform/graph.ts';
import { expand } from '../../server/platform/query.ts';
import { fragmentMutants } from './mutants.ts';
import { oracle, type SmallWorld } from './sight-oracle.ts';

const graph = connect(inject('neo4j'));
const clear = () => graph.script('MATCH (n) WHERE n:Enterprise OR n:Park DETACH DELETE n');
beforeAll(clear);
afterAll(async () => {
  await clear();
  await graph.close();
});

const ids = Array.from({ length: 12 }, (_, i) => `e${i}`);
const parks = ['p0', 'p1', 'p2'];
const people = ['one', 'two'];
const linkIds = Array.from({ length: 14 }, (_, i) => `l${i}`);
const divisions = ['2101', '210102', '2102', '220102', '33'];
const some = <T>(items: T[], maxLength = 2) => fc.uniqueArray(fc.constantFrom<T>(...items), { maxLength });
const rarely = fc.integer({ max: 5, min: 0 }).map((n) => n === 0);

const worlds: fc.Arbitrary<SmallWorld> = fc.record({
  enterprises: fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        division: fc.constantFrom(...divisions),
        published: rarely,
        reportedBy: rarely.chain((yes) => some(people, yes ? 2 : 0)),
      }),
    ),
  ),
  members: fc.array(
    fc.record({
      enterprise: fc.constantFrom(...ids),
      park: fc.constantFrom(...parks),
      proposed: rarely,
      ended: rarely,
    }),
    { maxLength: 10 },
  ),
  links: fc
    .array(fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids), reportedBy: some(people, 1) }), {
      maxLength: 14,
    })
    .map((links) => links.filter((l) => l.from !== l.to).map((l, i) => ({ ...l, id: `l${i}` }))),
});
const sights: fc.Arbitrary<Sight> = fc.record({
  all: fc.integer({ min: 0, max: 15 }).map((n) => n === 0),
  divisions: some(['21', '2101', '22', '3'], 1),
  parks: some(parks),
  enterprises: some(ids, 1),
  own: fc.constant([]),
  person: fc.option(fc.constantFrom(...people)),
  opened: some(linkIds, 3),
  openedVolumes: fc.constant([]),
  openedAudits: fc.constant([]),
  asking: some(ids, 1),
});

const setUp = `
  UNWIND $parks AS id MERGE (:Park {id: id})
  WITH count(*) AS done
  UNWIND $enterprises AS e CREATE (n:Enterprise) SET n = e
  WITH count(*) AS done
  CALL () {
    UNWIND $members AS m MATCH (e:Enterprise {id: m.enterprise}), (p:Park {id: m.park})
    CREATE (e)-[i:IN_PARK {since: date('2020-01-01')}]->(p)
    SET i.proposed = CASE WHEN m.proposed THEN true END, i.until = CASE WHEN m.ended THEN date('2021-01-01') END
  }
  CALL () {
    UNWIND $links AS l MATCH (s:Enterprise {id: l.from}), (b:Enterprise {id: l.to})
    CREATE (s)-[:SUPPLIES {id: l.id, reportedBy: l.reportedBy}]->(b)
  }
  RETURN done`;
const question = expand(`
  UNWIND $sights AS sight
  CALL (sight) { MATCH (e:Enterprise) WHERE @sees_enterprise(e) RETURN collect(e.id) AS enterprises }
  CALL (sight) { MATCH ()-[l:SUPPLIES]->() WHERE @sees_link(l) RETURN collect(l.id) AS links }
  RETURN enterprises, links`).replaceAll('$sight.', 'sight.');

async function seen(sights: Sight[], text = question) {
  const rows = await graph.script(text, { sights });
  return rows.map((r) => ({ enterprises: (r.enterprises as string[]).sort(), links: (r.links as string[]).sort() }));
}
async function build(small: SmallWorld) {
  await clear();
  await graph.script(setUp, { ...small, parks });
}
const eyes = fc.array(sights, { minLength: 50, maxLength: 50 });
const seed = 20_261_123;

/** More by hand: `QINGLIAN_WORLDS=1250` compares over a million pairs of a viewer and a thing. */
const runs = Number(process.env.QINGLIAN_WORLDS ?? 20);

it(`What the graph lets anybody see is what the rules of sight say: ${runs} small worlds, each through 50 pairs of eyes`, async () => {
  let pairs = 0;
  await fc.assert(
    fc.asyncProperty(worlds, eyes, async (small, looking) => {
      await build(small);
      expect(await seen(looking)).toEqual(looking.map((sight) => oracle(small, sight)));
      pairs += looking.length * (small.enterprises.length + small.links.length);
    }),
    { numRuns: runs, seed, endOnFailure: true },
  );
  expect(pairs).toBeGreaterThanOrEqual(runs * 600);
  if (runs > 20) console.log(`${pairs} pairs`);
}, 3_600_000);

it.each(fragmentMutants)(
  'The rules of sight would be broken, and it would be found out, if %s',
  async (_, rule, instead) => {
    const mutant = question.replaceAll(rule, instead);
    expect(mutant).not.toBe(question);
    const found = await fc.check(
      fc.asyncProperty(worlds, eyes, async (small, looking) => {
        await build(small);
        expect(await seen(looking, mutant)).toEqual(looking.map((sight) => oracle(small, sight)));
      }),
      { numRuns: 20, seed, endOnFailure: true },
    );
    expect(found.failed).toBe(true);
  },
);
