import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { audit, auditedRegion, FIELDS, given, lead, parts, steel, verifying } from './verifying.ts';

const w = await world();
beforeEach(() => auditedRegion(w));
afterAll(() => w.close());
const { ask, record, correct, confirm, giveBack, list, totals, awaited, log } = verifying(w);
const others = [
  'parkManager',
  'supplier',
  'analyst',
  'expert',
  'admin',
  'nobody',
  'strangeRegulator',
  'strangeMember',
] as const;

describe('a carbon verification', () => {
  it('is recorded by the enterprise itself, once for one key, with its parts added up', async () => {
    const made = await record('lead', { audit }, lead, 'k');
    expect(made).toMatchObject({
      ...{ year: 2025, status: 'RECORDED', version: 1, audit: { id: audit }, boundary: given.boundary, missing: [] },
      ...{ total: 15345.778, statedTotal: 15345.778, difference: 0, industry: { key: 'EQUIPMENT', verified: false } },
      parts: parts.map((part) => ({ ...part, unit: 'tCO₂e' })),
    });
    expect(await record('lead', { audit }, lead, 'k')).toEqual(made);
    expect((await list('lead')).totalCount).toBe(1);
    expect(await log()).toMatchObject([{ act: 'RECORD_CARBON_VERIFICATION', enterprises: ['lead-works'] }]);
  });

  it('is recorded by its regulator, too, and by nobody else', async () => {
    expect(await record('regulator', {}, steel)).toMatchObject({ name: '二层炼铁有限公司', mayJudge: true });
    for (const who of others) expect(await record(who)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await record(null)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await record('lead', {}, steel)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is one of an enterprise and a year', async () => {
    await record('lead');
    expect(await record('regulator')).toMatchObject({ code: 'ALREADY_EXISTS' });
    const [one, two] = await Promise.all([record('lead', { year: 2024 }), record('regulator', { year: 2024 })]);
    expect([one, two].map(({ __typename }) => __typename).sort()).toEqual(['AlreadyExists', 'CarbonVerification']);
  });

  it('goes with an audit of that enterprise alone', async () => {
    for (const id of [globalId('Audit', 'audit-steel'), globalId('Audit', 'never-there'), lead])
      expect(await record('regulator', { audit: id })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('flags a stated total that its parts do not make, and mends neither', async () => {
    const made = await record('lead', { statedTotal: 15400 });
    expect(made).toMatchObject({ total: 15345.778, statedTotal: 15400, difference: 54.222 });
    expect(await record('lead', { year: 2024, statedTotal: null })).toMatchObject({
      statedTotal: null,
      difference: null,
    });
  });

  it('says which parts it lacks', async () => {
    expect(await record('lead', { parts: parts.slice(0, 1), statedTotal: null })).toMatchObject({
      ...{ total: 12345.678, missing: ['PROCESS', 'PURCHASED'] },
    });
  });

  it('says everything that is wrong with it at once', async () => {
    const fuel = { ...parts[0], value: 1.23456, source: ' ', year: 2026 };
    const wrong = await record('lead', {
      year: 2025,
      body: '',
      reportedOn: '2024-12-31',
      parts: [fuel, parts[0]],
      statedTotal: -1,
    });
    expect(wrong.fields.map(({ path }: { path: string }) => path).sort()).toEqual([
      ...['input.body', 'input.parts.0.source', 'input.parts.0.value', 'input.parts.0.year', 'input.parts.1.scope'],
      ...['input.reportedOn', 'input.statedTotal'],
    ]);
    expect(await record('lead', { parts: [] })).toMatchObject({ fields: [{ path: 'input.parts' }] });
  });

  it('is confirmed by its regulator, after which its enterprise changes it no more', async () => {
    const made = await record('lead');
    for (const who of ['lead', 'parkManager', 'strangeRegulator'] as const)
      expect((await confirm(who, made)).code).toMatch(/NOT_(ALLOWED|FOUND)/);
    const confirmed = await confirm('regulator', made);
    expect(confirmed).toMatchObject({ status: 'CONFIRMED', version: 2, mayJudge: false });
    expect((await list('lead')).nodes[0].mayEdit).toEqual([]);
    expect(await correct('lead', confirmed, { input: { body: '别的机构' } })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await confirm('regulator', confirmed)).toMatchObject({ rule: 'recorded-before-judged' });
  });

  it('is returned with a reason, corrected in a new version, and confirmed then', async () => {
    const made = await record('lead');
    expect(await giveBack('regulator', made, { reason: ' ' })).toMatchObject({ fields: [{ path: 'reason' }] });
    const returned = await giveBack('regulator', made, { reason: '外购电量与台账不符' });
    expect(returned).toMatchObject({ status: 'RETURNED', returnReason: '外购电量与台账不符', version: 2 });
    const mended = [parts[0], { ...parts[2], value: 2900 }];
    const input = { parts: mended, statedTotal: null };
    expect(await correct('lead', made, { input })).toMatchObject({ code: 'STALE', currentVersion: 2 });
    const corrected = await correct('lead', returned, { input });
    expect(corrected).toMatchObject({
      status: 'RECORDED',
      version: 3,
      total: 15245.678,
      returnReason: null,
      missing: ['PROCESS'],
      body: given.body,
    });
    expect((await correct('lead', corrected, { input })).version).toBe(3);
    expect(await confirm('national', corrected)).toMatchObject({ status: 'CONFIRMED', version: 4 });
    expect((await log()).map(({ act }) => act)).toEqual(
      ['RECORD', 'RETURN', 'CORRECT', 'CONFIRM'].map((act) => `${act}_CARBON_VERIFICATION`),
    );
  });

  it('that was confirmed and is corrected by its regulator is to be confirmed again', async () => {
    const confirmed = await confirm('regulator', await record('lead'));
    expect(await correct('regulator', confirmed, { input: { reportNo: 'QH-2025-018' } })).toMatchObject({
      status: 'RECORDED',
    });
  });

  it('is seen by its enterprise and its regulators; to everybody else it is missing, to the byte', async () => {
    const { id } = await record('lead', { audit });
    const text = `query($id: ID!) { node(id: $id) { __typename ... on CarbonVerification { ${FIELDS} } } }`;
    for (const who of ['lead', 'regulator', 'national'] as const)
      expect((await ask(who, text, { id })).total).toBe(15345.778);
    const bare = (answer: unknown, wanted: string) => JSON.stringify(answer).replaceAll(wanted, 'ID');
    const never = globalId('CarbonVerification', 'never-there');
    for (const who of [null, ...others] as (CastMember | null)[]) {
      const asker = who ? w.as(who) : w.public;
      expect(bare(await asker.ask(text, { id }), id)).toBe(bare(await asker.ask(text, { id: never }), never));
      expect(await list(who)).toMatchObject({ totalCount: 0, nodes: [] });
      expect(await totals(who)).toEqual([]);
      const seen = await ask(
        who,
        `query($id: ID!) { node(id: $id) { ... on Enterprise { carbonVerifications { id } mayRecordCarbon } } }`,
        { id: lead },
      );
      expect(seen ?? { carbonVerifications: [], mayRecordCarbon: false }).toEqual({
        carbonVerifications: [],
        mayRecordCarbon: false,
      });
      const audited = await ask(
        who,
        `query($id: ID!) { node(id: $id) { ... on Audit { carbonVerifications { id } carbonAwaited } } }`,
        { id: audit },
      );
      expect(audited ?? { carbonVerifications: [], carbonAwaited: null }).toEqual({
        carbonVerifications: [],
        carbonAwaited: null,
      });
    }
  });

  it('is found by year, region, state and words', async () => {
    await record('lead');
    await confirm('regulator', await record('regulator', { year: 2024 }, steel));
    const names = async (args: string) =>
      (await list('regulator', args)).nodes.map(({ name }: { name: string }) => name);
    expect(await names('')).toEqual(['清河龙头装备有限公司', '二层炼铁有限公司']);
    expect(await names('(year: 2024)')).toEqual(['二层炼铁有限公司']);
    expect(await names('(division: "2102")')).toEqual(['清河龙头装备有限公司']);
    expect(await names('(status: CONFIRMED)')).toEqual(['二层炼铁有限公司']);
    expect(await names('(search: "龙头")')).toEqual(['清河龙头装备有限公司']);
  });
});

describe('the totals', () => {
  it('are by industry and by part, and say how many records lack what', async () => {
    await record('lead');
    await record('regulator', { parts: parts.slice(0, 1), statedTotal: 1 }, steel);
    await record('regulator', { parts: parts.slice(2), statedTotal: null }, globalId('Enterprise', 'member-b'));
    expect(await totals('regulator', '(year: 2025)')).toEqual([
      {
        ...{ industry: { key: 'EQUIPMENT' }, records: 1, total: 15345.778, unit: 'tCO₂e', incomplete: 0, differing: 0 },
        scopes: [
          { scope: 'FUEL', value: 12345.678, lacking: 0 },
          { scope: 'PROCESS', value: 0.1, lacking: 0 },
          { scope: 'PURCHASED', value: 3000, lacking: 0 },
        ],
      },
      {
        ...{ industry: { key: 'STEEL' }, records: 1, total: 12345.678, unit: 'tCO₂e', incomplete: 1, differing: 1 },
        scopes: [
          { scope: 'FUEL', value: 12345.678, lacking: 0 },
          { scope: 'PROCESS', value: 0, lacking: 1 },
          { scope: 'PURCHASED', value: 0, lacking: 1 },
        ],
      },
      expect.objectContaining({ industry: null, records: 1, total: 3000 }),
    ]);
    expect(await totals('regulator', '(year: 2024)')).toEqual([]);
  });
});

describe('a verification is awaited', () => {
  it('of who is audited in an industry of the plan and has none of the year its audit was opened in', async () => {
    expect(await awaited('regulator')).toMatchObject({
      totalCount: 2,
      nodes: [
        { name: '二层炼铁有限公司', year: 2025, industry: { key: 'STEEL' } },
        { name: '清河龙头装备有限公司', year: 2026, industry: { key: 'EQUIPMENT' }, audit: { id: audit } },
      ],
    });
    expect(
      await ask('lead', 'query($id: ID!) { node(id: $id) { ... on Audit { carbonAwaited } } }', { id: audit }),
    ).toEqual({ carbonAwaited: 2026 });
    await record('lead', { year: 2025 });
    expect((await awaited('regulator')).totalCount).toBe(2);
    await record('lead', { year: 2026, reportedOn: '2026-10-08' });
    expect((await awaited('regulator')).nodes).toMatchObject([{ name: '二层炼铁有限公司' }]);
    expect((await awaited('regulator', '(year: 2026)')).totalCount).toBe(0);
  });

  it('no longer of an audit that one goes with, whatever year that is of', async () => {
    await record('lead', { audit });
    expect((await awaited('regulator')).nodes).toMatchObject([{ name: '二层炼铁有限公司' }]);
  });

  it('no longer once the audit is over, nor outside the province whose plan says so', async () => {
    await w.given(`
      MATCH (a:Audit {id: 'audit-steel'}), (e:Enterprise {id: 'stranger-works'})
      SET a.status = 'ACCEPTED', e.industry = '3110'
      CREATE (:Audit {id: 'audit-stranger', status: 'OPEN', mode: 'STANDARD', basis: 'VOLUNTARY', openedOn: date('2026-02-03'), version: 1})-[:OF]->(e)`);
    expect((await awaited('national')).nodes).toMatchObject([{ name: '清河龙头装备有限公司' }]);
    expect((await awaited('strangeRegulator')).totalCount).toBe(0);
  });

  it('is for regulators to read', async () => {
    for (const who of [null, 'lead', ...others] as const) expect((await awaited(who)).totalCount).toBe(0);
  });
});
