import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { asked, attributedIn, by, given, of } from './attribution-world.ts';

vi.setConfig({ testTimeout: 120_000 });
const w = await world();
afterAll(() => w.close());
const ask = asked(w);
const attributed = attributedIn(w);
const names = (list: any[]) => list.map((one) => one.enterprise.name);

/** d → c → b → the lead; c and d stand in the lead's province, b in another. */
beforeEach(async () => {
  await given(w, {
    links: [
      ['b', 'lead-works', 0.5],
      ['c', 'b', 0.4],
      ['d', 'c', 0.5],
    ],
    cod: { b: 10, c: 100, d: 200, 'lead-works': 7 },
    reporter: null,
  });
  await w.given(`MATCH (e:Enterprise) WHERE e.id IN ['c', 'd'] SET e.division = '210402'`);
});
const hiddenChanges = () =>
  w.given(`MATCH (e:Enterprise {id: 'b'})-[:HAS_RECORD]->(r) SET r.cod = 7777.0
           WITH e MATCH (e)-[l:SUPPLIES]->() SET l.shareOfSupplier = 0.01`);

describe('Attribution in the eyes of', () => {
  it('a lead counts the links it sees, and the figures it may see or has collected itself', async () => {
    const before = await attributed('lead');
    expect(before).toMatchObject({ total: 0, residual: 0, suppliers: [] });
    expect(by(before.withoutFigures, 'weight')).toEqual(of({ b: 0.5 }));
    await w.given(`MATCH (:Enterprise {id: 'b'})-[:HAS_RECORD]->(r) SET r.reportedBy = ['lead']`);
    expect(await attributed('lead')).toMatchObject({ total: 5, residual: 0, withoutFigures: [] });
    await w.given(`MATCH ()-[l:SUPPLIES {id: 'l1'}]->() SET l.reportedBy = ['lead']
                   WITH l MATCH (:Enterprise {id: 'c'})-[:HAS_RECORD]->(r) SET r.reportedBy = ['lead']`);
    const after = await attributed('lead');
    expect([names(after.suppliers), after.total, after.suppliers[0].load]).toEqual([['c', 'b'], 25, 20]);
  });

  it('a regulator counts its region’s figures, and shares of those on a list in force alone', async () => {
    const wide = await attributed('regulator');
    expect(by(wide.suppliers, 'highestLoad')).toEqual(of({ c: 100, d: 200 }));
    expect([wide.total, wide.residual, names(wide.withoutFigures)]).toEqual([300, 300, ['b']]);
    await w.given(`MATCH (e:Enterprise {id: 'c'}) CREATE (:MandatoryEntry {id: 'm', year: 2026, inForce: true})-[:LISTS]->(e)`); // prettier-ignore
    const listed = await attributed('regulator');
    expect(by(listed.suppliers, 'highestWeight')).toEqual(of({ c: 0.4, d: 0.2 }));
    expect(listed.residualParts).toEqual({ unknownShares: 80, beyondMaxTier: 0, notListed: 0 });
  });

  it('each does not change with what the reader may not see', async () => {
    const before = JSON.stringify(await attributed('regulator'));
    const seen = JSON.stringify(await attributed('national'));
    await hiddenChanges();
    expect(JSON.stringify(await attributed('regulator'))).toBe(before);
    expect(JSON.stringify(await attributed('national'))).not.toBe(seen);
    const lead = JSON.stringify(await attributed('lead'));
    await w.given(`MATCH (e:Enterprise {id: 'd'})-[l:SUPPLIES]->() SET l.shareOfSupplier = 0.9 DETACH DELETE l`);
    expect(JSON.stringify(await attributed('lead'))).toBe(lead);
  });

  it('whoever reported links and figures counts those', async () => {
    await w.given(`MATCH ()-[l:SUPPLIES]->() SET l.reportedBy = ['nobody']
                   WITH count(l) AS done MATCH (:Enterprise {id: 'd'})-[:HAS_RECORD]->(r) SET r.reportedBy = ['nobody']`);
    const answer = await attributed('nobody');
    expect(by(answer.suppliers, 'load')).toEqual(of({ d: 20 }));
    expect([answer.total, names(answer.withoutFigures)]).toEqual([20, ['b', 'c']]);
  });

  it('a park counts what it collects of its enterprises', async () => {
    await w.given(`MATCH (p:Park {id: 'park'}), (e:Enterprise {id: 'c'})-[:HAS_RECORD]->(r)
                   SET p.collects = ['COD'], r.so2 = 3.0 CREATE (e)-[:IN_PARK {since: date('2020-01-01')}]->(p)`);
    const cod = await attributed('parkManager', '', 'indicator: COD, year: 2025', 'b');
    expect([by(cod.suppliers, 'highestLoad'), names(cod.withoutFigures)]).toEqual([of({ c: 100 }), ['d']]);
    expect(await attributed('parkManager', '', 'indicator: SO2, year: 2025', 'b')).toMatchObject({ total: 0, suppliers: [] }); // prettier-ignore
  });

  it('whoever does not see the enterprise is missing, like the enterprise', async () => {
    const strangers: (CastMember | null)[] = ['stranger', 'strangeRegulator', 'strangeMember', 'parkManager', 'admin', 'expert', 'nobody', null]; // prettier-ignore
    for (const who of strangers) {
      const answer = await ask(who);
      expect([answer.data, answer.errors?.[0]?.extensions.code]).toEqual([null, 'NOT_FOUND']);
    }
  });
});

it('Whose figures were listed is in the log before the answer leaves, and nobody else’s', async () => {
  const links: [string, string, number][] = [
    ['near', 'lead-works', 0.5],
    ['far', 'near', 0.5],
  ];
  await given(w, { links, cod: { near: 10, far: 100 }, reporter: 'lead' });
  expect((await attributed('lead', 'maxTier: 1')).total).toBe(30);
  const read = await w.given(`MATCH (l:LogEntry {act: 'READ_RECORDS', person: 'lead'}) RETURN l.enterprises AS who`);
  expect(read).toEqual([{ who: ['near'] }]);
});
