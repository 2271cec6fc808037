import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publicSight } from '../../server/access/sight.ts';
import { digestOf, openingOf } from '../../server/drives/link.ts';
import type { Asker } from '../support/world.ts';
import { askOf, close, edit, everything, sendAgain, withdraw } from './changing.ts';
import {
  accept,
  answerByCredit,
  dayIn,
  decline,
  drivingWorld,
  invite,
  open,
  openDrive,
  type DrivingWorld,
} from './driving.ts';

let d: DrivingWorld;
beforeAll(async () => {
  d = await drivingWorld();
  d.rounds.start();
});
afterAll(() => d.close());
beforeEach(() => d.begin());

const boss = 'boss@foundry.example';
const newcomer = { name: '王铸', password: 'a password of its own' };
async function invited(supplier = 'tier-1', email = boss) {
  const drive = await openDrive(d.w, 'lead', 'lead-works');
  await invite(d.w, 'lead', drive.id, [supplier], { contacts: [{ supplier, email }] });
  return { drive: drive.id as string, token: await d.office.tokenTo(email) };
}
/** All that a link can be tried for, as it is answered. */
const tried = async (asker: Asker, token: string) => [
  await open(asker, token),
  await accept(asker, token, newcomer),
  await decline(asker, token, '不了'),
  await answerByCredit(asker, token),
];
const opensAt = (token: string, now: Date) =>
  d.w.graph.read((tx) => openingOf(tx, publicSight, { token }, now)).then((found) => found !== undefined);

