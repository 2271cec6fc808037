import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';

const w = await world();
afterAll(() => w.close());
const [lead, supplier, stranger] = ['lead-works', 'supplier-works', 'stranger-works'].map((id) =>
  globalId('Enterprise', id),
) as [string, string, string];
beforeEach(async () => {
  await w.empty();
  await w.cast();
});
const FIELDS = `id name day place organiser hours people attended version mayEdit division { code } enterprises { id }`;
const PROBLEM =
  '... on Problem { code message } ... on InvalidInput { fields { path } } ... on Conflict { currentVersion changedBy } ... on RuleBroken { rule }';
const REFUSED = PROBLEM.replace(' ... on Conflict { currentVersion changedBy }', '');
const given = {
  ...{
    name: '清洁生产审核培训班',
    day: '2025-05-06',
    place: '沈阳',
    organiser: '省清洁生产中心',
    hours: 8,
    people: 60,
  },
  enterprises: [lead, supplier],
};
const record = async (who: CastMember, change: object = {}, division = '21', key: string | null = null) =>
  (
    await w.as(who).ask(
      `mutation($division: String!, $input: TrainingInput!, $key: String) {
        recordTraining(division: $division, input: $input, key: $key) {
          __typename ... on Training { ${FIELDS} } ${REFUSED} } }`,
      { division, input: { ...given, ...change }, key },
    )
  ).data.recordTraining;
const edit = async (who: CastMember, { id, version }: { id: string; version: number }, input: object) =>
  (
    await w.as(who).ask(
      `mutation($id: ID!, $version: Int!, $input: TrainingChanges!) {
        editTraining(training: $id, version: $version, input: $input) { __typename ... on Training { ${FIELDS} } ${PROBLEM} } }`,
      { id, version, input },
    )
  ).data.editTraining;
const remove = async (who: CastMember, { id, version }: { id: string; version: number }, reason: string) =>
  (
    await w.as(who).ask(
      `mutation($id: ID!, $version: Int!, $reason: String!) {
        removeTraining(training: $id, version: $version, reason: $reason) { __typename ... on RemovedTraining { training } ${PROBLEM} } }`,
      { id, version, reason },
    )
  ).data.removeTraining;
const list = async (who: CastMember | null, variables: object = {}) =>
  (
    await (who ? w.as(who) : w.public).ask(
      `query($year: Int, $division: String, $search: String) {
        trainings(year: $year, division: $division, search: $search) { totalCount nodes { ${FIELDS} } } }`,
      { ...variables },
    )
  ).data.trainings;
const log = () =>
  w.graph.script(
    "MATCH (e:LogEntry {subjectType: 'Training'}) RETURN e.act AS act, e.after AS after ORDER BY e.number",
  );

describe('a training', () => {
  it('is recorded by the regulator of its region, once for one key, and stands in the log', async () => {
    const made = await record('regulator', {}, '21', 'k');
    expect(made).toMatchObject({ ...given, enterprises: [{}, {}], attended: 2, version: 1, division: { code: '21' } });
    expect(await record('regulator', {}, '21', 'k')).toEqual(made);
    expect((await list('regulator')).totalCount).toBe(1);
    expect(await log()).toMatchObject([{ act: 'RECORD_TRAINING', after: expect.stringContaining('"enterprises":2') }]);
  });

  it('is recorded by nobody else, and of enterprises of the region alone', async () => {
    for (const who of ['parkManager', 'lead', 'analyst', 'expert', 'admin', 'nobody', 'strangeRegulator'] as const)
      expect(await record(who)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await record('regulator', { enterprises: [stranger] })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await record('national', { enterprises: [stranger] })).toMatchObject({ rule: 'training-within-its-region' });
    expect((await list('national')).totalCount).toBe(0);
  });

  it('says everything that is wrong with it at once', async () => {
    const wrong = await record('regulator', { name: ' ', day: '2099-01-01', hours: 0, people: 0 });
    expect(wrong.fields.map(({ path }: { path: string }) => path).sort()).toEqual([
      'input.day',
      'input.hours',
      'input.name',
      'input.people',
    ]);
  });

  it('is changed on the version that was read, and what is the same writes nothing', async () => {
    const made = await record('regulator');
    const after = await edit('regulator', made, { place: '大连', enterprises: [lead] });
    expect(after).toMatchObject({ place: '大连', name: given.name, version: 2, enterprises: [{ id: lead }] });
    expect(await edit('national', made, { place: '鞍山' })).toMatchObject({ code: 'STALE', currentVersion: 2 });
    expect((await edit('regulator', after, { place: '大连' })).version).toBe(2);
    expect((await log()).map(({ act }) => act)).toEqual(['RECORD_TRAINING', 'UPDATE_TRAINING']);
    for (const who of ['lead', 'parkManager', 'strangeRegulator'] as const)
      expect((await edit(who, after, { place: '鞍山' })).code).toMatch(/NOT_(ALLOWED|FOUND)/);
  });

  it('is removed with a reason', async () => {
    const made = await record('regulator');
    expect(await remove('regulator', made, ' ')).toMatchObject({ fields: [{ path: 'reason' }] });
    expect(await remove('strangeRegulator', made, '重复')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await remove('regulator', made, '重复')).toMatchObject({ training: made.id });
    expect((await list('regulator')).totalCount).toBe(0);
    expect((await log()).at(-1)).toMatchObject({ act: 'REMOVE_TRAINING', after: expect.stringContaining('重复') });
  });

  it('is seen by an enterprise that attended, without the others, and by nobody who did not', async () => {
    const { id } = await record('regulator');
    expect((await list('lead')).nodes).toMatchObject([
      { id, name: given.name, people: null, attended: null, mayEdit: [], enterprises: [{ id: lead }] },
    ]);
    expect((await list('strangeMember')).totalCount).toBe(0);
    for (const who of [null, 'parkManager', 'analyst', 'strangeRegulator', 'admin'] as const)
      expect((await list(who)).totalCount).toBe(0);
  });

  it('is found by its year, region and words', async () => {
    await record('regulator');
    await record('regulator', { name: '能源审计研讨', day: '2024-03-01' });
    const names = async (variables: object) =>
      (await list('regulator', variables)).nodes.map(({ name }: { name: string }) => name);
    expect(await names({})).toEqual([given.name, '能源审计研讨']);
    expect(await names({ year: 2024 })).toEqual(['能源审计研讨']);
    expect(await names({ search: '能源' })).toEqual(['能源审计研讨']);
    expect(await names({ division: '2101' })).toEqual([]);
  });
});
