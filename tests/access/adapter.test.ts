import type { DBAdapter, Where } from 'better-auth/adapters';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { neo4jAdapter } from '../../server/access/auth-adapter.ts';
import { models } from '../../server/access/auth-rows.ts';
import { world, type World } from '../support/world.ts';

let w: World;
let db: DBAdapter;
beforeAll(async () => {
  w = await world();
  db = neo4jAdapter(w.graph)({
    user: { modelName: models.user },
    session: { modelName: models.session },
    account: { modelName: models.account },
    verification: { modelName: models.verification },
    advanced: { database: { joins: true } },
  });
});
beforeEach(() => w.empty());
afterAll(() => w.close());

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 0, minute));
const keep = (identifier: string, value: string, minute: number) =>
  db.create({
    model: 'verification',
    data: { identifier, value, expiresAt: at(minute), createdAt: at(0), updatedAt: at(0) },
  });
const person = (email: string, name: string, image: string | null = null) =>
  db.create<Record<string, unknown>, { id: string }>({
    model: 'user',
    data: { email, name, image, emailVerified: false, createdAt: at(0), updatedAt: at(0) },
  });
const session = (userId: string, token: string) =>
  db.create({
    model: 'session',
    data: { userId, token, expiresAt: at(30), createdAt: at(0), updatedAt: at(0), ipAddress: '', userAgent: '' },
  });
const values = async (where: Where[], more: object = {}) =>
  (await db.findMany<{ value: string }>({ model: 'verification', where, ...more })).map((row) => row.value).sort();

