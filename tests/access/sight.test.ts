import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicSight, type Sight } from '../../server/access/sight.ts';
import { personByEmail } from '../../server/access/service.ts';
import { sightOf } from '../../server/access/viewer.ts';
import { expand } from '../../server/platform/query.ts';
import { cast, type CastMember } from '../support/cast.ts';
import { world, type World } from '../support/world.ts';

let w: World;
const links = {
  'supplier→lead': ['supplier-works', 'lead-works'],
  'second→supplier': ['second-tier', 'supplier-works'],
  'stranger→buyer': ['stranger-works', 'far-buyer'],
  'told→told': ['told-of', 'told-too'],
} as const;

beforeAll(async () => {
  w = await world();
  await w.empty();
  await w.cast();
  await w.given(
    `UNWIND $added AS a MERGE (e:Enterprise {id: a.id}) SET e += a
     WITH count(*) AS done
     UNWIND $links AS l
     MATCH (s:Enterprise {id: l.from}), (b:Enterprise {id: l.to})
     CREATE (s)-[:SUPPLIES {id: l.id, reportedBy: l.reportedBy}]->(b)`,
    {
      added: [
        { id: 'second-tier', name: '二级供应商', division: '220102' },
        { id: 'far-buyer', name: '外省买家', division: '330102' },
        { id: 'listed', name: '公开企业', division: '330102', published: true },
        { id: 'proposed', name: '拟入园企业', division: '330102' },
        { id: 'former', name: '已退园企业', division: '330102' },
        { id: 'reported', name: '上报的企业', division: '330102', reportedBy: [cast.lead.id] },
        { id: 'told-of', name: '听说的企业', division: '330102' },
        { id: 'told-too', name: '听说的另一家', division: '330102' },
        { id: 'hidden', name: '无关企业', division: '330102' },
      ],
      links: Object.entries(links).map(([id, [from, to]]) => ({
        id,
        from,
        to,
        reportedBy: id === 'told→told' ? [cast.supplier.id] : [],
      })),
    },
  );
  await w.given(
    `MATCH (lead:Enterprise {id: 'lead-works'}), (own:Park {id: 'park'}) CREATE (lead)-[:IN_PARK]->(own)
     WITH own MATCH (e:Enterprise {id: 'proposed'}) CREATE (e)-[:IN_PARK {proposed: true}]->(own)
     WITH own MATCH (e:Enterprise {id: 'former'}) CREATE (e)-[:IN_PARK {since: date('2019-01-01'), until: date('2021-01-01')}]->(own)
     WITH own MATCH (other:Park {id: 'other-park'}), (e:Enterprise) WHERE e.id IN ['stranger-works', 'second-tier']
     CREATE (e)-[:IN_PARK]->(other)`,
  );
});
afterAll(() => w.close());

async function seen(sight: Sight) {
  const enterprises = await w.graph.script(expand('MATCH (e:Enterprise) WHERE @sees_enterprise(e) RETURN e.id AS id'), {
    sight,
  });
  const visible = await w.graph.script(expand('MATCH ()-[l:SUPPLIES]->() WHERE @sees_link(l) RETURN l.id AS id'), {
    sight,
  });
  return { enterprises: enterprises.map((r) => r.id).sort(), links: visible.map((r) => r.id).sort() };
}
const sightFor = async (member: CastMember) => sightOf((await personByEmail(w.graph, cast[member].email)) ?? null);

type Row = [CastMember, string[], (keyof typeof links)[]];
const table: Row[] = [
  ['parkManager', ['lead-works', 'supplier-works', 'listed'], ['supplier→lead']],
  ['analyst', ['lead-works', 'supplier-works', 'listed'], ['supplier→lead']],
  ['lead', ['lead-works', 'supplier-works', 'listed', 'reported'], ['supplier→lead']],
  [
    'supplier',
    ['supplier-works', 'lead-works', 'second-tier', 'listed', 'told-of', 'told-too'],
    ['supplier→lead', 'second→supplier', 'told→told'],
  ],
  ['regulator', ['lead-works', 'supplier-works', 'second-tier', 'listed'], ['supplier→lead', 'second→supplier']],
  [
    'strangeRegulator',
    ['second-tier', 'stranger-works', 'supplier-works', 'far-buyer', 'listed'],
    ['second→supplier', 'stranger→buyer'],
  ],
  [
    'stranger',
    ['second-tier', 'stranger-works', 'supplier-works', 'far-buyer', 'listed'],
    ['second→supplier', 'stranger→buyer'],
  ],
  ['strangeMember', ['stranger-works', 'far-buyer', 'listed'], ['stranger→buyer']],
  ['expert', ['listed'], []],
  ['admin', ['listed'], []],
  ['nobody', ['listed'], []],
];

describe('what may be seen', () => {
  it.each(table)('by the %s is just this much of the supply graph', async (member, enterprises, visible) => {
    expect(await seen(await sightFor(member))).toEqual({ enterprises: enterprises.sort(), links: visible.sort() });
  });

  it('by the public is what is published', async () => {
    expect(await seen(publicSight)).toEqual({ enterprises: ['listed'], links: [] });
  });

  it('by the national regulator is everything', async () => {
    const { enterprises, links: visible } = await seen(await sightFor('national'));
    expect(enterprises).toHaveLength(12);
    expect(visible).toEqual(Object.keys(links).sort());
  });

  it('of prices is one’s own: an analyst’s grant brings none', async () => {
    expect((await sightFor('lead')).own).toEqual(['lead-works']);
    expect((await sightFor('analyst')).own).toEqual([]);
    await w.graph.script(
      `MATCH (p:Person {id: 'nobody'}), (e:Enterprise {id: 'lead-works'}) CREATE (p)-[:GRANTED]->(e)`,
    );
    const granted = await sightFor('nobody');
    expect([granted.enterprises, granted.own]).toEqual([['lead-works'], []]);
    await w.graph.script(`MATCH (:Person {id: 'nobody'})-[g:GRANTED]->() DELETE g`);
  });
});
