import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemOrigin } from '../../server/access/record.ts';
import { acceptInvitation, digestOf, invitationByToken } from '../../server/access/invitations.ts';
import { globalId } from '../../server/platform/ids.ts';
import { cast, places, type CastMember } from '../support/cast.ts';
import { postOffice } from '../support/post-office.ts';
import { world } from '../support/world.ts';

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

const park = globalId('Park', 'park');
const otherPark = globalId('Park', 'other-park');
const enterprise = (id: string) => globalId('Enterprise', id);
const division = (code: string) => globalId('Division', code);
const holder = (member: CastMember) => globalId('AccountHolder', cast[member].id);
const membership = (key: string) => globalId('Membership', key);
const fresh = 'new@example.org';

const INVITE = `mutation($email: String!, $role: Role!, $place: ID, $creditCode: String, $key: String) {
  invitePerson(email: $email, role: $role, place: $place, creditCode: $creditCode, idempotencyKey: $key) {
    __typename ... on PersonInvitation { id email role of invitedBy mailedAt } ... on Problem { code message } } }`;
const invite = async (by: CastMember, role: string, place: string | null, more: object = {}) =>
  (await w.as(by).ask(INVITE, { email: fresh, role, place, ...more })).data.invitePerson;
const ACCEPT = `mutation($token: String!, $name: String, $password: String, $key: String) {
  acceptPersonInvitation(token: $token, name: $name, password: $password, idempotencyKey: $key) {
    __typename ... on InvitationAccepted { email role of } ... on Problem { code } } }`;
const newcomer = { name: '新人', password: 'a fine password' };
const accept = async (token: string, asker = w.public, who: object = newcomer) =>
  (await asker.ask(ACCEPT, { token, ...who })).data.acceptPersonInvitation;
const REVOKE = `mutation($person: ID!, $membership: ID!, $key: String) {
  revokeMembership(person: $person, membership: $membership, idempotencyKey: $key) {
    __typename ... on Problem { code } ... on RuleBroken { rule } } }`;
const revoke = async (by: CastMember, of: CastMember, key: string, more: object = {}) =>
  (await w.as(by).ask(REVOKE, { person: holder(of), membership: membership(key), ...more })).data.revokeMembership;
const signedInAs = async (email: string, password: string) => {
  const cookie = await w.signIn(email, password);
  return async (query: string, variables: object = {}) => {
    const body = JSON.stringify({ query, variables });
    const headers = { 'content-type': 'application/json', 'x-qinglian': '1', cookie };
    return ((await (await w.public.fetch('/graphql', { method: 'POST', headers, body })).json()) as { data: any }).data;
  };
};
const roles = '{ viewer { memberships { role of } } }';

