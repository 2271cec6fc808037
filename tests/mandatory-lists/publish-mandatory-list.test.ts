import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadRulePacks } from '../../seeds/rule-packs.ts';
import { rulePacksOfFile } from '../../seeds/reference/read.ts';
import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import { smallRegion } from '../support/small-region.ts';
import { world } from '../support/world.ts';

const w = await world();
beforeAll(async () => {
  await smallRegion(w);
  await w.as('regulator').ask('{ viewer { id } }');
});
beforeEach(() =>
  w.given(`MATCH (e:Enterprise {id: 'member-a'}) SET e.name = '清河甲化工有限公司'
    WITH e MATCH (n) WHERE n:MandatoryList OR n:ListEdition OR n:PublishedEntry OR n:MandatoryEntry DETACH DELETE n`),
);
afterAll(() => w.close());

const toxic = { category: 'TOXIC_HAZARDOUS', evidence: '使用氰化物' };
const entry = (id: string, ...categories: object[]) => ({
  enterprise: globalId('Enterprise', id),
  categories: categories.length > 0 ? categories : [toxic],
});
const RESULT = `__typename ... on MandatoryList { id edition status publishedOn entryCount } ... on Problem { code message }
  ... on RuleBroken { rule citation } ... on InvalidInput { fields { path } }`;
const asked = { authority: '2102', year: 2025, publishedOn: '2026-01-31', entries: [entry('member-a')] };
const publish = async (as: CastMember, change: object = {}) => {
  const { data, errors } = await w.as(as).ask(
    `mutation($authority: String!, $year: Int!, $publishedOn: Date!, $entries: [ListEntryInput!]!, $key: String) {
      publishMandatoryList(authority: $authority, year: $year, publishedOn: $publishedOn, entries: $entries, documentNo: "大环发〔2026〕1号", idempotencyKey: $key) { ${RESULT} } }`,
    { ...asked, ...change },
  );
  expect(errors).toBeUndefined();
  return data.publishMandatoryList;
};
const correct = async (entries: object[], reason = '漏列') =>
  (
    await w.as('regulator').ask(
      `mutation($entries: [ListEntryInput!]!, $reason: String!) {
        correctMandatoryList(authority: "2102", year: 2025, entries: $entries, reason: $reason) { ${RESULT} } }`,
      { entries, reason },
    )
  ).data.correctMandatoryList;
const READ = `query($year: Int!, $edition: Int) { mandatoryList(authority: "2102", year: $year) { status edition documentNo reason mayCorrect
  editions { edition reason } entries(edition: $edition) { totalCount nodes { name enterprise { id } county { name } categories { category evidence }
  clocks { step dueOn state why { startedOn rulePack rule { key citation verified } } } } } comparison { year added { name } dropped { name } kept { name } } } }`;
const list = async (as: CastMember | null, year = 2025, edition: number | null = null) =>
  (await (as ? w.as(as) : w.public).ask(READ, { year, edition })).data.mandatoryList;
const names = (found: any) => found.entries.nodes.map((e: { name: string }) => e.name);
const inForce = async () =>
  (await w.graph.script(`MATCH (m:MandatoryEntry {authority: '2102', inForce: true})-[:LISTS]->(e) RETURN e.id AS id ORDER BY id`)).map((r) => r['id']); // prettier-ignore

