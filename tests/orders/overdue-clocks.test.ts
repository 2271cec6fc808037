import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listed } from '../mandatory-lists/drafting.ts';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { a, b, daysFromToday, lead, ordering } from './ordering.ts';

const w = await world();
const { given, entry, publish, issue, clocks } = ordering(w);
beforeAll(async () => {
  await given();
  await issue('regulator', { entry: await entry(lead), issuedOn: '2025-04-01', documentNo: '甲字1号' });
  await issue('regulator', { entry: await entry(b), documentNo: '乙字4号' });
});
afterAll(() => w.close());

describe('the steps overdue or due soon', () => {
  it('are listed to the regulators of the region, the longest overdue first, each with the order that is open about it', async () => {
    const found = await clocks('regulator', '(state: OVERDUE, step: START)');
    expect(
      found.nodes.map((one: any) => [
        one.name,
        one.clock.dueOn,
        one.clock.state,
        one.openOrder?.documentNo ?? null,
        one.mayOrder,
      ]),
    ).toEqual(
      expect.arrayContaining([
        [lead, '2025-03-31', 'OVERDUE', '甲字1号', true],
        [b, '2025-03-31', 'OVERDUE', '乙字4号', true],
        [a, '2025-03-31', 'OVERDUE', null, true],
      ]),
    );
    expect(found.totalCount).toBe(3);
  });

  it.each([
    'parkManager',
    'lead',
    'supplier',
    'strangeRegulator',
    'expert',
    'analyst',
    'admin',
    'nobody',
    null,
  ] as const)('are nothing to %s', async (one) =>
    expect(await clocks(one)).toMatchObject({ totalCount: 0, nodes: [] }),
  );

  it('hold the disclosures past their day, until something is disclosed', async () => {
    const disclosing = async () =>
      (await clocks('regulator', '(step: DISCLOSE)')).nodes.map((one: any) => [one.name, one.clock]);
    const overdue = { step: 'DISCLOSE', dueOn: '2025-02-28', state: 'OVERDUE' };
    expect(await disclosing()).toEqual(expect.arrayContaining([lead, a, b].map((name) => [name, overdue])));
    await w.given(`MATCH (l:MandatoryList {year: 2025})
      CREATE (d:Disclosure {id: 'd', list: l.id, authority: '2102', year: 2025, enterprise: 'member-a', edition: 1})
      CREATE (d)-[:HAS_EDITION]->(:DisclosureEdition {id: 'd 1', edition: 1, publishedOn: date('2025-03-04')})`);
    expect((await disclosing()).map(([name]: [string]) => name).sort()).toEqual([b, lead].sort());
  });

  it('are searched, by authority, year and state, and paged', async () => {
    expect((await clocks('regulator', '(search: "清河乙")')).nodes.every((one: any) => one.name === b)).toBe(true);
    expect((await clocks('regulator', '(authority: "2101")')).totalCount).toBe(0);
    expect((await clocks('regulator', '(year: 2026)')).totalCount).toBe(0);
    const first = await clocks('regulator', '(year: 2025, step: START, first: 2)');
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await clocks('regulator', `(year: 2025, step: START, first: 2, after: "${first.pageInfo.endCursor}")`);
    expect(rest.nodes).toHaveLength(1);
  });

  it('are due soon as long before as the pack says, and remind whom they concern', async () => {
    const reminded = async (one: CastMember | null) =>
      (
        await (one ? w.as(one) : w.public).ask(
          '{ viewer { reminders { overdueCount dueSoonCount orderCount overdue { name clock { step } } dueSoon { name year clock { step dueOn } } orders { documentNo } } } }',
        )
      ).data.viewer;
    expect((await reminded('lead')).reminders).toMatchObject({
      dueSoonCount: 0,
      orderCount: 1,
      orders: [{ documentNo: '甲字1号' }],
    });
    const soon = twoMonthsBefore(daysFromToday(14));
    await publish(2026, soon, [listed('lead-works')]);
    const dueOn = (await clocks('regulator', '(state: DUE_SOON)')).nodes[0].clock;
    expect(dueOn).toMatchObject({ step: 'START', state: 'DUE_SOON' });
    expect((await reminded('lead')).reminders).toMatchObject({
      dueSoonCount: 1,
      dueSoon: [{ name: lead, year: 2026 }],
    });
    const regulator = (await reminded('regulator')).reminders;
    expect(regulator).toMatchObject({ dueSoonCount: 1, orderCount: 2 });
    expect(regulator.overdueCount).toBeGreaterThan(regulator.overdue.length - 1);
    for (const one of ['parkManager', 'expert', 'analyst', 'admin', 'nobody'] as const)
      expect((await reminded(one)).reminders).toBeNull();
    expect((await reminded('supplier')).reminders).toMatchObject({ overdueCount: 0, dueSoonCount: 0, orderCount: 0 });
    expect((await reminded('strangeRegulator')).reminders).toMatchObject({ overdueCount: 0, orderCount: 0 });
    expect(await reminded(null)).toBeNull();
  });
});

/** A day from which two calendar months lead to this one, or a little before it. */
function twoMonthsBefore(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 3, Math.min(date, 28))).toISOString().slice(0, 10);
}
