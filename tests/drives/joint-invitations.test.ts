import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CastMember } from '../support/cast.ts';
import { askOf, edit, secondBuyer, withdraw } from './changing.ts';
import { accept, dayIn, drivingWorld, invitationsOf, invite, open, openDrive, type DrivingWorld } from './driving.ts';

let d: DrivingWorld;
beforeAll(async () => {
  d = await drivingWorld();
  d.rounds.start();
});
afterAll(() => d.close());
beforeEach(() => d.begin());

const boss = 'boss@foundry.example';
const toFoundry = (drive: string, who: CastMember = 'lead') =>
  invite(d.w, who, drive, ['tier-1'], { contacts: [{ supplier: 'tier-1', email: boss, name: '王总' }] });
const foundryOf = (who: CastMember, drive: string) => askOf(d.w, who, drive, '一层');
/** Two buyers ask the same supplier; `named` says what each agrees to. */
async function jointly(named: readonly [boolean, boolean]) {
  await secondBuyer(d.w);
  const first = await openDrive(d.w, 'lead', 'lead-works', `named: ${named[0]}`);
  const second = await openDrive(d.w, 'strangeMember', 'stranger-works', `named: ${named[1]}`);
  await toFoundry(first.id);
  const token = await d.office.tokenTo(boss);
  await toFoundry(second.id, 'strangeMember');
  await expect.poll(() => d.office.letters.length, { timeout: 20_000 }).toBe(2);
  return { first: first.id as string, second: second.id as string, token };
}

describe('Of two who ask one supplier', { timeout: 240_000 }, () => {
  it('both are named in the one invitation when both agreed, and know of each other', async () => {
    const { first, second, token } = await jointly([true, true]);
    const opened = await open(d.w.public, token);
    expect(opened.askers.map(({ name }: any) => name)).toEqual(['清河龙头装备有限公司', '白杉远行材料有限公司']);
    expect(opened.unnamed).toBe(0);
    expect((await d.office.letterTo(boss)).subject).toContain('清河龙头装备有限公司、白杉远行材料有限公司');
    expect(await foundryOf('lead', first)).toMatchObject({ alongside: ['白杉远行材料有限公司'] });
    expect(await foundryOf('strangeMember', second)).toMatchObject({ alongside: ['清河龙头装备有限公司'] });
  });

  it('who did not agree is counted to the supplier, and neither learns of the other', async () => {
    await secondBuyer(d.w);
    const drive = await openDrive(d.w, 'lead', 'lead-works', 'named: true');
    await toFoundry(drive.id);
    await d.office.letterTo(boss);
    const alone = await invitationsOf(d.w, 'lead', drive.id);
    const other = await openDrive(d.w, 'strangeMember', 'stranger-works', 'named: false');
    await toFoundry(other.id, 'strangeMember');
    await expect.poll(() => d.office.letters.length, { timeout: 20_000 }).toBe(2);
    expect(await invitationsOf(d.w, 'lead', drive.id)).toEqual(alone);
    expect(await foundryOf('strangeMember', other.id)).toMatchObject({ alongside: [], letters: 1, state: 'SENT' });
    const opened = await open(d.w.public, await d.office.tokenTo(boss));
    expect(opened.askers.map(({ name }: any) => name)).toEqual(['清河龙头装备有限公司']);
    expect(opened.unnamed).toBe(1);
    expect((await d.office.letterTo(boss)).text).not.toContain('白杉远行');
  });

  it('one answer is an answer to both', async () => {
    const { first, second, token } = await jointly([true, false]);
    await accept(d.w.public, token, { name: '王铸', password: 'a password of its own' });
    expect(await foundryOf('lead', first)).toMatchObject({ state: 'ACCEPTED', alongside: [] });
    expect(await foundryOf('strangeMember', second)).toMatchObject({ state: 'ACCEPTED', alongside: [] });
    expect(
      await d.w.graph.script(`MATCH (a:Audit)-[:OF]->(:Enterprise {id: 'tier-1'}) RETURN a.basis AS basis`),
    ).toEqual([{ basis: 'INVITED' }]);
  });

  it('one may take it back: what the other asks stays, and lasts no longer than that', async () => {
    const { first, second, token } = await jointly([true, true]);
    await edit(d.w, 'lead', first, `dueOn: "${dayIn(90)}"`);
    await withdraw(d.w, 'lead', (await foundryOf('lead', first)).id);
    expect(await foundryOf('lead', first)).toMatchObject({ state: 'WITHDRAWN' });
    expect(await foundryOf('strangeMember', second)).toMatchObject({ state: 'SENT' });
    const opened = await open(d.w.public, token);
    expect(opened.askers.map(({ name }: any) => name)).toEqual(['白杉远行材料有限公司']);
    const [{ days }] = (await d.w.graph.script(
      `MATCH (i:Invitation) RETURN toString(date(datetime({datetime: i.expiresAt, timezone: 'Asia/Shanghai'}) - duration('PT1S'))) AS days`,
    )) as [{ days: string }];
    expect(days).toBe(dayIn(30));
  });
});
