import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureDemoAccounts, removeDemoAccounts } from '../../server/access/service.ts';
import { businessDay, endOfBusinessDay, yearsAfter } from '../../server/platform/dates.ts';
import { cast, type CastMember } from '../support/cast.ts';
import { world, type World } from '../support/world.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
beforeEach(async () => {
  await w.empty();
  await w.cast();
});
afterAll(() => w.close());

const day = (ahead: number) => businessDay(new Date(Date.now() + ahead * 24 * 3_600_000));
const Create = `mutation ($name: String!, $expiresOn: Date!) {
  createApiToken(name: $name, expiresOn: $expiresOn) {
    __typename
    ... on CreateApiTokenSuccess { token apiToken { id name createdAt expiresOn expired lastUsedAt } }
    ... on Problem { code message }
    ... on RuleBroken { rule }
    ... on InvalidInput { fields { path message } }
  }
}`;
const Revoke = `mutation ($id: ID!) {
  revokeApiToken(id: $id) { __typename ... on ApiToken { id name } ... on Problem { code } }
}`;
const create = async (who: CastMember, given: { name?: string; expiresOn?: string } = {}) =>
  (await w.as(who).ask(Create, { name: '报表', expiresOn: day(30), ...given })).data.createApiToken;
const revoke = async (who: CastMember, id: string) => (await w.as(who).ask(Revoke, { id })).data.revokeApiToken;
const tokensOf = async (who: CastMember) =>
  (await w.as(who).ask('{ viewer { apiTokens { id name lastUsedAt expired } } }')).data.viewer.apiTokens;

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const post = (headers: Record<string, string>, query = '{ viewer { email } }', variables = {}) =>
  w.public.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
const whoIs = async (headers: Record<string, string>) => {
  const response = await post(headers);
  const body = (await response.json()) as { data?: { viewer: { email: string } | null } };
  return response.status === 200 ? (body.data?.viewer?.email ?? null) : response.status;
};
/** What somebody is told, but for the request's own number. */
const told = async (response: Response) => [
  response.status,
  response.headers.get('www-authenticate'),
  (await response.text()).replace(/"requestId":"[^"]+"/g, '"requestId":""'),
];

