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

const signIn = (body: unknown, headers: Record<string, string> = {}) =>
  w.app.fetch(
    new Request(`${origin}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, ...headers },
      body: JSON.stringify(body),
    }),
  );
const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
const withCookie = (cookie: string, pathname: string, init: RequestInit = {}) =>
  w.app.fetch(new Request(origin + pathname, { ...init, headers: { ...(init.headers as object), cookie } }));
async function whoIs(cookie: string): Promise<string | null> {
  const response = await withCookie(cookie, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-qinglian': '1' },
    body: JSON.stringify({ query: '{ viewer { email } }' }),
  });
  const { data } = (await response.json()) as { data: { viewer: { email: string } | null } };
  return data.viewer?.email ?? null;
}
const { lead } = cast;

describe('signing in', () => {
  it('gives a cookie that scripts cannot read, other sites cannot send and the browser forgets', async () => {
    const response = await signIn(lead);
    expect(response.status).toBe(200);
    const [cookie = '', ...others] = response.headers.getSetCookie();
    expect(others).toEqual([]);
    expect(cookie.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax']);
    expect(await whoIs(cookieOf(response))).toBe(lead.email);
  });

  it('tells in its answer who signed in and nothing that opens a session', async () => {
    const response = await signIn(lead);
    const body = await response.text();
    expect(JSON.parse(body)).toEqual({ user: { id: lead.id, name: lead.name, email: lead.email } });
    const session = await (await withCookie(cookieOf(response), '/api/auth/get-session')).text();
    const token = cookieOf(response).split('=')[1]?.split('.')[0] ?? '';
    expect(token.length).toBeGreaterThanOrEqual(32);
    expect(session).toContain(lead.email);
    expect(session + body).not.toContain(token);
  });

  it('marks the cookie Secure where the public address is https', async () => {
    const https = await world({ publicUrl: 'https://qinglian.example' });
    const response = await https.app.fetch(
      new Request('https://qinglian.example/api/auth/sign-in/email', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'https://qinglian.example' },
        body: JSON.stringify(lead),
      }),
    );
    await https.close();
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Secure-.*; Secure/);
  });

  it('reads an email whatever its case', async () => {
    expect((await signIn({ ...lead, email: ` ${lead.email.toUpperCase()} ` })).status).toBe(200);
  });

  it('answers a wrong password, an unknown email and a malformed one alike', async () => {
    const answers = await Promise.all(
      [
        { email: lead.email, password: 'not the password' },
        { email: 'unknown@cast.example', password: lead.password },
        { email: 'not an email', password: lead.password },
        { email: lead.email },
        { email: lead.email, password: 'x'.repeat(100_000) },
      ].map(async (body) => {
        const response = await signIn(body);
        return { status: response.status, headers: [...response.headers], body: await response.text() };
      }),
    );
    expect(answers[0]?.status).toBe(401);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('makes a session of its own: one handed over before is not adopted, one from before is ended', async () => {
    const handed = 'qinglian.session_token=attackersattackersattackersattac.c2lnbmF0dXJl';
    const first = await signIn(lead, { cookie: handed });
    expect(cookieOf(first)).not.toContain('attackers');
    expect(await whoIs(handed)).toBeNull();

    const second = await signIn(lead, { cookie: cookieOf(first) });
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    expect(await whoIs(cookieOf(second))).toBe(lead.email);
    expect(await whoIs(cookieOf(first))).toBeNull();
  });

  it('is refused to other sites, and to forms', async () => {
    expect((await signIn(lead, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await signIn(lead, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).status).toBe(403);
    const form = await w.app.fetch(
      new Request(`${origin}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
        body: new URLSearchParams({ email: lead.email, password: lead.password }),
      }),
    );
    expect(form.status).toBe(401);
    expect(form.headers.getSetCookie()).toEqual([]);
  });

  it('is the only way in beside signing out, asking who one is and recovering a password', async () => {
    const cookie = cookieOf(await signIn(lead));
    const others = [
      ['POST', '/sign-up/email'],
      ['POST', '/change-password'],
      ['POST', '/change-email'],
      ['POST', '/update-user'],
      ['POST', '/delete-user'],
      ['POST', '/sign-in/social'],
      ['POST', '/revoke-sessions'],
      ['GET', '/list-sessions'],
      ['GET', '/list-accounts'],
      ['GET', '/verify-email'],
      ['GET', '/ok'],
      ['GET', '/error'],
      ['GET', '/sign-in/email'],
      ['POST', '/get-session'],
      ['GET', '/../auth/ok'],
      ['GET', '/%6Fk'],
    ];
    for (const [method = '', pathname = ''] of others) {
      const response = await withCookie(cookie, `/api/auth${pathname}`, {
        method,
        headers: { 'content-type': 'application/json', origin },
        ...(method === 'POST' && { body: JSON.stringify({ ...lead, newPassword: 'another password' }) }),
      });
      expect([pathname, response.status]).toEqual([pathname, 404]);
    }
  });
});

describe('attempts', () => {
  const wrong = { email: lead.email, password: 'not the password' };
  const from = (address: string, body: unknown) =>
    w.auth.handler(
      new Request(`${origin}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify(body),
      }),
      address,
    );

  it('past the fifth wrong one are refused for a while, right or wrong, and others still get in', async () => {
    const address = '192.0.2.1';
    const made = await Promise.all(Array.from({ length: 12 }, () => from(address, wrong)));
    expect(made.filter((r) => r.status === 401)).toHaveLength(5);
    expect(made.filter((r) => r.status === 429)).toHaveLength(7);

    const right = await from(address, lead);
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(right.headers.getSetCookie()).toEqual([]);

    expect((await from(address, cast.supplier)).status).toBe(200);
    expect((await from('192.0.2.2', lead)).status).toBe(200);
  });

  it('for many people from one address, and from many addresses for one person, are refused too', async () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      from('192.0.2.3', { email: `p${i}@cast.example`, password: 'x' }),
    );
    const spread = Array.from({ length: 30 }, (_, i) =>
      from(`198.51.100.${i}`, { email: cast.regulator.email, password: 'x' }),
    );
    const refused = (responses: Response[]) => responses.filter((r) => r.status === 429).length;
    expect(refused(await Promise.all(many))).toBe(10);
    expect(refused(await Promise.all(spread))).toBe(10);
  });

  it('that are right never run out', async () => {
    for (let i = 0; i < 8; i += 1) expect((await from('192.0.2.4', cast.expert)).status).toBe(200);
  });
});
