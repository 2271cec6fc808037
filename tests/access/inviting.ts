import { afterAll, beforeEach, vi } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { cast, type CastMember } from '../support/cast.ts';
import { postOffice } from '../support/post-office.ts';
import { world } from '../support/world.ts';

export const park = globalId('Park', 'park');
export const otherPark = globalId('Park', 'other-park');
export const enterprise = (id: string) => globalId('Enterprise', id);
export const division = (code: string) => globalId('Division', code);
export const holder = (member: CastMember) => globalId('AccountHolder', cast[member].id);
export const membership = (key: string) => globalId('Membership', key);
export const fresh = 'new@example.org';

export const INVITE = `mutation($email: String!, $role: Role!, $place: ID, $creditCode: String, $key: String) {
  invitePerson(email: $email, role: $role, place: $place, creditCode: $creditCode, idempotencyKey: $key) {
    __typename ... on PersonInvitation { id email role of invitedBy mailedAt } ... on Problem { code message } } }`;
export const ACCEPT = `mutation($token: String!, $name: String, $password: String, $key: String) {
  acceptPersonInvitation(token: $token, name: $name, password: $password, idempotencyKey: $key) {
    __typename ... on InvitationAccepted { email role of } ... on Problem { code } } }`;
export const REVOKE = `mutation($person: ID!, $membership: ID!, $key: String) {
  revokeMembership(person: $person, membership: $membership, idempotencyKey: $key) {
    __typename ... on Problem { code } ... on RuleBroken { rule } } }`;
export const newcomer = { name: '新人', password: 'a fine password' };
export const roles = '{ viewer { memberships { role of } } }';

/** The cast with a post office, before each test as it was, and ways to invite, to accept and to revoke. */
export async function inviting() {
  // The first question of each kind waits for its statement to be planned.
  vi.setConfig({ testTimeout: 120_000 });
  const post = await postOffice();
  const w = await world({ smtp: post.smtp });
  beforeEach(async () => {
    post.empty();
    post.refuse(false);
    await w.empty();
    await w.cast();
    await w.given(`MATCH (e:Enterprise), (k:Park {id: 'park'}) WHERE e.id = 'lead-works' MERGE (e)-[:IN_PARK]->(k)
    CREATE (:Enterprise {id: 'empty-works', name: '清河新厂有限公司', nameKey: 'x', division: '210202', aliases: [], creditCode: '91210200MA0000000X'})-[:IN_PARK]->(k),
      (:Enterprise {id: 'proposed-works', name: '清河待定有限公司', nameKey: 'y', division: '210202', aliases: []})-[:IN_PARK {proposed: true}]->(k)`);
  });
  afterAll(() => Promise.all([w.close(), post.close()]));

  const invite = async (by: CastMember, role: string, place: string | null, more: object = {}) =>
    (await w.as(by).ask(INVITE, { email: fresh, role, place, ...more })).data.invitePerson;
  const accept = async (token: string, asker = w.public, who: object = newcomer) =>
    (await asker.ask(ACCEPT, { token, ...who })).data.acceptPersonInvitation;
  const revoke = async (by: CastMember, of: CastMember, key: string, more: object = {}) =>
    (await w.as(by).ask(REVOKE, { person: holder(of), membership: membership(key), ...more })).data.revokeMembership;
  const signedInAs = async (email: string, password: string) => {
    const cookie = await w.signIn(email, password);
    return async (query: string, variables: object = {}) => {
      const body = JSON.stringify({ query, variables });
      const headers = { 'content-type': 'application/json', 'x-qinglian': '1', cookie };
      return ((await (await w.public.fetch('/graphql', { method: 'POST', headers, body })).json()) as { data: any })
        .data;
    };
  };
  return { post, w, invite, accept, revoke, signedInAs };
}