describe('An access token', () => {
  it('is shown once, and opens the API in the name of whoever made it', async () => {
    const made = await create('analyst');
    expect(made).toMatchObject({
      __typename: 'CreateApiTokenSuccess',
      token: expect.stringMatching(/^qlk_[\w-]{43}$/),
      apiToken: { name: '报表', expiresOn: day(30), expired: false, lastUsedAt: null },
    });
    expect(await whoIs(bearer(made.token))).toBe(cast.analyst.email);
    expect(await whoIs({ authorization: `bearer   ${made.token} ` })).toBe(cast.analyst.email);
    expect(JSON.stringify(await w.as('analyst').ask('{ viewer { apiTokens { id name } } }'))).not.toContain(made.token);
  });

  it('is kept as a digest alone', async () => {
    const { token } = await create('analyst');
    const everything = JSON.stringify(await w.graph.script('MATCH (n) RETURN properties(n) AS p'));
    expect(everything).not.toContain(token);
    expect(everything).not.toContain(token.slice(4));
    expect(everything).toContain(createHash('sha256').update(token).digest('base64url'));
  });

  it('is never the same twice', async () => {
    const first = await create('analyst');
    const made = [first, ...(await Promise.all(Array.from({ length: 7 }, () => create('analyst'))))];
    expect(new Set(made.map((m) => m.token)).size).toBe(8);
    const [digest] = await w.graph.script('MATCH (t:ApiToken) RETURN t.digest AS digest LIMIT 1');
    await expect(w.graph.script('CREATE (:ApiToken {id: "other", digest: $digest})', digest)).rejects.toThrow();
  });

  it('sees what its person sees, and nothing else', async () => {
    await w.given(`
      MATCH (e:Enterprise {id: 'lead-works'}), (k:Park {id: 'park'}) MERGE (e)-[:IN_PARK]->(k)
      WITH 1 AS one MATCH (e:Enterprise {id: 'stranger-works'}), (k:Park {id: 'other-park'}) MERGE (e)-[:IN_PARK]->(k)`);
    const query = '{ enterprises(first: 50) { totalCount nodes { id name } } }';
    for (const who of ['analyst', 'stranger'] as const) {
      const { token } = await create(who);
      expect(await (await post(bearer(token), query)).json()).toEqual(await w.as(who).ask(query));
    }
  }, 120_000);

  it('shows a role taken away in the very next request', async () => {
    const { token } = await create('analyst');
    const roles = async () => {
      const response = await post(bearer(token), '{ viewer { memberships { of } } }');
      return ((await response.json()) as { data: { viewer: { memberships: unknown[] } } }).data.viewer.memberships;
    };
    expect(await roles()).toEqual([{ of: '清河循环经济产业园' }]);
    await w.graph.script('MATCH (:Person {id: $id})-[g:GRANTED]->() DELETE g', cast.analyst);
    expect(await roles()).toEqual([{ of: null }]);
  });

  it('needs neither a cookie nor the header of the web', async () => {
    const { token } = await create('analyst');
    const form = await post({ ...bearer(token), 'content-type': 'application/graphql' });
    expect(form.status).not.toBe(403);
    const get = await w.public.fetch('/graphql?query={viewer{email}}', { headers: bearer(token) });
    expect(await get.json()).toEqual({ data: { viewer: { email: cast.analyst.email } } });
  });

  it('brings imports in and takes exports out', async () => {
    const { token } = await create('parkManager');
    const sent = await w.public.fetch('/api/imports?kind=ENTERPRISES', {
      method: 'POST',
      headers: { ...bearer(token), 'content-type': 'text/plain' },
      body: '企业名称\n令牌导入有限公司\n',
    });
    expect(sent.status).toBe(202);
    const { id } = (await sent.json()) as { id: string };
    const state = async () =>
      (await w.as('parkManager').ask('query ($id: ID!) { importJob(id: $id) { state } }', { id })).data.importJob.state;
    await expect.poll(state, { timeout: 60_000 }).toBe('DONE');
    const file = await w.public.fetch('/api/exports/enterprises.csv', { headers: bearer(token) });
    expect(file.status).toBe(200);
    expect(await file.text()).toBe(await (await w.as('parkManager').fetch('/api/exports/enterprises.csv')).text());
  }, 120_000);

  it('decides before a cookie that comes with it', async () => {
    const { token } = await create('analyst');
    const cookie = await w.signIn(cast.regulator.email, cast.regulator.password);
    expect(await whoIs({ ...bearer(token), cookie, 'x-qinglian': '1' })).toBe(cast.analyst.email);
    expect(await whoIs({ ...bearer('qlk_wrong'), cookie, 'x-qinglian': '1' })).toBe(401);
  });

  it('leaves other schemes of the header to whoever stands in front of the server, and trusts them with nothing', async () => {
    const cookie = await w.signIn(cast.regulator.email, cast.regulator.password);
    const basic = { authorization: 'Basic cHJveHk6cHJveHk=', cookie };
    expect(await whoIs({ ...basic, 'x-qinglian': '1' })).toBe(cast.regulator.email);
    expect((await post({ ...basic, 'content-type': 'text/plain' })).status).toBe(415);
    const upload = await w.public.fetch('/api/imports?kind=ENTERPRISES', {
      method: 'POST',
      headers: { ...basic, 'content-type': 'text/plain' },
      body: '企业名称\n甲\n',
    });
    expect(upload.status).toBe(403);
  });

  it('costs two statements a request, and a third at most once a minute', async () => {
    const { token } = await create('analyst');
    const cost = async () => {
      const before = w.graph.statements;
      await whoIs(bearer(token));
      return w.graph.statements - before;
    };
    expect(await cost()).toBe(3);
    const [{ lastUsedAt }] = await tokensOf('analyst');
    expect(Date.now() - Date.parse(lastUsedAt)).toBeLessThan(60_000);
    expect(await cost()).toBe(2);
    await w.graph.script(`MATCH (t:ApiToken) SET t.lastUsedAt = datetime() - duration('PT61S')`);
    expect(await cost()).toBe(3);
    expect(await cost()).toBe(2);
  });
});

