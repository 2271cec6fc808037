import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { change, logged, regionToEdit, stored } from './editing.ts';

vi.setConfig({ testTimeout: 120_000 });
const w = await world();
afterAll(() => w.close());
beforeEach(() => regionToEdit(w));

const link = globalId('SupplyLink', 'l-2');
const ANSWER = `{ __typename ... on Problem { code message } ... on InvalidInput { fields { path } } ... on Conflict { currentVersion }
  ... on SupplyLink { version standing confirmedBy disputes { side kind reason } } }`;
const args = 'link: $link, version: $version, idempotencyKey: $key';
const asks = {
  confirm: `confirmSupplyLink(${args})`,
  dispute: `disputeSupplyLink(${args}, kind: NOT_A_PARTNER, reason: "我们从不向其供货")`,
  withdraw: `withdrawDispute(${args})`,
} as const;
const say = async (as: CastMember | null, ask: string, version = 1, given: { id?: string; key?: string } = {}) => {
  const { data, errors } = await (as ? w.as(as) : w.public).ask(
    `mutation($link: ID!, $version: Int!, $key: String) { it: ${ask} ${ANSWER} }`,
    { link: given.id ?? link, version, key: given.key ?? null },
  );
  expect(errors).toBeUndefined();
  return data.it;
};
const seen = async (as: CastMember) =>
  (await w.as(as).ask('query($link: ID!) { node(id: $link) { ... on SupplyLink { standing disputes { side kind reason } } } }', { link })) // prettier-ignore
  .data.node;
const own = { SUPPLIER: 'supplier', BUYER: 'lead' } as const;

describe('An end of a supply link', () => {
  it.each(['SUPPLIER', 'BUYER'] as const)('as the %s confirms it, which counts once however often it is asked', async (side) => {
    const answers = await Promise.all([1, 2, 3].map(() => say(own[side], asks.confirm, 1, { key: 'k' })));
    for (const answer of answers) expect(answer).toMatchObject({ version: 2, confirmedBy: [side], standing: 'CONFIRMED_BY_ONE' });
    expect(await say(own[side], asks.confirm, 2)).toMatchObject({ version: 2 });
    expect(await logged(w, 'CONFIRM_SUPPLY_LINK')).toHaveLength(1);
  }); // prettier-ignore
  it('stands beside the other: what both confirmed is confirmed by both', async () => {
    await say('lead', asks.confirm);
    expect(await say('supplier', asks.confirm, 2)).toMatchObject({
      confirmedBy: ['SUPPLIER', 'BUYER'],
      standing: 'CONFIRMED_BY_BOTH',
    });
  });
  it('disputes it and no longer confirms it, and the link stays in force', async () => {
    await say('lead', asks.confirm);
    await say('supplier', asks.confirm, 2);
    const disputes = [{ side: 'SUPPLIER', kind: 'NOT_A_PARTNER', reason: '我们从不向其供货' }];
    expect(await say('supplier', asks.dispute, 3)).toMatchObject({ confirmedBy: ['BUYER'], standing: 'DISPUTED', disputes }); // prettier-ignore
    const { data } = await w.as('lead').ask('query($id: ID!) { enterprise(id: $id) { supplierCount } }', {
      id: globalId('Enterprise', 'lead-works'),
    });
    expect(data.enterprise).toEqual({ supplierCount: 2 });
    expect(await logged(w, 'DISPUTE_SUPPLY_LINK')).toMatchObject([
      { person: 'supplier', after: expect.stringContaining('我们从不向其供货') },
    ]);
  });
  it('ends its own dispute by confirming, correcting or withdrawing, and leaves the other’s', async () => {
    await say('lead', asks.dispute);
    await say('supplier', asks.dispute, 2);
    expect((await say('lead', asks.withdraw, 3)).disputes).toMatchObject([{ side: 'SUPPLIER' }]);
    await say('lead', asks.dispute, 4);
    expect((await say('lead', asks.confirm, 5)).disputes).toMatchObject([{ side: 'SUPPLIER' }]);
    await change(w.as('lead'), 'link', { version: 6, input: { unit: 'kg' } });
    expect(await seen('lead')).toMatchObject({ standing: 'DISPUTED', disputes: [{ side: 'SUPPLIER' }] });
    await change(w.as('supplier'), 'link', { version: 7, input: { unit: 't' } });
    expect(await seen('lead')).toEqual({ standing: 'CONFIRMED_BY_ONE', disputes: [] });
    expect(await logged(w, 'WITHDRAW_LINK_DISPUTE')).toHaveLength(1);
  });
  it('withdraws what it does not dispute without effect', async () => {
    expect(await say('lead', asks.withdraw)).toMatchObject({ version: 1 });
    expect(await logged(w, 'WITHDRAW_LINK_DISPUTE')).toEqual([]);
  });
  it.each([['nothing', ''], ['blanks', '   '], ['more than 500 characters', '长'.repeat(501)]])('gives a reason, and not %s', async (_, reason) => {
    const ask = `disputeSupplyLink(${args}, kind: ENDED, reason: "${reason}")`;
    expect(await say('supplier', ask)).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'reason' }] });
  }); // prettier-ignore
});

