import { afterAll, beforeAll, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { world } from '../support/world.ts';
import { dump } from './dump.ts';

const w = await world();
beforeAll(async () => {
  await w.empty();
  await w.cast();
  await w.given(
    `UNWIND [['kept', '丁香铸造有限公司'], ['other', '丁香铸造公司'], ['buyer', '丁香机床有限公司']] AS x
     CREATE (:Enterprise {id: x[0], name: x[1], nameKey: x[1], search: x[1], aliases: [], division: '210202', verified: false, lead: false, version: 1})`,
  );
  await w.given(
    `MATCH (k:Enterprise {id: 'kept'}), (m:Enterprise {id: 'other'}), (b:Enterprise {id: 'buyer'})
     CREATE (:Drive {id: 'd-kept', state: 'OPEN'})-[:RUN_BY]->(k), (:Drive {id: 'd-other', state: 'OPEN'})-[:RUN_BY]->(m)
     CREATE (:Drive {id: 'd-buyer', state: 'OPEN'})-[:RUN_BY]->(b)
     CREATE (:Invitation {id: 'i-kept', answer: 'DECLINED'})-[:INVITES]->(k)
     CREATE (:Invitation {id: 'i-other', answer: 'OPEN'})-[:INVITES {note: 'stays'}]->(m)
     WITH 1 AS _ MATCH (d:Drive {id: 'd-buyer'}), (i:Invitation {id: 'i-other'}) CREATE (d)-[:ASKS {id: 'asked', version: 1}]->(i)`,
  );
});
afterAll(() => w.close());

const id = (local: string) => globalId('Enterprise', local);
const whose = async () =>
  Object.fromEntries(
    (await w.graph.script(`MATCH (n)-[:RUN_BY|INVITES]->(e) RETURN n.id AS what, e.id AS whose ORDER BY what`)).map(
      (row) => [row.what, row.whose],
    ),
  );

it('A merge takes over the drives an enterprise runs and the invitations to it; undone, both are its own again', async () => {
  const before = await dump(w.graph);
  const { data } = await w
    .as('regulator')
    .ask(
      'mutation($keep: ID!, $merge: ID!) { mergeEnterprises(keep: $keep, merge: $merge) { __typename ... on EnterpriseMerge { id } } }',
      { keep: id('kept'), merge: id('other') },
    );
  expect(data.mergeEnterprises.__typename).toBe('EnterpriseMerge');
  expect(await whose()).toEqual({
    ...{ 'd-buyer': 'buyer', 'd-kept': 'kept', 'd-other': 'kept', 'i-kept': 'kept', 'i-other': 'kept' },
  });
  const undone = await w
    .as('regulator')
    .ask('mutation($merge: ID!) { undoMerge(merge: $merge) { __typename } }', { merge: data.mergeEnterprises.id });
  expect(undone.data.undoMerge.__typename).toBe('Enterprise');
  expect(await dump(w.graph)).toEqual(before);
});
