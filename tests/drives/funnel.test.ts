import { describe, expect, it } from 'vitest';
import { funnelOf, type AskBelow, type OwnAsk } from '../../server/drives/funnel.ts';
import { driveRules } from '../../server/drives/drive-rules.ts';
import { planInvitations } from '../../server/drives/invite-plan.ts';
import type { InvitationState } from '../../server/drives/words.ts';
import { tierRules } from '../../server/supply-chains/tier-rules.ts';

const rule = tierRules.suppression;
const own = (supplier: string, state: InvitationState = 'ACCEPTED', more: Partial<OwnAsk> = {}): OwnAsk => ({
  ...{ supplier, state, tier: 1, industry: '3391', ...more },
});
const below = (supplier: string, state: InvitationState = 'SENT', more: Partial<AskBelow> = {}): AskBelow => ({
  ...{
    supplier,
    state,
    seen: false,
    tier: 2,
    below: 'd1',
    direct: true,
    continues: 'i0',
    invitation: `to ${supplier}`,
  },
  ...more,
});
const many = (n: number, state: InvitationState, letter = 'x') =>
  Array.from({ length: n }, (_, i) => below(`${letter}${i}`, state));
const tierOf = (asks: readonly AskBelow[], tier = 2, asked: readonly OwnAsk[] = [own('s1')], deepest = 5) =>
  funnelOf(asked, asks, deepest, rule).cascade.find((one) => one.tier === tier);

describe('Of what a drive asks itself', () => {
  it('it counts every state by tier and by industry', () => {
    const asks = [
      own('a'),
      own('b', 'DECLINED', { tier: 2 }),
      own('c', 'SENT', { industry: 'C2614' }),
      own('d', 'SENT', { industry: null }),
    ];
    const { counts, tiers, industries, cascade } = funnelOf(asks, [], 5, rule);
    expect(counts).toMatchObject({ ACCEPTED: 1, DECLINED: 1, SENT: 2, OPENED: 0 });
    expect(tiers.map(({ key, counts: c }) => [key, c.ACCEPTED, c.DECLINED, c.SENT])).toEqual([
      [1, 1, 0, 2],
      [2, 0, 1, 0],
    ]);
    expect(industries.map(({ key, counts: c }) => [key, c.SENT])).toEqual([
      ['26', 1],
      ['33', 0],
      [null, 1],
    ]);
    expect(cascade[0]).toMatchObject({ tier: 1, total: 4, counts, reason: null });
  });
});

