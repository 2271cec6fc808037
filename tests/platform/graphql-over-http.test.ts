import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { origin, world } from '../support/world.ts';

const w = await world();
beforeAll(async () => {
  await w.empty();
  await w.cast();
});
afterAll(() => w.close());

const post = (body: unknown, headers: Record<string, string> = {}) =>
  w.public.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-qinglian': '1', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const names = (many: number, name: (i: number) => string) => Array.from({ length: many }, (_, i) => name(i)).join(' ');

describe('GraphQL over HTTP', () => {
  it('passes every audit of the specification without a warning or an error', async () => {
    // Some audits ask the schema about itself, which strangers may only where the installation is open.
    const open = await world({ development: true });
    const results = await auditServer({
      url: `${origin}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) => {
        const headers = new Headers(init.headers);
        headers.set('x-qinglian', '1');
        return open.app.fetch(new Request(url, { ...init, headers }));
      },
    });
    await open.close();
    expect(results.filter((r) => r.status === 'warn' || r.status === 'error').map((r) => `${r.id} ${r.name}`)).toEqual(
      [],
    );
    expect(results.filter((r) => r.status === 'ok').length).toBeGreaterThanOrEqual(56);
  });

  it('refuses a request that a form of another site could have sent', async () => {
    const bare = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{__typename}"}' };
    expect((await w.public.fetch('/graphql', bare)).status).toBeGreaterThanOrEqual(400);
    const form = {
      ...bare,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'query={__typename}',
    };
    expect((await w.public.fetch('/graphql', form)).status).toBeGreaterThanOrEqual(400);
    expect((await w.public.fetch('/graphql?query={__typename}')).status).toBeGreaterThanOrEqual(400);
  });

  it('does not change anything for a GET', async () => {
    const mutation = encodeURIComponent('mutation { cancelImport(job: "x") { __typename } }');
    const response = await w.public.fetch(`/graphql?query=${mutation}`, { headers: { 'x-qinglian': '1' } });
    expect(response.status).toBe(405);
  });

  it('answers no other origin', async () => {
    const response = await post({ query: '{ __typename }' }, { origin: 'https://elsewhere.example' });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    ['a thousand aliases', `{ ${names(1000, (i) => `a${i}: __typename`)} }`],
    ['sixteen aliases', `{ ${names(16, (i) => `a${i}: viewer { name }`)} }`],
    ['a query forty deep', `{ ${'parks { nodes { enterprises { nodes { '.repeat(10)} id ${'} '.repeat(40)} }`],
    ['too many directives', `{ __typename ${names(40, () => '@include(if: true)')} }`],
    ['too many tokens', `{ ${names(1100, () => '__typename')} }`],
    [
      'lists within lists within lists of a hundred',
      '{ parks(first: 100) { nodes { enterprises(first: 100) { nodes { suppliers(first: 100) { nodes { buyer { name suppliers(first: 100) { nodes { id } } } } } } } } } }',
    ],
  ])('refuses %s', async (_, query) => {
    const { errors } = (await (await post({ query })).json()) as { errors?: unknown[] };
    expect(errors).toHaveLength(1);
  });

  it('refuses several operations in one request, and a body beyond 256 KB', async () => {
    expect((await post([{ query: '{ __typename }' }, { query: '{ __typename }' }])).status).toBe(400);
    const long = JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(300_000) } });
    expect((await post(long, { 'content-length': String(long.length) })).status).toBe(413);
    expect((await post(long)).status).toBe(413);
  });

  it('does not describe itself to strangers, and does to those signed in', async () => {
    const introspection = '{ __schema { queryType { name } } }';
    expect((await w.public.ask(introspection)).data).toBeUndefined();
    expect((await w.as('analyst').ask(introspection)).data.__schema.queryType.name).toBe('Query');
  });

  it('lets no stranger guess its names one by one: whatever is wrong is answered alike', async () => {
    const wrong = [
      '{ park(code: "x") { nane } }',
      '{ prak { id } }',
      '{ enterprises }',
      '{ parks(frist: 1) { totalCount } }',
    ];
    const answers = await Promise.all(wrong.map(async (query) => JSON.stringify(await w.public.ask(query))));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('GRAPHQL_VALIDATION_FAILED');
    expect((await w.as('analyst').ask(wrong[0]!)).errors![0]!.message).toContain('Did you mean "name"');
    expect(
      (await w.public.ask(`{ ${Array.from({ length: 16 }, (_, i) => `a${i}: prak`).join(' ')} }`)).errors![0]!.message,
    ).toMatch(/aliases/i);
  });

  it('takes nothing but JSON, whatever else the request bears', async () => {
    for (const type of [
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
      'application/graphql',
    ])
      expect((await post('query={__typename}', { 'content-type': type, 'x-qinglian': '1' })).status).toBe(415);
    expect(
      (await post({ query: '{ __typename }' }, { 'content-type': 'application/json; charset=utf-8' })).status,
    ).toBe(200);
  });

  it('tells a mistake in the reader’s language, with the field it is in', async () => {
    const query = '{ enterprises(first: 500) { totalCount } }';
    const zh = await w.as('national').ask(query);
    expect(zh.errors?.[0]).toMatchObject({
      extensions: { code: 'INVALID_INPUT' },
      message: 'first：应在 1 到 100 之间',
    });
    const en = await w.as('national').ask(query, {}, { 'accept-language': 'en' });
    expect(en.errors?.[0]?.message).toBe('first: must be between 1 and 100');
  });
});

describe('Health', () => {
  it('is live without the database and ready with it', async () => {
    expect((await w.public.fetch('/health/live')).status).toBe(200);
    expect((await w.public.fetch('/health/ready')).status).toBe(200);
  });
});

describe('With the database away', () => {
  it('the server says so with a 503 and when to come back', async () => {
    const away = await world();
    const cookie = await away.signIn('national@cast.example', 'a password of the cast');
    await away.close();
    const response = await away.app.fetch(
      new Request(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-qinglian': '1', cookie },
        body: JSON.stringify({ query: '{ viewer { name } }' }),
      }),
    );
    expect(response.status).toBeGreaterThanOrEqual(500);
    expect((await away.app.fetch(new Request(`${origin}/health/ready`))).status).toBe(503);
  });
});
