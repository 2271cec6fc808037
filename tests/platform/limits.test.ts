import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBudget } from '../../server/platform/budget.ts';
import { cast } from '../support/cast.ts';
import { origin, world } from '../support/world.ts';

const w = await world();
const tight = await world({ queryPoints: 60 });
const open = await world({ development: true });
beforeAll(async () => {
  await w.empty();
  await w.cast();
});
afterAll(() => Promise.all([w.close(), tight.close(), open.close()]));

interface Asked {
  readonly in?: typeof w;
  readonly from?: string;
  readonly cookie?: string;
  readonly locale?: string;
  readonly variables?: object;
  readonly operationName?: string;
}
async function ask(query: string, { in: where = w, from, cookie, locale, ...body }: Asked = {}) {
  const headers = new Headers({ 'content-type': 'application/json', 'x-qinglian': '1' });
  if (cookie) headers.set('cookie', cookie);
  if (locale) headers.set('accept-language', locale);
  const init = { method: 'POST', headers, body: JSON.stringify({ query, ...body }) };
  const response = await where.app.fetch(new Request(`${origin}/graphql`, init), from);
  const answer = (await response.json()) as {
    data?: Record<string, any>;
    errors?: { message: string; extensions: Record<string, unknown> }[];
  };
  return { response, ...answer };
}
const many = (n: number, text: (i: number) => string) => Array.from({ length: n }, (_, i) => text(i)).join(' ');

describe('The size of a request', () => {
  const level = 'park { enterprises(first: 1) { nodes { ';
  const nested = (last: string) =>
    `{ parks(first: 1) { nodes { enterprises(first: 1) { nodes { ${level.repeat(2)} park { ${last} } ${'} } }'.repeat(2)} } } } } }`;
  it.each([
    ['aliases', 15, `{ ${many(15, (i) => `a${i}: __typename`)} }`, `{ ${many(16, (i) => `a${i}: __typename`)} }`],
    ['depth', 12, nested('id'), nested('enterprises(first: 1) { totalCount }')],
    [
      'directives',
      8,
      `{ ${many(8, () => '__typename @skip(if: false)')} }`,
      `{ ${many(9, () => '__typename @skip(if: false)')} }`,
    ],
  ])('ends at its most %s (%i), and not before', async (_, __, most, more) => {
    const cookie = await w.signIn(cast.national.email, cast.national.password);
    expect((await ask(most, { cookie })).errors).toBeUndefined();
    const refused = await ask(more, { cookie });
    expect(refused.data ?? null).toBeNull();
    expect(refused.errors).toHaveLength(1);
  });

  it('ends at a thousand tokens', async () => {
    const refused = await ask(`{ ${many(999, () => '__typename')} }`);
    expect(refused.data ?? null).toBeNull();
    expect(refused.errors?.[0]?.message).toMatch(/token/i);
    expect((await ask(`{ ${many(100, () => '__typename')} }`)).errors).toBeUndefined();
  });

  it('counts what fragments hide: depth, aliases and cost are those of the whole', async () => {
    const deep = `query { parks { nodes { ...A } } }
      fragment A on Park { leads { park { leads { park { ...B } } } } }
      fragment B on Park { leads { park { leads { park { leads { park { id } } } } } } }`;
    expect((await ask(deep)).errors).toHaveLength(1);
    const spread = (n: number) =>
      `query { ${many(8, () => '...F0')} } ${many(n, (i) => `fragment F${i} on Query { ${many(8, () => `...F${i + 1}`)} }`)}
       fragment F${n} on Query { parks(first: 100) { nodes { enterprises(first: 100) { nodes { suppliers(first: 100) { nodes { id } } } } } } }`;
    const began = Date.now();
    expect((await ask(spread(8))).errors?.length).toBeGreaterThan(0);
    expect(Date.now() - began).toBeLessThan(5000);
  });

  it('refuses fragments that contain themselves', async () => {
    const circle = '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }';
    expect((await ask(circle)).errors?.length).toBeGreaterThan(0);
    expect(
      (await ask('{ parks { nodes { ...A } } } fragment A on Park { leads { park { ...A } } }')).data ?? null,
    ).toBe(null);
  });

  it('is a hundred of a list at most, and at least one', async () => {
    for (const page of ['first: 101', 'last: 101', 'first: 0', 'first: -1']) {
      const refused = await ask(`{ parks(${page}) { totalCount } }`);
      expect(refused.errors?.[0]).toMatchObject({ extensions: { code: 'INVALID_INPUT' } });
    }
    expect((await ask('{ parks(first: 100) { totalCount } }')).errors).toBeUndefined();
  });

  it('says what is wrong with a query that would cost too much', async () => {
    const list = (inner: string) =>
      `{ parks(first: 100) { nodes { enterprises(first: 100) { nodes { ${inner} } } } } }`;
    const heavy = list('suppliers(first: 100) { nodes { buyer { name suppliers(first: 100) { nodes { id } } } } }');
    const refused = await ask(heavy);
    expect(refused.errors?.[0]).toMatchObject({ extensions: { code: 'TOO_COMPLEX' } });
    expect(refused.errors?.[0]?.message).toMatch(/查询过于复杂.* · The query/);
  });

  it('describes itself only so deep', async () => {
    const type = (deep: number) =>
      `{ __schema { types { fields { type { ${'ofType { '.repeat(deep)} name ${'} '.repeat(deep)} } } } } }`;
    expect((await ask(type(7), { in: open })).errors).toBeUndefined();
    const fields = `{ __schema { types { ${'fields { type { '.repeat(6)} name ${'} } '.repeat(6)} } } }`;
    expect((await ask(fields, { in: open })).errors?.length).toBeGreaterThan(0);
  });
});

