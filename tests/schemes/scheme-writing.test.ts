import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { world } from '../support/world.ts';
import { scheming, schemesWorld } from './schemes-world.ts';

const w = await world();
const { add, edit, of, remove, share, verify } = scheming(w);
beforeEach(() => schemesWorld(w));
afterAll(() => w.close());
const saving = [
  { measure: 'INVESTMENT', value: 100_000 },
  { measure: 'ELECTRICITY', value: 50_000 },
];
const entered = (input: object = {}) => add('lead', { name: '空压机变频改造', values: saving, ...input });
const implemented = () => entered({ status: 'IMPLEMENTED' });

describe('A scheme', () => {
  it('is entered by a member of the audited enterprise, with figures in units, a year and a source', async () => {
    const made = await entered({
      values: [...saving, { measure: 'COAL', value: 12.5 }],
      energyBasis: 'EQUIVALENT',
      source: '审核报告',
      other: '降低噪声',
    });
    expect(made).toMatchObject({
      __typename: 'Scheme',
      status: 'PROPOSED',
      version: 1,
      verified: null,
      flags: [],
      shares: [],
    });
    expect(made.expected).toMatchObject({
      year: 2026,
      source: '审核报告',
      energyBasis: 'EQUIVALENT',
      other: '降低噪声',
    });
    expect(made.expected.values).toEqual([
      { measure: 'INVESTMENT', value: 100_000, unit: '元' },
      { measure: 'ELECTRICITY', value: 50_000, unit: 'kWh' },
      { measure: 'COAL', value: 12.5, unit: 'tce' },
    ]);
  });

  it('is entered by nobody else: its park and its regulator do not, and to others the audit is not there', async () => {
    for (const one of ['parkManager', 'regulator', 'national'] as const)
      expect(await add(one, { name: '甲' })).toMatchObject({ code: 'NOT_ALLOWED' });
    for (const one of [
      'strangeRegulator',
      'strangeMember',
      'stranger',
      'supplier',
      'expert',
      'admin',
      'nobody',
    ] as const)
      expect(await add(one, { name: '甲' })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await of('lead')).schemes.totalCount).toBe(0);
    const { data } = await w.public.ask(
      `mutation { addScheme(audit: "${globalId('Audit', 'audit-lead')}", input: { name: "甲", kind: NO_LOW_COST, year: 2026 }) { ... on Problem { code } } }`,
    );
    expect(data.addScheme.code).toBe('NOT_ALLOWED');
  });

  it('is seen by its enterprise and its regulator, and by nobody else', async () => {
    await entered();
    for (const one of ['lead', 'regulator', 'national'] as const) expect((await of(one)).schemes.totalCount).toBe(1);
    for (const one of ['parkManager', 'analyst'] as const)
      expect((await of(one)).schemes).toEqual({ totalCount: 0, nodes: [] });
    for (const one of ['supplier', 'strangeRegulator', 'stranger', 'expert', 'admin', 'nobody', null] as const)
      expect(await of(one)).toBeNull();
  });

  it('has a name, a kind and a year, and figures that are no less than nothing', async () => {
    expect(await add('lead', { name: ' ' })).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'input.name' }] });
    expect(await add('lead', { name: '甲', kind: null, year: null })).toMatchObject({
      fields: [{ path: 'input.kind' }, { path: 'input.year' }],
    });
    const wrong = [
      { measure: 'COD', value: -1 },
      { measure: 'SO2', value: 1 },
      { measure: 'SO2', value: 2 },
    ];
    expect(await add('lead', { name: '甲', values: wrong })).toMatchObject({
      fields: [{ path: 'input.values.0.value' }, { path: 'input.values.2' }],
    });
  });

  it('has a name of its own in its audit', async () => {
    await entered();
    expect(await entered()).toMatchObject({ code: 'ALREADY_EXISTS' });
  });

  it('is entered once for a key, however often it is sent', async () => {
    const [one, again] = await Promise.all([1, 2].map(() => add('lead', { name: '甲' }, 'audit-lead', 'key')));
    expect(one.id).toBe(again.id);
    expect((await of('lead')).schemes.totalCount).toBe(1);
  });

  it('of an audit that is accepted or withdrawn changes no more', async () => {
    const made = await entered();
    for (const status of ['ACCEPTED', 'WITHDRAWN']) {
      await w.given('MATCH (a:Audit {id: $id}) SET a.status = $status', { id: 'audit-lead', status });
      expect(await add('lead', { name: '乙' })).toMatchObject({ rule: 'only-an-open-audit-takes-schemes' });
      expect(await edit('lead', made, { name: '乙' })).toMatchObject({ rule: 'only-an-open-audit-takes-schemes' });
      expect(await remove('lead', made)).toMatchObject({ rule: 'only-an-open-audit-takes-schemes' });
      expect((await of('lead')).mayEnterSchemes).toBe(false);
    }
  });

  it('follows the rules of its audit’s stage and its feasibility, which cite where they stand', async () => {
    const high = await entered({ kind: 'MEDIUM_HIGH_COST' });
    expect(await edit('lead', high, { status: 'FEASIBLE' })).toMatchObject({
      code: 'RULE_BROKEN',
      rule: 'feasibility-before-feasible',
      citation: expect.stringContaining('清洁生产审核办法'),
    });
    const passed = { technical: 'PASS', economic: 'PASS', environmental: 'PASS' };
    const feasible = await edit('lead', high, { ...passed, status: 'FEASIBLE' });
    expect(feasible).toMatchObject({ status: 'FEASIBLE', version: 2 });
    expect(await edit('lead', feasible, { status: 'IMPLEMENTED' })).toMatchObject({
      status: 'IMPLEMENTED',
      version: 3,
    });
    await w.given(`MATCH (a:Audit {id: 'audit-lead'}) SET a.stage = 'PREPARATION'`);
    expect(await add('lead', { name: '乙', status: 'IMPLEMENTED' })).toMatchObject({ rule: 'low-cost-from-pre-audit' });
  });

  it('edited on a version that is not in force any more is a conflict that names who was first', async () => {
    const made = await entered();
    await edit('lead', made, { values: [{ measure: 'COD', value: 2 }] });
    const stale = await edit('lead', made, { name: '乙' });
    expect(stale).toMatchObject({ __typename: 'Conflict', currentVersion: 2, changedBy: '龙头' });
    expect(await remove('lead', made)).toMatchObject({ __typename: 'Conflict' });
    const [now] = (await of('lead')).schemes.nodes;
    expect(now.name).toBe('空压机变频改造');
    expect(now.expected.values.map((one: { measure: string }) => one.measure)).toEqual([
      'INVESTMENT',
      'ELECTRICITY',
      'COD',
    ]);
  });

  it('is edited and removed by nobody but its enterprise', async () => {
    const made = await entered();
    for (const one of ['regulator', 'national'] as const)
      expect([await edit(one, made, { name: '乙' }), await remove(one, made)].map((x) => x.code)).toEqual([
        'NOT_ALLOWED',
        'NOT_ALLOWED',
      ]);
    for (const one of ['parkManager', 'analyst', 'strangeMember', 'strangeRegulator', 'admin'] as const)
      expect([await edit(one, made, { name: '乙' }), await remove(one, made)].map((x) => x.code)).toEqual([
        'NOT_FOUND',
        'NOT_FOUND',
      ]);
    expect(await remove('lead', made)).toMatchObject({ __typename: 'RemovedScheme', id: made.id });
    expect(await w.graph.script('MATCH (f:SavingFigures) RETURN f.id AS id')).toEqual([]);
  });

  it('leaves what was said of it in the log, before and after', async () => {
    const made = await entered();
    await edit('lead', made, { values: [{ measure: 'ELECTRICITY', value: null }] });
    const noted = await w.graph.script(
      `MATCH (l:LogEntry {act: 'UPDATE_SCHEME'}) RETURN l.before AS before, l.after AS after, l.enterprises AS enterprises`,
    );
    expect(noted.map((one) => [JSON.parse(String(one['before'])), JSON.parse(String(one['after']))])).toEqual([
      [{ electricity: 50_000_000 }, { electricity: null }],
    ]);
    expect(noted[0]!['enterprises']).toEqual(['lead-works']);
  });
});

