import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallRegion } from '../support/small-region.ts';
import { world } from '../support/world.ts';

const w = await world();
beforeAll(() => smallRegion(w));
afterAll(() => w.close());

const TOTALS = `query($code: String!) { park(code: $code) {
  name recordYears leads { name }
  totals(year: 2025) { enterprises aboveScale leads listed audited inProgress links
    loads { indicator total unit enterprises } coverage { indicator audited inProgress untouched } byIndustry { industry { code } enterprises audited } }
} }`;
const code = 'LN-QH-01';

describe('A park', () => {
  it('is public by its name, and nothing of what stands in it is', async () => {
    const { data } = await w.public.ask(TOTALS, { code });
    expect(data.park).toMatchObject({ name: '清河循环经济产业园', recordYears: [], leads: [] });
    expect(data.park.totals).toMatchObject({ enterprises: 0, links: 0, loads: [] });
  });

  it('is not there under a code nobody has', async () =>
    expect((await w.as('national').ask(TOTALS, { code: 'nowhere' })).data.park).toBeNull());

  it('shows its manager its members, lead, audits and the indicators it collects', async () => {
    const { data } = await w.as('parkManager').ask(TOTALS, { code });
    expect(data.park.leads).toEqual([{ name: '清河龙头装备有限公司' }]);
    expect(data.park.totals).toMatchObject({
      enterprises: 3,
      aboveScale: 2,
      leads: 1,
      listed: 1,
      audited: 1,
      links: 3,
    });
    expect(data.park.totals.loads.map((l: { indicator: string }) => l.indicator)).toEqual(['COD', 'ENERGY']);
  });

  it('adds no energy of different bases: only the basis most report counts', async () => {
    const { data } = await w.as('regulator').ask(TOTALS, { code });
    const energy = data.park.totals.loads.find((l: { indicator: string }) => l.indicator === 'ENERGY');
    expect(energy).toEqual({ indicator: 'ENERGY', total: 2500, unit: 'tce', enterprises: 2 });
    const cod = data.park.totals.coverage.find((c: { indicator: string | null }) => c.indicator === 'COD');
    expect(cod).toEqual({ indicator: 'COD', audited: 30, inProgress: 0, untouched: 70 });
  });

  it('shows the manager of another park no more than the public', async () => {
    const [stranger, nobody] = await Promise.all([
      w.as('stranger').ask(TOTALS, { code }),
      w.public.ask(TOTALS, { code }),
    ]);
    expect(stranger).toEqual(nobody);
  });
});

describe('The list of parks', () => {
  it('has the viewer’s own first, and is narrowed by name and division', async () => {
    const list =
      'query($s: String, $f: ParkFilter) { parks(search: $s, filter: $f, first: 5) { totalCount nodes { name } } }';
    expect((await w.as('stranger').ask(list)).data.parks.nodes[0].name).toBe('白杉新材料产业园');
    expect((await w.as('parkManager').ask(list)).data.parks.nodes[0].name).toBe('清河循环经济产业园');
    expect((await w.public.ask(list, { s: '清河' })).data.parks.totalCount).toBe(1);
    expect((await w.public.ask(list, { f: { division: '22' } })).data.parks.nodes).toEqual([
      { name: '白杉新材料产业园' },
    ]);
  });
});
