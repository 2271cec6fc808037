import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { smallRegion } from '../support/small-region.ts';
import { world } from '../support/world.ts';
import { drafting, listed, toxic } from './drafting.ts';

const w = await world();
const { add, draft, entry, publish, publishDraft, read, remove, update } = drafting(w);
const [lead, a, b] = ['清河龙头装备有限公司', '清河甲化工有限公司', '清河乙染料有限公司'];
const exceeded = { category: 'HIGH_ENERGY', evidence: '单耗超限', limit: 100, measured: 112, unit: 'kgce/t' };
beforeEach(async () => {
  await smallRegion(w);
  await w.given(`MATCH (r:AnnualRecord {id: 'r-lead'}) SET r.energy = 12000.0`);
  await publish(2025, '2025-01-31', [listed('member-a')]);
  await draft();
});
afterAll(() => w.close());
const log = (act: string) => w.graph.script('MATCH (l:LogEntry {act: $act}) RETURN l.person AS person, l.divisions AS divisions, l.enterprises AS enterprises', { act }); // prettier-ignore
const noted = [{ person: 'regulator', divisions: ['2102'], enterprises: [] }];

describe('the review of a draft', () => {
  it('adds an enterprise of the region once, by its id or its code, with or without evidence yet', async () => {
    const found = await read('regulator');
    expect(await add('regulator', found, { enterprise: globalId('Enterprise', 'tier-1'), categories: [toxic] })).toMatchObject({ rule: 'list-holds-its-own-jurisdiction' }); // prettier-ignore
    expect(await add('regulator', found, { creditCode: '91350200MA2YJ1XR9G', categories: [] })).toMatchObject({ code: 'ALREADY_EXISTS' }); // prettier-ignore
    expect(await add('regulator', found, { ...listed('member-b'), categories: [] })).toMatchObject({ version: 2, entryCount: 3 }); // prettier-ignore
    expect(await entry(b)).toMatchObject({ lacks: ['CATEGORY'], reasons: [{ kind: 'BY_HAND' }] });
    expect(await log('ADD_DRAFT_ENTRY')).toEqual(noted);
  });

  it('removes one with a reason, which stays; added again it comes back', async () => {
    expect(await remove('regulator', await entry(a), ' ')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await remove('regulator', await entry(a), '已关停')).toMatchObject({ removedBecause: '已关停', version: 2 });
    expect(await entry(a)).toBeUndefined();
    expect(await entry(a, '(removed: true)')).toMatchObject({ removedBecause: '已关停' });
    expect(await log('REMOVE_DRAFT_ENTRY')).toEqual(noted);
    const now = await read('regulator');
    expect(now).toMatchObject({ entryCount: 1, removedCount: 1 });
    await add('regulator', now, listed('member-a'));
    expect(await entry(a)).toMatchObject({ removedBecause: null, reasons: [{ kind: 'OVERDUE' }, {}, {}, {}] });
  });

  it('changes categories and evidence, and says what is still lacking', async () => {
    expect(await update('regulator', await entry(lead), { categories: [{ ...exceeded, measured: 90 }] })).toMatchObject({ lacks: ['EXCEEDED_LIMIT'] }); // prettier-ignore
    expect(await update('regulator', await entry(lead), { categories: [exceeded], reason: '超限' })).toMatchObject({ lacks: [], version: 3, reason: '超限' }); // prettier-ignore
    expect(await update('regulator', await entry(lead), { categories: [toxic, toxic] })).toMatchObject({ fields: [{ path: 'categories' }] }); // prettier-ignore
    expect(await log('UPDATE_DRAFT_ENTRY')).toEqual([...noted, ...noted]);
  });

  it('on a version that is not in force any more changes nothing, and says who was first', async () => {
    const before = await entry(lead);
    await update('national', before, { categories: [exceeded] });
    expect(await update('regulator', before, { reason: '另改' })).toMatchObject({ __typename: 'Conflict', changedBy: '全国主管', currentVersion: 2 }); // prettier-ignore
    expect(await remove('regulator', before, '移出')).toMatchObject({ code: 'STALE' });
    expect(await entry(lead)).toMatchObject({ reason: null, removedBecause: null });
  });

  it('is for those who keep the list: to others there is no such draft', async () => {
    const [found, one] = [await read('regulator'), await entry(a)];
    for (const other of ['parkManager', 'lead', 'strangeRegulator', 'analyst'] as const) {
      expect(await add(other, found, listed('member-b'))).toMatchObject({ code: 'NOT_FOUND' });
      expect(await update(other, one, { reason: '改' })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await remove(other, one, '改')).toMatchObject({ code: 'NOT_FOUND' });
      expect(await publishDraft(other, found)).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('publishing a draft', () => {
  it('needs evidence of every entry, and a figure above the limit for high energy; all of it is published or nothing', async () => {
    expect(await publishDraft('regulator', await read('regulator'))).toMatchObject({ rule: 'every-entry-is-evidenced', message: expect.stringContaining(lead) }); // prettier-ignore
    expect((await w.public.ask('{ mandatoryList(authority: "2102", year: 2026) { id } }')).data.mandatoryList).toBeNull(); // prettier-ignore
    await update('regulator', await entry(lead), { categories: [exceeded] });
    expect(await publishDraft('regulator', await read('regulator'))).toMatchObject({ edition: 1, entryCount: 2 });
  });

  it('leaves out who was removed, and the draft changes no more', async () => {
    await remove('regulator', await entry(lead), '限额未超');
    const one = await entry(a);
    expect(await publishDraft('regulator', await read('regulator'))).toMatchObject({ entryCount: 1 });
    const { data } = await w.public.ask('{ mandatoryList(authority: "2102", year: 2026) { entries { nodes { name clocks { step dueOn } } } } }'); // prettier-ignore
    expect(data.mandatoryList.entries.nodes).toMatchObject([{ name: a, clocks: [{ step: 'DISCLOSE', dueOn: '2026-02-28' }, {}, {}, {}, {}] }]); // prettier-ignore
    expect(await update('regulator', one, { reason: '改' })).toMatchObject({ rule: 'only-a-draft-is-changed' });
    expect(await read('regulator', '(removed: true)')).toMatchObject({ status: 'PUBLISHED', entries: { nodes: [{ removedBecause: '限额未超' }] } }); // prettier-ignore
  });

  it('happens once, however many try at once', async () => {
    await remove('regulator', await entry(lead), '限额未超');
    const found = await read('regulator');
    const tried = await Promise.all(Array.from({ length: 6 }, () => publishDraft('regulator', found)));
    expect(tried.filter((one) => one.__typename === 'MandatoryList')).toHaveLength(1);
    expect(tried.filter((one) => one.code === 'ALREADY_EXISTS')).toHaveLength(5);
  });

  it('is of the draft that was read: after a change by somebody else it is read again first', async () => {
    const before = await read('regulator');
    await remove('national', await entry(lead), '限额未超');
    expect(await publishDraft('regulator', before)).toMatchObject({ __typename: 'Conflict', changedBy: '全国主管' });
  });

  it('shows beforehand what it would start, and why', async () => {
    const { data } = await w.as('regulator').ask(
      '{ mandatoryListDraft(authority: "2102", year: 2026) { starts(publishedOn: "2026-01-31") { enterprises clocks { step dueOn why { rule { key citation } } } } } }', // prettier-ignore
    );
    const [start] = data.mandatoryListDraft.starts;
    expect(start.enterprises).toBe(2);
    expect(start.clocks.map((one: { dueOn: string }) => one.dueOn)).toEqual(['2026-02-28', '2026-03-31', '2027-01-31', '2027-01-31', '2028-01-31']); // prettier-ignore
    expect(start.clocks[1].why.rule.key).toBe('deadline.START');
  });
});
