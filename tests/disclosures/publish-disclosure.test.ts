import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { businessDay } from '../../server/platform/dates.ts';
import { globalId } from '../../server/platform/ids.ts';
import { listed } from '../mandatory-lists/drafting.ts';
import { world } from '../support/world.ts';
import { a, asked, disclosing, exceeds, lead, whole } from './disclosing.ts';

const w = await world();
const { ask, ofEnterprise, list, entry, draft, submit, publish, disclose, follow, given, publishList, log } =
  disclosing(w);
beforeEach(() => given());
afterAll(() => w.close());
const today = businessDay();
const others = [
  'parkManager',
  'supplier',
  'strangeRegulator',
  'strangeMember',
  'expert',
  'analyst',
  'admin',
  'nobody',
] as const;

describe('a disclosure', () => {
  it('is drafted by the enterprise’s own people, with the form and what the list says already', async () => {
    const [one] = await ofEnterprise('lead');
    expect(one).toMatchObject({ mayDraft: 'ENTERPRISE', disclosedOn: null, disclosure: null });
    expect(one.clock).toMatchObject({ step: 'DISCLOSE', dueOn: '2025-02-28', state: 'OVERDUE' });
    expect(one.form.map(({ item }: any) => item)).toEqual(asked);
    expect(one.suggested[0]).toEqual({ item: 'NAME', value: lead });
    const made = await draft('lead', [{ item: 'NAME', value: lead }]);
    expect(made).toMatchObject({ __typename: 'Disclosure', editions: [], year: 2025, authority: { code: '2102' } });
    expect(made.drafts).toMatchObject([{ side: 'ENTERPRISE', status: 'DRAFT', version: 1, mayChange: true }]);
    expect(await log()).toEqual([
      {
        act: 'DRAFT_DISCLOSURE',
        person: 'lead',
        divisions: [],
        enterprises: ['lead-works'],
        after: expect.not.stringContaining(lead),
      },
    ]);
  });

  it('is drafted by nobody else but who keeps the list', async () => {
    for (const one of others) expect(await draft(one, whole()), one).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await draft(null, whole())).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await draft('lead', whole(), { entry: await entry(a) })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await draft('lead', whole(), { entry: globalId('ListEntry', 'none') })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is published complete or not at all: every field that is missing is named', async () => {
    const { drafts } = await draft('lead', [
      { item: 'NAME', value: lead },
      { item: 'ADDRESS', value: '清河路1号' },
    ]);
    const wrong = await publish('lead', drafts[0]);
    expect(wrong.fields.map(({ path }: any) => path)).toEqual(
      asked.filter((item) => !['NAME', 'ADDRESS'].includes(item)).map((item) => `values.${item}`),
    );
    expect((await list(null, '(disclosed: true)')).totalCount).toBe(0);
  });

  it('holds nothing that the pack does not ask for, and says all that is wrong with it', async () => {
    const wrong = await draft('lead', [
      { item: 'TOXIC_MATERIALS', value: '甲' },
      { item: 'NAME', withheldBecause: '密' },
    ]);
    expect(wrong.fields.map(({ path }: any) => path)).toEqual(['values.TOXIC_MATERIALS', 'values.NAME']);
  });

  it('is an edition when published: public, with the rules that asked for it, and never changed', async () => {
    const done = await disclose('lead', whole({ ENERGY_USE: { value: null, withheldBecause: '配方' } }));
    expect(done.drafts).toEqual([]);
    const [one] = (await list(null, '(disclosed: true)')).nodes;
    expect(one).toMatchObject({ disclosedOn: today, clock: { state: 'DONE', doneOn: today }, mayDraft: null });
    const [edition] = one.disclosure.editions;
    expect(edition).toMatchObject({
      ...{ edition: 1, publishedOn: today, name: lead, enteredBy: 'ENTERPRISE', reason: null },
      ...{ categories: ['EXCEEDS_LIMITS', 'HIGH_ENERGY'], rulePack: expect.stringContaining('0/2016-07-01/') },
    });
    expect(edition.values.map(({ item }: any) => item)).toEqual(asked);
    expect(edition.values[0]).toMatchObject({
      value: lead,
      withheld: false,
      rules: [{ key: 'disclose.EXCEEDS_LIMITS' }, { key: 'disclose.HIGH_ENERGY' }],
    });
    expect(edition.values.find(({ item }: any) => item === 'ENERGY_USE')).toMatchObject({
      value: null,
      withheld: true,
      withheldBecause: null,
    });
    const [own] = await ofEnterprise('lead');
    const secret = own.disclosure.editions[0].values.find(({ item }: any) => item === 'ENERGY_USE');
    expect(secret).toMatchObject({ value: null, withheldBecause: '配方' });
  });

  it('is corrected by a further edition with its reason, and the earlier ones stay', async () => {
    const done = await disclose('lead');
    const again = await draft('lead', whole({ ADDRESS: { value: '清河路2号' } }));
    expect(await publish('lead', again.drafts[0])).toMatchObject({ fields: [{ path: 'reason' }] });
    const after = await publish('lead', again.drafts[0], { reason: '搬迁' });
    expect(after.id).toBe(done.id);
    const address = (edition: any) => edition.values.find(({ item }: any) => item === 'ADDRESS').value;
    expect(after.editions.map((one: any) => [one.edition, one.reason, address(one)])).toEqual([
      [2, '搬迁', '清河路2号'],
      [1, null, 'ADDRESS 的内容'],
    ]);
    expect((await log()).map(({ act }) => act)).toEqual([
      'DRAFT_DISCLOSURE',
      'PUBLISH_DISCLOSURE',
      'DRAFT_DISCLOSURE',
      'CORRECT_DISCLOSURE',
    ]);
  });

  it('is entered and published by the regulator from what was given on paper, and says so', async () => {
    const made = await draft('regulator', whole());
    expect(made.drafts).toMatchObject([{ side: 'REGULATOR' }]);
    expect((await ofEnterprise('lead'))[0].disclosure.drafts).toMatchObject([{ side: 'REGULATOR', mayChange: false }]);
    expect(await publish('lead', made.drafts[0])).toMatchObject({ code: 'NOT_ALLOWED' });
    const done = await publish('regulator', made.drafts[0]);
    expect(done.editions).toMatchObject([{ enteredBy: 'REGULATOR' }]);
  });

  it('is drafted on each side apart: neither writes over the other', async () => {
    await draft('lead', whole());
    const made = await draft('regulator', whole({ ADDRESS: { value: '乙' } }));
    expect(made.drafts).toMatchObject([{ side: 'REGULATOR' }]);
    expect((await ofEnterprise('lead'))[0].disclosure.drafts).toMatchObject([
      { side: 'ENTERPRISE' },
      { side: 'REGULATOR' },
    ]);
    await publish('regulator', made.drafts[0]);
    expect((await ofEnterprise('lead'))[0].disclosure.drafts).toMatchObject([{ side: 'ENTERPRISE' }]);
  });

  it('is changed on the version that was read, and once for one key', async () => {
    const first = await draft('lead', whole(), { key: 'k' });
    expect(await draft('lead', whole(), { key: 'k' })).toEqual(first);
    expect(await draft('lead', whole())).toMatchObject({ code: 'STALE', currentVersion: 1 });
    const second = await draft('lead', whole(), { version: 1 });
    expect(second.drafts).toMatchObject([{ version: 2 }]);
    expect(await publish('lead', first.drafts[0])).toMatchObject({ code: 'STALE', currentVersion: 2 });
    const tried = await Promise.all(Array.from({ length: 6 }, () => publish('lead', second.drafts[0])));
    expect(tried.filter((one) => one.__typename === 'Disclosure')).toHaveLength(1);
    expect(tried.filter((one) => one.code === 'NOT_FOUND')).toHaveLength(5);
  });

  it('follows the list in force: who was taken off discloses no more, and other categories ask for other items', async () => {
    const mine = await entry();
    const made = await draft('lead', whole());
    const correct = (entries: object[]) =>
      ask(
        'regulator',
        'mutation($entries: [ListEntryInput!]!) { correctMandatoryList(authority: "2102", year: 2025, reason: "错列", entries: $entries) { __typename } }',
        { entries },
      );
    await correct([listed('lead-works', exceeds)]);
    expect((await publish('lead', made.drafts[0])).fields.map(({ path }: any) => path)).toEqual([
      'values.ENERGY_USE',
      'values.ENERGY_LIMIT_EXCEEDANCE',
    ]);
    await correct([listed('member-a')]);
    expect(await publish('lead', made.drafts[0])).toMatchObject({ rule: 'disclosure-follows-a-list-in-force' });
    expect(await draft('lead', whole(), { entry: mine, version: 1 })).toMatchObject({ code: 'RULE_BROKEN' });
  });

  it('goes with an enterprise that is merged into another', async () => {
    await disclose(
      'regulator',
      [
        { item: 'NAME', value: a },
        ...[
          'LEGAL_REPRESENTATIVE',
          'ADDRESS',
          'TOXIC_MATERIALS',
          'TOXIC_DISCHARGES',
          'HAZARDOUS_WASTE',
          'RISK_MEASURES',
        ].map((item) => ({ item, value: '甲' })),
      ],
      { entry: await entry(a) },
    );
    const [keep, merge] = ['tier-1', 'member-a'].map((one) => globalId('Enterprise', one));
    await ask(
      'national',
      'mutation($keep: ID!, $merge: ID!) { mergeEnterprises(keep: $keep, merge: $merge) { __typename } }',
      { keep, merge },
    );
    expect(await ofEnterprise('national', 'tier-1')).toMatchObject([{ disclosedOn: today, clock: { state: 'DONE' } }]);
  });

  it('is found by authority, year, category, place, words and whether it is there', async () => {
    await disclose('lead');
    const names = async (args: string) => (await list(null, args)).nodes.map((one: any) => one.entry.name).sort();
    expect(await names('(category: HIGH_ENERGY)')).toEqual([lead]);
    expect(await names('(search: "龙头装备")')).toEqual([lead]);
    expect(await names('(search: "91350200MA2YJ1XR9G")')).toEqual([lead]);
    expect(await names('(disclosed: false)')).not.toContain(lead);
    expect(await names('(division: "2103")')).toEqual([]);
    expect(await names('(authority: "2101")')).toEqual([]);
    expect(await names('(year: 2024)')).toEqual([]);
    expect((await list(null, '(authority: "2102", division: "210202", year: 2025)')).totalCount).toBe(3);
  });

  it('is followed by the regulators of the region: overdue, submitted and late, and by nobody else', async () => {
    const names = async (as: any, args = '') => (await follow(as, args)).nodes.map((one: any) => one.entry.name).sort();
    expect(await names('regulator', '(state: OVERDUE)')).toHaveLength(3);
    const { drafts } = await draft('lead', whole());
    expect(await names('regulator', '(state: SUBMITTED)')).toEqual([]);
    const { drafts: shown } = await submit('lead', drafts[0]);
    expect(shown).toMatchObject([{ status: 'SUBMITTED', version: 2 }]);
    expect(await submit('lead', shown[0])).toMatchObject({ rule: 'disclosure-submitted-once' });
    expect(await names('regulator', '(state: SUBMITTED)')).toEqual([lead]);
    await publish('lead', shown[0]);
    expect(await names('regulator', '(state: LATE)')).toEqual([lead]);
    expect(await names('regulator', '(state: OVERDUE)')).toHaveLength(2);
    for (const one of [...others, 'lead', null] as const) expect(await names(one), String(one)).toEqual([]);
    await publishList(2026, today, [listed('lead-works', exceeds)]);
    expect(await names('regulator', '(year: 2026)')).toEqual([]);
  });
});