describe.each(Object.entries(asks))('To %s', (_, ask) => {
  it('on a version that is no longer in force is a conflict, and changes nothing', async () => {
    await change(w.as('lead'), 'link', { input: { unit: 'kg' } });
    const before = await stored(w, 'link');
    expect(await say('supplier', ask, 1)).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(await stored(w, 'link')).toEqual(before);
  });
  it('is for nobody but the ends: not for park or regulator, nor whoever is granted sight', async () => {
    for (const as of ['parkManager', 'regulator', 'national', 'analyst'] as const)
      expect([as, await say(as, ask)]).toMatchObject([as, { __typename: 'NotAllowed' }]);
    for (const as of ['stranger', 'strangeMember', 'nobody', 'expert'] as const)
      if (as !== 'nobody') expect([as, await say(as, ask)]).toMatchObject([as, { __typename: 'NotFound' }]);
    expect(await say(null, ask)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await stored(w, 'link')).toMatchObject({ version: 1 });
  });
});

describe('A dispute', () => {
  it('is known to whoever knows the link, and why to the ends and who regulates one of them', async () => {
    await say('supplier', asks.dispute);
    for (const as of ['lead', 'supplier', 'regulator', 'national'] as const)
      expect([as, (await seen(as)).disputes[0].reason]).toEqual([as, '我们从不向其供货']);
    for (const as of ['parkManager', 'analyst'] as const)
      expect([as, await seen(as)]).toEqual([
        as,
        { standing: 'DISPUTED', disputes: [{ side: 'SUPPLIER', kind: 'NOT_A_PARTNER', reason: null }] },
      ]);
    expect(await seen('stranger')).toBeNull();
  });
  it('lists under its standing alone', async () => {
    await say('supplier', asks.dispute);
    const list = async (standing: string) =>
      (await w.as('lead').ask(`query($id: ID!) { enterprise(id: $id) { suppliers(standing: ${standing}) { totalCount nodes { id } } } }`, { id: globalId('Enterprise', 'lead-works') })).data.enterprise.suppliers; // prettier-ignore
    expect(await list('DISPUTED')).toEqual({ totalCount: 1, nodes: [{ id: link }] });
    expect(await list('UNCONFIRMED')).toMatchObject({ totalCount: 1 });
    expect(await list('CONFIRMED_BY_BOTH')).toMatchObject({ totalCount: 0 });
  });
});

describe('The links to confirm', () => {
  const list = async (as: CastMember, enterprise = 'lead-works', first = 5, after: string | null = null) =>
    (
      await w
        .as(as)
        .ask(
          'query($id: ID!, $first: Int, $after: String) { linksToConfirm(enterprise: $id, first: $first, after: $after) { totalCount nodes { product } pageInfo { endCursor hasNextPage } } }',
          { id: globalId('Enterprise', enterprise), first, after },
        )
    ).data.linksToConfirm;
  const products = async (as: CastMember, enterprise?: string) =>
    ((await list(as, enterprise))?.nodes as { product: string }[] | undefined)?.map(({ product }) => product);

  it('of an enterprise are those it said nothing about and that have not ended, the newest first', async () => {
    await w.given(`
      MATCH (e:Enterprise {id: 'lead-works'}), (b:Enterprise {id: 'member-b'})
      CREATE (e)-[:SUPPLIES {id: 'newer', product: '阀门', changedAt: datetime(), reportedBy: []}]->(b),
        (e)-[:SUPPLIES {id: 'over', product: '旧件', until: date('2020-01-01'), reportedBy: []}]->(b)`);
    expect(await products('lead')).toEqual(['阀门', '铸件', '坯料']);
    const page = await list('lead', 'lead-works', 2);
    expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect((await list('lead', 'lead-works', 2, page.pageInfo.endCursor)).nodes).toEqual([{ product: '坯料' }]);
    await say('lead', asks.confirm);
    expect(await products('lead')).toEqual(['阀门', '铸件']);
    expect(await products('supplier', 'supplier-works')).toEqual(['坯料']);
    await say('supplier', asks.dispute, 2);
    expect(await products('supplier', 'supplier-works')).toEqual([]);
    await say('supplier', asks.withdraw, 3);
    expect(await products('supplier', 'supplier-works')).toEqual(['坯料']);
  });
  it('are for its own people alone, and of others as of an enterprise that is not there', async () => {
    for (const as of ['supplier', 'parkManager', 'regulator', 'national', 'analyst', 'stranger'] as const)
      expect([as, await list(as)]).toEqual([as, null]);
    expect(await list('lead', 'never-there')).toBeNull();
  });
});