describe('A token that opens nothing', () => {
  it('is told so in the same words, whatever the reason', async () => {
    const expired = await create('analyst');
    await w.graph.script('MATCH (t:ApiToken) SET t.expiresAt = datetime()');
    const revoked = await create('analyst');
    expect(await revoke('analyst', revoked.apiToken.id)).toMatchObject({ __typename: 'ApiToken', name: '报表' });
    const gone = await create('expert');
    await w.graph.script('MATCH (p:Person {id: $id}) DETACH DELETE p', cast.expert);
    const unknown = `qlk_${'A'.repeat(43)}`;
    const refused = await Promise.all(
      [expired.token, revoked.token, gone.token, unknown, 'qlk_', 'no-token', `${unknown}, Bearer ${unknown}`].map(
        async (token) => told(await post(bearer(token))),
      ),
    );
    refused.push(await told(await post({ authorization: 'Bearer' })));
    for (const one of refused) expect(one).toEqual(refused[0]);
    const [status, challenge, body] = refused[0]!;
    expect(status).toBe(401);
    expect(challenge).toMatch(/^Bearer .*error="invalid_token"/);
    expect(body).toMatch(/访问令牌.* · The access token/);
    expect(JSON.parse(String(body))).toMatchObject({
      code: 'UNAUTHENTICATED',
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('opens no way in beside GraphQL either', async () => {
    const { token, apiToken } = await create('parkManager');
    await revoke('parkManager', apiToken.id);
    const answers = await Promise.all([
      w.public.fetch('/api/imports?kind=ENTERPRISES', {
        method: 'POST',
        headers: bearer(token),
        body: '企业名称\n甲\n',
      }),
      w.public.fetch('/api/exports/enterprises.csv', { headers: bearer(token) }),
      w.public.fetch('/graphql?query={viewer{email}}', { headers: bearer(token) }),
    ]);
    expect(answers.map((a) => a.status)).toEqual([401, 401, 401]);
  });

  it('is that of a demo person outside the demo', async () => {
    const demo = await world({ demo: true });
    const email = 'analyst@demo.qinglian.example';
    await ensureDemoAccounts(w.graph, demo.auth, [
      { email, name: '演示分析', role: 'ANALYST', sees: '', seesEn: '', holds: ['ANALYST'] },
    ]);
    const cookie = await demo.signIn(email, 'qinglian-demo');
    const made = await demo.public.ask(Create, { name: 'demo', expiresOn: day(1) }, { cookie });
    const headers = bearer(made.data.createApiToken.token);
    const inDemo = await demo.public.ask('{ viewer { email } }', {}, headers);
    expect(inDemo.data.viewer.email).toBe(email);
    expect(await whoIs(headers)).toBe(401);
    await removeDemoAccounts(w.graph);
    expect(await w.graph.script('MATCH (t:ApiToken) RETURN t.id AS id')).toEqual([]);
    await demo.close();
  });

  it('is good to the end of its last day in Shanghai, and not a millisecond longer', async () => {
    const { token } = await create('analyst', { expiresOn: day(0) });
    const [kept] = await w.graph.script('MATCH (t:ApiToken) RETURN t.expiresAt AS at');
    const over = new Date(String(kept?.at));
    expect(over).toEqual(endOfBusinessDay(day(0)));
    expect(businessDay(new Date(over.getTime() - 1))).toBe(day(0));
    expect(businessDay(over)).toBe(day(1));
    expect(await whoIs(bearer(token))).toBe(cast.analyst.email);
    await w.graph.script('MATCH (t:ApiToken) SET t.expiresAt = datetime()');
    expect(await whoIs(bearer(token))).toBe(401);
    expect(await tokensOf('analyst')).toMatchObject([{ expired: true }]);
  });
});

describe('Making and revoking tokens', () => {
  it('is for persons who signed in, not for a token, nor for nobody', async () => {
    const { token, apiToken } = await create('analyst');
    const asked = async (query: string, variables: object, headers: Record<string, string>) =>
      (await (await post(headers, query, variables)).json()) as { data: Record<string, unknown> };
    const given = { name: '再生', expiresOn: day(300) };
    for (const headers of [bearer(token), { 'x-qinglian': '1' }]) {
      expect(await asked(Create, given, headers)).toMatchObject({ data: { createApiToken: { code: 'NOT_ALLOWED' } } });
      const revoking = await asked(Revoke, { id: apiToken.id }, headers);
      expect(revoking).toMatchObject({ data: { revokeApiToken: { code: 'NOT_ALLOWED' } } });
    }
    expect(await tokensOf('analyst')).toHaveLength(1);
    expect(await whoIs(bearer(token))).toBe(cast.analyst.email);
  });

  it('reaches one’s own alone: another’s is as one that does not exist', async () => {
    const { token, apiToken } = await create('analyst');
    const other = await revoke('admin', apiToken.id);
    expect(other).toEqual(await revoke('admin', 'no-such-token'));
    expect(other).toMatchObject({ __typename: 'NotFound' });
    expect(await tokensOf('admin')).toEqual([]);
    expect(await whoIs(bearer(token))).toBe(cast.analyst.email);
  });

  it.each([
    ['a day that is over', { expiresOn: day(-1) }, 'expiresOn'],
    ['more than a year ahead', { expiresOn: yearsAfter(day(1), 1) }, 'expiresOn'],
    ['no name', { name: '  ' }, 'name'],
    ['a name that cannot be seen', { name: 'a\u0000b' }, 'name'],
    ['a name without end', { name: '长'.repeat(81) }, 'name'],
  ])('refuses %s and says where', async (_, given, path) => {
    expect(await create('analyst', given)).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path }] });
    expect(await tokensOf('analyst')).toEqual([]);
  });

  it('allows today, a year from today, and no day that is none', async () => {
    expect(await create('analyst', { expiresOn: day(0) })).toMatchObject({ __typename: 'CreateApiTokenSuccess' });
    const year = await create('analyst', { expiresOn: yearsAfter(day(0), 1) });
    expect(year).toMatchObject({ __typename: 'CreateApiTokenSuccess' });
    const none = await w.as('analyst').ask(Create, { name: 'x', expiresOn: '2026-02-30' });
    expect(none.errors).toHaveLength(1);
    expect(yearsAfter('2028-02-29', 1)).toBe('2029-02-28');
  });

  it('ends at twenty a person, also when they are made at once', async () => {
    const first = await create('analyst');
    const made = [first, ...(await Promise.all(Array.from({ length: 23 }, () => create('analyst'))))];
    const refused = made.filter((m) => m.__typename !== 'CreateApiTokenSuccess');
    expect(refused).toHaveLength(4);
    expect(refused[0]).toMatchObject({ code: 'RULE_BROKEN', rule: 'api-tokens-per-person' });
    const [{ id }] = await tokensOf('analyst');
    await revoke('analyst', id);
    expect(await create('analyst')).toMatchObject({ __typename: 'CreateApiTokenSuccess' });
    expect(await create('regulator')).toMatchObject({ __typename: 'CreateApiTokenSuccess' });
  });
});
