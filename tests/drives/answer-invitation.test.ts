import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  accept,
  answerByCredit,
  decline,
  drivingWorld,
  invitationsOf,
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

const foundry = { supplier: 'tier-1', email: 'boss@foundry.example', name: '王总' };
async function invited(message: string | null = null) {
  const drive = await openDrive(d.w, 'lead', 'lead-works', 'indicators: [COD]');
  const done = await invite(d.w, 'lead', drive.id, ['tier-1', 'supplier-works'], { contacts: [foundry], message });
  return { drive: drive.id as string, done };
}
const stateOf = async (drive: string, name: string) =>
  (await invitationsOf(d.w, 'lead', drive)).invitations.nodes.find((one: any) => one.supplierName.startsWith(name));

describe('An invitation', () => {
  it('goes by mail to the supplier’s own people, or to the address its buyer gives, with a link and its picture', async () => {
    const { done } = await invited('请与我们一起降低 COD');
    expect(done.skipped).toEqual([]);
    expect(done.invitations.map((one: any) => [one.supplierName, one.state, one.tier, one.letters]).sort()).toEqual([
      ['一层铸造有限公司', 'SENT', 1, 1],
      ['青禾铸件有限公司', 'SENT', 1, 1],
    ]);
    expect(d.office.receivers()).toEqual(['boss@foundry.example', 'supplier@cast.example']);
    const letter = await d.office.letterTo('boss@foundry.example');
    expect(letter.subject).toContain('清河龙头装备有限公司');
    expect(letter.text).toContain('王总');
    expect(letter.text).toContain('请与我们一起降低 COD');
    expect(letter.text).toContain('Taking part is voluntary');
    expect(letter.text).toMatch(/http:\/\/127\.0\.0\.1:\d+\/answer#[\w-]{43}\n/);
    expect(letter.attachments.map(({ contentType }) => contentType)).toEqual(['image/png']);
  });

  it('opens without an account, and tells whoever asked that it was opened', async () => {
    const { drive } = await invited();
    const token = await d.office.tokenTo(foundry.email);
    expect(await open(d.w.public, token)).toEqual({
      ...{ enterpriseName: '一层铸造有限公司', email: foundry.email, unnamed: 0, hasAccount: false, hasPeople: false },
      ...{ mayJoin: true, holder: 'NOBODY', creditUntil: null },
      askers: [
        expect.objectContaining({ name: '清河龙头装备有限公司', indicators: ['COD'], onBehalfOf: null, message: null }),
      ],
    });
    expect((await stateOf(drive, '一层')).state).toBe('OPENED');
    expect((await stateOf(drive, '青禾')).state).toBe('SENT');
  });

  it('is accepted by its link alone: a new account answers for the enterprise, whose audit is opened as invited', async () => {
    const { drive } = await invited();
    const token = await d.office.tokenTo(foundry.email);
    const accepted = await accept(d.w.public, token, { name: '王铸', password: 'a password of its own' });
    expect(accepted).toEqual({
      ...{ __typename: 'InvitationAnsweredByAudit', enterpriseName: '一层铸造有限公司', joinedAudit: false },
      ...{ email: foundry.email, newAccount: true, audit: null },
    });
    expect((await stateOf(drive, '一层')).state).toBe('ACCEPTED');
    const member = d.w.with(foundry.email, 'a password of its own');
    const { data } = await member.ask(
      `{ viewer { name } enterprise(id: "${Buffer.from('Enterprise:tier-1').toString('base64url')}") {
        audits(first: 5) { nodes { basis status } } receivedInvitations(first: 5) { nodes { state askers { name } audit { basis } } } } }`,
    );
    expect(data.viewer.name).toBe('王铸');
    expect(data.enterprise.audits.nodes).toEqual([{ basis: 'INVITED', status: 'OPEN' }]);
    expect(data.enterprise.receivedInvitations.nodes).toEqual([
      { state: 'ACCEPTED', askers: [{ name: '清河龙头装备有限公司' }], audit: { basis: 'INVITED' } },
    ]);
  });

  it('is accepted without a password too: a letter lets the new account choose one', async () => {
    await invited();
    expect(await accept(d.w.public, await d.office.tokenTo(foundry.email))).toMatchObject({ newAccount: true });
    const letter = await d.office.letterTo(foundry.email);
    await expect.poll(async () => (await d.office.letterTo(foundry.email)).text).toContain('/reset-password#');
    const chosen = await d.w.public.fetch('/api/auth/reset-password', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:4000' },
      body: JSON.stringify({ token: await d.office.tokenTo(foundry.email), newPassword: 'a chosen password' }),
    });
    expect(chosen.status).toBe(200);
    expect(letter).toBeDefined();
    const { data } = await d.w.with(foundry.email, 'a chosen password').ask('{ viewer { email } }');
    expect(data.viewer.email).toBe(foundry.email);
  });

  it('joins the audit that is under way: nobody is audited twice', async () => {
    await d.w.given(
      `MATCH (e:Enterprise {id: 'tier-1'})
       CREATE (:Audit {id: 'running', status: 'OPEN', mode: 'STANDARD', basis: 'VOLUNTARY', openedOn: date('2026-01-01'), version: 1})-[:OF]->(e)`,
    );
    await invited();
    const accepted = await accept(d.w.public, await d.office.tokenTo(foundry.email));
    expect(accepted).toMatchObject({ joinedAudit: true });
  });

  it('is answered by a valid audit in one step, and then asks for no other', async () => {
    await d.w.given(
      `MATCH (e:Enterprise {id: 'tier-1'})
       CREATE (:Audit {id: 'done', status: 'ACCEPTED', mode: 'STANDARD', basis: 'VOLUNTARY', openedOn: date('2024-01-01'), acceptedOn: date('2025-01-01'), validUntil: date('2030-01-01')})-[:OF]->(e)`,
    );
    const { drive } = await invited();
    const token = await d.office.tokenTo(foundry.email);
    expect(await open(d.w.public, token)).toMatchObject({ creditUntil: '2030-01-01' });
    expect(await accept(d.w.public, token)).toMatchObject({ code: 'RULE_BROKEN' });
    expect(await answerByCredit(d.w.public, token)).toMatchObject({ creditUntil: '2030-01-01' });
    expect(await stateOf(drive, '一层')).toMatchObject({ state: 'ANSWERED_BY_CREDIT', creditUntil: '2030-01-01' });
    expect(await answerByCredit(d.w.public, await d.office.tokenTo('supplier@cast.example'))).toMatchObject({
      rule: 'credit-is-valid',
    });
  });

  it('is declined with a reason, which whoever asked reads, and changes nothing else', async () => {
    const { drive } = await invited();
    const token = await d.office.tokenTo(foundry.email);
    expect(await decline(d.w.public, token, ' ')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await decline(d.w.public, token, '今年人手不够', 'NO_MEANS')).toMatchObject({
      enterpriseName: '一层铸造有限公司',
    });
    expect(await stateOf(drive, '一层')).toMatchObject({
      ...{ state: 'DECLINED', declineKind: 'NO_MEANS', declineReason: '今年人手不够' },
    });
    expect(await d.w.graph.script(`MATCH (a:Audit)-[:OF]->(:Enterprise {id: 'tier-1'}) RETURN a.id`)).toEqual([]);
  });

  it('goes to the supplier’s people and to nobody in their place: an address of the inviter’s own is refused', async () => {
    const drive = await openDrive(d.w, 'lead', 'lead-works');
    const done = await invite(d.w, 'lead', drive.id, ['tier-1'], {
      contacts: [{ supplier: 'tier-1', email: 'Lead@cast.example' }],
    });
    expect(done).toMatchObject({ code: 'RULE_BROKEN', rule: 'not-to-oneself' });
    const without = await invite(d.w, 'lead', drive.id, ['tier-1']);
    expect(without.invitations).toMatchObject([{ state: 'DRAFT', letters: 0 }]);
  });
});
