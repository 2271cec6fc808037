import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { businessDay } from '../../server/platform/dates.ts';
import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { enterprise, FIELDS, lead, ratedRegion, rating } from './rating.ts';

const w = await world();
beforeEach(() => ratedRegion(w));
afterAll(() => w.close());
const { ask, propose, proposed, setGrade, tell, object, answer, publish, correct, told, list, open, counts, log } =
  rating(w);
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
const never = { id: globalId('CreditRating', 'never-there'), version: 1 };

describe('a credit rating', () => {
  it('is proposed by what is on file of the year, each fact with what it weighs', async () => {
    const made = await proposed();
    expect(made).toMatchObject({
      ...{
        year: 2025,
        authority: { code: '21' },
        status: 'DRAFT',
        version: 1,
        points: 15,
        proposed: 'RED',
        grade: 'RED',
      },
      reasons: [
        { kind: 'PENALTY', day: '2025-04-01', document: '环罚〔2025〕3号', points: -30 },
        { kind: 'ORDER_OVERDUE', day: '2025-06-01', document: '环责改〔2025〕2号', points: -15 },
        { kind: 'RECHECK_FAILED', day: '2025-09-09', document: null, points: -20 },
      ],
    });
    expect(made.rulePack).toContain('0/2016-07-01/4');
    expect(made.grades[0]).toMatchObject({ key: 'GREEN', verified: false });
    const { ratings } = await propose('regulator', ['member-a', 'member-b'].map(enterprise));
    expect(ratings.map((one: any) => [one.name, one.points, one.proposed])).toEqual([
      ['清河甲化工有限公司', 90, 'GREEN'],
      ['清河乙染料有限公司', 80, 'BLUE'],
    ]);
  });

  it('is one of an enterprise and a year, and once for one key', async () => {
    const first = await propose('regulator', [lead], { key: 'k' });
    expect(await propose('regulator', [lead], { key: 'k' })).toEqual(first);
    expect(await propose('regulator', [lead, enterprise('member-a')])).toMatchObject({
      ratedAlready: 1,
      ratings: [{}],
    });
    const racers = await Promise.all([1, 2].map(() => propose('regulator', [enterprise('member-b')])));
    expect(racers.map(({ ratedAlready }) => ratedAlready).sort()).toEqual([0, 1]);
    expect((await list('regulator')).totalCount).toBe(3);
  });

  it('is proposed by the authority of its region alone', async () => {
    for (const who of [null, 'lead', 'parkManager', 'analyst', 'strangeRegulator'] as const)
      expect(await propose(who, [lead])).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await propose('strangeRegulator', [lead], { authority: '22' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await propose('national', [lead], { authority: '22' })).toMatchObject({ rule: 'rating-within-its-region' });
    expect(await propose('regulator', [], { year: 2099 })).toMatchObject({
      fields: [{ path: 'enterprises' }, { path: 'year' }],
    });
  });

  it('is adopted, or set to another grade with the reason', async () => {
    const made = await proposed();
    expect(await setGrade('regulator', made, { grade: 'YELLOW' })).toMatchObject({ fields: [{ path: 'reason' }] });
    expect(await setGrade('regulator', made, { grade: 'PINK', reason: '甲' })).toMatchObject({
      fields: [{ path: 'grade' }],
    });
    const set = await setGrade('regulator', made, { grade: 'YELLOW', reason: '处罚后已全面整改' });
    expect(set).toMatchObject({ grade: 'YELLOW', proposed: 'RED', gradeReason: '处罚后已全面整改', version: 2 });
    expect(await setGrade('national', made, { grade: 'RED' })).toMatchObject({ code: 'STALE', currentVersion: 2 });
    expect(await setGrade('regulator', set, { grade: 'RED' })).toMatchObject({ grade: 'RED', gradeReason: null });
  });

  it('is missing for its enterprise until it is told, and the log does not name whom it is of', async () => {
    const made = await proposed();
    const node = `query($id: ID!) { node(id: $id) { ... on CreditRating { ${FIELDS} } } }`;
    expect(await ask('lead', node, made)).toBeNull();
    expect((await list('lead')).totalCount).toBe(0);
    expect(await log()).toMatchObject([{ act: 'PROPOSE_CREDIT_RATINGS', enterprises: [], divisions: ['21'] }]);
    await tell('regulator', made);
    expect(await ask('lead', node, made)).toMatchObject({
      grade: 'RED',
      mayObject: true,
      mayDecide: false,
      reasons: [{}, {}, {}],
    });
    expect((await log()).at(-1)).toMatchObject({ act: 'TELL_CREDIT_RATING', enterprises: ['lead-works'] });
  });

  it('is to everybody but its region’s regulators and its enterprise missing, to the byte', async () => {
    const made = await tell('regulator', await proposed());
    const text = `query($id: ID!) { node(id: $id) { __typename ... on CreditRating { ${FIELDS} } } }`;
    const bare = (given: unknown, id: string) => JSON.stringify(given).replaceAll(id, 'ID');
    for (const who of [null, ...others] as (CastMember | null)[]) {
      const asker = who ? w.as(who) : w.public;
      expect(bare(await asker.ask(text, { id: made.id }), made.id)).toBe(
        bare(await asker.ask(text, { id: never.id }), never.id),
      );
      expect(await list(who)).toEqual({ totalCount: 0, nodes: [] });
      expect(bare(await publish(who, made), made.id)).toBe(bare(await publish(who, never), never.id));
      const seen = await ask(who, 'query($id: ID!) { node(id: $id) { ... on Enterprise { creditRatings { id } } } }', {
        id: lead,
      });
      expect(seen?.creditRatings ?? []).toEqual([]);
    }
    expect(await open()).toEqual({ totalCount: 0, nodes: [] });
    expect(await counts()).toEqual([]);
  });

  it('is objected to once, by its own enterprise, and published when that is answered', async () => {
    const made = await proposed();
    expect(await object('regulator', made, { objection: '甲' })).toMatchObject({ code: 'NOT_ALLOWED' });
    const one = await tell('regulator', made);
    expect(await object('lead', one, { objection: ' ' })).toMatchObject({ fields: [{ path: 'objection' }] });
    const objected = await object('lead', one, { objection: '复核不通过的项目已整改' });
    expect(objected).toMatchObject({ objection: '复核不通过的项目已整改', mayObject: false });
    expect(await object('lead', objected, { objection: '再次' })).toMatchObject({ rule: 'objection-once' });
    expect(await publish('regulator', objected)).toMatchObject({ rule: 'objection-answered-before-published' });
    expect(await answer('lead', objected, { answer: '同意' })).toMatchObject({ code: 'NOT_ALLOWED' });
    const answered = await answer('regulator', objected, { answer: '整改属实，改定为警示', grade: 'YELLOW' });
    expect(answered).toMatchObject({ grade: 'YELLOW', answer: '整改属实，改定为警示' });
    expect(await answer('regulator', answered, { answer: '再答' })).toMatchObject({ rule: 'answer-to-an-objection' });
    expect(await publish('regulator', answered)).toMatchObject({
      status: 'PUBLISHED',
      published: [{ edition: 1, grade: 'YELLOW' }],
    });
  });

  it('is published unanswered only when the days to object are over', async () => {
    const made = await tell('regulator', await proposed());
    expect(await publish('regulator', made)).toMatchObject({ rule: 'credit.objection' });
    await w.given("MATCH (r:CreditRating) SET r.toldOn = r.toldOn - duration('P9D')");
    expect(await publish('regulator', made)).toMatchObject({ rule: 'credit.objection' });
    await w.given("MATCH (r:CreditRating) SET r.toldOn = r.toldOn - duration('P1D')");
    expect(await publish('regulator', made)).toMatchObject({ status: 'PUBLISHED' });
  });

  it('takes its steps in their order', async () => {
    const made = await proposed();
    expect(await publish('regulator', made)).toMatchObject({ rule: 'told-before-published' });
    expect(await correct('regulator', made, { grade: 'BLUE', reason: '甲' })).toMatchObject({
      rule: 'published-before-corrected',
    });
    const later = await tell('regulator', made);
    expect(await setGrade('regulator', later, { grade: 'BLUE', reason: '甲' })).toMatchObject({
      rule: 'grade-set-before-told',
    });
    expect(await tell('regulator', later)).toMatchObject({ rule: 'told-once' });
  });
});

describe('a published rating', () => {
  it('is read by everybody: name, grade, year, authority and day', async () => {
    await publish('regulator', await told());
    expect(await open()).toEqual({
      totalCount: 1,
      nodes: [
        {
          ...{
            name: '清河龙头装备有限公司',
            grade: 'RED',
            gradeName: '环保不良',
            year: 2025,
            authority: { code: '21' },
          },
          ...{ publishedOn: businessDay(), edition: 1, earlier: [] },
        },
      ],
    });
    expect(await counts()).toEqual([{ year: 2025, grade: 'RED', gradeName: '环保不良', count: 1 }]);
    expect((await open('(year: 2024)')).totalCount).toBe(0);
    expect((await open('(authority: "22")')).totalCount).toBe(0);
    expect((await open('(grade: "RED", search: "龙头")')).totalCount).toBe(1);
  });

  it('does not change when the facts do, nor the name, nor the rules', async () => {
    await publish('regulator', await told());
    const before = await open();
    await w.given(`
      MATCH (e:Enterprise {id: 'lead-works'}) SET e.name = '清河新名装备有限公司'
      WITH e MATCH (r:CreditRating)-[:RATES]->(e) SET r.grade = 'GREEN', r.year = 2020
      WITH e MATCH (o:OrderToCorrect)-[:ORDERS]->(e) OPTIONAL MATCH (o)-[:PENALISED_BY]->(p) DETACH DELETE o, p`);
    expect(await open()).toEqual(before);
    expect(await open('', 'lead')).toEqual(before);
  });

  it('is corrected by a further record, with the reason, and the one before stays to be read', async () => {
    const published = await publish('regulator', await told());
    expect(await correct('regulator', published, { grade: 'RED', reason: '甲' })).toMatchObject({
      rule: 'correction-changes',
    });
    expect(await correct('regulator', published, { grade: 'YELLOW', reason: '' })).toMatchObject({
      fields: [{ path: 'reason' }],
    });
    expect(await correct('lead', published, { grade: 'GREEN', reason: '甲' })).toMatchObject({ code: 'NOT_ALLOWED' });
    const corrected = await correct('regulator', published, { grade: 'YELLOW', reason: '处罚决定已被撤销' });
    expect(corrected.published).toMatchObject([
      { edition: 2, grade: 'YELLOW', reason: '处罚决定已被撤销' },
      { edition: 1, grade: 'RED', reason: null },
    ]);
    const { totalCount, nodes } = await open();
    expect(totalCount).toBe(1);
    expect(nodes[0]).toMatchObject({
      grade: 'YELLOW',
      edition: 2,
      earlier: [{ edition: 1, grade: 'RED', gradeName: '环保不良' }],
    });
    expect(JSON.stringify(nodes)).not.toContain('撤销');
    expect(await counts()).toEqual([{ year: 2025, grade: 'YELLOW', gradeName: '环保警示', count: 1 }]);
    expect((await log()).map(({ act }) => act)).toEqual([
      'PROPOSE_CREDIT_RATINGS',
      'TELL_CREDIT_RATING',
      'PUBLISH_CREDIT_RATING',
      'CORRECT_CREDIT_RATING',
    ]);
  });
});

describe('the grades in force', () => {
  it('are told to everybody, in either language', async () => {
    const grades = await ask(null, '{ creditGrades { key name least } }');
    expect(grades.map(({ name }: { name: string }) => name)).toEqual(['环保诚信', '环保良好', '环保警示', '环保不良']);
  });
});
