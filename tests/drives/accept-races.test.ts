import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askOf, sendAgain } from './changing.ts';
import { accept, decline, drivingWorld, invite, open, openDrive, type DrivingWorld } from './driving.ts';

let d: DrivingWorld;
beforeAll(async () => {
  d = await drivingWorld();
  d.rounds.start();
});
afterAll(() => d.close());
beforeEach(() => d.begin());

const boss = 'boss@foundry.example';
const newcomer = { name: '王铸', password: 'a password of its own' };
async function invited() {
  const drive = await openDrive(d.w, 'lead', 'lead-works');
  await invite(d.w, 'lead', drive.id, ['tier-1'], { contacts: [{ supplier: 'tier-1', email: boss }] });
  return { drive: drive.id as string, token: await d.office.tokenTo(boss) };
}
const count = async (pattern: string) =>
  (await d.w.graph.script(`MATCH ${pattern} RETURN count(*) AS n`))[0]!.n as number;
/** What came of it all: accounts, people of the enterprise, its audits, and what the log says of each. */
const traces = async () => ({
  accounts: await count(`(p:Person {email: '${boss}'})`),
  people: await count(`(:Person)-[:BELONGS_TO]->(:Enterprise {id: 'tier-1'})`),
  audits: await count(`(:Audit)-[:OF]->(:Enterprise {id: 'tier-1'})`),
  logged: await count(`(e:LogEntry {act: 'ACCEPT_DRIVE_INVITATION'})`),
});
const once = { accounts: 1, people: 1, audits: 1, logged: 1 };
const told = (answer: any): string => answer.code ?? answer.__typename;

describe('Of many who answer an invitation at once', { timeout: 240_000 }, () => {
  it('with one link, exactly one is heard, and all others are told that there is nothing', async () => {
    const { drive, token } = await invited();
    const answers = await Promise.all(Array.from({ length: 24 }, () => accept(d.w.public, token, newcomer)));
    const heard = answers.filter((one) => one.__typename === 'InvitationAnsweredByAudit');
    const others = answers.filter((one) => one.__typename !== 'InvitationAnsweredByAudit');
    expect(heard).toHaveLength(1);
    expect(others).toHaveLength(23);
    expect(new Set(others.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ __typename: 'NotFound', code: 'NOT_FOUND', message: others[0].message })]),
    );
    expect(others[0]).toEqual(await accept(d.w.public, 'never-there', newcomer));
    expect(await traces()).toEqual(once);
    expect((await askOf(d.w, 'lead', drive, '一层')).state).toBe('ACCEPTED');
  });

  it('one accepting and one declining, the first stands and the other changes nothing', async () => {
    const { drive, token } = await invited();
    const answers = await Promise.all([
      ...Array.from({ length: 3 }, () => accept(d.w.public, token, newcomer)),
      ...Array.from({ length: 3 }, () => decline(d.w.public, token, '今年不行')),
    ]);
    const stands = answers.filter((one) => one.code === undefined);
    expect(stands).toHaveLength(1);
    const accepted = stands[0].__typename === 'InvitationAnsweredByAudit';
    expect(await traces()).toEqual(accepted ? once : { accounts: 0, people: 0, audits: 0, logged: 0 });
    expect((await askOf(d.w, 'lead', drive, '一层')).state).toBe(accepted ? 'ACCEPTED' : 'DECLINED');
  });

  it('who tries again with the same key is told the same, and nothing happens twice', async () => {
    const { token } = await invited();
    const given = { ...newcomer, key: 'one try' };
    const [first, second] = await Promise.all([accept(d.w.public, token, given), accept(d.w.public, token, given)]);
    expect(first).toMatchObject({ __typename: 'InvitationAnsweredByAudit', newAccount: true });
    expect(second).toEqual(first);
    expect(await accept(d.w.public, token, given)).toEqual(first);
    expect(told(await accept(d.w.public, token, { ...given, key: 'another try' }))).toBe('NOT_FOUND');
    expect(told(await accept(d.w.public, 'another-token', given))).toBe('NOT_FOUND');
    expect(await traces()).toEqual(once);
  });

  it('accepting and inviting cross without waiting for each other in a circle', async () => {
    for (let round = 0; round < 10; round += 1) {
      await d.begin();
      const { token } = await invited();
      const another = await openDrive(d.w, 'lead', 'lead-works');
      const [accepted, joined] = await Promise.all([
        accept(d.w.public, token, newcomer),
        invite(d.w, 'lead', another.id, ['tier-1', 'supplier-works']),
      ]);
      expect(told(accepted)).toBe('InvitationAnsweredByAudit');
      expect(joined.__typename).toBe('SuppliersInvited');
      // Whoever came too late to be answered together asks anew; nobody is left with a question nobody sees.
      const [{ state }] = joined.invitations.filter((one: any) => one.supplierName.startsWith('一层'));
      const now = await askOf(d.w, 'lead', another.id, '一层');
      expect(['DRAFT', 'SENT', 'ACCEPTED']).toContain(state);
      const open = await count(
        `(i:Invitation {answer: 'OPEN'})-[:INVITES]->(:Enterprise {id: 'tier-1'}) WHERE EXISTS { (:Drive)-[:ASKS]->(i) }`,
      );
      expect(now.state === 'ACCEPTED' ? 0 : 1).toBe(open);
    }
  });

  it('accepting and withdrawing, what was accepted is not taken back, nor what was taken back accepted', async () => {
    for (let round = 0; round < 5; round += 1) {
      await d.begin();
      const { drive, token } = await invited();
      const { id, version } = await askOf(d.w, 'lead', drive, '一层');
      const [accepted, withdrawn] = await Promise.all([
        accept(d.w.public, token, newcomer),
        d.w.as('lead').ask(
          `mutation($id: ID!, $version: Int!) { withdrawInvitation(invitation: $id, version: $version) {
            __typename ... on Problem { code } } }`,
          { id, version },
        ),
      ]);
      const took = withdrawn.data.withdrawInvitation.__typename === 'Invitation';
      expect(told(accepted)).toBe(took ? 'NOT_FOUND' : 'InvitationAnsweredByAudit');
      expect((await askOf(d.w, 'lead', drive, '一层')).state).toBe(took ? 'WITHDRAWN' : 'ACCEPTED');
      expect((await traces()).audits).toBe(took ? 0 : 1);
    }
  });

  it('two links to one address are one account, whichever is heard', async () => {
    const { drive, token } = await invited();
    await sendAgain(d.w, 'lead', (await askOf(d.w, 'lead', drive, '一层')).id);
    await expect.poll(() => d.office.letters.length, { timeout: 20_000 }).toBe(2);
    const other = await d.office.tokenTo(boss);
    expect(other).not.toBe(token);
    const answers = await Promise.all([token, other].map((one) => accept(d.w.public, one, newcomer)));
    expect(answers.map(told).sort()).toEqual(['InvitationAnsweredByAudit', 'NOT_FOUND']);
    expect(await traces()).toEqual(once);
    expect(await open(d.w.public, token)).toBeNull();
    expect(await open(d.w.public, other)).toBeNull();
  });
});
