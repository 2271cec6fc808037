import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import { world, type World } from '../support/world.ts';
import { village } from './village.ts';

let w: World;
beforeAll(async () => {
  w = await world();
  await w.empty();
  await w.cast();
  await w.given(village);
});
afterAll(() => w.close());

const id = (local: string) => globalId('Enterprise', local);
const SEEN = `query($enterprise: ID!, $partner: ID) { seenByOthers(enterprise: $enterprise, partner: $partner) {
  eyes { kind partner { name } park { name } division { name } } partners { name }
  facts { topic of field value unit seen } links { id supplies partner { name } } linksLeftOut } }`;
const ask = (member: CastMember, partner: string | null = 'supplier-works', enterprise = 'lead-works') =>
  w.as(member).ask(SEEN, { enterprise: id(enterprise), partner: partner && id(partner) });
interface Fact {
  topic: string;
  of: string;
  field: string;
  value: string;
  seen: (string | null)[];
}
const seen = async (...asked: Parameters<typeof ask>) => {
  const { data, errors } = await ask(...asked);
  expect(errors).toBeUndefined();
  const { eyes, facts, ...rest } = data.seenByOthers as { eyes: { kind: string }[]; facts: Fact[]; links: object[] };
  /** What of a fact the public, the partner, the park and the regulator see. */
  const by = (topic: string, field: string, of = '') => {
    const fact = facts.find((f) => f.topic === topic && f.field === field && f.of === of);
    return fact && [fact.value, ...fact.seen];
  };
  return { eyes, facts, by, ...rest };
};