describe('The rate of requests', () => {
  it('is told with each answer: what it cost, what is left and until when', async () => {
    const first = await ask('{ rateLimit { cost remaining resetAt } parks(first: 10) { nodes { id name } } }');
    const { cost, remaining, resetAt } = first.data!.rateLimit;
    expect(cost).toBeGreaterThan(5);
    expect(Date.parse(resetAt) - Date.now()).toBeLessThanOrEqual(60_000);
    const next = await ask('{ rateLimit { cost remaining } viewer { id } }');
    expect(next.data?.rateLimit.cost).toBeLessThan(cost);
    expect(next.data?.rateLimit.remaining).toBe(remaining - next.data?.rateLimit.cost);
  });

  it('counts the fields that are asked for, not the requests', async () => {
    const cost = async (query: string, more: Asked = {}) => (await ask(query, more)).data?.rateLimit.cost as number;
    const page = (n: number) => `{ rateLimit { cost } parks(first: ${n}) { nodes { id name code } } }`;
    expect(await cost(page(100))).toBeGreaterThan(5 * (await cost(page(10))));
    const byVariable = 'query ($n: Int) { rateLimit { cost } parks(first: $n) { nodes { id name code } } }';
    expect(await cost(byVariable, { variables: { n: 100 } })).toBe(await cost(page(100)));
    const two = `query Small { rateLimit { cost } viewer { id } } query Large { rateLimit { cost } parks(first: 100) { nodes { id name code } } }`;
    expect(await cost(two, { operationName: 'Large' })).toBe(await cost(page(100)));
  });

  it('ends with a 429 that says when to come back, and nothing is spent by it', async () => {
    const from = '192.0.2.1';
    const query = '{ rateLimit { remaining } parks(first: 10) { nodes { id name } } }';
    let answer = await ask(query, { in: tight, from });
    let left = 60;
    while (answer.response.status === 200) {
      expect(answer.data?.rateLimit.remaining).toBeLessThan(left);
      left = answer.data?.rateLimit.remaining;
      answer = await ask(query, { in: tight, from });
    }
    expect(answer.response.status).toBe(429);
    expect(Number(answer.response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(answer.response.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(answer.data ?? null).toBeNull();
    expect(answer.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', remaining: left } }]);
    expect(answer.errors?.[0]?.message).toContain('一分钟内的查询量超过上限');
    const english = await ask(query, { in: tight, from, locale: 'en' });
    expect(english.errors?.[0]?.message).toContain('Try again in');
    expect((await ask(query, { in: tight, from: '192.0.2.2' })).response.status).toBe(200);
  });

  it('is each person’s own, wherever they ask from, and has an end for one address too', async () => {
    const query = '{ rateLimit { remaining } parks(first: 10) { nodes { id name } } }';
    const spendAll = async (cookie: string, from: string) => {
      for (let i = 0; i < 40; i += 1)
        if ((await ask(query, { in: tight, from, cookie })).response.status === 429) return i;
      return Infinity;
    };
    const cookieOf = (who: keyof typeof cast) => tight.signIn(cast[who].email, cast[who].password);
    const analyst = await cookieOf('analyst');
    const each = await spendAll(analyst, '198.51.100.1');
    expect(each).toBeGreaterThan(0);
    expect((await ask(query, { in: tight, from: '198.51.100.2', cookie: analyst })).response.status).toBe(429);
    let served = each;
    for (const who of ['regulator', 'national', 'expert', 'admin', 'lead', 'supplier'] as const)
      served += await spendAll(await cookieOf(who), '198.51.100.1');
    // Five people's points, to a request each.
    expect(served).toBeLessThanOrEqual(5 * (each + 1));
    expect(served).toBeGreaterThanOrEqual(4 * each);
  });
});

describe('A budget', () => {
  it('is full again after its window, and holds no more accounts than it has room for', () => {
    let now = 0;
    const budget = createBudget(1000, 2, () => now);
    const spend = (key: string, cost: number) => budget.spend([{ key, most: 10 }], cost);
    expect(spend('a', 7)).toMatchObject({ allowed: true, remaining: 3, resetAt: new Date(1000) });
    expect(spend('a', 4)).toMatchObject({ allowed: false, remaining: 3 });
    expect(spend('a', 3)).toMatchObject({ allowed: true, remaining: 0 });
    now = 1000;
    expect(spend('a', 10)).toMatchObject({ allowed: true, remaining: 0, resetAt: new Date(2000) });
    spend('b', 1);
    spend('c', 1);
    expect(spend('b', 1)).toMatchObject({ remaining: 8 });
    expect(spend('a', 1)).toMatchObject({ allowed: true, remaining: 9 });
  });
});