describe('Who may invite', () => {
  it.each<[CastMember, string, string | null]>([
    ['admin', 'ADMINISTRATOR', null],
    ['admin', 'EXPERT', null],
    ['admin', 'REGULATOR', division('22')],
    ['admin', 'PARK_MANAGER', otherPark],
    ['admin', 'ENTERPRISE', enterprise('lead-works')],
    ['national', 'REGULATOR', division('21')],
    ['regulator', 'REGULATOR', division('2102')],
    ['regulator', 'PARK_MANAGER', park],
    ['regulator', 'ENTERPRISE', enterprise('empty-works')],
    ['regulator', 'ANALYST', division('21')],
    ['parkManager', 'ENTERPRISE', enterprise('lead-works')],
    ['parkManager', 'ANALYST', park],
    ['lead', 'ENTERPRISE', enterprise('lead-works')],
    ['lead', 'ANALYST', enterprise('lead-works')],
  ])('%s: %s', async (by, role, place) => {
    expect(await invite(by, role, place)).toMatchObject({ __typename: 'PersonInvitation', role, email: fresh });
    expect((await post.letterTo(fresh)).text).toContain(`${cast[by].name} 邀请您`);
  });

  it.each<[CastMember, string, string | null, string]>([
    ['parkManager', 'REGULATOR', division('21'), 'NOT_ALLOWED'],
    ['parkManager', 'PARK_MANAGER', park, 'NOT_ALLOWED'],
    ['parkManager', 'ADMINISTRATOR', null, 'NOT_ALLOWED'],
    ['parkManager', 'ENTERPRISE', enterprise('stranger-works'), 'NOT_FOUND'],
    ['parkManager', 'ENTERPRISE', enterprise('proposed-works'), 'NOT_FOUND'],
    ['parkManager', 'ENTERPRISE', enterprise('nothing-of-the-kind'), 'NOT_FOUND'],
    ['parkManager', 'ANALYST', otherPark, 'NOT_FOUND'],
    ['parkManager', 'ANALYST', null, 'INVALID_INPUT'],
    ['regulator', 'PARK_MANAGER', otherPark, 'NOT_FOUND'],
    ['regulator', 'REGULATOR', division('21'), 'NOT_FOUND'],
    ['regulator', 'REGULATOR', division('22'), 'NOT_FOUND'],
    ['regulator', 'ENTERPRISE', enterprise('lead-works'), 'RULE_BROKEN'],
    ['regulator', 'ADMINISTRATOR', null, 'NOT_ALLOWED'],
    ['lead', 'ENTERPRISE', enterprise('supplier-works'), 'NOT_FOUND'],
    ['lead', 'PARK_MANAGER', park, 'NOT_ALLOWED'],
    ['analyst', 'ANALYST', park, 'NOT_ALLOWED'],
    ['expert', 'EXPERT', null, 'NOT_ALLOWED'],
    ['nobody', 'ENTERPRISE', enterprise('lead-works'), 'NOT_ALLOWED'],
    ['admin', 'PARK_MANAGER', division('21'), 'NOT_FOUND'],
    ['admin', 'ADMINISTRATOR', park, 'INVALID_INPUT'],
  ])('%s not: %s', async (by, role, place, code) => {
    expect((await invite(by, role, place)).code).toBe(code);
    expect(await w.graph.script('MATCH (i:PersonInvitation) RETURN i')).toEqual([]);
    expect(post.letters).toEqual([]);
  });

  it('the public: nobody', async () =>
    expect((await w.public.ask(INVITE, { email: fresh, role: 'EXPERT' })).data.invitePerson.code).toBe('NOT_ALLOWED'));

  it("another's park is refused in the same bytes as one that is not there", async () => {
    const there = await invite('regulator', 'PARK_MANAGER', otherPark);
    expect(await invite('regulator', 'PARK_MANAGER', globalId('Park', 'no-such-park'))).toEqual(there);
  });

  it('an enterprise is also named by its credit code', async () =>
    expect(await invite('admin', 'ENTERPRISE', null, { creditCode: '91210200MA0000000X' })).toMatchObject({
      of: '清河新厂有限公司',
    }));
});

