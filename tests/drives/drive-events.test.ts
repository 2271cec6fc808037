import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decline, drivingWorld, invite, openDrive, type DrivingWorld } from './driving.ts';
import type { CastMember } from '../support/cast.ts';

let d: DrivingWorld;
beforeAll(async () => {
  d = await drivingWorld();
  d.rounds.start();
});
afterAll(() => d.close());
beforeEach(() => d.begin());

/** What a stream tells, event by event; null once it has ended. */
function eventsOf(response: Response) {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  return {
    async next(): Promise<{ name: string; data: any } | null> {
      for (;;) {
        const at = text.indexOf('\n\n');
        if (at >= 0) {
          const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(text.slice(0, at)) ?? [];
          text = text.slice(at + 2);
          if (name) return { name, data: JSON.parse(data!) };
          continue;
        }
        const { done, value } = await reader.read();
        if (done) return null;
        text += decoder.decode(value, { stream: true });
      }
    },
    stop: () => reader.cancel(),
  };
}
const follow = (who: CastMember, drive: string) => d.w.as(who).fetch(`/api/drives/${drive}/events`);
async function invited() {
  const drive = await openDrive(d.w, 'lead', 'lead-works');
  await invite(d.w, 'lead', drive.id, ['supplier-works']);
  return { drive: drive.id as string, token: await d.office.tokenTo('supplier@cast.example') };
}

describe('Who follows a drive', { timeout: 240_000 }, () => {
  it('is told its numbers, and again whenever they differ', async () => {
    const { drive, token } = await invited();
    const response = await follow('lead', drive);
    expect(response.status).toBe(200);
    const events = eventsOf(response);
    const first = (await events.next())!;
    expect(first.name).toBe('change');
    expect(first.data).toMatchObject({
      counts: { ACCEPTED: 0, DECLINED: 0 },
      cascade: [
        { tier: 1, total: 1, named: 1 },
        { tier: 2, total: null },
      ],
    });
    expect(JSON.stringify(first.data)).not.toContain('青禾');
    await decline(d.w.public, token, '不了');
    let told = await events.next();
    // A letter that has gone out may be told in between.
    while (told?.data.counts.DECLINED === 0) told = await events.next();
    expect(told!.data.counts).toMatchObject({ SENT: 0, DECLINED: 1 });
    expect(told!.data.at > first.data.at).toBe(true);
    await events.stop();
  });

  it('is told nothing of somebody else’s, as of what is not there', async () => {
    const { drive } = await invited();
    const missing = await follow('lead', Buffer.from('Drive:never-there').toString('base64url'));
    const nothing = await missing.text();
    expect(missing.status).toBe(404);
    for (const who of ['supplier', 'regulator', 'parkManager', 'admin'] as const) {
      const response = await follow(who, drive);
      expect([response.status, await response.text()]).toEqual([404, nothing]);
    }
    const anybody = await d.w.public.fetch(`/api/drives/${drive}/events`);
    expect([anybody.status, await anybody.text()]).toEqual([404, nothing]);
  });

  it('is told no more within five seconds of leaving the enterprise, or of signing out', async () => {
    const { drive } = await invited();
    for (const leave of [
      `MATCH (:Person {id: 'lead'})-[b:BELONGS_TO]->() DELETE b`,
      `MATCH (s:AuthSession) DETACH DELETE s`,
    ]) {
      await d.w.given(`MATCH (p:Person {id: 'lead'}), (e:Enterprise {id: 'lead-works'}) MERGE (p)-[:BELONGS_TO]->(e)`);
      const events = eventsOf(await follow('lead', drive));
      expect((await events.next())?.name).toBe('change');
      await d.w.graph.script(leave);
      const left = performance.now();
      for (let told = await events.next(); told; told = await events.next()) expect(told.name).toBe('change');
      expect(performance.now() - left).toBeLessThan(5000);
    }
  });

  it('follows five streams at once and no more', async () => {
    const { drive } = await invited();
    const open = await Promise.all(Array.from({ length: 5 }, () => follow('lead', drive)));
    expect(open.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await follow('lead', drive)).status).toBe(429);
    await open[0]!.body!.cancel();
    const again = await follow('lead', drive);
    expect(again.status).toBe(200);
    for (const one of [...open.slice(1), again]) await one.body!.cancel();
  });
});