describe('a mandatory list', () => {
  it('once published is read by everybody without signing in, with its days but not with how far anybody is', async () => {
    expect(await publish('regulator')).toMatchObject({ __typename: 'MandatoryList', edition: 1, status: 'PUBLISHED', publishedOn: '2026-01-31', entryCount: 1 }); // prettier-ignore
    const found = await list(null);
    expect(found).toMatchObject({ documentNo: '大环发〔2026〕1号', mayCorrect: false, comparison: null });
    expect(found.entries.nodes[0]).toMatchObject({
      name: '清河甲化工有限公司',
      categories: [{ category: 'TOXIC_HAZARDOUS', evidence: '使用氰化物' }],
    });
    const { clocks } = found.entries.nodes[0];
    expect(clocks.map((c: { dueOn: string }) => c.dueOn)).toEqual(['2026-02-28', '2026-03-31', '2027-01-31', '2027-01-31', '2028-01-31']); // prettier-ignore
    expect(clocks[1]).toMatchObject({ step: 'START', state: null, why: { startedOn: '2026-01-31', rule: { key: 'deadline.START', verified: true } } }); // prettier-ignore
    expect((await list('regulator')).entries.nodes[0].clocks[1].state).toBe('OVERDUE');
    expect((await list('strangeRegulator')).entries.nodes[0].clocks[1].state).toBeNull();
    expect(await inForce()).toEqual(['member-a']);
  });

  it('that is not published is nobody’s: there is none', async () => expect(await list('regulator', 2024)).toBeNull());

  it('is published by a regulator of its region alone, and holds enterprises of its region alone', async () => {
    for (const one of ['parkManager', 'lead', 'strangeRegulator', 'expert', 'admin', 'analyst'] as const)
      expect(await publish(one)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await publish('regulator', { entries: [entry('tier-1')] })).toMatchObject({ rule: 'list-holds-its-own-jurisdiction' }); // prettier-ignore
    expect(await publish('regulator', { entries: [entry('never-there')] })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await publish('regulator', { authority: '2199' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await list(null)).toBeNull();
  });

  it('takes in a high-energy enterprise only with a limit that is exceeded and the figure measured', async () => {
    const high = (more: object) => ({ entries: [entry('member-a', { category: 'HIGH_ENERGY', evidence: '单耗超限', ...more })] }); // prettier-ignore
    for (const more of [{}, { limit: 100, unit: 'kgce/t' }, { limit: 100, measured: 100, unit: 'kgce/t' }])
      expect(await publish('regulator', high(more))).toMatchObject({ rule: 'high-energy-needs-an-exceeded-limit', citation: expect.stringContaining('第二十七条') }); // prettier-ignore
    expect(await publish('regulator', high({ limit: 100, measured: 112, unit: 'kgce/t' }))).toMatchObject({
      edition: 1,
    });
  });

  it('names an enterprise once, each with a category and its evidence', async () => {
    expect(await publish('regulator', { entries: [] })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await publish('regulator', { entries: [entry('member-a'), entry('member-a')] })).toMatchObject({ fields: [{ path: 'entries.1' }] }); // prettier-ignore
    expect(await publish('regulator', { entries: [entry('member-a', { ...toxic, evidence: ' ' })] })).toMatchObject({ fields: [{ path: 'entries.0.categories.0.evidence' }] }); // prettier-ignore
  });

  it('is published once, however many try at once; the same key is answered with the same list', async () => {
    const results = await Promise.all(Array.from({ length: 8 }, () => publish('regulator')));
    expect(results.filter((r) => r.__typename === 'MandatoryList')).toHaveLength(1);
    expect(results.filter((r) => r.code === 'ALREADY_EXISTS')).toHaveLength(7);
    const first = await publish('regulator', { year: 2026, key: 'k' });
    expect(await publish('regulator', { year: 2026, key: 'k' })).toEqual(first);
  });

  it('is corrected with a reason; what was published before stays as it was', async () => {
    expect(await correct([entry('member-b')])).toMatchObject({ rule: 'only-published-is-corrected' });
    await publish('regulator');
    expect(await correct([entry('member-b')], ' ')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await correct([entry('member-b'), entry('lead-works')])).toMatchObject({ edition: 2, status: 'CORRECTED', publishedOn: '2026-01-31' }); // prettier-ignore
    await w.given(`MATCH (e:Enterprise {id: 'member-a'}) SET e.name = '改名后的化工'`);
    expect(names(await list(null)).sort()).toEqual(['清河乙染料有限公司', '清河龙头装备有限公司'].sort());
    expect(names(await list(null, 2025, 1))).toEqual(['清河甲化工有限公司']);
    expect((await list(null)).editions).toEqual([{ edition: 2, reason: '漏列' }, { edition: 1, reason: null }]); // prettier-ignore
    expect(await inForce()).toEqual(['lead-works', 'member-b']);
    const [log] = await w.graph.script(`MATCH (l:LogEntry {act: 'CORRECT_MANDATORY_LIST'}) RETURN l.person AS person, l.divisions AS divisions`); // prettier-ignore
    expect(log).toEqual({ person: 'regulator', divisions: ['2102'] });
  });

  it('from before evidence was kept is corrected without inventing any: what had none stays so, what is new needs some', async () => {
    await publish('regulator');
    await w.given(`MATCH (p:PublishedEntry) SET p.evidence = '[]', p.categories = ['HIGH_ENERGY']`);
    const bare = { category: 'HIGH_ENERGY', evidence: '' };
    expect(await correct([entry('member-a', bare), entry('member-b', bare)])).toMatchObject({ fields: [{ path: 'entries.1.categories.0.evidence' }] }); // prettier-ignore
    expect(await correct([entry('member-a', bare), entry('member-b')])).toMatchObject({ edition: 2, entryCount: 2 });
    expect(await correct([entry('member-a', { ...toxic, evidence: '' }), entry('member-b')])).toMatchObject({ code: 'INVALID_INPUT' }); // prettier-ignore
  });

  it('is corrected on the edition that was read: after another it is read again first', async () => {
    await publish('regulator');
    const on = async (edition: number) =>
      (
        await w
          .as('regulator')
          .ask(
            `mutation($entries: [ListEntryInput!]!, $edition: Int) { correctMandatoryList(authority: "2102", year: 2025, entries: $entries, reason: "漏列", edition: $edition) { ${RESULT} } }`,
            { entries: [entry('member-b')], edition },
          )
      ).data.correctMandatoryList;
    expect(await on(1)).toMatchObject({ edition: 2 });
    expect(await on(1)).toMatchObject({ __typename: 'Conflict', code: 'STALE' });
  });

  it('stands beside the list of the year before: who is new, who is gone, who stays', async () => {
    await publish('regulator', {
      year: 2024,
      publishedOn: '2025-01-31',
      entries: [entry('member-a'), entry('member-b')],
    });
    await publish('regulator', { entries: [entry('member-b'), entry('lead-works')] });
    expect((await list(null)).comparison).toEqual({
      year: 2024,
      added: [{ name: '清河龙头装备有限公司' }],
      dropped: [{ name: '清河甲化工有限公司' }],
      kept: [{ name: '清河乙染料有限公司' }],
    });
  });

  it('keeps the days it was published with, whatever pack is loaded afterwards', async () => {
    await publish('regulator');
    const before = await list(null);
    const nation = rulePacksOfFile()[0]!;
    const rules = nation.rules.map((r) => (r.key === 'deadline.START' ? { ...r, amount: 9 } : r));
    await loadRulePacks(w.graph, [{ ...nation, version: 99, rules }]);
    try {
      expect(await list(null)).toEqual(before);
      await publish('regulator', { year: 2027 });
      expect((await list(null, 2027)).entries.nodes[0].clocks[1].dueOn).toBe('2026-10-31');
    } finally {
      await w.graph.script(`MATCH (p:RulePack {version: 99})-[:RULES]->(r) DETACH DELETE p, r`);
    }
  });
});