describe('An invitation', () => {
  it('is accepted by somebody new, who then signs in and is what they were invited to be', async () => {
    await invite('parkManager', 'ENTERPRISE', enterprise('lead-works'));
    const token = await post.tokenTo(fresh);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const { data } = await w.public.ask(
      'query($t: String!) { personInvitation(token: $t) { email role of invitedBy hasAccount } }',
      { t: token },
    );
    expect(data.personInvitation).toEqual({
      email: fresh,
      role: 'ENTERPRISE',
      of: places.leadWorks.name,
      invitedBy: '管园',
      hasAccount: false,
    });
    expect(await accept(token)).toMatchObject({ email: fresh, role: 'ENTERPRISE' });
    const ask = await signedInAs(fresh, newcomer.password);
    expect((await ask(roles)).viewer.memberships).toEqual([{ role: 'ENTERPRISE', of: places.leadWorks.name }]);
  });

  it('is kept as a digest', async () => {
    await invite('admin', 'EXPERT', null);
    const token = await post.tokenTo(fresh);
    const everything = JSON.stringify(await w.graph.script('MATCH (n) RETURN properties(n) AS p'));
    expect(everything).not.toContain(token);
    expect(everything).toContain(digestOf(token));
  });

  it('works once, also for many who try at the same time', async () => {
    await invite('admin', 'EXPERT', null);
    const token = await post.tokenTo(fresh);
    const results = await Promise.all(Array.from({ length: 6 }, () => accept(token)));
    expect(results.map((r) => r.__typename).sort()).toEqual(['InvitationAccepted', ...Array(5).fill('NotFound')]);
    expect((await accept(token)).code).toBe('NOT_FOUND');
  });

  it('answers the same again for the same idempotency key, and a letter goes out once', async () => {
    const first = await invite('admin', 'EXPERT', null, { key: 'k1' });
    const again = await invite('admin', 'EXPERT', null, { key: 'k1' });
    expect(again.id).toBe(first.id);
    expect(post.letters).toHaveLength(1);
    const token = await post.tokenTo(fresh);
    const who = { ...newcomer, key: 'k2' };
    expect(await accept(token, w.public, who)).toEqual(await accept(token, w.public, who));
  });

  it('sent again is another one: the earlier link is worth nothing', async () => {
    await invite('admin', 'EXPERT', null);
    const earlier = await post.tokenTo(fresh);
    await invite('admin', 'EXPERT', null);
    expect((await accept(earlier)).code).toBe('NOT_FOUND');
    expect(await w.graph.script('MATCH (i:PersonInvitation) RETURN count(i) AS n')).toEqual([{ n: 1 }]);
    expect((await accept(await post.tokenTo(fresh))).__typename).toBe('InvitationAccepted');
  });

  it('ends after seven days, to the millisecond', async () => {
    await invite('admin', 'EXPERT', null);
    const token = await post.tokenTo(fresh);
    const [row] = await w.graph.script('MATCH (i:PersonInvitation) RETURN i.invitedAt AS at, i.expiresAt AS end');
    const end = Date.parse(String(row!.end));
    expect(end - Date.parse(String(row!.at))).toBe(7 * 86_400_000);
    const asker = { graph: w.graph, auth: w.auth, config: w.config, viewer: null, origin: systemOrigin() };
    expect(await invitationByToken(w.graph, token, new Date(end))).toBeNull();
    await expect(acceptInvitation(asker, { token, ...newcomer }, null, new Date(end))).rejects.toThrow('找不到邀请');
    expect(await invitationByToken(w.graph, token, new Date(end - 1))).not.toBeNull();
    await acceptInvitation(asker, { token, ...newcomer }, null, new Date(end - 1));
  });

  it('is not guessed: a wrong token and a used one look alike', async () => {
    await invite('admin', 'EXPERT', null);
    const token = await post.tokenTo(fresh);
    const wrong = await accept(`${token.slice(0, -2)}AA`);
    await accept(token);
    expect(await accept(token)).toEqual(wrong);
    expect(await accept('')).toEqual(wrong);
  });

  it('joins the account that has its address, once it is signed in; to anybody else it says no', async () => {
    await invite('regulator', 'PARK_MANAGER', park, { email: cast.lead.email.toUpperCase() });
    const token = await post.tokenTo(cast.lead.email);
    expect((await accept(token)).code).toBe('RULE_BROKEN');
    expect((await accept(token, w.as('supplier'))).code).toBe('NOT_ALLOWED');
    expect(await accept(token, w.as('lead'))).toMatchObject({ role: 'PARK_MANAGER' });
    expect((await w.as('lead').ask(roles)).data.viewer.memberships).toHaveLength(2);
    expect((await w.as('supplier').ask(roles)).data.viewer.memberships).toHaveLength(1);
  });

  it('is refused for what somebody is already', async () =>
    expect((await invite('admin', 'EXPERT', null, { email: cast.expert.email })).code).toBe('ALREADY_EXISTS'));

  it('is worth nothing once whoever sent it may no longer send it', async () => {
    await invite('parkManager', 'ENTERPRISE', enterprise('lead-works'));
    await w.graph.script(`MATCH (:Person {id: 'park-manager'})-[m:MANAGES]->() DELETE m`);
    expect((await accept(await post.tokenTo(fresh))).code).toBe('NOT_FOUND');
  });

  it('makes one first member of an enterprise, though two were invited', async () => {
    await invite('regulator', 'ENTERPRISE', enterprise('empty-works'));
    await invite('regulator', 'ENTERPRISE', enterprise('empty-works'), { email: 'second@example.org' });
    expect((await accept(await post.tokenTo(fresh))).__typename).toBe('InvitationAccepted');
    expect((await accept(await post.tokenTo('second@example.org'))).code).toBe('NOT_FOUND');
  });

  it('asks for a name and a password that will do', async () => {
    await invite('admin', 'EXPERT', null);
    const token = await post.tokenTo(fresh);
    expect((await accept(token, w.public, { name: '新人', password: 'short' })).code).toBe('INVALID_INPUT');
    expect((await accept(token, w.public, { name: '新人' })).code).toBe('INVALID_INPUT');
    expect((await accept(token, w.public, { name: ' ', password: newcomer.password })).code).toBe('INVALID_INPUT');
    expect((await accept(token)).__typename).toBe('InvitationAccepted');
  });

  it('is withdrawn by who sent it or may send it, and by nobody else', async () => {
    const { id } = await invite('parkManager', 'ENTERPRISE', enterprise('lead-works'));
    const withdraw = async (by: CastMember) =>
      (
        await w
          .as(by)
          .ask(
            `mutation($i: ID!) { withdrawPersonInvitation(invitation: $i) { __typename ... on Problem { code } } }`,
            { i: id },
          )
      ).data.withdrawPersonInvitation;
    for (const by of ['stranger', 'supplier', 'strangeRegulator', 'analyst'] as const)
      expect((await withdraw(by)).code).toBe('NOT_FOUND');
    expect((await withdraw('lead')).__typename).toBe('PersonInvitation');
    expect((await withdraw('lead')).__typename).toBe('PersonInvitation');
    expect((await accept(await post.tokenTo(fresh))).code).toBe('NOT_FOUND');
  });

  it('stays listed as not mailed when the mail server refuses the letter, and may be sent again', async () => {
    post.refuse(true);
    expect((await invite('admin', 'EXPERT', null)).code).toBe('RULE_BROKEN');
    const list = '{ personInvitations { nodes { email mailedAt } } }';
    expect((await w.as('admin').ask(list)).data.personInvitations.nodes).toEqual([{ email: fresh, mailedAt: null }]);
    post.refuse(false);
    expect((await invite('admin', 'EXPERT', null)).mailedAt).not.toBeNull();
    for (const other of ['parkManager', 'lead', 'nobody'] as const)
      expect((await w.as(other).ask(list)).data.personInvitations.nodes).toEqual([]);
  });
});

