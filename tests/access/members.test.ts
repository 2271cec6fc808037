import { describe, expect, it } from 'vitest';
import { cast, places, type CastMember } from '../support/cast.ts';
import { inviting, enterprise, holder, membership, roles } from './inviting.ts';

const { w, invite, revoke, signedInAs } = await inviting();

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
