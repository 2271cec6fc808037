import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAuth } from '../../server/access/auth.ts';
import { remindingRounds } from '../../server/drives/reminding.ts';
import { businessDay } from '../../server/platform/dates.ts';
import { askOf, pause, secondBuyer, sendAgain, withdraw } from './changing.ts';
import { decline, drivingWorld, invite, open, openDrive, type DrivingWorld } from './driving.ts';

let d: DrivingWorld;
let another: ReturnType<DrivingWorld['anotherServer']>;
beforeAll(async () => {
  d = await drivingWorld();
  d.rounds.start();
  another = d.anotherServer();
});
afterAll(async () => {
  await another.stop();
  await d.close();
});
beforeEach(() => d.begin());

const boss = 'boss@foundry.example';
/** The reminders of one server, which has looked at nothing yet. */
const server = () => {
  const config = { ...d.w.config, reminders: '* * * * *' };
  const auth = createAuth(d.w.graph, config, { memoryKib: 8, rounds: 1 });
  return remindingRounds({ graph: d.w.graph, config, auth }, { everyMs: 3_600_000, onError: (error) => fail(error) });
};
const fail = (error: unknown) => expect(error).toBeUndefined();
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
/** The rounds of so many servers at once, as of a day to come; what was written then is of that day. */
async function roundsIn(days: number, servers = 1) {
  await Promise.all(Array.from({ length: servers }, () => server()!.round(inDays(days))));
  await Promise.all([d.rounds.round(), another.round()]);
  await d.w.graph.script(
    `MATCH (l:InvitationLetter {state: 'SENT'}) WHERE l.day = date($day) SET l.sentAt = l.sentAt + duration({days: $days})`,
    { day: businessDay(inDays(days)), days },
  );
}
const reminders = (email = boss) =>
  d.office.letters.filter(({ subject, to }) => subject?.startsWith('提醒') && [to].flat()[0]?.text === email).length;
async function invited(more = '') {
  const drive = await openDrive(d.w, 'lead', 'lead-works', more);
  const contacts = [{ supplier: 'tier-1', email: boss }];
  await invite(d.w, 'lead', drive.id, ['tier-1', 'supplier-works'], { contacts });
  await d.office.letterTo(boss);
  await d.office.letterTo('supplier@cast.example');
  return drive.id as string;
}

describe('A reminder', { timeout: 240_000 }, () => {
  it('goes out when the last letter is as old as the drive says, and not before', async () => {
    await invited('remindEveryDays: 7');
    await roundsIn(6);
    expect(reminders()).toBe(0);
    await roundsIn(7);
    expect(reminders()).toBe(1);
    expect(reminders('supplier@cast.example')).toBe(1);
    const letter = await d.office.letterTo(boss);
    expect(letter.text).toContain('尚待答复');
    expect(await open(d.w.public, await d.office.tokenTo(boss))).not.toBeNull();
    await roundsIn(13);
    expect(reminders()).toBe(1);
    await roundsIn(14);
    expect(reminders()).toBe(2);
  });

  it('goes out once, however many servers look at the same time and however often', async () => {
    await invited('remindEveryDays: 3');
    for (let time = 0; time < 3; time += 1) await roundsIn(3, 3);
    expect(reminders()).toBe(1);
    expect(reminders('supplier@cast.example')).toBe(1);
    const logged = await d.w.graph.script(
      `MATCH (e:LogEntry {act: 'SEND_INVITATION'}) WHERE e.after CONTAINS 'REMINDER' RETURN e.enterprises AS leads`,
    );
    expect(logged).toEqual([{ leads: ['lead-works'] }, { leads: ['lead-works'] }]);
  });

  it('goes out three times at most', async () => {
    await invited('remindEveryDays: 2');
    for (const day of [2, 4, 6, 8, 10]) await roundsIn(day);
    expect(reminders()).toBe(3);
  });

  it('is not sent of what is answered, taken back, paused, or asked by a drive that does not remind', async () => {
    const drive = await invited('remindEveryDays: 1');
    expect(await decline(d.w.public, await d.office.tokenTo(boss), '不了')).toMatchObject({
      __typename: 'InvitationAnswered',
    });
    await withdraw(d.w, 'lead', (await askOf(d.w, 'lead', drive, '青禾')).id);
    await roundsIn(1);
    expect([reminders(), reminders('supplier@cast.example')]).toEqual([0, 0]);
    d.office.empty();
    const paused = await invited('remindEveryDays: 1');
    await pause(d.w, 'lead', paused);
    d.office.empty();
    await roundsIn(2);
    expect(d.office.letters).toEqual([]);
    await d.begin();
    await invited('remindEveryDays: 0');
    await roundsIn(20);
    expect([reminders(), reminders('supplier@cast.example')]).toEqual([0, 0]);
  });

  it('of a joint invitation is one for all who ask, and tells neither of the other', async () => {
    await secondBuyer(d.w);
    const mine = await invited('remindEveryDays: 2');
    const other = await openDrive(d.w, 'strangeMember', 'stranger-works', 'named: false, remindEveryDays: 2');
    await invite(d.w, 'strangeMember', other.id, ['tier-1'], { contacts: [{ supplier: 'tier-1', email: boss }] });
    await expect.poll(() => d.office.letters.length, { timeout: 20_000 }).toBe(3);
    await roundsIn(2, 2);
    expect(reminders()).toBe(1);
    expect(await askOf(d.w, 'lead', mine, '一层')).toMatchObject({ letters: 2, alongside: [] });
    expect(await askOf(d.w, 'strangeMember', other.id, '一层')).toMatchObject({ letters: 2, alongside: [] });
  });

  it('is not sent to an address that takes no mail, and goes to the one given instead', async () => {
    const drive = await invited('remindEveryDays: 2');
    await d.w.graph.script(`MATCH (l:InvitationLetter {email: $boss}) SET l.state = 'BOUNCED', l.sentAt = null`, {
      boss,
    });
    await roundsIn(2);
    expect([reminders(), reminders('supplier@cast.example')]).toEqual([0, 1]);
    await sendAgain(d.w, 'lead', (await askOf(d.w, 'lead', drive, '一层')).id, 'office@foundry.example');
    await d.office.letterTo('office@foundry.example');
    await roundsIn(3);
    await roundsIn(4);
    expect([reminders(), reminders('office@foundry.example')]).toEqual([0, 1]);
  });

  it('is none where the configuration says off', () => {
    expect(
      remindingRounds({ graph: d.w.graph, config: { ...d.w.config, reminders: undefined }, auth: d.w.auth }),
    ).toBeUndefined();
  });
});
