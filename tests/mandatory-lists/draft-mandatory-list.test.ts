import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { rulePacksOfFile } from '../../seeds/reference/read.ts';
import { loadRulePacks } from '../../seeds/rule-packs.ts';
import type { CastMember } from '../support/cast.ts';
import { smallRegion } from '../support/small-region.ts';
import { world } from '../support/world.ts';
import { drafting, listed } from './drafting.ts';

const w = await world();
const { draft, read, entry, publish } = drafting(w);
const [lead, a, b] = ['清河龙头装备有限公司', '清河甲化工有限公司', '清河乙染料有限公司'];
beforeEach(async () => {
  await smallRegion(w);
  await w.given(`MATCH (r:AnnualRecord {id: 'r-lead'}) SET r.energy = 12000.0`);
});
afterAll(() => w.close());
const names = (found: any): string[] => found.entries.nodes.map((one: { name: string }) => one.name).sort();
const log = (act: string) =>
  w.graph.script('MATCH (l:LogEntry {act: $act}) RETURN l.person AS person, l.divisions AS divisions, l.enterprises AS enterprises', { act }); // prettier-ignore

describe('a draft', () => {
  it('whose figures are read leaves a note that they were', async () => {
    await draft();
    await read('national');
    const found = await log('READ_RECORDS');
    expect(found).toContainEqual({ person: 'national', divisions: ['210202'], enterprises: ['lead-works'] });
  });

  it('proposes who is overdue on last year’s list, with the step, its days, the rule and its source, and the evidence there was', async () => {
    expect(await publish(2025, '2025-01-31', [listed('member-a')])).toMatchObject({ __typename: 'MandatoryList' });
    expect(await draft()).toMatchObject({ __typename: 'MandatoryListDraft', version: 1 });
    const found = await entry(a);
    expect(found.categories).toMatchObject([{ category: 'TOXIC_HAZARDOUS', evidence: '使用氰化物' }]);
    expect(found.lacks).toEqual([]);
    expect(found.reasons.map(({ step }: { step: string }) => step)).toEqual([
      'DISCLOSE',
      'START',
      'REPORT',
      'ASSESSMENT',
    ]);
    expect(found.reasons[1]).toMatchObject({
      ...{ kind: 'OVERDUE', rule: 'deadline.START', year: 2025, step: 'START' },
      ...{ startedOn: '2025-01-31', dueOn: '2025-03-31', citation: expect.stringContaining('清洁生产') },
    });
  });

  it('proposes nobody whose audit was accepted since, and says of who is not overdue but not accepted that this is why', async () => {
    await publish(2025, '2025-01-31', [listed('member-a'), listed('member-b')]);
    await w.given(`MATCH (x:Audit {id: 'audit-a'}), (b:Enterprise {id: 'member-b'})
      SET x.openedOn = date('2025-02-10'), x.acceptedOn = date('2025-11-10')
      CREATE (:Audit {id: 'audit-b', status: 'ASSESSED', openedOn: date('2025-03-01')})-[:OF]->(b)`);
    await w.given(`MATCH (l:MandatoryList {year: 2025})
      CREATE (:Disclosure {id: 'd', list: l.id, authority: '2102', year: 2025, enterprise: 'member-b', edition: 1})
        -[:HAS_EDITION]->(:DisclosureEdition {id: 'd 1', edition: 1, publishedOn: date('2025-02-20')})`);
    await draft();
    expect(await entry(a)).toBeUndefined();
    expect((await entry(b)).reasons).toMatchObject([{ kind: 'NOT_ACCEPTED', step: 'ACCEPTANCE', dueOn: '2027-01-31' }]);
  });

  it('proposes who was listed for toxic substances when the interval since the last audit is over', async () => {
    await publish(2019, '2019-01-31', [listed('member-a'), listed('member-b')]);
    await draft();
    expect((await entry(b)).reasons).toMatchObject([
      { kind: 'INTERVAL_PASSED', rule: 'interval.TOXIC_HAZARDOUS', startedOn: '2019-01-31', dueOn: '2024-01-31', acceptedOn: null }, // prettier-ignore
    ]);
    expect(await entry(a)).toBeUndefined();
  });

  it('proposes a key energy user for review, to be evidenced: the use alone puts nobody on a list', async () => {
    await draft();
    expect(names(await read('regulator'))).toEqual([lead]);
    const found = await entry(lead);
    expect(found.reasons).toMatchObject([{ kind: 'KEY_ENERGY_USER', year: 2025, measured: 12000, limit: 10000, unit: 'tce', citation: expect.stringContaining('第五十二条') }]); // prettier-ignore
    expect(found.categories).toMatchObject([{ category: 'HIGH_ENERGY', limit: null, measured: null }]);
    expect(found.lacks).toEqual(['EXCEEDED_LIMIT']);
  });

  it('says what is not on file, and proposes by limits as soon as a pack holds them', async () => {
    await draft();
    expect((await read('regulator')).missingEvidence).toEqual(['DISCHARGE_LIMITS', 'UNIT_ENERGY_LIMITS', 'KEY_REGIONS', 'LAST_YEARS_LIST']); // prettier-ignore
    const dalian = rulePacksOfFile().find((pack) => pack.division === '2102')!;
    const limit = { ...dalian.rules[0]!, key: 'limit.COD', amount: 50, items: ['26'], citation: '排污许可证' };
    const regions = { ...dalian.rules[0]!, key: 'keyRegions', items: ['210202'] };
    await loadRulePacks(w.graph, [{ ...dalian, version: 99, rules: [...dalian.rules, limit, regions] }]);
    try {
      await draft('regulator', { year: 2027 });
      const found = await read('regulator', '(reason: EXCEEDS_LIMIT)', 2027);
      expect(found.missingEvidence).toEqual(['UNIT_ENERGY_LIMITS', 'LAST_YEARS_LIST']);
      expect(found.entries.nodes).toMatchObject([
        {
          name: b,
          lacks: [],
          categories: [{ category: 'EXCEEDS_LIMITS', evidence: '2025年化学需氧量60t，超过限值50t（排污许可证）', limit: 50, measured: 60, unit: 't' }], // prettier-ignore
          reasons: [{ indicator: 'COD', measured: 60, limit: 50, unit: 't', year: 2025 }],
        },
      ]);
    } finally {
      await w.graph.script(`MATCH (p:RulePack {version: 99})-[:RULES]->(r) DETACH DELETE p, r`);
    }
  });

  it('is seen by its authority and those above it alone; to everybody else it is exactly as missing', async () => {
    const { id } = await draft();
    expect(await read('national')).toMatchObject({ id, status: 'DRAFT' });
    for (const one of ['parkManager', 'lead', 'strangeRegulator', 'expert', 'analyst', 'admin'] as const) {
      expect(await read(one)).toBeNull();
      expect((await w.as(one).ask('query($id: ID!) { node(id: $id) { id } }', { id })).data.node).toBeNull();
    }
    expect(await read(null)).toBeNull();
    expect((await w.public.ask('{ mandatoryList(authority: "2102", year: 2026) { id } mandatoryLists { totalCount } }')).data).toEqual({ mandatoryList: null, mandatoryLists: { totalCount: 0 } }); // prettier-ignore
    const { data } = await w.as('lead').ask('{ log { nodes { act } } }');
    expect(data.log.nodes.map((one: { act: string }) => one.act)).not.toContain('DRAFT_MANDATORY_LIST');
  });

  it('is started by who keeps the list alone, once, however many try at once, and not of a list that is published', async () => {
    for (const one of ['parkManager', 'lead', 'strangeRegulator', 'expert', 'analyst', 'admin'] as CastMember[])
      expect(await draft(one)).toMatchObject({ code: 'NOT_ALLOWED' });
    const tried = await Promise.all(Array.from({ length: 6 }, () => draft()));
    expect(tried.filter((one) => one.__typename === 'MandatoryListDraft')).toHaveLength(1);
    expect(tried.filter((one) => one.code === 'ALREADY_EXISTS')).toHaveLength(5);
    expect(await log('DRAFT_MANDATORY_LIST')).toEqual([{ person: 'regulator', divisions: ['2102'], enterprises: [] }]);
    await publish(2024, '2025-01-31', [listed('member-a')]);
    expect(await draft('regulator', { year: 2024 })).toMatchObject({ code: 'ALREADY_EXISTS' });
    const first = await draft('regulator', { year: 2023, key: 'k' });
    expect(await draft('regulator', { year: 2023, key: 'k' })).toEqual(first);
  });

  it('puts those with more reasons, in key industries and key regions first', async () => {
    await publish(2025, '2025-01-31', [listed('member-a')]);
    await draft();
    const { nodes } = (await read('regulator')).entries;
    expect(nodes.map((one: { name: string }) => one.name)).toEqual([a, lead]);
  });
});
