import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { businessDay } from '../../server/platform/dates.ts';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { exemplifying, given, leadWorks, park, PUBLISHED } from './exemplifying.ts';

const w = await world();
afterAll(() => w.close());
beforeEach(async () => {
  await w.empty();
  await w.cast();
  await w.given(`MATCH (e:Enterprise {id: 'lead-works'}) SET e.industry = '3120', e.published = true`);
});
const { ask, propose, edit, agree, publish, withdraw, gallery, records, log } = exemplifying(w);
const published = async () => {
  const proposed = await propose('regulator');
  return publish('regulator', await agree('lead', proposed));
};

describe('an exemplar that is proposed', () => {
  it('is proposed by the regulator of its region, once for one key, and stands in the log', async () => {
    const made = await propose('regulator', {}, undefined, '21', 'k');
    expect(made).toMatchObject({ title: given.title, status: 'PROPOSED', version: 1, division: { code: '210202' } });
    expect(made.figures[0]).toMatchObject({ indicator: 'ENERGY', unit: 'tce', basis: 'EQUIVALENT' });
    expect(await propose('regulator', {}, undefined, '21', 'k')).toEqual(made);
    expect(await log()).toMatchObject([{ act: 'PROPOSE_EXEMPLAR', enterprises: ['lead-works'] }]);
  });

  it('is proposed by nobody else, and of a place in the region of the authority alone', async () => {
    for (const who of ['parkManager', 'lead', 'analyst', 'expert', 'admin', 'nobody', 'strangeRegulator'] as const)
      expect(await propose(who)).toMatchObject({ code: 'NOT_ALLOWED' });
    const far = { enterprise: globalId('Enterprise', 'stranger-works') };
    expect(await propose('regulator', {}, far)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await propose('national', {}, far)).toMatchObject({ rule: 'exemplar-within-its-region' });
    expect(await propose('regulator', {}, {})).toMatchObject({ fields: [{ path: 'enterprise' }] });
    expect((await records('national')).totalCount).toBe(0);
  });

  it('is missing to everybody but its regulators and the enterprise itself, through every way in', async () => {
    const { id } = await propose('regulator');
    const seenBy = async (who: CastMember | null) => {
      const answer = await ask(
        who,
        `query($id: ID!, $of: ID!) { node(id: $id) { id } enterprise(id: $of) { exemplarRecords { id } exemplars { id } }
          exemplarRecords { totalCount nodes { id } } exemplars { totalCount } exemplarsPublished(year: 2025) }`,
        { id, of: leadWorks },
      );
      expect(answer.exemplars.totalCount + answer.exemplarsPublished + (answer.enterprise?.exemplars.length ?? 0)).toBe(
        0,
      );
      const { node, enterprise, exemplarRecords } = answer;
      return [node !== null, (enterprise?.exemplarRecords.length ?? 0) > 0, exemplarRecords.totalCount > 0];
    };
    for (const who of ['regulator', 'national', 'lead'] as const) expect(await seenBy(who)).toEqual([true, true, true]);
    for (const who of [
      null,
      'parkManager',
      'supplier',
      'analyst',
      'expert',
      'admin',
      'nobody',
      'stranger',
      'strangeRegulator',
      'strangeMember',
    ] as const)
      expect(await seenBy(who)).toEqual([false, false, false]);
  });

  it('says everything that is wrong with it at once', async () => {
    const wrong = await propose('regulator', {
      ...{ kind: 'PARK', title: ' ', year: 2099, summary: '' },
      figures: [
        { value: -1, year: 2025, indicator: 'COD', basis: 'EQUIVALENT' },
        { value: 1, year: 2025, indicator: 'ENERGY', baseline: 2 },
        { value: 1, year: 2025, label: '甲', indicator: 'COD' },
        { value: 1, year: 2025, label: '甲' },
      ],
    });
    expect(wrong.fields.map(({ path }: { path: string }) => path.replace('input.', '')).sort()).toEqual([
      ...['figures.0.basis', 'figures.0.value', 'figures.1.baselineYear', 'figures.1.basis', 'figures.2.label'],
      ...['figures.3.unit', 'kind', 'summary', 'title', 'year'],
    ]);
  });

  it('rests on an audit and schemes of that enterprise alone', async () => {
    await w.given(`MATCH (e:Enterprise {id: 'lead-works'}), (o:Enterprise {id: 'supplier-works'})
      CREATE (a:Audit {id: 'mine', mode: 'STANDARD', basis: 'VOLUNTARY', status: 'OPEN', stage: 'AUDIT', openedOn: date('2025-01-05'), version: 1})-[:OF]->(e)
      CREATE (:Scheme {id: 'scheme', place: 1, name: '甲', kind: 'NO_LOW_COST', status: 'IMPLEMENTED', version: 1})-[:OF]->(a)
      CREATE (:Audit {id: 'theirs', mode: 'STANDARD', basis: 'VOLUNTARY', status: 'OPEN', stage: 'AUDIT', openedOn: date('2025-01-05'), version: 1})-[:OF]->(o)`);
    const audit = (id: string) => globalId('Audit', id);
    const made = await propose('regulator', { audit: audit('mine'), schemes: [globalId('Scheme', 'scheme')] });
    expect(made).toMatchObject({ audit: { id: audit('mine') }, schemes: [{ id: globalId('Scheme', 'scheme') }] });
    expect(await propose('regulator', { audit: audit('theirs') })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await edit('regulator', made, { audit: null, schemes: [] })).toMatchObject({ audit: null, schemes: [] });
  });

  it('is changed on the version that was read, and what is the same writes nothing', async () => {
    const made = await propose('regulator');
    const after = await edit('regulator', made, { title: '余热回收' });
    expect(after).toMatchObject({ title: '余热回收', summary: given.summary, version: 2 });
    expect(await edit('national', made, { title: '另名' })).toMatchObject({ code: 'STALE', currentVersion: 2 });
    expect((await edit('regulator', after, { title: '余热回收' })).version).toBe(2);
    expect(await edit('lead', after, { title: '另名' })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await edit('strangeRegulator', after, { title: '另名' })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('consent to an exemplar', () => {
  it('is given by whoever it is of, and by nobody for another', async () => {
    const one = await propose('regulator');
    expect(await agree('regulator', one)).toMatchObject({ code: 'NOT_ALLOWED' });
    for (const who of ['parkManager', 'supplier', 'analyst'] as const)
      expect(await agree(who, one)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await agree('lead', one)).toMatchObject({ agreedBy: 'ACCOUNT', agreedOn: businessDay(), mayAgree: false });
    const ofPark = await propose('regulator', { kind: 'PARK' }, { park });
    expect(await agree('lead', ofPark)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await agree('parkManager', ofPark)).toMatchObject({ agreedBy: 'ACCOUNT', name: '清河循环经济产业园' });
  });

  it('is asked for again when anything was changed', async () => {
    const agreed = await agree('lead', await propose('regulator'));
    const changed = await edit('regulator', agreed, { summary: '另有内容' });
    expect(changed).toMatchObject({ agreedOn: null, agreedBy: null });
    expect(await publish('regulator', changed)).toMatchObject({ rule: 'exemplar-is-agreed-to' });
    expect(await agree('lead', agreed)).toMatchObject({ code: 'STALE' });
  });

  it('is needed before publication, here or on paper on a day that is past', async () => {
    const one = await propose('regulator');
    expect(await publish('regulator', one)).toMatchObject({ rule: 'exemplar-is-agreed-to' });
    expect(await publish('regulator', one, { paper: '2099-01-01' })).toMatchObject({
      fields: [{ path: 'paperConsentOn' }],
    });
    expect(await publish('regulator', one, { paper: '2026-03-02' })).toMatchObject({
      status: 'PUBLISHED',
      agreedBy: 'PAPER',
      agreedOn: '2026-03-02',
    });
    expect((await gallery(null)).totalCount).toBe(1);
  });
});

describe('a published exemplar', () => {
  it('is read by everybody, with what was agreed to, whatever is changed behind it', async () => {
    const agreed = await agree('lead', await propose('regulator'));
    await w.given(
      `MATCH (e:Enterprise {id: 'lead-works'}) SET e.name = '改名后的企业', e.division = '220102', e.industry = '9999'`,
    );
    await publish('national', agreed);
    await w.given(`MATCH (x:Exemplar) SET x.title = '改过', x.summary = '改过', x.figures = '[]', x.year = 2001`);
    const is = {
      ...{
        title: given.title,
        summary: given.summary,
        year: 2025,
        name: '清河龙头装备有限公司',
        documentNo: '辽环〔2026〕1号',
      },
      ...{ division: { code: '210202' }, industry: { code: '3120' }, withdrawnOn: null },
    };
    for (const who of [null, 'nobody', 'strangeRegulator', 'lead', 'regulator'] as const) {
      const { totalCount, nodes } = await gallery(who);
      expect([totalCount, nodes[0], nodes[0].figures[0]]).toMatchObject([1, is, { value: 9800, baseline: 12400 }]);
      const { node } = await ask(
        who,
        `query($id: ID!) { node(id: $id) { ... on PublishedExemplar { ${PUBLISHED} } } }`,
        { id: nodes[0].id },
      );
      expect(node).toEqual(nodes[0]);
    }
  });

  it('is changed, agreed to and published no more', async () => {
    const one = await published();
    expect(await edit('regulator', one, { title: '另名' })).toMatchObject({ rule: 'exemplar-is-proposed' });
    expect(await agree('lead', one)).toMatchObject({ rule: 'exemplar-is-proposed' });
    expect(await publish('regulator', one)).toMatchObject({ rule: 'exemplar-is-proposed' });
    expect((await log()).map(({ act }) => act)).toEqual(['PROPOSE_EXEMPLAR', 'AGREE_TO_EXEMPLAR', 'PUBLISH_EXEMPLAR']);
  });

  it('is found by its year, place, industry, kind and words, and counted by year and place', async () => {
    await published();
    const found = async (variables: object) => (await gallery(null, variables)).totalCount;
    expect(
      await Promise.all(
        [
          {},
          { year: 2025 },
          { division: '2102' },
          { industry: '31' },
          { kind: 'ENTERPRISE' },
          { search: '烧结 龙头' },
        ].map(found),
      ),
    ).toEqual([1, 1, 1, 1, 1, 1]);
    expect(
      await Promise.all(
        [{ year: 2024 }, { division: '22' }, { industry: '30' }, { kind: 'PARK' }, { search: '酿酒' }].map(found),
      ),
    ).toEqual([0, 0, 0, 0, 0]);
    const count = async (year: number, division: string | null) =>
      (
        await ask(
          null,
          'query($year: Int!, $division: String) { exemplarsPublished(year: $year, division: $division) }',
          { year, division },
        )
      ).exemplarsPublished;
    expect([
      await count(2025, null),
      await count(2025, '21'),
      await count(2025, '22'),
      await count(2024, null),
    ]).toEqual([1, 1, 0, 0]);
  });

  it('stands on the page of its enterprise, also after a merge', async () => {
    await w.given(
      `CREATE (:Enterprise {id: 'old-works', name: '清河老厂', nameKey: '清河老厂', search: '清河老厂', aliases: [], verified: false, lead: false, division: '210202', version: 1})`,
    );
    const old = globalId('Enterprise', 'old-works');
    await publish('regulator', await propose('regulator', {}, { enterprise: old }), { paper: '2026-03-02' });
    const on = async (id: string) =>
      (
        await ask(
          'national',
          'query($id: ID!) { enterprise(id: $id) { exemplars { name } exemplarRecords { name } } }',
          { id },
        )
      ).enterprise;
    expect(await on(old)).toMatchObject({ exemplars: [{ name: '清河老厂' }], exemplarRecords: [{ name: '清河老厂' }] });
    const { mergeEnterprises } = await ask(
      'national',
      `mutation($keep: ID!, $merge: ID!) { mergeEnterprises(keep: $keep, merge: $merge) { __typename ... on EnterpriseMerge { id } ... on Problem { message } } }`,
      { keep: leadWorks, merge: old },
    );
    expect(mergeEnterprises.__typename).toBe('EnterpriseMerge');
    expect(await on(leadWorks)).toMatchObject({
      ...{ exemplars: [{ name: '清河老厂' }], exemplarRecords: [{ name: '清河龙头装备有限公司' }] },
    });
    await ask('national', 'mutation($id: ID!) { undoMerge(merge: $id) { __typename } }', { id: mergeEnterprises.id });
    expect((await on(old)).exemplars).toHaveLength(1);
    expect((await on(leadWorks)).exemplars).toHaveLength(0);
  });
});

describe('a withdrawn exemplar', () => {
  it('is public by its name and days alone, with its reason for those who work on it', async () => {
    const one = await published();
    expect(await withdraw('regulator', one, ' ')).toMatchObject({ fields: [{ path: 'reason' }] });
    expect(await withdraw('lead', one, '不实')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await withdraw('regulator', one, '数据不实')).toMatchObject({ status: 'WITHDRAWN', reason: '数据不实' });
    const { nodes } = await gallery(null);
    expect(nodes).toMatchObject([{ title: given.title, withdrawnOn: businessDay(), summary: null, figures: [] }]);
    expect((await gallery(null, { search: '烧结' })).totalCount).toBe(0);
    expect((await ask(null, '{ exemplarsPublished(year: 2025) }')).exemplarsPublished).toBe(0);
    expect(JSON.stringify(await gallery('nobody'))).not.toContain('数据不实');
    expect((await records('lead')).nodes).toMatchObject([{ reason: '数据不实' }]);
  });

  it('that was only proposed is never public', async () => {
    const one = await propose('regulator');
    expect(await withdraw('regulator', one, '重复')).toMatchObject({ status: 'WITHDRAWN' });
    expect((await gallery(null)).totalCount).toBe(0);
    expect((await log()).at(-1)).toMatchObject({ act: 'WITHDRAW_EXEMPLAR', after: expect.stringContaining('重复') });
  });
});
