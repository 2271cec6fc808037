import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import { upstreamWorld } from '../support/upstream-world.ts';
import { world } from '../support/world.ts';

vi.setConfig({ testTimeout: 120_000 });
const w = await world();
beforeEach(() => upstreamWorld(w));
afterAll(() => w.close());

const FIGURE = '{ total unit suppressed reason groups { audited inProgress untouched } groupsReason }';
const ask = (who: CastMember | null, more = 'indicator: COD, year: 2025', enterprise = 'lead-works') =>
  (who ? w.as(who) : w.public).ask(
    `query($id: ID!) { supplyTiers(enterprise: $id, ${more}) { asOf year tiers { tier named enterprises ${FIGURE} load ${FIGURE} }
       rule { leastEnterprises mostOfTwoLargest citation verified } } }`,
    { id: globalId('Enterprise', enterprise) },
  );
const tiers = async (who: CastMember, more?: string) => (await ask(who, more)).data.supplyTiers.tiers;

describe('The tiers upstream of an enterprise', () => {
  it('are counted and summed for its own people, by name or not', async () => {
    const [first, second] = await tiers('lead');
    expect(first).toMatchObject({ tier: 1, named: 2, enterprises: { total: 2, unit: '家' }, load: { total: null } });
    expect(second).toMatchObject({
      ...{ tier: 2, named: 0 },
      enterprises: { total: 8, suppressed: false },
      load: { total: 750, unit: 't', suppressed: false, reason: null },
    });
  });

  it('of fewer than five, or none, are kept back and say so', async () => {
    const [, , third, fourth] = await tiers('lead');
    for (const tier of [third, fourth])
      expect(tier).toMatchObject({
        enterprises: { total: null, suppressed: true, reason: 'TOO_FEW', groups: null },
        load: { total: null, suppressed: true, reason: 'TOO_FEW', groups: null },
      });
  });

  it('keep back a sum of which two hold 85 % or more, and not the count', async () => {
    await w.given(`MATCH (:Enterprise {id: 'hidden-6'})-[:HAS_RECORD]->(r) SET r.cod = 2800.0`);
    const [, second] = await tiers('lead');
    expect(second).toMatchObject({ enterprises: { total: 8 }, load: { total: null, reason: 'DOMINATED' } });
    await w.given(`MATCH (:Enterprise {id: 'hidden-6'})-[:HAS_RECORD]->(r) SET r.cod = 2700.0`);
    expect((await tiers('lead'))[1].load.total).toBe(3300);
  });

  it('tell by audit only what is no small number and leaves none', async () => {
    const [, second] = await tiers('lead');
    expect(second.enterprises).toMatchObject({ groups: null, groupsReason: 'TOO_FEW' });
    await w.given(`
      MATCH (e:Enterprise) WHERE e.id IN ['hidden-1', 'hidden-2']
      MATCH (a:Audit)-[:OF]->(e) DETACH DELETE a`);
    expect((await tiers('lead'))[1].enterprises.groups).toEqual({ audited: 0, inProgress: 0, untouched: 8 });
    await w.given(`
      MATCH (partner:Enterprise {id: 'supplier-works'})
      UNWIND range(1, 5) AS n
      CREATE (e:Enterprise {id: 'more-' + n, name: '另' + n, nameKey: 'm' + n, search: 'm', aliases: [], division: '330102', version: 1})-[:SUPPLIES {id: 'm' + n, reportedBy: []}]->(partner)
      CREATE (:Audit {id: 'am' + n, mode: 'STANDARD', basis: 'VOLUNTARY', status: 'OPEN', openedOn: date('2025-01-01')})-[:OF]->(e)`);
    expect((await tiers('lead'))[1].enterprises.groups).toEqual({ audited: 0, inProgress: 5, untouched: 8 });
  });

  it('say of nobody known by name where it stands', async () => {
    await w.given(`
      MATCH (lead:Enterprise {id: 'lead-works'})
      UNWIND range(1, 5) AS n
      CREATE (:Enterprise {id: 'direct-' + n, name: '直' + n, nameKey: 'x' + n, search: 'x', aliases: [], division: '330102', version: 1})-[:SUPPLIES {id: 'x' + n, reportedBy: []}]->(lead)`);
    const [first] = await tiers('lead');
    expect(first.enterprises).toMatchObject({ total: 7, groups: null, groupsReason: 'ALL_ALIKE' });
  });

  it('are told of a former year’s end only if that tells of nobody who came or went since', async () => {
    const last = new Date().getFullYear() - 1;
    const before = async () => (await ask('lead', `indicator: COD, year: 2025, asOf: "${last}-03-03"`)).data.supplyTiers; // prettier-ignore
    expect(await before()).toMatchObject({ asOf: `${last}-12-31`, tiers: [{}, { load: { total: 750 } }, {}, {}] });
    await w.given(`MATCH ()-[l:SUPPLIES {id: 'hidden-link-6'}]->() SET l.since = date() - duration('P1D')`);
    expect(await before()).toMatchObject({
      tiers: [{}, { enterprises: { reason: 'DERIVABLE' }, load: { reason: 'DERIVABLE' } }, {}, {}],
    });
    expect((await tiers('lead'))[1].load.total).toBe(750);
  });

  it('are told of a former year only if that tells of nobody who reported in one alone', async () => {
    expect((await tiers('lead', 'indicator: COD, year: 2024'))[1].load.total).toBe(750);
    await w.given(`MATCH (:Enterprise {id: 'hidden-6'})-[:HAS_RECORD]->(r {year: 2024}) DETACH DELETE r`);
    expect((await tiers('lead', 'indicator: COD, year: 2024'))[1].load).toMatchObject({ total: null, reason: 'DERIVABLE' }); // prettier-ignore
  });

  it('are the same whatever else was asked', async () => {
    const all = await tiers('lead', 'maxTier: 8, indicator: COD, year: 2025');
    for (const maxTier of [1, 2, 3]) expect(await tiers('lead', `maxTier: ${maxTier}, indicator: COD, year: 2025`)).toEqual(all.slice(0, maxTier)); // prettier-ignore
  });

  it('are told to the park’s manager of a lead, to its regulators and to the analyst of the park, and are missing to others', async () => {
    for (const who of ['parkManager', 'analyst', 'regulator'] as const)
      expect((await tiers(who))[1].enterprises.total).toBe(8);
    const national = await tiers('national');
    expect(national[2]).toMatchObject({ named: 1, enterprises: { total: 1, groups: { untouched: 1 } }, load: { total: 4000 } }); // prettier-ignore
    expect(national[1].enterprises.groups).toEqual({ audited: 2, inProgress: 0, untouched: 6 });
    for (const who of [
      'supplier',
      'stranger',
      'strangeRegulator',
      'strangeMember',
      'admin',
      'expert',
      'nobody',
      null,
    ] as const)
      // prettier-ignore
      expect((await ask(who)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await ask('parkManager', 'maxTier: 2', 'supplier-works')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await w.given(`MATCH (e:Enterprise {id: 'lead-works'}) SET e.lead = false`);
    expect((await ask('parkManager')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('name the rule, its figures and where it stands', async () => {
    expect((await ask('lead')).data.supplyTiers.rule).toEqual({
      ...{ leastEnterprises: 5, mostOfTwoLargest: 0.85, verified: false },
      citation: expect.stringContaining('·'),
    });
  });

  it('refuse a tier, a year or a day beyond their reach, and say which', async () => {
    for (const [more, path] of [
      ['maxTier: 9', 'maxTier'],
      ['year: 1999', 'year'],
      ['asOf: "1999-01-01"', 'asOf'],
      ['asOf: "2098-01-01"', 'asOf'],
    ] as const)
      // prettier-ignore
      expect((await ask('lead', more)).errors?.[0]?.message).toContain(`${path}：`);
  });

  it('take the same few statements however many stand in them', async () => {
    const cost = async () => {
      const before = w.graph.statements;
      await tiers('lead');
      return w.graph.statements - before;
    };
    await tiers('lead');
    const few = await cost();
    await w.given(`
      MATCH (partner:Enterprise {id: 'supplier-works'})
      UNWIND range(1, 300) AS n
      CREATE (:Enterprise {id: 'many-' + n, name: '众' + n, nameKey: 'y' + n, search: 'y', aliases: [], division: '330102', version: 1})-[:SUPPLIES {id: 'y' + n, reportedBy: []}]->(partner)`);
    await tiers('lead');
    expect(await cost()).toBe(few);
  });
});
