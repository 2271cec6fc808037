import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { coversAlready, fewestFor, type Weighed } from '../../server/drives/invite-order.ts';
import { smallRegion } from '../support/small-region.ts';
import { world } from '../support/world.ts';
import { dayIn, enterpriseId, invite, openDrive } from './driving.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });
const w = await world();
afterAll(() => w.close());

/** The lead was told the loads of three suppliers, and the link from the second tier. */
beforeEach(async () => {
  await smallRegion(w);
  await w.given(`
    MATCH ()-[l:SUPPLIES]->() WHERE l.id IN ['l-1', 'l-2', 'l-3'] SET l.reportedBy = ['lead']
    WITH count(l) AS done
    UNWIND [['tier-1', 100.0], ['supplier-works', 20.0], ['tier-2', 400.0]] AS one
    MATCH (e:Enterprise {id: one[0]})
    CREATE (e)-[:HAS_RECORD]->(:AnnualRecord {id: 'told-' + e.id, year: 2025, cod: one[1], reportedBy: ['lead']})`);
});
const order = async (drive: string, more = '', indicator = 'COD', who: 'lead' | 'supplier' = 'lead') =>
  w.as(who).ask(
    `query($drive: ID!) { node(id: $drive) { ... on Drive { candidates(indicator: ${indicator}, year: 2025 ${more}) {
      unit total residual withoutFigures covered cut cutVerified reached reachesCut fewest { name }
      candidates { enterprise { name } tier weight directShare load figure cumulativeShare alongside
        credit { validUntil source } state invitation { id } } } } } }`,
    { drive },
  );
const orderOf = async (drive: string, more = '', indicator = 'COD') => {
  const { data, errors } = await order(drive, more, indicator);
  expect(errors).toBeUndefined();
  return data.node.candidates;
};
const names = (list: any[]) => list.map((one) => (one.enterprise ?? one).name);
const [ironworks, foundry, castings] = ['二层炼铁有限公司', '一层铸造有限公司', '青禾铸件有限公司'];

describe('Whom to invite', () => {
  it('is told by attributed load, with the part of its output that comes straight to the lead', async () => {
    const { id } = await openDrive(w, 'lead', 'lead-works');
    const told = await orderOf(id);
    expect(told.candidates.map((one: any) => [one.enterprise.name, one.tier, one.load, one.directShare])).toEqual([
      [ironworks, 2, 60, null],
      [foundry, 1, 50, 0.5],
      [castings, 1, 8, 0.4],
    ]);
    expect(told).toMatchObject({ unit: 't', total: 118, residual: 0, cut: 0.67, cutVerified: false, covered: 0 });
    expect(names(told.fewest)).toEqual([ironworks, foundry]);
    expect([told.reachesCut, told.reached]).toEqual([true, 110 / 118]);
    expect(names((await orderOf(id, 'maxTier: 1')).candidates)).toEqual([foundry, castings]);
  });

  it('tells the load behind the invitations of each state, and behind those who are not asked', async () => {
    const { id } = await openDrive(w, 'lead', 'lead-works');
    await invite(w, 'lead', id, ['tier-1']);
    const { data } = await w.as('lead').ask(
      `query($drive: ID!) { node(id: $drive) { ... on Drive { candidates(indicator: COD, year: 2025) {
        byState { state suppliers load withoutFigures } } } } }`,
      { drive: id },
    );
    expect(data.node.candidates.byState).toEqual([
      { state: 'DRAFT', suppliers: 1, load: 50, withoutFigures: 0 },
      { state: null, suppliers: 2, load: 68, withoutFigures: 0 },
    ]);
  });

  it('puts those without a figure behind, by what of their output ends at the lead, and says how many', async () => {
    const { id } = await openDrive(w, 'lead', 'lead-works');
    const told = await orderOf(id, '', 'SO2');
    expect(told.candidates.map((one: any) => [one.enterprise.name, one.load, one.weight])).toEqual([
      [foundry, null, 0.5],
      [castings, null, 0.4],
      [ironworks, null, 0.15],
    ]);
    expect(told).toMatchObject({ total: 0, withoutFigures: 3, fewest: [], reached: 0 });
  });

  it('takes out whoever holds a valid audit or has accepted, and asks nobody who declined', async () => {
    await w.given(
      `MATCH (e:Enterprise {id: 'tier-1'})
       CREATE (:Audit {id: 'done', status: 'ACCEPTED', mode: 'STANDARD', basis: 'VOLUNTARY', openedOn: date('2024-01-01'), acceptedOn: date('2025-01-01'), validUntil: date('2030-01-01')})-[:OF]->(e)`,
    );
    const { id } = await openDrive(w, 'lead', 'lead-works');
    const credited = (await orderOf(id)).candidates.find((one: any) => one.enterprise.name === foundry);
    expect(credited.credit).toBeNull();
    await w.given(`MATCH (d:Audit {id: 'done'}) DETACH DELETE d`);
    await invite(w, 'lead', id, ['tier-1', 'tier-2']);
    await w.given(`MATCH (i:Invitation)-[:INVITES]->(:Enterprise {id: 'tier-1'}) SET i.answer = 'ACCEPTED'
                   WITH count(i) AS done MATCH (i:Invitation)-[:INVITES]->(:Enterprise {id: 'tier-2'}) SET i.answer = 'DECLINED'`);
    const told = await orderOf(id);
    expect(told.candidates.map((one: any) => one.state)).toEqual(['DECLINED', 'ACCEPTED', null]);
    expect(told.candidates.every((one: any) => (one.state === null) === (one.invitation === null))).toBe(true);
    expect([told.covered, names(told.fewest), told.reachesCut]).toEqual([50, [castings], false]);
  });

  it('names others who ask the same supplier where both agreed to be named, and nobody otherwise', async () => {
    const others = await w
      .as('strangeMember')
      .ask(
        `mutation($lead: ID!, $dueOn: Date!) { openDrive(lead: $lead, name: "远行行动", dueOn: $dueOn) { ... on Drive { id } } }`,
        { lead: enterpriseId('stranger-works'), dueOn: dayIn(30) },
      );
    await w.given(
      `MATCH (d:Drive {name: '远行行动'}), (s:Enterprise {id: 'tier-1'})
       CREATE (d)-[:ASKS {id: 'theirs', askedAt: datetime(), expiresAt: datetime() + duration('P20D'), tier: 3, version: 1}]->(:Invitation {id: 'joint', answer: 'OPEN', createdAt: datetime(), expiresAt: datetime() + duration('P20D')})-[:INVITES]->(s)`,
    );
    expect(others.data.openDrive.id).toBeDefined();
    const asked = async (drive: string) =>
      (await orderOf(drive)).candidates.find((one: any) => one.enterprise.name === foundry).alongside;
    const named = await openDrive(w, 'lead', 'lead-works');
    const unnamed = await openDrive(w, 'lead', 'lead-works', 'named: false');
    expect(await asked(named.id)).toEqual(['白杉远行材料有限公司']);
    expect(await asked(unnamed.id)).toEqual([]);
    await w.given(`MATCH (d:Drive {name: '远行行动'}) SET d.named = false`);
    expect(await asked(named.id)).toEqual([]);
  });

  it('is for the people of the lead alone, and refuses a cut that is none', async () => {
    const { id } = await openDrive(w, 'lead', 'lead-works');
    expect((await order(id, '', 'COD', 'supplier')).data.node).toBeNull();
    const { errors } = await order(id, 'share: 1.5');
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });
});

