import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAccounts, leadEmail, starLead } from '../../seeds/demo/accounts.ts';
import { demoRegion } from '../../seeds/demo/region.ts';
import { loadDemo } from '../../seeds/load.ts';
import { demoPassword } from '../../server/access/demo.ts';
import { ensureDemoAccounts } from '../../server/access/service.ts';
import { businessDay } from '../../server/platform/dates.ts';
import { globalId } from '../../server/platform/ids.ts';
import { origin, world, type World } from '../support/world.ts';
import { dense, type ShareLink } from './attribution-oracle.ts';

const region = demoRegion();
const lead = region.enterprises.find((e) => e.creditCode === starLead)!.id;
let w: World;
beforeAll(async () => {
  w = await world({ demo: true });
  await w.empty();
  await loadDemo(w.graph);
  await ensureDemoAccounts(w.graph, w.auth, demoAccounts);
}, 300_000);
afterAll(async () => {
  await w.empty();
  await w.close();
}, 120_000);

async function attributed(email: string) {
  const cookie = await w.signIn(email, demoPassword);
  const query = `{ upstreamAttribution(enterprise: "${globalId('Enterprise', lead)}", indicator: COD, year: 2025) { total residual cut { suppliers }
    suppliers { enterprise { id name } tier weight highestWeight load cumulativeShare } withoutFigures { enterprise { id } weight } } }`;
  const headers = { 'content-type': 'application/json', 'x-qinglian': '1', cookie };
  const response = await w.app.fetch(
    new Request(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) }),
  );
  return ((await response.json()) as { data: any }).data.upstreamAttribution;
}

describe('In the demo region', { timeout: 300_000 }, () => {
  it('the lead finds most of its COD two tiers up', async () => {
    const { suppliers, total, residual, cut } = await attributed(leadEmail);
    expect(suppliers[0]).toMatchObject({ enterprise: { name: '太汀霁隽染料中间体有限公司' }, tier: 2 });
    expect(suppliers[0].cumulativeShare).toBeGreaterThan(0.5);
    expect(suppliers.filter((s: any) => s.tier === 1).length).toBeGreaterThan(10);
    expect(cut.suppliers).toBeLessThan(suppliers.length / 2);
    const listed = suppliers.reduce((sum: number, s: any) => sum + s.load, 0);
    expect(listed + residual).toBeCloseTo(total, 9);
  });

  it('the nation’s regulator finds what elimination does with the shares of those on a list in force', async () => {
    const today = businessDay();
    const listed = new Set(region.mandatoryEntries.filter((m) => m.inForce).map((m) => m.enterprise));
    const numberOf = new Map([lead, ...region.enterprises.map((e) => e.id).filter((id) => id !== lead)].map((id, i) => [id, i])); // prettier-ignore
    const links = region.supplies
      .filter((l) => l.since <= today && (l.until === null || today < l.until))
      .map((l): ShareLink => ({
        ...{ from: numberOf.get(l.supplier)!, to: numberOf.get(l.buyer)! },
        share: listed.has(l.supplier) || listed.has(l.buyer) ? l.shareOfSupplier : null,
      }));
    const y = dense(numberOf.size, links);
    const { suppliers, withoutFigures, total, residual } = await attributed('national@demo.qinglian.example');
    const number = new Map([...numberOf].map(([id, n]) => [globalId('Enterprise', id), n]));
    for (const s of [...suppliers, ...withoutFigures])
      expect(s.weight).toBeCloseTo(y[number.get(s.enterprise.id)!]!, 9);
    expect(suppliers.filter((s: any) => s.weight > 0).length).toBeGreaterThan(3);
    expect(suppliers.length + withoutFigures.length).toBeGreaterThan(100);
    expect(residual).toBeLessThanOrEqual(total);
  });
});
