import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';

const w = await world();
afterAll(() => w.close());

beforeEach(async () => {
  await w.empty();
  await w.cast();
  await w.given(
    `MATCH (park:Park {id: 'park'}), (far:Enterprise {id: 'stranger-works'}), (supplier:Enterprise {id: 'supplier-works'})
     CREATE (k:Enterprise {id: 'kept', name: '丁香铸造有限公司', nameKey: '丁香铸造有限公司', search: '丁香铸造有限公司', aliases: [], division: '210202', verified: false, lead: false, version: 1})
     CREATE (m:Enterprise {id: 'other', name: '丁香铸造公司', nameKey: '丁香铸造公司', search: '丁香铸造公司', aliases: [], division: '210202', verified: false, lead: false, version: 1})
     CREATE (k)-[:IN_PARK]->(park), (m)-[:IN_PARK]->(park)
     CREATE (s:MergeSuggestion {id: 'suggestion', score: 0.95, reasons: ['写法相近'], status: 'OPEN'})-[:SUGGESTS]->(k)
     CREATE (s)-[:SUGGESTS]->(m)
     CREATE (t:MergeSuggestion {id: 'far-fetched', score: 0.85, reasons: ['写法相近'], status: 'OPEN'})-[:SUGGESTS]->(supplier)
     CREATE (t)-[:SUGGESTS]->(far)`,
  );
});

describe('Suggestions to merge', () => {
  const list = async (who: CastMember, args = '') => {
    const { data } = await w
      .as(who)
      .ask(`{ mergeSuggestions${args} { totalCount nodes { id score reasons status enterprises { name } } } }`);
    return data.mergeSuggestions;
  };
  it('shows a viewer those both of whose enterprises they may see, likeliest first', async () => {
    expect((await list('national')).nodes.map((s: { score: number }) => s.score)).toEqual([0.95, 0.85]);
    expect(await list('parkManager')).toMatchObject({
      totalCount: 1,
      nodes: [
        { score: 0.95, status: 'OPEN', enterprises: [{ name: expect.any(String) }, { name: expect.any(String) }] },
      ],
    });
    expect((await list('nobody')).totalCount).toBe(0);
    expect((await list('national', '(minScore: 0.9)')).totalCount).toBe(1);
  });
  it('rests when dismissed by those who answer for both', async () => {
    const dismiss = async (who: CastMember) => {
      const { data } = await w
        .as(who)
        .ask(
          `mutation($s: ID!) { dismissMergeSuggestion(suggestion: $s) { __typename ... on MergeSuggestion { status } } }`,
          { s: globalId('MergeSuggestion', 'suggestion') },
        );
      return data.dismissMergeSuggestion;
    };
    expect(await dismiss('stranger')).toEqual({ __typename: 'NotFound' });
    expect(await dismiss('analyst')).toEqual({ __typename: 'NotAllowed' });
    expect(await dismiss('parkManager')).toEqual({ __typename: 'MergeSuggestion', status: 'DISMISSED' });
    expect((await list('parkManager')).totalCount).toBe(0);
  });
});
