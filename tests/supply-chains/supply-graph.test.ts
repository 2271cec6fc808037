import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallRegion } from '../support/small-region.ts';
import { world } from '../support/world.ts';

const w = await world();
beforeAll(() => smallRegion(w));
afterAll(() => w.close());

const id = (local: string) => Buffer.from(`Enterprise:${local}`).toString('base64url');
const CHAIN = `query($e: ID!, $d: SupplyDirection! = UPSTREAM, $t: Int! = 3, $on: Date) {
  supplyChain(enterprise: $e, direction: $d, maxTier: $t, asOf: $on) { totalNodes totalLinks truncated nodes { tier enterprise { name } } links { product shareOfSupplier annualVolume annualValue } } }`;
const tiers = (answer: Awaited<ReturnType<typeof w.public.ask>>) =>
  Object.fromEntries(
    answer.data.supplyChain.nodes.map((n: { tier: number; enterprise: { name: string } }) => [
      n.enterprise.name.slice(0, 2),
      n.tier,
    ]),
  );

describe('A supply chain over the API', () => {
  it('goes as many tiers up as asked, for one who may see it all', async () => {
    expect(tiers(await w.as('national').ask(CHAIN, { e: id('lead-works') }))).toEqual({
      清河: 0,
      一层: 1,
      青禾: 1,
      二层: 2,
      白杉: 3,
    });
    expect(tiers(await w.as('national').ask(CHAIN, { e: id('stranger-works'), d: 'DOWNSTREAM', t: 2 }))).toEqual({
      白杉: 0,
      二层: 1,
      一层: 2,
    });
  });

  it('ends for a lead at its own suppliers, and counts no further', async () => {
    const answer = await w.as('lead').ask(CHAIN, { e: id('lead-works'), t: 15 });
    expect(tiers(answer)).toEqual({ 清河: 0, 一层: 1, 青禾: 1 });
    expect(answer.data.supplyChain).toMatchObject({ totalNodes: 3, totalLinks: 2, truncated: false });
  });

  it('tells price only to the two ends, volume not to the park, identity to all three', async () => {
    const links = async (member: 'lead' | 'parkManager' | 'regulator') =>
      (await w.as(member).ask(CHAIN, { e: id('lead-works'), t: 1 })).data.supplyChain.links.find(
        (l: { product: string }) => l.product === '铸件',
      );
    expect(await links('lead')).toEqual({
      product: '铸件',
      shareOfSupplier: 0.5,
      annualVolume: 100,
      annualValue: 1234,
    });
    expect(await links('parkManager')).toEqual({
      product: '铸件',
      shareOfSupplier: null,
      annualVolume: null,
      annualValue: null,
    });
    expect(await links('regulator')).toEqual({
      product: '铸件',
      shareOfSupplier: null,
      annualVolume: null,
      annualValue: null,
    });
  });

  it('is as it was on the day asked', async () => {
    expect(
      (await w.as('national').ask(CHAIN, { e: id('lead-works'), t: 1, on: '2020-12-31' })).data.supplyChain.totalNodes,
    ).toBe(2);
    expect((await w.as('national').ask(CHAIN, { e: id('member-b'), t: 1 })).data.supplyChain.totalNodes).toBe(1);
    expect(
      (await w.as('national').ask(CHAIN, { e: id('member-b'), t: 1, on: '2023-12-31' })).data.supplyChain.totalNodes,
    ).toBe(2);
  });

  it('refuses more tiers than fifteen', async () => {
    const { errors } = await w.as('national').ask(CHAIN, { e: id('lead-works'), t: 16 });
    expect(errors?.[0]).toMatchObject({ message: 'maxTier：应在 1 到 15 之间' });
  });

  it('sees a link the moment it is written', async () => {
    await w.given(
      `MATCH (a:Enterprise {id: 'member-a'}), (l:Enterprise {id: 'lead-works'}) CREATE (a)-[:SUPPLIES {id: 'l-new', product: '新品'}]->(l)`,
    );
    expect((await w.as('national').ask(CHAIN, { e: id('lead-works'), t: 1 })).data.supplyChain.totalNodes).toBe(4);
    await w.given(`MATCH ()-[l:SUPPLIES {id: 'l-new'}]->() DELETE l`);
  });
});

describe('A park’s graph', () => {
  const GRAPH = `query($p: ID!, $o: Int! = 0) { parkGraph(park: $p, outsideTiers: $o) { totalNodes totalLinks nodes { tier enterprise { name } } } }`;
  const park = Buffer.from('Park:park').toString('base64url');

  it('holds the members, and beyond them as many tiers as asked and seen', async () => {
    const ask = async (member: 'parkManager' | 'national', o: number) =>
      (await w.as(member).ask(GRAPH, { p: park, o })).data.parkGraph;
    expect(await ask('parkManager', 0)).toMatchObject({ totalNodes: 3, totalLinks: 0 });
    expect(await ask('parkManager', 1)).toMatchObject({ totalNodes: 5, totalLinks: 2 });
    expect(await ask('parkManager', 4)).toMatchObject({ totalNodes: 5, totalLinks: 2 });
    expect(await ask('national', 4)).toMatchObject({ totalNodes: 7, totalLinks: 4 });
  });

  it('is empty to the manager of another park', async () =>
    expect((await w.as('stranger').ask(GRAPH, { p: park, o: 2 })).data.parkGraph).toMatchObject({
      totalNodes: 0,
      totalLinks: 0,
    }));
});

describe('Supply paths over the API', () => {
  const PATHS = 'query($f: ID!, $t: ID!) { supplyPaths(from: $f, to: $t) { enterprises { name } } }';
  it('run from supplier to buyer, only through what the viewer sees', async () => {
    const ask = async (member: 'national' | 'lead') =>
      (await w.as(member).ask(PATHS, { f: id('stranger-works'), t: id('lead-works') })).data.supplyPaths.map(
        (p: { enterprises: { name: string }[] }) => p.enterprises.map((e) => e.name.slice(0, 2)),
      );
    expect(await ask('national')).toEqual([['白杉', '二层', '一层', '清河']]);
    expect(await ask('lead')).toEqual([]);
  });
});
