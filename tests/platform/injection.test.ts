import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { origin, world } from '../support/world.ts';

const w = await world();
beforeAll(async () => {
  await w.empty();
  await w.cast();
});
afterAll(() => w.close());

const poisons = [
  `' OR 1=1 //`,
  `"}) MATCH (n) DETACH DELETE n //`,
  `\`) REMOVE n:Enterprise WITH 1 AS x MATCH (y) //`,
  `$sight`,
  `\u0000\u2028'}) RETURN 1 //`,
  `*:* OR name:*`,
  `/.*/`,
  `{{7*7}}\${7*7}`,
];
const state = async () => {
  const rows = await w.graph.script(
    `MATCH (n) WHERE NOT n:AuthSession AND NOT n:LogEntry AND NOT n:LogHead RETURN labels(n) AS labels, count(*) AS n ORDER BY labels`,
  );
  return JSON.stringify(rows);
};

describe('What looks like a statement', () => {
  it.each(poisons)('is a word like any other: %j', async (poison) => {
    const before = await state();
    const id = globalId('Enterprise', poison);
    const query = `query($s: String!, $id: ID!) {
      enterprises(search: $s, filter: { division: $s, industry: $s }) { totalCount }
      parks(search: $s) { totalCount }
      park(code: $s) { id }
      enterprise(id: $id) { id }
      code: enterprise(creditCode: $s) { id }
      node(id: $id) { id }
      checkCreditCode(code: $s) { valid }
    }`;
    const { data, errors } = await w.as('national').ask(query, { s: poison, id });
    expect(errors ?? []).toEqual([]);
    expect(data).toMatchObject({
      enterprises: { totalCount: 0 },
      parks: { totalCount: 0 },
      park: null,
      enterprise: null,
      code: null,
      node: null,
      checkCreditCode: { valid: false },
    });
    const file = await w.as('national').fetch(`/api/exports/enterprises.json?search=${encodeURIComponent(poison)}`);
    expect(await file.json()).toMatchObject({ rows: [] });
    expect(await state()).toBe(before);
  });

  it('is no order, direction, label or kind either', async () => {
    for (const query of [
      '{ enterprises(orderBy: { field: "NAME; MATCH (n) DELETE n", direction: ASC }) { totalCount } }',
      '{ enterprises(orderBy: { field: id, direction: ASC }) { totalCount } }',
      '{ supplyChain(enterprise: "x", direction: SIDEWAYS) { totalNodes } }',
    ])
      expect((await w.as('national').ask(query)).errors?.length).toBeGreaterThan(0);
    const sent = await w.as('national').fetch('/api/imports?kind=Enterprise%60', {
      method: 'POST',
      headers: { 'content-type': 'text/csv', 'x-filename': 'x.csv', origin },
      body: 'name\n甲\n',
    });
    expect(sent.status).toBe(400);
  });

  it('is kept as it came when it is imported as a name', async () => {
    const name = poisons[1]!;
    await w.given(
      `CREATE (:Enterprise {id: 'odd', name: $name, nameKey: $name, search: $name, aliases: [], verified: false, lead: false,
      division: '210202', published: true, version: 1})`,
      { name },
    );
    const { data } = await w.as('national').ask(`{ enterprise(id: "${globalId('Enterprise', 'odd')}") { name } }`);
    expect(data.enterprise.name).toBe(name);
  });
});

describe('What was not asked for', () => {
  it.each([
    [
      'createApiToken',
      'mutation { createApiToken(name: "a", expiresOn: "2027-01-01", person: "admin") { __typename } }',
    ],
    ['mergeEnterprises', 'mutation { mergeEnterprises(keep: "a", merge: "b", version: 9) { __typename } }'],
    [
      'openWholeAudit',
      'mutation { openWholeAudit(name: "a", input: { park: "p", year: 2024, targets: [], status: "CLOSED" }) { __typename } }',
    ],
  ])('cannot be set along with it: %s', async (_, mutation) => {
    const { data, errors } = await w.as('national').ask(mutation);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('The database', () => {
  it.each([
    'file:///etc/passwd',
    'http://127.0.0.1:9/x.csv',
    'http://169.254.169.254/latest/meta-data',
    'https://[::1]/x',
  ])('fetches nothing for a statement: %s', async (address) => {
    await expect(w.graph.script(`LOAD CSV FROM '${address}' AS row RETURN row LIMIT 1`)).rejects.toThrow(
      /blocked|not allowed|disabled|Cannot load|external resource/i,
    );
  });
});
