import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { places, type CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';

const w = await world();
afterAll(() => w.close());
beforeAll(async () => {
  await w.empty();
  await w.cast();
  await w.given(
    `MATCH (e:Enterprise {id: $enterprise}), (p:Park {id: $park})
     SET e.published = true
     CREATE (e)-[:IN_PARK]->(p)
     CREATE (:Audit {id: 'old', mode: 'STANDARD', basis: 'MANDATORY', status: 'ACCEPTED', stage: 'CONTINUOUS_IMPROVEMENT',
       openedOn: date('2022-03-01'), acceptedOn: date('2022-12-01'), validUntil: date('2027-12-01')})-[:OF]->(e)
     CREATE (:Audit {id: 'new', mode: 'RAPID', basis: 'INVITED', status: 'OPEN', stage: 'PRE_AUDIT',
       openedOn: date('2026-05-01'), dueOn: date('2027-05-01')})-[:OF]->(e)`,
    { enterprise: places.supplierWorks.id, park: places.park.id },
  );
});

const id = globalId('Enterprise', places.supplierWorks.id);
const ASK = `query($id: ID!, $audit: ID!, $first: Int, $after: String) {
  enterprise(id: $id) { name audits(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { mode basis stage status openedOn dueOn validUntil enterprise { id } } } }
  node(id: $audit) { id } }`;
const ask = async (member: CastMember, page: Record<string, unknown> = {}) =>
  (await w.as(member).ask(ASK, { id, audit: globalId('Audit', 'new'), ...page })).data;

describe('The audits of an enterprise', () => {
  it.each(['supplier', 'parkManager', 'regulator', 'national'] as const)(
    'are seen by %s, newest first',
    async (member) => {
      const { enterprise, node } = await ask(member);
      expect(enterprise.audits.totalCount).toBe(2);
      expect(enterprise.audits.nodes).toEqual([
        {
          mode: 'RAPID',
          basis: 'INVITED',
          stage: 'PRE_AUDIT',
          status: 'OPEN',
          openedOn: '2026-05-01',
          dueOn: '2027-05-01',
          validUntil: null,
          enterprise: { id },
        },
        expect.objectContaining({ mode: 'STANDARD', status: 'ACCEPTED', validUntil: '2027-12-01' }),
      ]);
      expect(node).toEqual({ id: globalId('Audit', 'new') });
    },
  );
  it.each(['stranger', 'strangeRegulator', 'strangeMember', 'expert', 'admin', 'nobody'] as const)(
    'are not there for %s, listed or by id',
    async (member) => {
      const { enterprise, node } = await ask(member);
      expect(enterprise.audits).toEqual({
        totalCount: 0,
        pageInfo: { hasNextPage: false, endCursor: null },
        nodes: [],
      });
      expect(node).toBeNull();
    },
  );
  it('come page by page', async () => {
    const first = (await ask('supplier', { first: 1 })).enterprise.audits;
    expect(first.nodes.map((a: { mode: string }) => a.mode)).toEqual(['RAPID']);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = (await ask('supplier', { first: 1, after: first.pageInfo.endCursor })).enterprise.audits;
    expect(second.nodes.map((a: { mode: string }) => a.mode)).toEqual(['STANDARD']);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });
});
