import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { starPark } from '../../seeds/demo/accounts.ts';
import { demoRegion } from '../../seeds/demo/region.ts';
import { loadDemo } from '../../seeds/load.ts';
import { world, type World } from '../support/world.ts';

let w: World;
beforeAll(async () => {
  w = await world();
  await w.empty();
});
afterAll(async () => {
  await w.empty();
  await w.close();
});
const counted = async () => {
  const nodes = await w.graph.script(
    'MATCH (n) WHERE NOT n:LogEntry RETURN labels(n)[0] AS of, count(*) AS number ORDER BY of',
  );
  const links = await w.graph.script('MATCH ()-[r]->() RETURN type(r) AS of, count(*) AS number ORDER BY of');
  return Object.fromEntries([...nodes, ...links].map((c) => [c['of'], c['number']]));
};

describe('loading the demo region', () => {
  it('writes the whole region, and nothing the second time', async () => {
    const region = demoRegion();
    expect(await loadDemo(w.graph)).toEqual({ name: 'demo', changed: true });
    const once = await counted();
    expect(once).toMatchObject({
      Park: region.parks.length,
      Enterprise: region.enterprises.length,
      SUPPLIES: region.supplies.length,
      HAS_RECORD: region.records.length,
      IN_PARK: region.memberships.length,
      LISTS: region.mandatoryEntries.length,
      // Audits of enterprises, and schemes of audits.
      OF: region.audits.length + region.schemes.length,
      Consent: region.consents.length,
      ConsentAsk: region.consentAsks.length,
      DisclosureEdition: region.disclosures.length,
      ORDERS: 3,
      PENALISED_BY: 1,
      VERIFIES: region.carbonVerifications.length,
      RATES: region.creditRatings.length,
      Drive: region.drives.length,
      Invitation: region.invitations.length,
      ASKS: region.invitations.reduce((sum, { asks }) => sum + asks.length, 0),
      CONTINUES: 1,
      LED_TO: region.invitations.filter(({ audit }) => audit !== null).length,
      LED_BY: 10,
    });
    expect(await loadDemo(w.graph)).toEqual({ name: 'demo', changed: false });
    await w.graph.script(`MATCH (s:Seed {name: 'demo'}) SET s.hash = 'an older region'`);
    expect(await loadDemo(w.graph)).toEqual({ name: 'demo', changed: true });
    expect(await counted()).toEqual(once);
  }, 60_000);
  it('leaves a draft of 营口’s next list, which proposes again everybody of the list before: overdue, or not accepted yet', async () => {
    const before = demoRegion().mandatoryEntries.filter((entry) => entry.authority === '2108' && entry.year === 2026);
    const rows = await w.graph.script(
      `MATCH (d:ListDraft {authority: '2108', year: 2027, status: 'DRAFT'})-[:PROPOSES]->(p:DraftEntry) RETURN p.reasons AS reasons`,
    );
    const again = rows.filter((row) => /"kind":"(OVERDUE|NOT_ACCEPTED)"/.test(String(row['reasons'])));
    expect(again).toHaveLength(before.length);
    const lists = await w.graph.script(
      `MATCH (l:MandatoryList {authority: '2108', year: 2027}) RETURN l.edition AS edition`,
    );
    expect(lists).toEqual([{ edition: 0 }]);
  });
  it('leaves three orders to correct: one that has run out, one fulfilled, and one that a penalty followed, which proposes again who got it', async () => {
    const rows = await w.graph.script(
      `MATCH (o:OrderToCorrect)-[:ORDERS]->(e) OPTIONAL MATCH (o)-[:PENALISED_BY]->(p)
       RETURN o.authority AS authority, o.status AS status, p.kind AS penalty, p.amount AS amount,
         EXISTS { (d:DraftEntry {enterprise: e.id}) WHERE d.reasons CONTAINS 'ORDER_UNFULFILLED' } AS proposed ORDER BY authority`,
    );
    expect(rows).toEqual([
      { authority: '2108', status: 'PENALISED', penalty: 'WARNING', amount: null, proposed: true },
      { authority: '2112', status: 'OPEN', penalty: null, amount: null, proposed: false },
      { authority: '2114', status: 'FULFILLED', penalty: null, amount: null, proposed: false },
    ]);
  });
  it('keeps dates as dates, money as whole cents, and says of everything that it is demo', async () => {
    const [link] = await w.graph.script(
      `MATCH ()-[l:SUPPLIES]->() WHERE l.annualValue IS NOT NULL AND l.until IS NOT NULL
       RETURN valueType(l.since) AS since, valueType(l.annualValue) AS money, valueType(l.shareOfSupplier) AS share LIMIT 1`,
    );
    expect(link).toEqual({ since: 'DATE NOT NULL', money: 'INTEGER NOT NULL', share: 'FLOAT NOT NULL' });
    const rest = await w.graph.script(
      'MATCH (n) WHERE (n:Park OR n:Enterprise) AND n.demo IS NULL RETURN n.name AS name',
    );
    expect(rest).toEqual([]);
  });
  it('a demo taken out of the graph is loaded again', async () => {
    await w.empty();
    expect(await loadDemo(w.graph)).toEqual({ name: 'demo', changed: true });
    const [park] = await w.graph.script('MATCH (p:Park {code: $code})-[:LED_BY]->(e) RETURN e.name AS lead', {
      code: starPark,
    });
    expect(park).toEqual({ lead: '清岚精细化工集团股份有限公司' });
  }, 60_000);
});
