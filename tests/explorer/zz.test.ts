import { it } from 'vitest';
import { world } from '../support/world.ts';
it('dbg', async () => {
  const w = await world();
  await w.empty(); await w.cast();
  await w.given(`MATCH (p:Park {id: 'park'}), (l:Enterprise {id: 'lead-works'}) SET p.collects = ['ENERGY'] CREATE (l)-[:IN_PARK {since: date('2020-01-01')}]->(p) CREATE (l)-[:HAS_RECORD]->(:AnnualRecord {id: 'r-2025', year: 2025, energy: 1000.5, electricity: 123456789})`);
  for (const who of ['parkManager','national'] as const) { const t=Date.now(); console.log(JSON.stringify(await w.as(who).ask('{ viewer { memberships {role of}} enterprises(first: 100) { nodes { name records { year values {indicator value}} } } }'), null, 1), Date.now()-t); }
  console.log(await (await w.as('parkManager').fetch('/api/exports/records.csv?park=LN-QH-01')).text());
  await w.close();
}, 120000);
