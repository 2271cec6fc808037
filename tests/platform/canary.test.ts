import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import { cast } from '../support/cast.ts';
import { origin, world } from '../support/world.ts';

const w = await world();
const lines: string[] = [];
const log = pino(
  { level: 'trace' },
  new Writable({
    write(chunk: Buffer, _, done) {
      lines.push(chunk.toString('utf8'));
      done();
    },
  }),
);
const app = createApp({ graph: w.graph, config: w.config, auth: w.auth, log });
beforeAll(async () => {
  await w.empty();
  await w.cast();
});
afterAll(() => w.close());

const canaries = {
  password: 'canary-password-7f3a',
  token: `qlk_${'canaryToken'.repeat(3)}abcdefghij`,
  search: '金丝雀企业',
  address: 'canary@cast.example',
  cell: '金丝雀单元格',
};

it('The log of the server tells no password, token, email, name or figure, whatever goes wrong', async () => {
  const cookie = await w.signIn(cast.lead.email, cast.lead.password);
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    app.fetch(
      new Request(origin + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-qinglian': '1', origin, ...headers },
        body,
      }),
      '192.0.2.77',
    );
  const graphql = (query: string, variables = {}, headers = {}) =>
    post('/graphql', JSON.stringify({ query, variables }), headers);
  await post('/api/auth/sign-in/email', JSON.stringify({ email: canaries.address, password: canaries.password }));
  await graphql('{ viewer { email } }', {}, { authorization: `Bearer ${canaries.token}` });
  await graphql('query($s: String!) { enterprises(search: $s) { totalCount } }', { s: canaries.search }, { cookie });
  await graphql(`{ enterprises(search: "${canaries.search}", first: 9999) { totalCount } }`, {}, { cookie });
  await post('/api/imports?kind=ENTERPRISES', `name\n${canaries.cell}\n`, { 'content-type': 'text/csv', cookie });
  await app.fetch(
    new Request(`${origin}/api/exports/enterprises.csv?search=${encodeURIComponent(canaries.search)}&x=1`, {
      headers: { cookie },
    }),
  );
  // What fails within, with everything that was asked at hand.
  const broken = createApp({
    graph: w.graph,
    config: w.config,
    auth: w.auth,
    log,
    chain: { network: () => Promise.reject(new Error('broken within')) },
  });
  await broken.fetch(
    new Request(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-qinglian': '1', cookie },
      body: JSON.stringify({
        query: `{ supplyPaths(from: "${Buffer.from(`Enterprise:${canaries.search}`).toString('base64url')}", to: "x") { enterprises { id } } }`,
      }),
    }),
  );
  expect(lines.join('')).toContain('unexpected');
  for (const canary of [...Object.values(canaries), cast.lead.email, cookie.split('=')[1]!]) {
    expect(lines.join('')).not.toContain(canary);
    expect(lines.join('')).not.toContain(encodeURIComponent(canary));
  }
});
