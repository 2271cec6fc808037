import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import { accept, dayIn, drivingWorld, enterpriseId, type DrivingWorld } from './driving.ts';
import { acceptOwn, act, askSupplier, askTier1, receivedOf, share } from './helping.ts';

let d: DrivingWorld;
beforeAll(async () => {
  d = await drivingWorld();
  d.rounds.start();
});
afterAll(() => d.close());
beforeEach(() => d.begin());

const auditsSeenBy = async (who: CastMember, of: string) =>
  (
    await d.w.as(who).ask(`query($id: ID!) { enterprise(id: $id) { audits(first: 5) { nodes { stage } } } }`, {
      id: enterpriseId(of),
    })
  ).data.enterprise?.audits.nodes ?? null;
const consents = () =>
  d.w.graph.script(
    `MATCH (g:Enterprise)<-[:GIVEN_BY]-(c:Consent)-[:GIVEN_TO]->(t:Enterprise) WHERE c.withdrawnAt IS NULL
     RETURN g.id AS giver, c.link AS link, t.id AS to, c.scopes AS scopes ORDER BY link, giver`,
  );
const scopes = ['IDENTITY', 'AUDIT_STATUS'];

describe('The progress of an audit', () => {
  it('is closed to whoever asked unless the invited opens it, and closed again when it says so', async () => {
    const { received } = await askSupplier(d);
    await acceptOwn(d.w.as('supplier'), received.id);
    expect(await auditsSeenBy('lead', 'supplier-works')).toEqual([]);
    const asker = received.askers[0]!.id;
    expect(await share(d.w.as('supplier'), received.id, asker, true)).toMatchObject({ state: 'ACCEPTED' });
    expect(await auditsSeenBy('lead', 'supplier-works')).toEqual([{ stage: 'PREPARATION' }]);
    expect((await receivedOf(d, 'supplier', 'supplier-works'))[0]?.askers).toMatchObject([{ sharesProgress: true }]);
    expect(await consents()).toEqual([{ giver: 'supplier-works', link: 'l-2', to: 'lead-works', scopes }]);
    await share(d.w.as('supplier'), received.id, asker, false);
    expect(await auditsSeenBy('lead', 'supplier-works')).toEqual([]);
    expect(await consents()).toEqual([]);
  });

  it('is opened with the acceptance itself to those who are ticked', async () => {
    const { received } = await askSupplier(d);
    expect(await acceptOwn(d.w.as('supplier'), received.id, [globalId('InvitationAsker', 'nobody')])).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await receivedOf(d, 'supplier', 'supplier-works'))[0]?.state).toBe('SENT');
    await acceptOwn(d.w.as('supplier'), received.id, [received.askers[0]!.id]);
    expect(await auditsSeenBy('lead', 'supplier-works')).toEqual([{ stage: 'PREPARATION' }]);
  });

  it('is opened by the invited’s own people alone, once they accepted', async () => {
    const { received } = await askSupplier(d);
    const asker = received.askers[0]!.id;
    expect(await share(d.w.as('lead'), received.id, asker, true)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await share(d.w.as('supplier'), received.id, asker, true)).toMatchObject({ rule: 'accept-first' });
  });
});

describe('A cascade', () => {
  it('opens the links to the suppliers asked in turn to whoever it began with, where both ends agree, now and later', async () => {
    const { token } = await askTier1(d);
    await accept(d.w.public, token, { password: 'a password of its own' });
    const boss = d.w.with('boss@foundry.example', 'a password of its own');
    const ids = async () =>
      (
        await boss.ask(
          `query($id: ID!) { enterprise(id: $id) { receivedInvitations(first: 1) { nodes { id opensCascade } } } }`,
          { id: enterpriseId('tier-1') },
        )
      ).data.enterprise.receivedInvitations.nodes[0];
    const received = (await ids()).id as string;
    const decide = (on: boolean) =>
      act(boss, 'openCascadeTo', 'ReceivedInvitation', 'opensCascade', {
        ...{ invitation: ['ID!', received], share: ['Boolean!', on] },
      });
    expect(await decide(true)).toMatchObject({ opensCascade: true });
    expect(await consents()).toEqual([]);
    const { data } = await boss.ask(
      `mutation($lead: ID!, $i: ID!, $dueOn: Date!) { openDrive(lead: $lead, name: "再下一层", dueOn: $dueOn, continues: $i) { ... on Drive { id } } }`,
      { lead: enterpriseId('tier-1'), i: received, dueOn: dayIn(20) },
    );
    const contacts = [{ supplier: enterpriseId('tier-2'), email: 'iron@tier2.example' }];
    const invited = await boss.ask(
      `mutation($drive: ID!, $s: [ID!]!, $contacts: [SupplierContactInput!]) { inviteSuppliers(drive: $drive, suppliers: $s, contacts: $contacts) {
        ... on SuppliersInvited { invitations { supplierName } } ... on Problem { message } } }`,
      { drive: data.openDrive.id, s: [enterpriseId('tier-2')], contacts },
    );
    expect(invited.data.inviteSuppliers.invitations).toEqual([{ supplierName: '二层炼铁有限公司' }]);
    expect(await consents()).toEqual([{ giver: 'tier-1', link: 'l-3', to: 'lead-works', scopes }]);
    expect(await auditsSeenBy('lead', 'tier-2')).toBeNull();

    const iron = await d.office.tokenTo('iron@tier2.example');
    const opened = await d.w.public.ask(
      'mutation($t: String!) { openInvitation(token: $t) { askers { id onBehalfOf sharesProgress } } }',
      { t: iron },
    );
    const [asker] = opened.data.openInvitation.askers;
    expect(asker).toMatchObject({ onBehalfOf: '清河龙头装备有限公司', sharesProgress: null });
    expect(
      await act(d.w.public, 'acceptInvitation', 'InvitationAnsweredByAudit', 'email', {
        ...{ token: ['String!', iron], shareWithOrigin: ['[ID!]', [asker.id]] },
      }),
    ).toMatchObject({ email: 'iron@tier2.example' });
    expect(await auditsSeenBy('lead', 'tier-2')).toEqual([{ stage: 'PREPARATION' }]);

    expect(await decide(false)).toMatchObject({ opensCascade: false });
    expect(await auditsSeenBy('lead', 'tier-2')).toBeNull();
  });
});