describe('Of what was passed on', () => {
  it('a tier of fewer than five unknown is kept back, and so is that nobody passed anything on', () => {
    const nobody = tierOf([]);
    expect(nobody).toMatchObject({ total: null, counts: null, reason: 'TOO_FEW', countsReason: 'TOO_FEW', named: [] });
    for (const n of [1, 4]) expect(tierOf(many(n, 'SENT'))).toEqual(nobody);
    expect(tierOf(many(5, 'SENT'))).toMatchObject({ total: 5, reason: null, counts: { SENT: 5, ACCEPTED: 0 } });
  });

  it('where it ends is not told: one tier more than there is anything to say of', () => {
    const tiers = (asks: AskBelow[]) =>
      funnelOf([own('s1')], asks, 5, rule).cascade.map(({ tier, total }) => [tier, total]);
    expect(tiers([])).toEqual([
      [1, 1],
      [2, null],
    ]);
    expect(tiers(many(6, 'SENT'))).toEqual([
      [1, 1],
      [2, 6],
      [3, null],
    ]);
    const deep = [...many(6, 'SENT'), below('y', 'SENT', { tier: 3, below: 'd2', direct: false, continues: 'to x0' })];
    expect(tiers(deep)).toEqual(tiers(many(6, 'SENT')));
    expect(funnelOf([own('s1')], [], 0, rule).cascade).toHaveLength(1);
  });

  it('its states are told when each that occurs has five unknown, all of them or none', () => {
    expect(tierOf([...many(6, 'SENT'), ...many(4, 'ACCEPTED', 'y')])).toMatchObject({
      total: 10,
      counts: null,
      countsReason: 'TOO_FEW',
    });
    expect(tierOf([...many(6, 'SENT'), ...many(5, 'ACCEPTED', 'y')])).toMatchObject({
      ...{ total: 11, counts: { SENT: 6, ACCEPTED: 5 }, countsReason: null },
    });
  });

  it('whom both ends let know of is named and counted exactly, however few', () => {
    const seen = below('open', 'ACCEPTED', { seen: true });
    expect(tierOf([seen, ...many(2, 'SENT')])).toMatchObject({
      ...{ named: [{ supplier: 'open', state: 'ACCEPTED' }], namedCounts: { ACCEPTED: 1, SENT: 0 }, total: null },
    });
    expect(tierOf([seen, ...many(5, 'SENT')])).toMatchObject({ total: 6, counts: { ACCEPTED: 1, SENT: 5 } });
  });

  it('a supplier is counted once, in the nearest tier, as far as it got; what the drive asks itself is no news', () => {
    const asks = [
      ...many(5, 'SENT'),
      below('s1', 'SENT'),
      below('x0', 'ACCEPTED', { below: 'd9' }),
      below('x1', 'ACCEPTED', { tier: 3, below: 'd2', direct: false, continues: 'to x0' }),
    ];
    expect(tierOf(asks)).toMatchObject({ total: 5 });
    expect(funnelOf([own('s1')], asks, 5, rule).cascade).toHaveLength(3);
    expect(tierOf([...many(5, 'SENT'), ...many(5, 'ACCEPTED')])).toMatchObject({ total: 5, counts: { ACCEPTED: 5 } });
  });

  it('a drive in the middle sees what came down from it, and nothing that came down beside it', () => {
    const mine = Array.from({ length: 5 }, (_, i) => below(`m${i}`));
    const deeper = Array.from({ length: 5 }, (_, i) =>
      below(`n${i}`, 'SENT', { tier: 3, below: 'd2', direct: false, continues: 'to m0' }),
    );
    const beside = Array.from({ length: 9 }, (_, i) =>
      below(`b${i}`, 'SENT', { below: 'd7', direct: false, continues: 'elsewhere' }),
    );
    const all = [...beside, ...deeper, ...mine];
    expect(tierOf(all)).toMatchObject({ total: 5 });
    expect(tierOf(all, 3)).toMatchObject({ total: 5 });
  });

  it('what goes in a circle ends', () => {
    const asks = [
      below('s2', 'ACCEPTED', { invitation: 'i2' }),
      below('s1', 'SENT', { tier: 3, below: 'd2', direct: false, continues: 'i2', invitation: 'i1' }),
      below('s2', 'SENT', { tier: 4, below: 'd3', direct: false, continues: 'i1', invitation: 'i2' }),
    ];
    expect(funnelOf([own('s1')], asks, 5, rule).cascade.map(({ tier, total }) => [tier, total])).toEqual([
      [1, 1],
      [2, null],
    ]);
  });
});

describe('A cascade', () => {
  const candidate = (id: string, more = {}) => ({
    ...{
      id,
      name: id,
      industry: null,
      invited: false,
      inCascade: false,
      open: null,
      members: [`${id}@x.example`],
      contact: null,
    },
    ...more,
  });
  const standing = (room: number, askedBy: string[] = []) => ({
    ...{
      drive: { templates: '[]', message: null } as never,
      contacts: new Map(),
      message: null,
      room,
      credits: new Map(),
    },
    ...{ tiers: new Map(['a', 'b', 'c'].map((id) => [id, 1] as const)), askedBy: new Set(askedBy) },
  });
  it('goes no further than its limits', () => {
    const { asks, skipped, letters } = planInvitations(
      standing(2),
      ['a', 'b', 'c'].map((id) => candidate(id)),
    );
    expect([asks.length, letters.length]).toEqual([2, 2]);
    expect(skipped).toEqual([{ supplier: 'c', reason: 'OVER_THE_LIMIT', until: null }]);
    expect(planInvitations(standing(0), [candidate('a')]).asks).toEqual([]);
    expect(driveRules.limits.deepestCascade).toBeGreaterThan(0);
  });
  it('writes to nobody twice, and does not turn back on whoever asked', () => {
    const { asks, letters, skipped } = planInvitations(standing(9, ['b']), [
      candidate('a', { inCascade: true, open: 'i' }),
      candidate('b', { inCascade: true }),
    ]);
    expect(asks).toMatchObject([{ supplier: 'a', quiet: true, invitation: 'i' }]);
    expect(letters).toEqual([]);
    expect(skipped).toEqual([{ supplier: 'b', reason: 'IN_THIS_CASCADE', until: null }]);
  });
});
