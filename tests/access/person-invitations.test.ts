import { describe, expect, it } from 'vitest';
import { systemOrigin } from '../../server/access/record.ts';
import { acceptInvitation, digestOf, invitationByToken } from '../../server/access/invitations.ts';
import { globalId } from '../../server/platform/ids.ts';
import { cast, places, type CastMember } from '../support/cast.ts';
import { inviting, park, otherPark, enterprise, division, fresh, INVITE, newcomer, roles } from './inviting.ts';

const { post, w, invite, accept, signedInAs } = await inviting();

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
