import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decline, drivingWorld, invite, openDrive, type DrivingWorld } from './driving.ts';
import { acceptOwn, circle, consent, funnelOf, passOn, receivedBy } from './cascading.ts';

let d: DrivingWorld;
beforeAll(async () => {
  d = await drivingWorld();
  d.rounds.start();
});
afterAll(() => d.close());
beforeEach(async () => {
  await d.begin();
  await circle(d.w);
});

const deep = (n: number) => Array.from({ length: n }, (_, i) => `deep-${i + 1}`);
const contacts = (ids: readonly string[]) => ids.map((supplier) => ({ supplier, email: `${supplier}@deep.example` }));
/** The lead asks its supplier, which accepts and passes it on to these. */
async function passedOn(ids: readonly string[], more = '') {
  const root = await openDrive(d.w, 'lead', 'lead-works', more);
  await invite(d.w, 'lead', root.id, ['supplier-works']);
  const [received] = await receivedBy(d.w, 'supplier', 'supplier-works');
  expect(await passOn(d.w, 'supplier', 'supplier-works', received!.id)).toMatchObject({ rule: 'accept-first' });
  expect((await acceptOwn(d.w, 'supplier', received!.id)).__typename).toBe('InvitationAnsweredByAudit');
  const sub = await passOn(d.w, 'supplier', 'supplier-works', received!.id);
  expect(sub).toMatchObject({ tier: 1 });
  const done = ids.length === 0 ? undefined : await invite(d.w, 'supplier', sub.id, ids, { contacts: contacts(ids) });
  if (done) expect(done.invitations).toHaveLength(ids.length);
  return { root: root.id as string, sub: sub.id as string };
}
const tierOf = (funnel: any, tier: number) => funnel.cascade.find((one: any) => one.tier === tier);

describe('Of what its suppliers passed on', { timeout: 240_000 }, () => {
  it('a lead learns nothing while fewer than five are asked, not even that anybody is', async () => {
    const { root } = await passedOn([]);
    const before = await funnelOf(d.w, 'lead', root);
    const sub = (await d.w.graph.script('MATCH (d:Drive {tier: 1}) RETURN d.id AS id'))[0]!.id as string;
    await invite(d.w, 'supplier', Buffer.from(`Drive:${sub}`).toString('base64url'), deep(4), {
      contacts: contacts(deep(4)),
    });
    const after = await funnelOf(d.w, 'lead', root);
    expect(after).toEqual(before);
    expect(tierOf(after, 2)).toMatchObject({ total: null, reason: 'TOO_FEW', counts: null, named: { nodes: [] } });
    expect(after.counts).toMatchObject({ asked: 1, accepted: 1 });
  });

  it('it learns how many from five on, and never who', async () => {
    const { root, sub } = await passedOn(deep(6));
    const funnel = await funnelOf(d.w, 'lead', root);
    expect(tierOf(funnel, 2)).toMatchObject({
      total: 6,
      reason: null,
      namedCounts: { asked: 0 },
      named: { nodes: [] },
    });
    expect(JSON.stringify(funnel)).not.toContain('深层');
    const own = await funnelOf(d.w, 'supplier', sub);
    expect(tierOf(own, 1).named.nodes.map(({ enterprise }: any) => enterprise.name)).toHaveLength(6);
    expect(own.counts.asked).toBe(6);
    expect(await funnelOf(d.w, 'lead', sub)).toBeUndefined();
    expect(await funnelOf(d.w, 'supplier', root)).toBeUndefined();
    expect(await funnelOf(d.w, 'regulator', root)).toBeUndefined();
  });

  it('whom both ends of its link opened to the lead is named with how far it got; one end is not enough', async () => {
    const { root } = await passedOn(deep(3));
    await consent(d.w, 'deep-1', 'lead-works');
    await consent(d.w, 'deep-2', 'lead-works');
    await d.w.given(`MATCH (c:Consent {id: 'deep-2deep-2'}) DETACH DELETE c`);
    const token = await d.office.tokenTo('deep-1@deep.example');
    await decline(d.w.public, token, '不了');
    const two = tierOf(await funnelOf(d.w, 'lead', root), 2);
    expect(two.named.nodes).toEqual([{ state: 'DECLINED', enterprise: { name: '深层第1有限公司' } }]);
    expect(two).toMatchObject({ namedCounts: { asked: 1, declined: 1 }, total: null, reason: 'TOO_FEW' });
    await d.w.given(`MATCH (c:Consent) SET c.withdrawnAt = datetime()`);
    expect(tierOf(await funnelOf(d.w, 'lead', root), 2)).toMatchObject({
      named: { nodes: [] },
      namedCounts: { asked: 0 },
    });
  });

  it('is nothing of a supplier that everybody may read of: it is not known to supply whoever asked', async () => {
    const { root } = await passedOn(deep(2));
    await d.w
      .given(`MATCH (e:Enterprise {id: 'deep-1'}) CREATE (:MandatoryEntry {id: 'e-1', inForce: true, year: 2026, categories: ['HIGH_ENERGY'], authority: '22'})-[:LISTS]->(e)
      SET e.published = true`);
    expect(tierOf(await funnelOf(d.w, 'lead', root), 2)).toMatchObject({
      named: { nodes: [] },
      namedCounts: { asked: 0 },
    });
  });
});

