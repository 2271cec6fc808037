import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { acts } from '../../server/access/record.ts';
import { checkpointsOf } from '../../server/log/service.ts';
import { checkLog } from '../../server/log/watch.ts';
import { en, zh } from '../../web/src/features/log/strings.ts';
import { operator } from '../imports/importing.ts';
import { cast, type CastMember } from '../support/cast.ts';
import { appending } from './appending.ts';

const { w, append, verified } = await appending();

describe('a write', () => {
  it('without an entry in the log is taken back', async () => {
    const { removeDemoAccountsQuery } = await import('../../server/access/queries.ts');
    await w.given(`MATCH (p:Person {id: 'nobody'}) SET p.demo = true`);
    await expect(w.graph.one(removeDemoAccountsQuery, {})).rejects.toThrow('without a log entry');
    expect(await w.graph.script(`MATCH (p:Person {id: 'nobody'}) RETURN p.id AS id`)).toHaveLength(1);
  });

  it('of an import is told batch by batch, with the file and the hash of what was written', async () => {
    const file = path.join(mkdtempSync(path.join(w.dataDir, 'list-')), 'list.csv');
    writeFileSync(file, 'name,division\n甲厂,210202\n乙厂,220102\n');
    expect((await operator(w)('enterprises', file)).state).toBe('DONE');
    const entries = await w.graph
      .script(`MATCH (e:LogEntry) RETURN e.act AS act, e.channel AS channel, e.divisions AS divisions,
      size(e.enterprises) AS enterprises, e.after AS after ORDER BY e.number`);
    expect(entries.map((e) => e.act)).toEqual(['QUEUE_IMPORT', 'IMPORT_BATCH', 'END_IMPORT']);
    const [queued, batch, ended] = entries.map((e) => JSON.parse(String(e.after)) as Record<string, unknown>);
    expect(queued).toMatchObject({ filename: 'list.csv', kind: 'ENTERPRISES' });
    expect(entries[1]).toMatchObject({ channel: 'COMMAND', divisions: ['210202', '220102'], enterprises: 2 });
    expect(batch).toMatchObject({ created: 2, updated: 0, enterprises: 2 });
    expect(batch?.changeList).toMatch(/^[0-9a-f]{64}$/);
    expect(ended).toMatchObject({ state: 'DONE', rows: 2, created: 2, file: queued?.file, filename: 'list.csv' });
    expect(await verified()).toBeNull();
  });

  it('of an account tells neither a password nor an email', async () => {
    const signIn = (password: string) =>
      w.app.fetch(
        new Request('http://127.0.0.1:4000/api/auth/sign-in/email', {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:4000' },
          body: JSON.stringify({ email: cast.lead.email, password }),
        }),
        '192.0.2.9',
      );
    expect((await signIn('a wrong one')).status).toBe(401);
    expect((await signIn(cast.lead.password)).status).toBe(200);
    const entries = await w.graph.script('MATCH (e:LogEntry) RETURN properties(e) AS e ORDER BY e.number');
    expect(entries.map(({ e }) => e)).toMatchObject([
      { act: 'SIGN_IN_FAILED', address: '192.0.2.9' },
      { act: 'SIGN_IN', person: 'lead', address: '192.0.2.9', channel: 'SESSION' },
    ]);
    const text = JSON.stringify(entries);
    for (const secret of [cast.lead.email, cast.lead.password, 'a wrong one']) expect(text).not.toContain(secret);
  });
});

const LOG = `query($filter: LogFilter, $first: Int, $after: String) { log(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { number act person { id } address subjectName changes { field before after } } } logState { number fault firstBad } }`;

describe('the log', () => {
  beforeEach(async () => {
    await append({ divisions: ['210202'], enterprises: ['lead-works'] }, 'park-manager');
    await append({ divisions: ['220102'], enterprises: ['stranger-works'] }, 'stranger');
    await append({
      act: 'OPEN_WHOLE_AUDIT',
      divisions: ['210202'],
      enterprises: ['supplier-works'],
      after: { name: '整', cost: 5 },
    });
    await append({ act: 'SIGN_IN', subject: { type: 'Person', id: 'lead' } }, 'lead');
    await append({ act: 'LOAD_SEED', subject: { type: 'Seed', id: 'x' }, after: { hash: 'h', annualValue: 7 } });
  });
  const numbers = async (member: CastMember, filter: object | null = null) => {
    const { data, errors } = await w.as(member).ask(LOG, { filter });
    expect(errors).toBeUndefined();
    const found = (data.log.nodes as { number: number }[]).map((e) => e.number).filter((n) => n <= 5);
    return found.sort();
  };

  it.each<[CastMember, number[]]>([
    ['regulator', [1, 3]],
    ['strangeRegulator', [2]],
    ['national', [1, 2, 3, 5]],
    ['parkManager', [1]],
    ['stranger', [2]],
    ['lead', [1, 4]],
    ['supplier', [3]],
    ['strangeMember', [2]],
    ['admin', [4]],
    ['analyst', []],
    ['expert', []],
    ['nobody', []],
  ])('is read by the %s as far as it may be', async (member, expected) => {
    expect(await numbers(member)).toEqual(expected);
  });

  it('is empty for the public, and its state is for those who watch over it', async () => {
    expect((await w.public.ask(LOG)).data).toMatchObject({ log: { totalCount: 0, nodes: [] }, logState: null });
    const { last } = await checkLog(w.graph, checkpointsOf(w.config), true).catch(() => ({ last: { number: -1 } }));
    expect((await w.as('parkManager').ask(LOG)).data.logState).toBeNull();
    expect((await w.as('regulator').ask(LOG)).data.logState.number).toBe(last.number);
  });

  it('tells whom an act concerns only what it may know of it, and nobody a price', async () => {
    const changes = async (member: CastMember, number: number) =>
      (await w.as(member).ask(LOG)).data.log.nodes.find((e: { number: number }) => e.number === number).changes;
    expect(await changes('supplier', 3)).toEqual([{ field: 'name', before: null, after: '整' }]);
    expect(await changes('regulator', 3)).toHaveLength(2);
    expect(await changes('national', 5)).toEqual([{ field: 'hash', before: null, after: 'h' }]);
  });

  it('is found by act, person, what it concerns and day, and read page by page', async () => {
    const id = (type: string, local: string) => Buffer.from(`${type}:${local}`).toString('base64url');
    expect(await numbers('national', { acts: ['OPEN_WHOLE_AUDIT', 'LOAD_SEED'] })).toEqual([3, 5]);
    expect(await numbers('national', { person: 'stranger' })).toEqual([2]);
    expect(await numbers('national', { subject: id('Enterprise', 'supplier-works') })).toEqual([1, 2, 3].slice(2));
    expect(await numbers('national', { to: '2020-01-01' })).toEqual([]);
    expect(await numbers('national', { from: '2020-01-01' })).toEqual([1, 2, 3, 5]);
    const first = (await w.as('national').ask(LOG, { first: 3 })).data.log;
    expect([first.totalCount, first.nodes.length, first.pageInfo.hasNextPage]).toEqual([first.totalCount, 3, true]);
    const rest = (await w.as('national').ask(LOG, { first: 3, after: first.pageInfo.endCursor })).data.log;
    expect(rest.nodes[0].number).toBeLessThan(first.nodes[2].number);
  });

  it('has words for every act in both languages', () => {
    expect(Object.keys(zh.act).sort()).toEqual(Object.keys(acts).sort());
    expect(Object.keys(en.act).sort()).toEqual(Object.keys(acts).sort());
  });
});