describe('A membership', () => {
  it.each<[CastMember, CastMember, string, string]>([
    ['parkManager', 'lead', 'ENTERPRISE ENTERPRISE lead-works', 'NOT_ALLOWED'],
    ['parkManager', 'regulator', 'REGULATOR DIVISION 21', 'NOT_ALLOWED'],
    ['regulator', 'stranger', 'PARK_MANAGER PARK other-park', 'NOT_FOUND'],
    ['regulator', 'regulator', 'PARK_MANAGER PARK park', 'NOT_FOUND'],
    ['lead', 'supplier', 'ENTERPRISE ENTERPRISE supplier-works', 'NOT_FOUND'],
    ['strangeRegulator', 'parkManager', 'PARK_MANAGER PARK park', 'NOT_FOUND'],
    ['stranger', 'analyst', 'ANALYST PARK park', 'NOT_FOUND'],
    ['analyst', 'parkManager', 'PARK_MANAGER PARK park', 'NOT_ALLOWED'],
  ])('is not revoked by %s of %s: %s', async (by, of, key, code) =>
    expect((await revoke(by, of, key)).code).toBe(code),
  );

  it.each<[CastMember, CastMember, string]>([
    ['admin', 'national', 'REGULATOR DIVISION 0'],
    ['regulator', 'parkManager', 'PARK_MANAGER PARK park'],
    ['parkManager', 'analyst', 'ANALYST PARK park'],
    ['regulator', 'lead', 'ENTERPRISE ENTERPRISE lead-works'],
    ['supplier', 'supplier', 'ENTERPRISE ENTERPRISE supplier-works'],
  ])('is revoked by %s of %s, and a repetition with the same key says the same', async (by, of, key) => {
    expect((await revoke(by, of, key, { key: 'k' })).__typename).toBe('MembershipRevoked');
    expect((await revoke(by, of, key, { key: 'k' })).__typename).toBe('MembershipRevoked');
    expect((await w.as(of).ask(roles)).data.viewer.memberships).not.toContainEqual(
      expect.objectContaining({ role: key.split(' ')[0], of: expect.any(String) }),
    );
  });

  it('as administrator stays with the last one who can sign in', async () => {
    expect(await revoke('admin', 'admin', 'ADMINISTRATOR')).toMatchObject({ rule: 'last-administrator' });
    await w.graph.script(`MATCH (p:Person {id: 'expert'}), (r:Role {name: 'ADMINISTRATOR'}) CREATE (p)-[:HOLDS]->(r)`);
    const both = await Promise.all([
      revoke('admin', 'expert', 'ADMINISTRATOR'),
      revoke('expert', 'admin', 'ADMINISTRATOR'),
    ]);
    expect(both.filter((r) => r.__typename === 'MembershipRevoked')).toHaveLength(1);
  });

  it('is one of several a person may act as, with the sight of that one alone', async () => {
    await w.graph.script(`MATCH (p:Person {id: 'supplier'}), (k:Park {id: 'park'}) CREATE (p)-[:MANAGES]->(k)`);
    const visible = async () =>
      (await w.as('supplier').ask('{ enterprises { nodes { name } } }')).data.enterprises.nodes.map((e: any) => e.name);
    const act = async (id: string | null) =>
      (
        await w
          .as('supplier')
          .ask(
            'mutation($m: ID) { actAs(membership: $m) { __typename ... on Viewer { actingAs memberships { id role } } } }',
            { m: id },
          )
      ).data.actAs;
    const { memberships } = await act(null);
    expect(await visible()).toEqual(expect.arrayContaining([places.leadWorks.name, places.supplierWorks.name]));
    const asEnterprise = memberships.find((m: any) => m.role === 'ENTERPRISE').id;
    expect(await act(asEnterprise)).toMatchObject({ actingAs: asEnterprise, memberships: [{}, {}] });
    expect(await visible()).toEqual([places.supplierWorks.name]);
    expect((await act(membership('REGULATOR DIVISION 0'))).__typename).toBe('NotFound');
    expect((await invite('supplier', 'ENTERPRISE', enterprise('lead-works'))).code).toBe('NOT_FOUND');
    await act(null);
    expect(await visible()).toContain(places.leadWorks.name);
  });
});