describe('The verified figures of a scheme', () => {
  it('are written by its regulator once it is implemented, and what is too far off is flagged with the figures', async () => {
    expect(await verify('regulator', await entered(), saving)).toMatchObject({ rule: 'implemented-before-verified' });
    const [made] = (await of('lead')).schemes.nodes;
    const done = await edit('lead', made, { status: 'IMPLEMENTED' });
    const seen = await verify('regulator', done, [
      { measure: 'INVESTMENT', value: 121_000 },
      { measure: 'ELECTRICITY', value: 39_999 },
    ]);
    expect(seen.verified).toMatchObject({ year: 2026, source: '现场核实' });
    expect(seen.flags).toMatchObject([
      {
        kind: 'INVESTMENT_OVER',
        measure: 'INVESTMENT',
        expected: 100_000,
        verified: 121_000,
        percent: 120,
        rule: 'scheme.investmentOver',
      },
      { kind: 'VERIFIED_UNDER', measure: 'ELECTRICITY', expected: 50_000, verified: 39_999, percent: 80 },
    ]);
    expect(seen.expected.values[0].value).toBe(100_000);
    expect(await verify('regulator', seen, saving)).toMatchObject({ flags: [], version: 4 });
  });

  it('are not for its enterprise, its park or a regulator elsewhere to write', async () => {
    const done = await implemented();
    expect(await verify('lead', done, saving)).toMatchObject({ code: 'NOT_ALLOWED' });
    for (const one of ['parkManager', 'strangeRegulator', 'strangeMember'] as const)
      expect(await verify(one, done, saving)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('close the scheme to its enterprise', async () => {
    const seen = await verify('regulator', await implemented(), saving);
    expect(await edit('lead', seen, { name: '乙' })).toMatchObject({ rule: 'a-verified-scheme-stays' });
    expect(await remove('lead', seen)).toMatchObject({ rule: 'a-verified-scheme-stays' });
  });
});

describe('A scheme shared in a park', () => {
  it('is split by its regulator, by shares that add to 100 %', async () => {
    const made = await entered();
    expect(await share('regulator', made, { 'audit-lead': 6000, 'audit-b': 3999 })).toMatchObject({
      rule: 'shares-add-to-the-whole',
    });
    const split = await share('regulator', made, { 'audit-lead': 6000, 'audit-b': 4000 });
    expect(split).toMatchObject({
      version: 2,
      shares: [{ enterprise: '清河乙染料有限公司', basisPoints: 4000 }, { basisPoints: 6000 }],
    });
    expect(await share('regulator', split, {})).toMatchObject({ version: 3, shares: [] });
  });

  it('is shared within one park alone, and with audits that the regulator may see', async () => {
    const made = await entered();
    expect(await share('national', made, { 'audit-lead': 6000, 'audit-far': 4000 })).toMatchObject({
      rule: 'shared-within-a-park',
    });
    expect(await share('regulator', made, { 'audit-lead': 6000, 'audit-far': 4000 })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await share('lead', made, { 'audit-lead': 6000, 'audit-b': 4000 })).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('is seen by both its parties, each with its own share, and stands in the audits of both', async () => {
    await w.given(
      `MATCH (s:Enterprise {id: 'supplier-works'}), (k:Park {id: 'park'}) CREATE (s)-[:IN_PARK {since: date('2020-01-01')}]->(k)`,
    );
    await share('regulator', await entered(), { 'audit-lead': 6000, 'audit-supplier': 4000 });
    const [mine] = (await of('lead')).schemes.nodes;
    expect(mine.shares).toEqual([
      { enterprise: '清河龙头装备有限公司', basisPoints: 6000 },
      { enterprise: null, basisPoints: null },
    ]);
    const [theirs] = (await of('supplier', 'audit-supplier')).schemes.nodes;
    expect(theirs).toMatchObject({ id: mine.id, mayEdit: [] });
    expect(theirs.shares).toEqual([
      { enterprise: null, basisPoints: null },
      { enterprise: '青禾铸件有限公司', basisPoints: 4000 },
    ]);
    expect(await edit('supplier', theirs, { name: '乙' })).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
