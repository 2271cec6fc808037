import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandOrigin, record } from '../../server/access/record.ts';
import { checkpointsOf } from '../../server/log/service.ts';
import { checkLog } from '../../server/log/watch.ts';
import { genesisOf, hashOf } from '../../server/platform/chained-log.ts';
import { dumpLog, verifyDump } from '../../server/platform/log-dump.ts';
import { appending } from './appending.ts';

const { w, act, append, appendMany, forgetful, verified } = await appending();

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

  it('is intact when it is empty, and each begins with another', async () => {
    await w.graph.script('MATCH (n) WHERE n:LogEntry OR n:LogHead DELETE n');
    expect(await verified()).toBeNull();
    expect(genesisOf('a')).not.toBe(genesisOf('b'));
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