describe('An account', () => {
  const change = async (by: CastMember, what: 'deactivatePerson' | 'reactivatePerson', of: CastMember) =>
    (
      await w
        .as(by)
        .ask(
          `mutation($p: ID!) { ${what}(person: $p) { __typename ... on AccountHolder { deactivatedAt } ... on Problem { code } } }`,
          { p: holder(of) },
        )
    ).data[what];

  it('that is deactivated is nobody from the next request on, and signs in again once it is reactivated', async () => {
    const ask = await signedInAs(cast.lead.email, cast.lead.password);
    expect(await change('admin', 'deactivatePerson', 'lead')).toMatchObject({ deactivatedAt: expect.any(String) });
    expect(await change('admin', 'deactivatePerson', 'lead')).toMatchObject({ deactivatedAt: expect.any(String) });
    expect((await ask(roles)).viewer).toBeNull();
    await expect(w.signIn(cast.lead.email, cast.lead.password)).rejects.toThrow('WRONG_CREDENTIALS');
    expect(await change('admin', 'reactivatePerson', 'lead')).toMatchObject({ deactivatedAt: null });
    await w.signIn(cast.lead.email, cast.lead.password);
  });

  it('is deactivated by administrators alone, and not by itself', async () => {
    for (const by of ['national', 'parkManager', 'lead', 'expert'] as const)
      expect((await change(by, 'deactivatePerson', 'supplier')).code).toBe('NOT_ALLOWED');
    expect((await change('admin', 'deactivatePerson', 'admin')).code).toBe('RULE_BROKEN');
  });
});