describe('What others see of an enterprise', () => {
  it('is shown to its own people through four pairs of eyes', async () => {
    expect((await seen('lead')).eyes).toMatchObject([
      { kind: 'PUBLIC', partner: null },
      { kind: 'PARTNER', partner: { name: '青禾铸件有限公司' } },
      { kind: 'PARK', park: { name: '清河循环经济产业园' } },
      { kind: 'REGULATOR', division: { name: '中山区' } },
    ]);
  });

  it('is of an unpublished enterprise nothing to the public, a card to a partner', async () => {
    const { by } = await seen('lead');
    const name = '清河龙头装备有限公司';
    expect(by('ENTERPRISE', 'name')).toEqual([name, null, name, name, name]);
    expect(by('ENTERPRISE', 'address')).toEqual(['清河路 1 号', null, null, '清河路 1 号', '清河路 1 号']);
  });

  it('is of its records what the park collects to the park, and everything to the regulator', async () => {
    const { by } = await seen('lead');
    expect(by('RECORD', 'COD', '2024')).toEqual(['5.5', null, null, '5.5', '5.5']);
    expect(by('RECORD', 'WATER', '2024')).toEqual(['7', null, null, null, '7']);
    expect(by('RECORD', 'outputValue', '2024')).toEqual(['1000', null, null, null, '1000']);
  });

  it('is of a link its price to the other end alone, and its identity to the park', async () => {
    const { by } = await seen('lead');
    expect(by('LINK_PRICE', 'annualValue', 'from-supplier')).toEqual(['2000', null, '2000', null, null]);
    expect(by('LINK_VOLUME', 'annualVolume', 'from-supplier')).toEqual(['12', null, '12', null, null]);
    expect(by('LINK_IDENTITY', 'product', 'from-supplier')).toEqual(['铸件', null, '铸件', '铸件', '铸件']);
    expect(by('LINK_IDENTITY', 'product', 'to-customer')).toEqual(['整机', null, null, '整机', '整机']);
  });

  it('is as many partners to each as it sees', async () => {
    const { by } = await seen('lead');
    expect(by('ENTERPRISE', 'suppliers')).toEqual(['1', null, '1', '1', '1']);
    expect(by('ENTERPRISE', 'buyers')).toEqual(['1', null, null, '1', '1']);
    expect((await seen('lead', 'customer')).by('LINK_PRICE', 'annualValue', 'to-customer')?.[2]).toBe('3000');
  });

  it('is of a link that both ends have opened what they have opened of it', async () => {
    await w.given(`MATCH (customer:Enterprise {id: 'customer'}), (giver:Enterprise) WHERE giver.id IN ['lead-works', 'supplier-works']
      CREATE (giver)<-[:GIVEN_BY]-(:Consent {id: 'by ' + giver.id, link: 'from-supplier', scopes: ['IDENTITY'], givenAt: datetime(),
        expiresOn: date('2099-01-01')})-[:GIVEN_TO]->(customer)`);
    const { by } = await seen('lead', 'customer');
    expect(by('LINK_IDENTITY', 'product', 'from-supplier')?.[2]).toBe('铸件');
    expect(by('LINK_VOLUME', 'annualVolume', 'from-supplier')?.[2]).toBeNull();
    await w.given(`MATCH (c:Consent {id: 'by lead-works'}) SET c.withdrawnAt = datetime()`);
    expect((await seen('lead', 'customer')).by('LINK_IDENTITY', 'product', 'from-supplier')?.[2]).toBeNull();
    await w.given('MATCH (c:Consent) DETACH DELETE c');
  });

  it('is answered as each of them is really answered', async () => {
    const { facts, eyes } = await seen('lead');
    const people: CastMember[] = ['supplier', 'parkManager', 'regulator'];
    const ENTERPRISE = `{ enterprise(id: "${id('lead-works')}") { name address supplierCount records { year outputValue values { indicator value } } } }`;
    for (const member of people) {
      const { data } = await w.as(member).ask(ENTERPRISE);
      const at = eyes.findIndex(
        (e) => e.kind === { supplier: 'PARTNER', parkManager: 'PARK', regulator: 'REGULATOR' }[member as string],
      );
      const column = (topic: string, field: string) =>
        facts.find((f) => f.topic === topic && f.field === field)?.seen[at] ?? null;
      const [record] = data.enterprise.records as {
        outputValue: number;
        values: { indicator: string; value: number }[];
      }[];
      const figure = (name: string) => record?.values.find((v) => v.indicator === name)?.value;
      const text = (value: string | number | null | undefined) =>
        value === null || value === undefined ? null : String(value);
      expect([
        column('ENTERPRISE', 'address'),
        column('RECORD', 'COD'),
        column('RECORD', 'WATER'),
        column('RECORD', 'outputValue'),
      ]).toEqual(
        [data.enterprise.address as string | null, figure('COD'), figure('WATER'), record?.outputValue].map(text),
      );
    }
  });

  it.each<CastMember>(['parkManager', 'regulator', 'national', 'supplier', 'analyst', 'stranger', 'admin', 'nobody'])(
    'is to the %s as of an enterprise that is not there',
    async (member) => {
      const refused = await ask(member);
      const missing = await ask(member, null, 'nowhere');
      expect(refused.data).toBeNull();
      expect(refused.errors![0]!.extensions.code).toBe('NOT_FOUND');
      const bare = (answer: typeof refused) =>
        answer.errors!.map((e) => e.message.replaceAll(/[A-Za-z0-9+/=]{12,}/g, ''));
      expect(bare(refused)).toEqual(bare(missing));
    },
  );

  it('is not to be had through the eyes of somebody it does not deal with', async () => {
    expect((await ask('lead', 'stranger-works')).errors![0]!.extensions.code).toBe('NOT_FOUND');
    expect((await ask('lead', 'nowhere')).errors![0]!.extensions.code).toBe('NOT_FOUND');
  });

  it('is without a partner where there is none, and without a park outside one', async () => {
    const { eyes, links } = await seen('strangeMember', null, 'stranger-works');
    expect([eyes.map((e) => e.kind), links]).toEqual([['PUBLIC', 'REGULATOR'], []]);
  });

  it('is not noted as a reading of its records', async () => {
    await seen('lead');
    const { data } = await w
      .as('national')
      .ask('{ log(filter: { acts: [READ_RECORDS] }) { nodes { person { id } } } }');
    expect(data.log.nodes.filter((e: { person: { id: string } | null }) => e.person?.id === 'lead')).toEqual([]);
  });
});
