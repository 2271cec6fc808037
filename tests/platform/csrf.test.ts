import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../server/platform/root.ts';
import { securityHeaders } from '../../server/platform/security-headers.ts';
import { cast } from '../support/cast.ts';
import { origin, world } from '../support/world.ts';

const w = await world();
let cookie: string;
beforeAll(async () => {
  await w.empty();
  await w.cast();
  cookie = await w.signIn(cast.parkManager.email, cast.parkManager.password);
});
afterAll(() => w.close());

const mutation = 'mutation { createApiToken(name: "stolen", expiresOn: "2026-12-31") { __typename } }';
const body = JSON.stringify({ query: mutation });
const elsewhere = 'https://elsewhere.example';
const multipart = () => {
  const form = new FormData();
  form.set('operations', body);
  form.set('map', '{}');
  return form;
};
const untouched = async () => {
  const [{ n } = { n: -1 }] = await w.graph.script('MATCH (x:ApiToken|ImportJob) RETURN count(x) AS n');
  return Number(n) === 0;
};

/** What a page of another site can make a browser send along with the user's cookie. */
const shapes: [string, string, RequestInit][] = [
  ['a link', `?query=${encodeURIComponent('{ viewer { email } }')}`, { method: 'GET' }],
  ['a link that is to change something', `?query=${encodeURIComponent(mutation)}`, { method: 'GET' }],
  [
    'a form',
    '',
    { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `query=${encodeURIComponent(mutation)}` },
  ],
  ['a form with files', '', { body: multipart() }],
  ['a form of plain text', '', { headers: { 'content-type': 'text/plain' }, body }],
  ['a text that calls itself JSON too', '', { headers: { 'content-type': 'text/plain; application/json' }, body }],
  ['a body without a type', '', { body: new Uint8Array(Buffer.from(body)) }],
  ['JSON from another origin', '', { headers: { 'content-type': 'application/json', origin: elsewhere }, body }],
  [
    'JSON from nowhere',
    '',
    { headers: { 'content-type': 'application/json', origin: 'null', 'x-qinglian': '1' }, body },
  ],
  [
    'a form with a password of the Basic scheme in its address',
    '',
    { headers: { 'content-type': 'text/plain', authorization: 'Basic YTpi' }, body },
  ],
];

describe('A request that another site makes a browser send', () => {
  it.each(shapes)('is refused as %s', async (_, query, init) => {
    const headers = new Headers(init.headers);
    headers.set('cookie', cookie);
    const request = new Request(`${origin}/graphql${query}`, { method: 'POST', ...init, headers });
    const response = await w.app.fetch(request);
    expect([400, 403, 405, 415]).toContain(response.status);
    expect(await response.text()).not.toContain(cast.parkManager.email);
    expect(await untouched()).toBe(true);
  });

  it.each(shapes.filter(([, query]) => query === ''))('starts no import as %s', async (_, __, init) => {
    const headers = new Headers(init.headers);
    headers.set('cookie', cookie);
    if (headers.get('content-type') === 'application/json') headers.set('origin', elsewhere);
    const request = new Request(`${origin}/api/imports?kind=ENTERPRISES`, { method: 'POST', ...init, headers });
    expect((await w.app.fetch(request)).status).toBe(403);
    expect(await untouched()).toBe(true);
  });

  it('gets no leave to be read: no origin is named in any answer, nor in one to a question beforehand', async () => {
    const asked = { origin: elsewhere, cookie, 'access-control-request-method': 'POST' };
    for (const where of ['/graphql', '/api/imports', '/api/exports/enterprises.csv', '/api/auth/get-session']) {
      for (const method of ['OPTIONS', 'GET']) {
        const response = await w.app.fetch(new Request(origin + where, { method, headers: asked }));
        expect(response.headers.get('access-control-allow-origin')).toBeNull();
        expect(response.headers.get('access-control-allow-credentials')).toBeNull();
      }
    }
  });

  it('is told apart from the product’s own, which is served', async () => {
    const headers = { 'content-type': 'application/json', 'x-qinglian': '1', cookie, origin };
    const own = { method: 'POST', headers, body: '{"query":"{ viewer { email } }"}' };
    expect(await (await w.app.fetch(new Request(`${origin}/graphql`, own))).text()).toContain(cast.parkManager.email);
    const behind = await world({ publicUrl: 'https://qinglian.example' });
    const published = { ...own, headers: { ...headers, origin: 'https://qinglian.example' } };
    expect((await behind.app.fetch(new Request(`${origin}/graphql`, published))).status).toBe(200);
    await behind.close();
  });
});

describe('What every answer says to the browser', () => {
  it('lets no script run but the product’s own files, and nobody frame the page', async () => {
    const server = createServer((request, response) => securityHeaders(request, response, () => response.end()));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await new Promise((resolve) => server.close(resolve));
    const policy = new Map(
      (headers.get('content-security-policy') ?? '').split(';').map((rule) => {
        const [name = '', ...values] = rule.trim().split(' ');
        return [name, values];
      }),
    );
    expect(policy.get('script-src')).toEqual(["'self'"]);
    expect(policy.get('default-src')).toEqual(["'self'"]);
    expect(policy.get('object-src')).toEqual(["'none'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('fits the page that is served: it has no script of its own in it', () => {
    const page = readFileSync(path.join(projectRoot, 'web/index.html'), 'utf8');
    const scripts = [...page.matchAll(/<script\b([^>]*)>([^<]*)<\/script>/g)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes, inside] of scripts) {
      expect(attributes).toMatch(/\bsrc="\//);
      expect(inside?.trim()).toBe('');
    }
    expect(page).not.toMatch(/\son\w+=/);
  });
});
