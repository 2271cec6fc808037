import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acts, commandOrigin, record, type Recorded } from '../../server/access/record.ts';
import { checkpointsOf } from '../../server/log/service.ts';
import { checkLog } from '../../server/log/watch.ts';
import { genesisOf, hashOf } from '../../server/platform/chained-log.ts';
import { dumpLog, verifyDump } from '../../server/platform/log-dump.ts';
import { en, zh } from '../../web/src/features/log/strings.ts';
import { operator } from '../imports/importing.ts';
import { cast, type CastMember } from '../support/cast.ts';
import { world, type World } from '../support/world.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
beforeEach(async () => {
  await w.empty();
  await w.cast();
});
afterAll(() => w.close());

const subject = { type: 'Enterprise', id: 'lead-works' } as const;
const act = (change: Partial<Recorded> = {}): Recorded => ({
  act: 'UNDO_MERGE',
  subject,
  after: { name: '甲' },
  ...change,
});
const append = (change: Partial<Recorded> = {}, person: string | null = null) =>
  w.graph.write((tx) => record(tx, commandOrigin(person), act(change)));
const appendMany = async (many: number) => {
  for (let i = 0; i < many; i += 1) await append({ after: { i } });
};
/** A folder of its own, so that what another test has checked is not known. */
const forgetful = () => checkpointsOf({ ...w.config, dataDir: mkdtempSync(path.join(w.dataDir, 'other-')) });
const verified = async () => (await checkLog(w.graph, forgetful(), true)).finding;