describe('The list of members', () => {
  const list = `query($kind: PlaceKind, $search: String, $after: String, $first: Int) { members(kind: $kind, search: $search, first: $first, after: $after) {
    totalCount nodes { role of mayRevoke person { email signedInAt } } pageInfo { hasNextPage endCursor } } }`;
  const emails = async (as: CastMember, variables: object = {}) =>
    (await w.as(as).ask(list, { first: 100, ...variables })).data.members.nodes.map((m: any) => m.person.email);
  const mail = (...members: CastMember[]) => members.map((m) => cast[m].email).sort();

  it('shows to each who they manage, and to others themselves alone', async () => {
    expect((await emails('parkManager')).sort()).toEqual(mail('parkManager', 'lead', 'analyst'));
    expect((await emails('lead')).sort()).toEqual(mail('lead'));
    expect((await emails('regulator')).sort()).toEqual(mail('regulator', 'parkManager', 'lead', 'supplier', 'analyst'));
    expect((await emails('strangeRegulator')).sort()).toEqual(mail('strangeRegulator', 'stranger', 'strangeMember'));
    expect(await emails('nobody')).toEqual(mail('nobody'));
    expect(new Set(await emails('admin'))).toEqual(new Set(Object.values(cast).map((p) => p.email)));
    expect((await w.public.ask(list)).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  });

  it('is narrowed by kind of place and by words, and turned page by page', async () => {
    expect(await emails('regulator', { kind: 'PARK' })).toEqual(mail('analyst', 'parkManager'));
    expect(await emails('admin', { search: '青禾' })).toEqual(mail('supplier'));
    const first = (await w.as('admin').ask(list, { first: 5 })).data.members;
    const { data } = await w.as('admin').ask(list, { first: 100, after: first.pageInfo.endCursor });
    expect(first.nodes.length + data.members.nodes.length).toBe(first.totalCount);
  });

  it('says who may be revoked, and when somebody last signed in', async () => {
    const nodes = (await w.as('parkManager').ask(list)).data.members.nodes as any[];
    const of = (member: CastMember) => nodes.find((n) => n.person.email === cast[member].email);
    expect([of('analyst').mayRevoke, of('lead').mayRevoke]).toEqual([true, false]);
    expect([of('parkManager').person.signedInAt, of('lead').person.signedInAt]).toEqual([expect.any(String), null]);
  });

  it('of places to invite to holds those within reach; an administrator names an enterprise in full', async () => {
    const places = async (as: CastMember, role: string, search = '') =>
      (
        await w.as(as).ask('query($r: Role!, $s: String) { placesToInvite(role: $r, search: $s) { name } }', {
          r: role,
          s: search,
        })
      ).data.placesToInvite.map((p: any) => p.name);
    expect((await places('parkManager', 'ENTERPRISE')).sort()).toEqual(['清河新厂有限公司', '清河龙头装备有限公司']);
    expect(await places('parkManager', 'REGULATOR')).toEqual([]);
    expect(await places('regulator', 'PARK_MANAGER')).toEqual(['清河循环经济产业园']);
    expect(await places('admin', 'ENTERPRISE', '清河')).toEqual([]);
    expect(await places('admin', 'ENTERPRISE', '91210200MA0000000X')).toEqual(['清河新厂有限公司']);
    expect(await places('nobody', 'ENTERPRISE')).toEqual([]);
  });
});
