import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast } from '../support/cast.ts';
import { origin, world, type World } from '../support/world.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
beforeEach(async () => {
  await w.empty();
  await w.cast();
});
afterAll(() => w.close());

const minutes = (n: number) => n * 60_000;
const signIn = () => w.signIn(cast.parkManager.email, cast.parkManager.password);
async function whoIs(cookie: string): Promise<string | null> {
  const response = await w.public.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-qinglian': '1', cookie },
    body: JSON.stringify({ query: '{ viewer { email } }' }),
  });
  return ((await response.json()) as { data: { viewer: { email: string } | null } }).data.viewer?.email ?? null;
}
const signOut = (cookie: string, headers: Record<string, string> = {}) =>
  w.public.fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, cookie, ...headers },
    body: '{}',
  });
/** The one session as if all of it had happened `ms` earlier. */
const turnBack = (ms: number) =>
  w.graph.script(
    `MATCH (s:AuthSession) WITH s, duration({milliseconds: $ms}) AS ago
     SET s.createdAt = s.createdAt - ago, s.updatedAt = s.updatedAt - ago, s.expiresAt = s.expiresAt - ago`,
    { ms },
  );
async function session() {
  const [row] = await w.graph.script(
    'MATCH (s:AuthSession) RETURN s.createdAt AS created, s.expiresAt AS expires, s.token AS token',
  );
  return row && { created: Date.parse(String(row.created)), expires: Date.parse(String(row.expires)) };
}

describe('a session', () => {
  it('ends when its person signs out, and the cookie is good for nothing afterwards', async () => {
    const cookie = await signIn();
    const other = await signIn();
    const response = await signOut(cookie);
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie().join()).toMatch(/session_token=; Max-Age=0/);
    expect(await whoIs(cookie)).toBeNull();
    expect(await whoIs(other)).toBe(cast.parkManager.email);
  });

  it('is not ended by another site', async () => {
    const cookie = await signIn();
    expect((await signOut(cookie, { origin: 'https://evil.example' })).status).toBe(403);
    expect(await whoIs(cookie)).toBe(cast.parkManager.email);
  });

  it('ends after half an hour of silence', async () => {
    const cookie = await signIn();
    await turnBack(minutes(29));
    expect(await whoIs(cookie)).toBe(cast.parkManager.email);
    await turnBack(minutes(29));
    expect(await whoIs(cookie)).toBe(cast.parkManager.email);
    await turnBack(minutes(31));
    expect(await whoIs(cookie)).toBeNull();
    expect(await session()).toBeUndefined();
  });

  it('ends twelve hours after it began, however busy', async () => {
    const cookie = await signIn();
    for (let busy = 0; busy < 28; busy += 1) {
      await turnBack(minutes(25));
      expect(await whoIs(cookie)).toBe(cast.parkManager.email);
    }
    const { created, expires } = (await session())!;
    expect(Date.now() - created).toBeGreaterThan(minutes(11.5 * 60));
    expect(expires - created).toBe(minutes(12 * 60));
    await turnBack(minutes(25));
    expect(await whoIs(cookie)).toBeNull();
  });

  it('costs two statements a request, and a third at most once a minute', async () => {
    const cookie = await signIn();
    const cost = async () => {
      const before = w.graph.statements;
      await whoIs(cookie);
      return w.graph.statements - before;
    };
    expect(await cost()).toBe(2);
    await turnBack(minutes(2));
    expect(await cost()).toBe(3);
    expect(await cost()).toBe(2);
  });

  it('opens for nobody whose cookie is not signed by this server', async () => {
    const cookie = await signIn();
    const [name, value = ''] = cookie.split('=');
    const [token] = decodeURIComponent(value).split('.');
    expect(await whoIs(`${name}=${token}`)).toBeNull();
    expect(await whoIs(`${name}=${token}.${encodeURIComponent('A'.repeat(43) + '=')}`)).toBeNull();
    expect(await whoIs(cookie)).toBe(cast.parkManager.email);
  });

  it('shows a role given or taken in the very next request', async () => {
    const roles = async (cookie: string) => {
      const response = await w.public.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-qinglian': '1', cookie },
        body: JSON.stringify({ query: '{ viewer { memberships { role of } } }' }),
      });
      return ((await response.json()) as { data: { viewer: { memberships: unknown[] } } }).data.viewer.memberships;
    };
    const cookie = await w.signIn(cast.nobody.email, cast.nobody.password);
    expect(await roles(cookie)).toEqual([]);
    await w.graph.script(`MATCH (p:Person {id: $id}), (k:Park {id: 'park'}) CREATE (p)-[:MANAGES]->(k)`, cast.nobody);
    expect(await roles(cookie)).toEqual([{ role: 'PARK_MANAGER', of: '清河循环经济产业园' }]);
    await w.graph.script(`MATCH (:Person {id: $id})-[m:MANAGES]->() DELETE m`, cast.nobody);
    expect(await roles(cookie)).toEqual([]);
  });
});

describe('what the graph keeps', () => {
  it('of a password is argon2id, and of a session a digest', async () => {
    const cookie = await signIn();
    const token = cookie.split('=')[1]?.split('.')[0] ?? '';
    const everything = JSON.stringify(await w.graph.script('MATCH (n) RETURN properties(n) AS p'));
    expect(everything).not.toContain(cast.parkManager.password);
    expect(everything).not.toContain(token);
    const [account] = await w.graph.script(
      'MATCH (a:AuthAccount {userId: $id}) RETURN a.password AS p',
      cast.parkManager,
    );
    expect(account?.p).toMatch(/^\$argon2id\$v=19\$/);
    const made = await w.auth.hash('any password');
    expect(made).toMatch(/^\$argon2id\$/);
  });

  it('of sessions past their end is nothing once somebody signs in', async () => {
    await signIn();
    await turnBack(minutes(60 * 24));
    await signIn();
    expect(await w.graph.script('MATCH (s:AuthSession) RETURN s.id AS id')).toHaveLength(1);
  });
});