describe('the chain of the log', () => {
  it('holds under 24 writers at once: numbered without a gap, each on the one before', async () => {
    await Promise.all(Array.from({ length: 24 }, (_, i) => append({ after: { i } })));
    const { finding, last } = await checkLog(w.graph, forgetful(), true);
    expect([finding, last.number]).toEqual([null, 24]);
  });

  it('has no entry of a write that was taken back', async () => {
    await append();
    await expect(
      w.graph.write(async (tx) => {
        await record(tx, commandOrigin(null), act());
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    expect((await checkLog(w.graph, forgetful(), true)).last.number).toBe(1);
  });

  it('keeps whatever text as it was given, halves of surrogate pairs aside', async () => {
    await append({ after: { text: 'a\u0000b\ud800"\\\n😀', __proto__x: 1 } });
    expect(await verified()).toBeNull();
  });

  const renumber = (from: number, by: number) =>
    w.graph.script(
      `MATCH (e:LogEntry) WHERE e.number >= $from WITH e ORDER BY e.number
       WITH collect(e) AS all
       FOREACH (e IN all | SET e.number = -e.number) FOREACH (e IN all | SET e.number = toInteger(-e.number + $by))`,
      { from, by },
    );
  const set = (number: number, text: string) =>
    w.graph.script(`MATCH (e:LogEntry {number: $number}) SET ${text}`, { number });
  const tamperings: [string, string, number, () => Promise<unknown>][] = [
    ['a fact edited', 'EDITED', 4, () => set(4, `e.after = '{"i":99}'`)],
    ['the time edited', 'EDITED', 4, () => set(4, `e.at = '2020-01-01T00:00:00.000Z'`)],
    ['the person edited', 'EDITED', 1, () => set(1, `e.person = 'somebody'`)],
    ['a fact added', 'EDITED', 3, () => set(3, `e.note = 'x'`)],
    ['a fact of another kind', 'EDITED', 3, () => set(3, `e.after = point({x: 1, y: 2})`)],
    ['a fact removed', 'EDITED', 5, () => set(5, 'e.requestId = null')],
    ['an entry edited and hashed anew', 'EDITED', 4, () => rehashed(4)],
    ['the last entry edited and hashed anew', 'EDITED', 8, () => rehashed(8)],
    ['an entry deleted', 'DELETED', 3, () => w.graph.script('MATCH (e:LogEntry {number: 3}) DELETE e')],
    [
      'an entry deleted and the rest renumbered',
      'DELETED',
      3,
      async () => {
        await w.graph.script('MATCH (e:LogEntry {number: 3}) DELETE e');
        await renumber(4, -1);
      },
    ],
    [
      'an entry inserted and the rest renumbered',
      'INSERTED',
      4,
      async () => {
        await renumber(4, 1);
        await forged(4);
      },
    ],
    ['an entry added behind the head', 'INSERTED', 9, () => forged(9)],
    ['an entry without a number', 'INSERTED', 0, () => w.graph.script(`CREATE (:LogEntry {act: 'SIGN_IN'})`)],
    [
      'two entries swapped',
      'REORDERED',
      5,
      () =>
        w.graph.script(
          `MATCH (a:LogEntry {number: 5}), (b:LogEntry {number: 6}) SET a.number = -1 SET b.number = 5 SET a.number = 6`,
        ),
    ],
    ['the end cut off', 'TRUNCATED', 7, () => w.graph.script('MATCH (e:LogEntry) WHERE e.number > 6 DELETE e')],
    ['the head removed', 'EDITED', 1, () => w.graph.script('MATCH (h:LogHead) DELETE h')],
  ];
  const entryOf = async (number: number) =>
    (await w.graph.script('MATCH (e:LogEntry {number: $number}) RETURN properties(e) AS entry', { number }))[0]!
      .entry as Record<string, unknown>;
  async function rehashed(number: number) {
    await set(number, `e.after = '{"i":99}'`);
    await w.graph.script('MATCH (e:LogEntry {number: $number}) SET e.hash = $hash', {
      number,
      hash: hashOf(await entryOf(number)),
    });
  }
  async function forged(number: number) {
    const { hash, ...rest } = await entryOf(number - 1);
    delete rest.number;
    const like = { ...rest, previousHash: hash, after: '{"forged":true}' };
    await w.graph.script('CREATE (e:LogEntry) SET e = $entry, e.number = toInteger($number)', {
      number,
      entry: { ...like, hash: hashOf({ ...like, number }) },
    });
  }

  it.each(tamperings)('shows %s, and names the first bad entry', async (_, fault, number, tamper) => {
    await appendMany(8);
    expect(await verified()).toBeNull();
    await tamper();
    expect(await verified()).toMatchObject({ fault, number });
  });

  const cut = (to: number) =>
    w.graph.script(
      `MATCH (e:LogEntry) WHERE e.number > $to DELETE e
       WITH count(*) AS gone MATCH (last:LogEntry {number: toInteger($to)}), (h:LogHead) SET h.number = last.number, h.hash = last.hash`,
      { to },
    );
  it('cut off at the end with its head set back shows against what was known of it', async () => {
    const checkpoints = forgetful();
    await appendMany(8);
    expect((await checkLog(w.graph, checkpoints)).finding).toBeNull();
    await cut(5);
    expect(await verified()).toBeNull();
    expect((await checkLog(w.graph, checkpoints)).finding).toEqual({ number: 6, fault: 'TRUNCATED' });
    await appendMany(5);
    expect((await checkLog(w.graph, checkpoints)).finding).toMatchObject({ fault: 'EDITED', until: 8 });
    expect((await checkLog(w.graph, checkpoints, true)).finding).toMatchObject({
      number: 1,
      fault: 'EDITED',
      until: 8,
    });
  });

  it('begun anew shows against what was known of the former one', async () => {
    const checkpoints = forgetful();
    await appendMany(2);
    await checkLog(w.graph, checkpoints);
    await w.graph.script('MATCH (n) WHERE n:LogEntry OR n:LogHead DELETE n');
    await appendMany(3);
    expect((await checkLog(w.graph, checkpoints)).finding).toEqual({ number: 1, fault: 'TRUNCATED' });
  });

  it('is followed from the last checkpoint on, and a forged checkpoint is left out', async () => {
    const dataDir = mkdtempSync(path.join(w.dataDir, 'kept-'));
    const checkpoints = checkpointsOf({ ...w.config, dataDir });
    await appendMany(3);
    await checkLog(w.graph, checkpoints);
    await appendMany(2);
    await checkLog(w.graph, checkpoints);
    expect((await checkpoints.read()).checkpoints.map((c) => c.number)).toEqual([3, 5]);
    const file = path.join(dataDir, 'log-checkpoints/local.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"number":5', '"number":4'));
    expect(await checkpoints.read()).toMatchObject({ checkpoints: [{ number: 3 }], unreadable: 1 });
  });
});

describe('a dump of the log', () => {
  it('is verified without a database, and any one byte changed is found', async () => {
    await append({ after: { 名: '甲\u001f"乙"' }, divisions: ['210202'], parks: ['park'] }, 'park-manager');
    await append({ before: { a: 1 }, after: { a: 2 } });
    await append();
    const file = path.join(mkdtempSync(path.join(w.dataDir, 'dump-')), 'log.jsonl');
    expect(await dumpLog(w.graph, file)).toBe(3);
    expect((await verifyDump(file)).finding).toBeNull();
    const sound = readFileSync(file);
    const ends = [...sound.keys()].filter((at) => sound[at] === 10);
    for (let at = 0; at < sound.length; at += 1) {
      const changed = Buffer.from(sound);
      changed[at] = sound[at]! ^ (at % 3 === 0 ? 0x20 : 1 + (at % 127));
      writeFileSync(file, changed);
      const { finding } = await verifyDump(file);
      const line = ends.findIndex((end) => at <= end);
      expect(finding, `byte ${at}`).not.toBeNull();
      if (line > 0) expect(finding?.number, `byte ${at}`).toBe(line);
    }
    for (const shorter of [sound.length - 1, ends[1]! + 1, ends[0]! + 1, 0]) {
      writeFileSync(file, sound.subarray(0, shorter));
      expect((await verifyDump(file)).finding, `cut at ${shorter}`).not.toBeNull();
    }
  });
});

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

  it('of an empty chain is intact', async () => {
    await w.graph.script('MATCH (n) WHERE n:LogEntry OR n:LogHead DELETE n');
    expect(await verified()).toBeNull();
    expect(genesisOf('a')).not.toBe(genesisOf('b'));
  });
});