/** The least number of suppliers in any set that reaches a share, by trying all sets. */
function leastByTrying(all: readonly Weighed[], total: number, share: number): number | null {
  const open = all.filter((one) => !coversAlready(one) && one.state !== 'DECLINED' && one.load !== null);
  const covered = all.filter(coversAlready).reduce((sum, { load }) => sum + (load ?? 0), 0);
  let least: number | null = null;
  for (let set = 0; set < 1 << open.length; set += 1) {
    const chosen = open.filter((_, i) => set & (1 << i));
    const held = chosen.reduce((sum, { load }) => sum + load!, covered);
    if (held >= share * total - 1e-9 && (least === null || chosen.length < least)) least = chosen.length;
  }
  return least;
}

it('No set of fewer suppliers reaches the cut than the one that is proposed', () => {
  let seed = 7;
  const next = (most: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % most;
  for (let round = 0; round < 300; round += 1) {
    const all = Array.from({ length: 1 + next(10) }, (_, i): Weighed => ({
      ...{ enterprise: `e${i}`, load: next(5) === 0 ? null : next(100), credited: next(6) === 0 },
      state: ([null, null, null, 'ACCEPTED', 'DECLINED', 'SENT', 'ANSWERED_BY_CREDIT'] as const)[next(7)]!,
    }));
    const total = all.reduce((sum, { load }) => sum + (load ?? 0), 0) * (1 + next(3) / 10);
    const share = (1 + next(100)) / 100;
    const { enterprises, reaches, covered, reached } = fewestFor(all, total, share);
    const least = leastByTrying(all, total, share);
    expect(reaches).toBe(least !== null);
    if (least !== null) expect(enterprises).toHaveLength(least);
    const chosen = all.filter(({ enterprise }) => enterprises.includes(enterprise));
    expect(chosen.filter((one) => coversAlready(one) || one.state === 'DECLINED')).toEqual([]);
    const held = chosen.reduce((sum, { load }) => sum + load!, covered);
    if (total > 0) expect(reached).toBeCloseTo(Math.min(1, held / total), 9);
  }
});
