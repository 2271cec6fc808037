import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { world } from '../support/world.ts';
import { change, kindNames, kinds, logged, regionToEdit, stored, type Kind } from './editing.ts';

vi.setConfig({ testTimeout: 120_000 });
const w = await world();
afterAll(() => w.close());
beforeEach(() => regionToEdit(w));

describe.each(kindNames)('An edit of the %s', (name) => {
  const kind: Kind = kinds[name];
  const first = kind.may[0]!;

  it('is made by those who answer for it, in a new version', async () => {
    for (const [i, member] of kind.may.entries()) {
      const answer = await change(w.as(member), name, { version: i + 1, input: kind.change(i + 1) });
      expect(answer).toMatchObject({ __typename: kind.type });
      expect(await stored(w, name)).toMatchObject({ version: i + 2 });
    }
  });
  it('is not allowed to those who see it and do not answer for it', async () => {
    const before = await stored(w, name);
    for (const member of kind.seesOnly)
      expect([member, await change(w.as(member), name)]).toMatchObject([member, { __typename: 'NotAllowed' }]);
    expect(await stored(w, name)).toEqual(before);
  });
  it('is to those who may not see it as one of what is not there, to the byte, whatever the version', async () => {
    const bare = (answer: object) => JSON.stringify(answer).replaceAll(/[A-Za-z0-9_-]{12,}/g, '');
    for (const member of [...kind.blind, ...(kind.blind.length ? [] : kind.may)])
      for (const version of [1, 7]) {
        const missing = await change(w.as(member), name, { id: globalId(kind.type, 'never-there'), version });
        expect(missing).toMatchObject({ __typename: 'NotFound', what: kind.type });
        if (kind.blind.length === 0) continue;
        expect(bare(await change(w.as(member), name, { version }))).toBe(bare(missing));
      }
    expect(await change(w.public, name)).toMatchObject({ __typename: 'NotAllowed' });
  });
  it.each(kind.bad)('is refused with %s, and says where', async (_, input, path) => {
    const before = await stored(w, name);
    const answer = await change(w.as(first), name, { input });
    expect(answer).toMatchObject({ __typename: 'InvalidInput', fields: [{ path }] });
    expect(await stored(w, name)).toEqual(before);
    expect(await logged(w, kind.act)).toEqual([]);
  });
  it('made on a version that is no longer in force is a conflict that says the version and changes nothing', async () => {
    await change(w.as(first), name, { input: kind.change(5) });
    const before = await stored(w, name);
    for (const version of [1, 3, -1]) {
      const answer = await change(w.as(first), name, { version, input: kind.change(6) });
      expect(answer).toMatchObject({ __typename: 'Conflict', code: 'STALE', currentVersion: 2 });
      expect(answer.message).toContain('您的修改尚未保存');
      expect(Date.parse(answer.changedAt)).toBeGreaterThan(Date.now() - 60_000);
    }
    expect(await stored(w, name)).toEqual(before);
    expect(await logged(w, kind.act)).toHaveLength(1);
  });
  it('under one key is made once, however often it is asked', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => change(w.as(first), name, { input: kind.change(9), key: 'the same' })),
    );
    expect(new Set(answers.map((a) => a.__typename))).toEqual(new Set([kind.type]));
    expect(await change(w.as(first), name, { input: kind.change(9), key: 'the same' })).toMatchObject({ version: 2 });
    expect(await logged(w, kind.act)).toHaveLength(1);
  });
  it('that a conflict refused may be made under the same key on the version in force', async () => {
    await change(w.as(first), name, { input: kind.change(5) });
    expect(await change(w.as(first), name, { input: kind.change(6), key: 'k' })).toMatchObject({ code: 'STALE' });
    const again = { input: kind.change(6), key: 'k', version: 2 };
    expect(await change(w.as(first), name, again)).toMatchObject({ version: 3 });
  });
  it('that says what is so already changes nothing, not even the version', async () => {
    await change(w.as(first), name, { input: kind.change(2) });
    expect(await change(w.as(first), name, { input: kind.change(2), version: 2 })).toMatchObject({ version: 2 });
    expect(await logged(w, kind.act)).toHaveLength(1);
  });
  it('stands in the log with what was before and after', async () => {
    await change(w.as(first), name, { input: kind.change(2) });
    const [entry] = await logged(w, kind.act);
    expect(entry).toMatchObject({ person: expect.any(String), after: expect.any(String) });
    expect(entry!.before).not.toEqual(entry!.after);
  });
});

describe('Who changed it', () => {
  const stale = async (as: Parameters<typeof w.as>[0], name: (typeof kindNames)[number], header = {}) => {
    const asker = w.as(as);
    const asked = { ...asker, ask: (q: string, v?: Record<string, unknown>) => asker.ask(q, v, header) };
    return (await change(asked, name, { input: kinds[name].change(50) })).changedBy as string;
  };
  it('is told by name to a colleague and to a regulator over it, and by role to anybody else', async () => {
    await change(w.as('nobody'), 'enterprise', { input: kinds.enterprise.change(8) });
    expect(await stale('lead', 'enterprise')).toBe('无职');
    expect(await stale('regulator', 'enterprise')).toBe('无职');
    expect(await stale('national', 'enterprise')).toBe('无职');
    expect(await stale('parkManager', 'enterprise')).toBe('企业人员');
    expect(await stale('parkManager', 'enterprise', { 'x-qinglian-locale': 'en' })).toBe('Somebody of an enterprise');
  });
  it('is the park’s manager by role to an enterprise, and the partner by role to the other end', async () => {
    await change(w.as('parkManager'), 'enterprise');
    expect(await stale('lead', 'enterprise')).toBe('园区管理方');
    await change(w.as('supplier'), 'link');
    expect(await stale('lead', 'link')).toBe('企业人员');
  });
  it('is a regulator by role to the park, and the system where no person did it', async () => {
    await change(w.as('regulator'), 'park');
    expect(await stale('parkManager', 'park')).toBe('主管部门');
    await w.given(`MATCH (p:Park {id: 'park'}) SET p.version = 5, p.changedBy = null`);
    expect(await stale('parkManager', 'park')).toBe('系统');
  });
});