describe('A link', { timeout: 240_000 }, () => {
  it('that was guessed, used, revoked or is late is answered alike, to the letter', async () => {
    const { token } = await invited();
    const nothing = JSON.stringify(await tried(d.w.public, 'A'.repeat(43)));
    expect(nothing).toContain('NOT_FOUND');
    const changed = (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
    const guesses = [
      '',
      ' ',
      '0',
      changed,
      token.slice(1),
      `${token}A`,
      token.toUpperCase(),
      token.toLowerCase(),
      ` ${token}`,
      `${token}=`,
      digestOf(token),
      "' OR 1=1 //",
      '*',
      '%',
      '链'.repeat(43),
      'x'.repeat(5000),
      `${token}\u0000`,
    ];
    for (const guess of guesses) expect(JSON.stringify(await tried(d.w.public, guess)), guess).toBe(nothing);
    expect(await opensAt(token, new Date())).toBe(true);
    expect(await accept(d.w.public, token, newcomer)).toMatchObject({ newAccount: true });
    expect(JSON.stringify(await tried(d.w.public, token))).toBe(nothing);
  });

  it('opens nothing once it was declined by, not even with a key nobody has used', async () => {
    const { token } = await invited();
    const nothing = JSON.stringify(await tried(d.w.public, 'never-there'));
    expect(await decline(d.w.public, token, '今年不行')).toMatchObject({ enterpriseName: '一层铸造有限公司' });
    expect(JSON.stringify(await tried(d.w.public, token))).toBe(nothing);
    expect(await accept(d.w.public, token, { ...newcomer, key: 'fresh' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('opens to the last millisecond of its day, and nothing from then on', async () => {
    const { drive, token } = await invited();
    const { expiresAt } = (
      await d.w.as('lead').ask('query($id: ID!) { node(id: $id) { ... on Invitation { expiresAt } } }', {
        id: (await askOf(d.w, 'lead', drive, '一层')).id,
      })
    ).data.node;
    const last = Date.parse(expiresAt);
    expect(new Date(last).toISOString()).toMatch(/T16:00:00\.000Z$/);
    expect(await opensAt(token, new Date(last - 1))).toBe(true);
    expect(await opensAt(token, new Date(last))).toBe(false);
    await d.w.given('MATCH (l:InvitationLetter) SET l.tokenUntil = datetime($until)', {
      until: new Date(last - 86_400_000).toISOString(),
    });
    expect(await opensAt(token, new Date(last - 86_400_001))).toBe(true);
    expect(await opensAt(token, new Date(last - 86_400_000))).toBe(false);
  });

  it('goes as long as the drive does, whose last day may be moved', async () => {
    const { drive, token } = await invited();
    const endOf = (day: string) => Date.parse(`${day}T16:00:00Z`);
    expect((await edit(d.w, 'lead', drive, `dueOn: "${dayIn(40)}"`)).dueOn).toBe(dayIn(40));
    expect(await opensAt(token, new Date(endOf(dayIn(40)) - 1))).toBe(true);
    expect(await opensAt(token, new Date(endOf(dayIn(40))))).toBe(false);
    await edit(d.w, 'lead', drive, `dueOn: "${dayIn(3)}"`);
    expect(await opensAt(token, new Date(endOf(dayIn(3)) - 1))).toBe(true);
    expect(await opensAt(token, new Date(endOf(dayIn(3))))).toBe(false);
    await edit(d.w, 'lead', drive, `dueOn: "${dayIn(200)}"`);
    expect(await opensAt(token, new Date(endOf(dayIn(61))))).toBe(false);
  });

  it('ends when its invitation is taken back, and when the drive is closed', async () => {
    const first = await invited();
    expect(await withdraw(d.w, 'lead', (await askOf(d.w, 'lead', first.drive, '一层')).id)).toMatchObject({
      state: 'WITHDRAWN',
    });
    expect(await open(d.w.public, first.token)).toBeNull();
    d.office.empty();
    const second = await invited();
    expect(await open(d.w.public, second.token)).not.toBeNull();
    expect(await close(d.w, 'lead', second.drive)).toMatchObject({ state: 'CLOSED' });
    expect(await open(d.w.public, second.token)).toBeNull();
    expect(await accept(d.w.public, second.token, newcomer)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('to an address that was given up opens nothing, the one to the new address does', async () => {
    const { drive, token } = await invited();
    const sent = await sendAgain(d.w, 'lead', (await askOf(d.w, 'lead', drive, '一层')).id, 'office@foundry.example');
    expect(sent).toMatchObject({ contactEmail: 'office@foundry.example' });
    expect(await open(d.w.public, token)).toBeNull();
    expect(await accept(d.w.public, token, newcomer)).toMatchObject({ code: 'NOT_FOUND' });
    const other = await d.office.tokenTo('office@foundry.example');
    expect(await open(d.w.public, other)).toMatchObject({ email: 'office@foundry.example' });
  });

  it('is for whom it was sent to: another who is signed in opens it and answers nothing', async () => {
    const { token } = await invited();
    expect(await open(d.w.as('stranger'), token)).toMatchObject({ holder: 'ANOTHER' });
    for (const member of ['stranger', 'lead', 'regulator'] as const) {
      expect(await accept(d.w.as(member), token)).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await decline(d.w.as(member), token, '不了')).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await answerByCredit(d.w.as(member), token)).toMatchObject({ code: 'NOT_ALLOWED' });
    }
    expect(await open(d.w.public, token)).toMatchObject({ holder: 'NOBODY' });
  });

  it('makes nobody one of an enterprise that has people: they accept themselves', async () => {
    const { token } = await invited();
    await d.w.given(
      `MATCH (e:Enterprise {id: 'tier-1'}) CREATE (:Person {id: 'p-tier', email: 'somebody@foundry.example', name: '甲', emailVerified: true,
         createdAt: datetime(), updatedAt: datetime()})-[:BELONGS_TO]->(e)`,
    );
    expect(await open(d.w.public, token)).toMatchObject({ mayJoin: false, hasPeople: true });
    expect(await accept(d.w.public, token, newcomer)).toMatchObject({ rule: 'ask-its-people' });
    expect(await open(d.w.public, token)).toMatchObject({ mayJoin: false });
  });

  it('is of no use to who reads the database: it keeps digests, which open nothing', async () => {
    const { drive, token } = await invited();
    await sendAgain(d.w, 'lead', (await askOf(d.w, 'lead', drive, '一层')).id);
    await expect.poll(() => d.office.letters.length, { timeout: 20_000 }).toBe(2);
    const tokens = [token, await d.office.tokenTo(boss)];
    await open(d.w.public, token);
    const before = await everything(d.w);
    expect(before).toContain(digestOf(token));
    await accept(d.w.public, token, { ...newcomer, key: 'kept' });
    const after = await everything(d.w);
    for (const held of [before, after])
      for (const one of tokens)
        for (const form of [one, Buffer.from(one, 'base64url').toString('hex'), Buffer.from(one).toString('base64')])
          expect(held.includes(form)).toBe(false);
    const second = await invited('supplier-works', 'supplier@cast.example');
    const digest = digestOf(second.token);
    expect(await everything(d.w)).toContain(digest);
    expect(await open(d.w.public, digest)).toBeNull();
    expect(await accept(d.w.public, digest, newcomer)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