describe('rows of accounts in the graph', () => {
  it('come back as they were stored, instants as instants', async () => {
    const { id } = await person('a@cast.example', '甲');
    expect(await db.findOne({ model: 'user', where: [{ field: 'email', value: 'a@cast.example' }] })).toEqual({
      id,
      email: 'a@cast.example',
      name: '甲',
      image: null,
      emailVerified: false,
      createdAt: at(0),
      updatedAt: at(0),
    });
    expect(await db.findOne({ model: 'user', where: [{ field: 'id', value: 'another' }] })).toBeNull();
  });

  it('are unique in what must be unique', async () => {
    await person('a@cast.example', '甲');
    await expect(person('a@cast.example', '乙')).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
    const twice = {
      model: 'verification',
      forceAllowId: true,
      data: { id: 'one', identifier: 'i', value: 'v', expiresAt: at(1) },
    };
    await db.create(twice);
    await expect(db.create(twice)).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
  });

  it('are found by every operator, alone and together', async () => {
    await keep('a', 'apple', 1);
    await keep('b', 'Banana', 2);
    await keep('c', 'cherry', 3);
    const found: [Where[], string[]][] = [
      [[], ['Banana', 'apple', 'cherry']],
      [[{ field: 'identifier', value: 'a' }], ['apple']],
      [[{ field: 'identifier', value: 'a', operator: 'ne' }], ['Banana', 'cherry']],
      [[{ field: 'identifier', value: ['a', 'c'], operator: 'in' }], ['apple', 'cherry']],
      [[{ field: 'identifier', value: ['a', 'c'], operator: 'not_in' }], ['Banana']],
      [[{ field: 'value', value: 'an', operator: 'contains' }], ['Banana']],
      [[{ field: 'value', value: 'ch', operator: 'starts_with' }], ['cherry']],
      [[{ field: 'value', value: 'le', operator: 'ends_with' }], ['apple']],
      [[{ field: 'value', value: 'banana' }], []],
      [[{ field: 'value', value: 'banana', mode: 'insensitive' }], ['Banana']],
      [[{ field: 'value', value: ['APPLE'], operator: 'in', mode: 'insensitive' }], ['apple']],
      [[{ field: 'expiresAt', value: at(2), operator: 'lt' }], ['apple']],
      [[{ field: 'expiresAt', value: at(2), operator: 'lte' }], ['Banana', 'apple']],
      [[{ field: 'expiresAt', value: at(2), operator: 'gt' }], ['cherry']],
      [[{ field: 'expiresAt', value: at(2), operator: 'gte' }], ['Banana', 'cherry']],
      [[{ field: 'expiresAt', value: at(2) }], ['Banana']],
      [
        [
          { field: 'identifier', value: 'a', connector: 'OR' },
          { field: 'identifier', value: 'b', connector: 'OR' },
        ],
        ['Banana', 'apple'],
      ],
      [
        [
          { field: 'expiresAt', value: at(1), operator: 'gt' },
          { field: 'identifier', value: 'a', connector: 'OR' },
          { field: 'identifier', value: 'b', connector: 'OR' },
        ],
        ['Banana'],
      ],
    ];
    for (const [where, expected] of found) {
      expect([where, await values(where)]).toEqual([where, expected]);
      expect([where, await db.count({ model: 'verification', where })]).toEqual([where, expected.length]);
    }
  }, 60_000);

  it('tell absent from present', async () => {
    await person('a@cast.example', '甲', 'https://pictures.example/a.png');
    await person('b@cast.example', '乙');
    const names = async (where: Where) =>
      (await db.findMany<{ name: string }>({ model: 'user', where: [where] })).map((row) => row.name);
    expect(await names({ field: 'image', value: null })).toEqual(['乙']);
    expect(await names({ field: 'image', value: null, operator: 'ne' })).toEqual(['甲']);
  });

  it('come in order, a page at a time', async () => {
    for (const [i, v] of ['b', 'd', 'a', 'c'].entries()) await keep(`i${i}`, v, i);
    const page = async (sort: { field: string; direction: 'asc' | 'desc' }, limit: number, offset = 0) =>
      (await db.findMany<{ value: string }>({ model: 'verification', sortBy: sort, limit, offset })).map(
        (r) => r.value,
      );
    expect(await page({ field: 'value', direction: 'asc' }, 3)).toEqual(['a', 'b', 'c']);
    expect(await page({ field: 'value', direction: 'asc' }, 3, 3)).toEqual(['d']);
    expect(await page({ field: 'value', direction: 'desc' }, 2)).toEqual(['d', 'c']);
    expect(await page({ field: 'expiresAt', direction: 'desc' }, 2)).toEqual(['c', 'a']);
  });

  it('change one at a time, or all that fit, and say which', async () => {
    await keep('a', 'old', 1);
    await keep('b', 'old', 2);
    const where: Where[] = [{ field: 'value', value: 'old' }];
    const one = await db.update({ model: 'verification', where, update: { value: 'new', expiresAt: at(9) } });
    expect(one).toMatchObject({ value: 'new', expiresAt: at(9) });
    expect(await values([])).toEqual(['new', 'old']);
    await keep('c', 'old', 3);
    expect(await db.updateMany({ model: 'verification', where, update: { value: 'newer' } })).toBe(2);
    expect(await values([])).toEqual(['new', 'newer', 'newer']);
    expect(await db.update({ model: 'verification', where, update: { value: 'lost' } })).toBeNull();
  });

  it('are removed one at a time, or all that fit', async () => {
    for (const [i, v] of ['x', 'x', 'x', 'y'].entries()) await keep(`i${i}`, v, i);
    const where: Where[] = [{ field: 'value', value: 'x' }];
    await db.delete({ model: 'verification', where });
    expect(await values([])).toEqual(['x', 'x', 'y']);
    expect(await db.deleteMany({ model: 'verification', where })).toBe(2);
    expect(await values([])).toEqual(['y']);
  });

  it('that may be used once are used by exactly one of ten at once, twenty times over', async () => {
    for (let round = 0; round < 20; round += 1) {
      const where: Where[] = [{ field: 'identifier', value: `once ${round}` }];
      await keep(`once ${round}`, 'token', 1);
      const takes = Array.from({ length: 10 }, () =>
        db.consumeOne<{ value: string }>({ model: 'verification', where }),
      );
      expect((await Promise.all(takes)).filter(Boolean)).toHaveLength(1);
    }
  }, 60_000);

  it('keep of a session’s token a digest, which opens nothing', async () => {
    const { id } = await person('a@cast.example', '甲');
    await session(id, 'the token');
    const by = (value: string) =>
      db.findOne<{ token: string; user: { name: string } }>({
        model: 'session',
        where: [{ field: 'token', value }],
        join: { user: true },
      });
    expect(await by('the token')).toMatchObject({ token: 'the token', user: { name: '甲' } });
    const [row] = await w.graph.script('MATCH (s:AuthSession) RETURN s.token AS token');
    expect(row?.token).toMatch(/^sha256:[\w-]{43}$/);
    expect(await by(String(row?.token))).toBeNull();
    await db.update({
      model: 'session',
      where: [{ field: 'token', value: 'the token' }],
      update: { expiresAt: at(60) },
    });
    expect(await by('the token')).toMatchObject({ token: 'the token', expiresAt: at(60) });
    await db.delete({ model: 'session', where: [{ field: 'token', value: 'the token' }] });
    expect(await by('the token')).toBeNull();
  });
});