describe('A cascade that turns back on itself', { timeout: 240_000 }, () => {
  it('writes to nobody twice, leaves out who asked, and is told to each who is asked', async () => {
    const { root, sub } = await passedOn(['stranger-works'], 'named: true');
    const [third] = await receivedBy(d.w, 'strangeMember', 'stranger-works');
    expect(third!.askers).toEqual([{ name: '青禾铸件有限公司', onBehalfOf: '清河龙头装备有限公司' }]);
    await acceptOwn(d.w, 'strangeMember', third!.id);
    const last = await passOn(d.w, 'strangeMember', 'stranger-works', third!.id);
    expect(last).toMatchObject({ tier: 2 });
    await expect.poll(() => d.office.letters.length, { timeout: 20_000 }).toBe(2);
    const back = await invite(d.w, 'strangeMember', last.id, ['supplier-works', 'lead-works']);
    expect(back.invitations).toEqual([]);
    expect(back.skipped.map(({ reason }: any) => reason)).toEqual(['IN_THIS_CASCADE', 'IN_THIS_CASCADE']);
    await d.rounds.round();
    expect(d.office.receivers().sort()).toEqual(['strange-member@cast.example', 'supplier@cast.example']);
    expect((await funnelOf(d.w, 'lead', root)).counts).toMatchObject({ accepted: 1 });
    expect((await funnelOf(d.w, 'supplier', sub)).counts).toMatchObject({ asked: 1, accepted: 1 });
  });

  it('of a lead that is not named, the question comes back without a letter, and is answered', async () => {
    const { root, sub } = await passedOn(['stranger-works'], 'named: false');
    const [third] = await receivedBy(d.w, 'strangeMember', 'stranger-works');
    expect(third!.askers).toEqual([{ name: '青禾铸件有限公司', onBehalfOf: null }]);
    await acceptOwn(d.w, 'strangeMember', third!.id);
    const last = await passOn(d.w, 'strangeMember', 'stranger-works', third!.id);
    const back = await invite(d.w, 'strangeMember', last.id, ['lead-works', 'supplier-works']);
    expect(back.skipped.map(({ reason }: any) => reason)).toEqual(['IN_THIS_CASCADE']);
    expect(back.invitations).toMatchObject([{ supplierName: '清河龙头装备有限公司', state: 'SENT' }]);
    await d.rounds.round();
    expect(d.office.receivers()).not.toContain('lead@cast.example');
    const [mine] = await receivedBy(d.w, 'lead', 'lead-works');
    expect((await acceptOwn(d.w, 'lead', mine!.id)).__typename).toBe('InvitationAnsweredByAudit');
    expect((await funnelOf(d.w, 'strangeMember', last.id)).counts).toMatchObject({ asked: 1, accepted: 1 });
    expect((await funnelOf(d.w, 'lead', root)).counts).toMatchObject({ asked: 1 });
    expect((await funnelOf(d.w, 'supplier', sub)).counts).toMatchObject({ asked: 1, accepted: 1 });
  });

  it('who is asked from two sides of it gets one letter, and is asked by both', async () => {
    const { sub } = await passedOn(['stranger-works']);
    await d.w.given(
      `MATCH (x:Enterprise {id: 'stranger-works'}), (l:Enterprise {id: 'lead-works'}) CREATE (x)-[:SUPPLIES {id: 'c-4', product: '矿石'}]->(l)`,
    );
    await d.office.letterTo('strange-member@cast.example');
    const [{ id }] = (await d.w.graph.script('MATCH (d:Drive {tier: 0}) RETURN d.id AS id')) as [{ id: string }];
    const done = await invite(d.w, 'lead', Buffer.from(`Drive:${id}`).toString('base64url'), ['stranger-works']);
    expect(done.invitations).toMatchObject([{ state: 'SENT', letters: 1 }]);
    await d.rounds.round();
    expect(d.office.receivers()).toEqual(['strange-member@cast.example', 'supplier@cast.example']);
    const [asked] = await receivedBy(d.w, 'strangeMember', 'stranger-works');
    expect(asked!.askers.map(({ name }) => name).sort()).toEqual(['清河龙头装备有限公司', '青禾铸件有限公司']);
    expect((await funnelOf(d.w, 'supplier', sub)).counts.asked).toBe(1);
  });
});
