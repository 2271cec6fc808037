import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAuth } from '../../server/access/auth.ts';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import pino from 'pino';
import { origin } from '../support/world.ts';
import { askOf, sendAgain } from './changing.ts';
import { drivingWorld, invite, openDrive, type DrivingWorld } from './driving.ts';

let d: DrivingWorld;
const secret = 'a secret of the mail server, long enough';
beforeAll(async () => {
  d = await drivingWorld();
  d.rounds.start();
});
afterAll(() => d.close());
beforeEach(() => d.begin());

const boss = 'boss@foundry.example';
function appWith(bounceSecret: string | undefined) {
  const config = { ...d.w.config, bounceSecret };
  const auth = createAuth(d.w.graph, config, { memoryKib: 8, rounds: 1 });
  return createApp({ graph: d.w.graph, config, auth, log: pino({ level: 'silent' }) });
}
interface Posted {
  readonly bearer?: string | null;
  readonly type?: string;
  readonly app?: ReturnType<typeof appWith>;
}
async function post(body: string, { bearer = secret, type = 'message/rfc822', app = appWith(secret) }: Posted = {}) {
  const headers = { 'content-type': type, ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }) };
  const response = await app.fetch(new Request(`${origin}/api/mail-bounces`, { method: 'POST', headers, body }));
  return [response.status, (await response.json()) as { code?: string; received?: boolean }] as const;
}
const report = (
  messageId: string,
  { action = 'failed', status = '5.1.1', said = '550 5.1.1 <boss@foundry.example>: User unknown' } = {},
) => `From: MAILER-DAEMON@mx.example.org
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; boss@foundry.example
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; ${said}

--b
Content-Type: message/rfc822

Message-ID: ${messageId}
Subject: x

--b--
`;
async function invited(suppliers = ['tier-1']) {
  const drive = await openDrive(d.w, 'lead', 'lead-works');
  await invite(d.w, 'lead', drive.id, suppliers, { contacts: [{ supplier: 'tier-1', email: boss }] });
  const { messageId } = await d.office.letterTo(suppliers[0] === 'tier-1' ? boss : 'supplier@cast.example');
  const foundry = () => askOf(d.w, 'lead', drive.id, suppliers[0] === 'tier-1' ? '一层' : '青禾');
  await expect.poll(async () => (await foundry()).lastLetter, { timeout: 20_000 }).toBe('SENT');
  return { messageId: messageId!, foundry };
}
const failures = () =>
  d.w.graph.script(`MATCH (e:LogEntry {act: 'FAIL_INVITATION'}) RETURN e.after AS after, e.enterprises AS leads`);

describe('A report that a letter did not arrive', { timeout: 240_000 }, () => {
  it('is told to whoever asked, once, and another address may be tried', async () => {
    const { messageId, foundry } = await invited();
    expect(await post(report(messageId))).toEqual([202, { received: true }]);
    expect(await post(report(messageId))).toEqual([202, { received: true }]);
    const told = await foundry();
    expect(told).toMatchObject({ state: 'DRAFT', lastLetter: 'BOUNCED', letters: 0 });
    expect(told.problem).toContain('User unknown');
    expect(await failures()).toEqual([{ after: '{"kind":"INVITE","state":"BOUNCED"}', leads: ['lead-works'] }]);
    await sendAgain(d.w, 'lead', told.id, 'office@foundry.example');
    await d.office.letterTo('office@foundry.example');
    await expect.poll(async () => (await foundry()).state, { timeout: 20_000 }).toBe('SENT');
  });

  it('says of a supplier’s own people’s addresses no more than the code', async () => {
    const { messageId, foundry } = await invited(['supplier-works']);
    await post(report(messageId, { said: '550 5.1.1 <supplier@cast.example>: unknown' }), { type: 'text/plain' });
    expect(await foundry()).toMatchObject({ lastLetter: 'BOUNCED', problem: '5.1.1' });
  });

  it('counts only when it is for good, and of a letter that was sent; the answer is the same', async () => {
    const { messageId, foundry } = await invited();
    const others = [
      report(messageId, { action: 'delayed', status: '4.4.1' }),
      report('<never-there@127.0.0.1>'),
      report(messageId.replace('@', 'x@')),
      report(messageId.replace('@127', '@128')),
      'no report at all',
      '',
    ];
    for (const body of others) expect(await post(body)).toEqual([202, { received: true }]);
    expect(await foundry()).toMatchObject({ state: 'SENT', lastLetter: 'SENT', problem: null });
    expect(await failures()).toEqual([]);
  });

  it('is taken from who knows the secret alone, and not at all where there is none', async () => {
    const { messageId, foundry } = await invited();
    for (const bearer of [null, '', 'x', secret.slice(1), `${secret} `.repeat(2)])
      expect((await post(report(messageId), { bearer }))[0]).toBe(401);
    const [status, answer] = await post(report(messageId), { app: appWith(undefined) });
    const other = await appWith(undefined).fetch(new Request(`${origin}/api/never-there`, { method: 'POST' }));
    expect([status, answer]).toEqual([404, await other.json()]);
    expect((await post(report(messageId), { type: 'application/json' }))[0]).toBe(415);
    expect((await post(report(messageId) + 'x'.repeat(257 * 1024)))[0]).toBe(413);
    expect(await foundry()).toMatchObject({ state: 'SENT' });
    expect(() => readConfig([], { QINGLIAN_BOUNCE_SECRET: 'short' })).toThrow('QINGLIAN_BOUNCE_SECRET');
    expect(readConfig([], { QINGLIAN_BOUNCE_SECRET: secret }).bounceSecret).toBe(secret);
  });
});
