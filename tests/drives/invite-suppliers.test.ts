import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { askOf, close, pause, resume, sendAgain } from './changing.ts';
import {
  accept,
  drivingWorld,
  enterpriseId,
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
beforeEach(async () => {
  d.office.answer(null);
  await d.begin();
});

const boss = 'boss@foundry.example';
const atFoundry = { contacts: [{ supplier: 'tier-1', email: boss, name: '王总' }] };
const toFoundry = async (drive: string) => (await invite(d.w, 'lead', drive, ['tier-1'], atFoundry)).invitations[0];
const foundryOf = (who: 'lead', drive: string) => askOf(d.w, who, drive, '一层');

describe('A supplier is not invited', { timeout: 240_000 }, () => {
  const skipped = async (drive: string, ids: string[]) =>
    (await invite(d.w, 'lead', drive, ids)).skipped.map((one: any) => [one.supplier?.name, one.reason, one.until]);

  it('twice by one drive', async () => {
    const drive = await openDrive(d.w, 'lead', 'lead-works');
    await toFoundry(drive.id);
    expect(await skipped(drive.id, ['tier-1'])).toEqual([['一层铸造有限公司', 'ALREADY_INVITED', null]]);
  });

  it('while it holds a credit, where the lead may know of that and not otherwise', async () => {
    await d.w.given(
      `MATCH (e:Enterprise {id: 'tier-1'})
       CREATE (:Audit {id: 'credit', status: 'ACCEPTED', mode: 'STANDARD', basis: 'VOLUNTARY', openedOn: date('2024-01-01'),
         acceptedOn: date('2025-01-01'), validUntil: date('2030-01-01')})-[:OF]->(e)`,
    );
    const drive = async () => (await openDrive(d.w, 'lead', 'lead-works')).id as string;
    expect(await skipped(await drive(), ['tier-1'])).toEqual([]);
    await d.w.given(
      `MATCH (e:Enterprise {id: 'tier-1'}), (to:Enterprise {id: 'lead-works'})
       CREATE (e)<-[:GIVEN_BY]-(:Consent {id: 'told', link: 'l-1', scopes: ['IDENTITY', 'AUDIT_STATUS'], givenAt: datetime(),
         expiresOn: date('2091-01-01')})-[:GIVEN_TO]->(to)`,
    );
    expect(await skipped(await drive(), ['tier-1'])).toEqual([['一层铸造有限公司', 'HAS_CREDIT', '2030-01-01']]);
  });

  it('who is not seen upstream', async () => {
    const drive = await openDrive(d.w, 'lead', 'lead-works');
    expect(await skipped(drive.id, ['lead-works'])).toEqual([['清河龙头装备有限公司', 'NOT_UPSTREAM', null]]);
    const hidden = await invite(d.w, 'lead', drive.id, ['tier-2']);
    const missing = await invite(d.w, 'lead', drive.id, ['never-there']);
    expect(hidden).toMatchObject({ code: 'NOT_FOUND' });
    const bare = ({ message, ...answer }: any) => ({ ...answer, message: message.replace(/ \S+$/, '') });
    expect(bare(hidden)).toEqual(bare(missing));
  });
});

describe('A drive', { timeout: 240_000 }, () => {
  it('says to each industry what was written for it, and to one supplier what is said to it alone', async () => {
    const templates = `message: "给所有人", templates: [{ industry: "33", message: "给金属制品" }, { industry: "3391", message: "给铸造" }]`;
    const drive = await openDrive(d.w, 'lead', 'lead-works', templates);
    const done = await invite(d.w, 'lead', drive.id, ['tier-1', 'supplier-works'], atFoundry);
    const said = Object.fromEntries(done.invitations.map((one: any) => [one.supplierName.slice(0, 2), one.message]));
    expect(said).toEqual({ 一层: '给铸造', 青禾: '给所有人' });
    expect((await d.office.letterTo(boss)).text).toContain('给铸造');
    const other = await openDrive(d.w, 'lead', 'lead-works', templates);
    const own = await invite(d.w, 'lead', other.id, ['tier-1'], { ...atFoundry, message: '只对你说' });
    expect(own.invitations[0].message).toBe('只对你说');
  });

  it('that is paused lets no letter out until it is resumed; its links keep working', async () => {
    const drive = await openDrive(d.w, 'lead', 'lead-works');
    await toFoundry(drive.id);
    const token = await d.office.tokenTo(boss);
    expect(await pause(d.w, 'lead', drive.id)).toMatchObject({ state: 'PAUSED' });
    expect(await invite(d.w, 'lead', drive.id, ['supplier-works'])).toMatchObject({ rule: 'drive-state' });
    expect(await sendAgain(d.w, 'lead', (await foundryOf('lead', drive.id)).id)).toMatchObject({ rule: 'drive-state' });
    await d.w.given(
      `MATCH (i:Invitation)<-[a:ASKS]-() CREATE (:InvitationLetter {id: 'held', kind: 'RENEWED', email: 'held@foundry.example', member: false,
         ask: a.id, state: 'QUEUED', queuedAt: datetime(), tries: 0})-[:FOR]->(i)`,
    );
    await d.rounds.round();
    expect(d.office.receivers()).toEqual([boss]);
    expect(await open(d.w.public, token)).not.toBeNull();
    expect(await resume(d.w, 'lead', drive.id)).toMatchObject({ state: 'OPEN' });
    await d.rounds.round();
    expect(d.office.receivers()).toEqual([boss, 'held@foundry.example']);
  });

  it('that is closed leaves a report; what nobody answered is taken back', async () => {
    const drive = await openDrive(d.w, 'lead', 'lead-works');
    await invite(d.w, 'lead', drive.id, ['tier-1', 'supplier-works'], atFoundry);
    await accept(d.w.public, await d.office.tokenTo(boss), { name: '王铸', password: 'a password of its own' });
    expect(await close(d.w, 'lead', drive.id)).toMatchObject({
      state: 'CLOSED',
      report: { asked: 2, counts: { asked: 2, accepted: 1, withdrawn: 0 }, declined: [], shared: 0 },
    });
    expect((await invitationsOf(d.w, 'lead', drive.id)).counts).toMatchObject({ accepted: 1, withdrawn: 1 });
    expect(await invite(d.w, 'lead', drive.id, ['supplier-works'])).toMatchObject({ rule: 'drive-state' });
    expect(await resume(d.w, 'lead', drive.id)).toMatchObject({ rule: 'drive-state' });
  });

  it('and all it asks is nobody’s business but its own people’s and, of its own part, the supplier’s', async () => {
    const drive = await openDrive(d.w, 'lead', 'lead-works');
    const { id } = await toFoundry(drive.id);
    const [{ invitation }] = (await d.w.graph.script('MATCH (i:Invitation) RETURN i.id AS invitation')) as [
      { invitation: string },
    ];
    const received = globalId('ReceivedInvitation', invitation);
    const nodes = `query($drive: ID!, $ask: ID!, $received: ID!, $lead: ID!, $supplier: ID!) {
      drive: node(id: $drive) { id } ask: node(id: $ask) { id } received: node(id: $received) { id }
      lead: enterprise(id: $lead) { drives(first: 5) { totalCount } receivedInvitations(first: 5) { totalCount } }
      supplier: enterprise(id: $supplier) { drives(first: 5) { totalCount } receivedInvitations(first: 5) { totalCount } } }`;
    const variables = {
      drive: drive.id,
      ask: id,
      received,
      lead: enterpriseId('lead-works'),
      supplier: enterpriseId('tier-1'),
    };
    const none = { drives: { totalCount: 0 }, receivedInvitations: { totalCount: 0 } };
    const others = [
      'regulator',
      'national',
      'parkManager',
      'analyst',
      'admin',
      'expert',
      'stranger',
      'strangeMember',
      'supplier',
    ] as const;
    for (const asker of [d.w.public, ...others.map((member) => d.w.as(member))]) {
      const { data } = await asker.ask(nodes, variables);
      expect([data.drive, data.ask, data.received]).toEqual([null, null, null]);
      for (const seen of [data.lead, data.supplier]) if (seen) expect(seen).toEqual(none);
    }
    const { data } = await d.w.as('lead').ask(nodes, variables);
    expect([data.drive?.id, data.ask?.id, data.received]).toEqual([drive.id, id, null]);
    expect(data.lead.drives.totalCount).toBe(1);
    await accept(d.w.public, await d.office.tokenTo(boss), { name: '王铸', password: 'a password of its own' });
    const own = await d.w.with(boss, 'a password of its own').ask(nodes, variables);
    expect([own.data.drive, own.data.ask, own.data.received?.id]).toEqual([null, null, received]);
  });
});

describe('A letter that its server refuses for good', { timeout: 240_000 }, () => {
  it('is told to the lead, and another address may be tried', async () => {
    const drive = await openDrive(d.w, 'lead', 'lead-works');
    d.office.answer('RCPT', 550, 'no such mailbox here');
    await toFoundry(drive.id);
    await expect.poll(async () => (await foundryOf('lead', drive.id)).lastLetter, { timeout: 20_000 }).toBe('BOUNCED');
    expect(await foundryOf('lead', drive.id)).toMatchObject({ state: 'DRAFT', letters: 0, waiting: 0 });
    expect((await foundryOf('lead', drive.id)).problem).toContain('no such mailbox here');
    d.office.answer(null);
    expect(
      await sendAgain(d.w, 'lead', (await foundryOf('lead', drive.id)).id, 'office@foundry.example'),
    ).toMatchObject({
      contactEmail: 'office@foundry.example',
    });
    expect(await open(d.w.public, await d.office.tokenTo('office@foundry.example'))).not.toBeNull();
    await expect.poll(async () => (await foundryOf('lead', drive.id)).lastLetter, { timeout: 20_000 }).toBe('SENT');
  });

  it('to one of the supplier’s own people says no more than that it was', async () => {
    const drive = await openDrive(d.w, 'lead', 'lead-works');
    d.office.answer('RCPT', 550, 'supplier@cast.example is unknown');
    await invite(d.w, 'lead', drive.id, ['supplier-works']);
    const refused = () => askOf(d.w, 'lead', drive.id, '青禾');
    await expect.poll(async () => (await refused()).lastLetter, { timeout: 20_000 }).toBe('BOUNCED');
    expect(await refused()).toMatchObject({ problem: '550' });
  });
});
