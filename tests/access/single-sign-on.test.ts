import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cast } from '../support/cast.ts';
import { origin, world, type World } from '../support/world.ts';

// The first question of each kind waits for its statement to be planned.
vi.setConfig({ testTimeout: 120_000 });
const client = { clientId: 'qinglian', clientSecret: 'a secret of the test provider alone' };
/** What the provider says of who signs in there next. */
let claims = { email: cast.lead.email, email_verified: true };
let server: Server;
let w: World;
const seen: URL[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(new URL(request.url ?? '/', issuer()));
    void provider.callback()(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const provider = new Provider(issuer(), {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${origin}/api/auth/callback/oidc`],
      },
    ],
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id, name: '单点', ...claims }),
    }),
    features: { devInteractions: { enabled: true } },
    pkce: { required: () => true },
  });
  w = await world({ demo: true, publicUrl: origin, oidc: { issuer: issuer(), ...client, name: '省平台' } });
});
beforeEach(async () => {
  claims = { email: cast.lead.email, email_verified: true };
  await w.empty();
  await w.cast();
});
afterAll(async () => {
  await w.close();
  await new Promise((resolve) => server.close(resolve));
});
const issuer = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** A browser: keeps cookies per site, and is told where to go. */
function browser() {
  const jars = new Map<string, Map<string, string>>();
  async function go(url: string, init: RequestInit = {}): Promise<Response> {
    const site = new URL(url).origin;
    const jar = jars.get(site) ?? new Map<string, string>();
    jars.set(site, jar);
    const headers = new Headers(init.headers);
    headers.set('cookie', [...jar].map(([k, v]) => `${k}=${v}`).join('; '));
    const request = new Request(url, { ...init, headers, redirect: 'manual' });
    const response = site === origin ? await w.app.fetch(request) : await fetch(request);
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  }
  const form = (body: string): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });
  return {
    go,
    /** Signs in at the provider as `login`, agrees, and comes back: where to, in the product. */
    async signIn(login: string, next = '/parks'): Promise<string> {
      const begun = await go(`${origin}/api/auth/sign-in/single`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ next }),
      });
      let url = ((await begun.json()) as { url: string }).url;
      for (let hop = 0; hop < 12; hop += 1) {
        let response = await go(url);
        if (response.status === 200) {
          const page = await response.text();
          const prompt = /name="prompt" value="(\w+)"/.exec(page)![1]!;
          response = await go(
            url,
            form(prompt === 'login' ? `prompt=login&login=${login}&password=x` : 'prompt=consent'),
          );
        }
        const location = new URL(response.headers.get('location')!, url);
        if (new URL(url).pathname === '/api/auth/callback/oidc') return location.pathname + location.search;
        url = location.href;
      }
      throw new Error('The provider leads nowhere');
    },
    async viewer(): Promise<string | null> {
      const response = await go(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-qinglian': '1' },
        body: JSON.stringify({ query: '{ viewer { email } }' }),
      });
      return ((await response.json()) as { data: { viewer: { email: string } | null } }).data.viewer?.email ?? null;
    },
  };
}

describe('Single sign-on', () => {
  it('signs in whoever has an account with the verified email of the provider, by PKCE, to where they wanted', async () => {
    const b = browser();
    expect(await b.signIn('subject-1', '/parks?level=NATIONAL')).toBe('/parks?level=NATIONAL');
    expect(await b.viewer()).toBe(cast.lead.email);
    expect(seen.find((url) => url.searchParams.has('code_challenge'))?.searchParams.get('code_challenge_method')).toBe(
      'S256',
    );
    const again = browser();
    await again.signIn('subject-1');
    expect(await again.viewer()).toBe(cast.lead.email);
    expect(await w.graph.script(`MATCH (a:AuthAccount {providerId: 'oidc'}) RETURN a.userId AS id`)).toEqual([
      { id: cast.lead.id },
    ]);
  });

  it.each([
    ['an address without an account', { email: 'uninvited@example.org', email_verified: true }],
    ['an email that the provider has not verified', { email: cast.lead.email, email_verified: false }],
  ])('makes nobody of %s', async (_, said) => {
    claims = said;
    const b = browser();
    expect(await b.signIn('subject-2')).toMatch(/^\/sign-in\?error=/);
    expect(await b.viewer()).toBeNull();
    expect(await w.graph.script('MATCH (p:Person) RETURN count(p) AS n')).toEqual([{ n: Object.keys(cast).length }]);
    expect(await w.graph.script(`MATCH (a:AuthAccount {providerId: 'oidc'}) RETURN a`)).toEqual([]);
  });

  it('takes in whoever accepted an invitation without a password', async () => {
    claims = { email: 'new@example.org', email_verified: true };
    await w.as('admin').ask(`mutation { invitePerson(email: "new@example.org", role: EXPERT) { __typename } }`);
    const letter = w.auth.mail.caught().find((one) => one.to === 'new@example.org')!;
    const token = /#([\w-]+)/.exec(letter.text)![1]!;
    const { data } = await w.public.ask(
      'mutation($token: String!) { acceptPersonInvitation(token: $token, name: "新专家") { __typename } }',
      { token },
    );
    expect(data.acceptPersonInvitation.__typename).toBe('InvitationAccepted');
    const b = browser();
    await b.signIn('subject-5');
    expect(await b.viewer()).toBe('new@example.org');
  });

  it('opens for nobody who is deactivated', async () => {
    await w.graph.script(`MATCH (p:Person {id: 'lead'}) SET p.deactivatedAt = datetime()`);
    const b = browser();
    expect(await b.signIn('subject-3')).toMatch(/error=/);
    expect(await b.viewer()).toBeNull();
  });

  it('leads nowhere but into the product, and refuses an answer it did not ask for', async () => {
    expect(await browser().signIn('subject-4', '//evil.example/')).toBe('/');
    const forged = await w.public.fetch('/api/auth/callback/oidc?code=x&state=y');
    expect(new URL(forged.headers.get('location')!, origin).origin).toBe(origin);
    expect(forged.headers.getSetCookie().join()).not.toMatch(/session_token=\w/);
  });

  it('is offered by name where it is configured, and its doors are closed elsewhere', async () => {
    const offered = '{ installation { singleSignOn } }';
    expect((await w.public.ask(offered)).data.installation.singleSignOn).toBe('省平台');
    const without = await world();
    expect((await without.public.ask(offered)).data.installation.singleSignOn).toBeNull();
    expect((await without.public.fetch('/api/auth/callback/oidc?code=x')).status).toBe(404);
    await without.close();
  });
});
