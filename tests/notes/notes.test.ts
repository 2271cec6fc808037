import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { businessDay } from '../../server/platform/dates.ts';
import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';

const w = await world();
afterAll(() => w.close());
const lead = globalId('Enterprise', 'lead-works');
const park = globalId('Park', 'park');
const audit = globalId('Audit', 'the-audit');
const today = businessDay();
beforeEach(async () => {
  await w.empty();
  await w.cast();
  await w.given(
    `MATCH (e:Enterprise {id: 'lead-works'}), (p:Person {id: 'nobody'})
     CREATE (:Audit {id: 'the-audit', mode: 'STANDARD', basis: 'VOLUNTARY', status: 'OPEN', stage: 'PREPARATION', openedOn: date('2026-01-05'), version: 1})-[:OF]->(e)
     MERGE (d:Division {code: '2102'}) MERGE (p)-[:REGULATES]->(d)`,
  );
});
const FIELDS = 'id kind text day author version mayEdit authority { code } enterprise { id } park { id } audit { id }';
const PROBLEM = '... on Problem { code message } ... on InvalidInput { fields { path } }';
const write = async (who: CastMember | null, about: string, input: object = {}, key: string | null = null) =>
  (
    await (who ? w.as(who) : w.public).ask(
      `mutation($about: ID!, $input: NoteInput!, $key: String) {
        writeNote(about: $about, input: $input, key: $key) { __typename ... on Note { ${FIELDS} } ${PROBLEM} } }`,
      { about, input: { text: '现场检查：台账缺页', day: '2026-03-01', ...input }, key },
    )
  ).data.writeNote;
const edit = async (who: CastMember, { id, version }: { id: string; version: number }, input: object) =>
  (
    await w.as(who).ask(
      `mutation($id: ID!, $version: Int!, $input: NoteChanges!) {
        editNote(note: $id, version: $version, input: $input) {
          __typename ... on Note { ${FIELDS} } ${PROBLEM} ... on Conflict { currentVersion changedBy } } }`,
      { id, version, input },
    )
  ).data.editNote;
const remove = async (who: CastMember, { id, version }: { id: string; version: number }, reason: string) =>
  (
    await w.as(who).ask(
      `mutation($id: ID!, $version: Int!, $reason: String!) {
        removeNote(note: $id, version: $version, reason: $reason) { __typename ... on RemovedNote { note } ${PROBLEM} } }`,
      { id, version, reason },
    )
  ).data.removeNote;
/** Through every way in. */
const seen = async (who: CastMember | null, note: string) => {
  const { data } = await (who ? w.as(who) : w.public).ask(
    `query($note: ID!, $lead: ID!, $park: ID!, $audit: ID!) {
      node(id: $note) { ... on Note { text } } nodes: enterprise(id: $lead) { notes { text } audits(first: 5) { nodes { notes { text } } } }
      park: node(id: $park) { ... on Park { notes { text } } } audit: node(id: $audit) { ... on Audit { notes { text } } } }`,
    { note, lead, park, audit },
  );
  return JSON.stringify(data).includes('台账缺页');
};
const all = [
  'parkManager',
  'lead',
  'supplier',
  'analyst',
  'expert',
  'admin',
  'stranger',
  'strangeRegulator',
  'strangeMember',
] as const;
const logOf = (who: CastMember) =>
  w.as(who).ask('{ log(first: 100) { nodes { act subjectType changes { field after } } } }');

describe('A regulator’s note', () => {
  it('is written on an enterprise, a park or an audit, once for one key', async () => {
    const made = await write('regulator', lead, {}, 'k');
    expect(made).toMatchObject({
      ...{ kind: 'ENTERPRISE', text: '现场检查：台账缺页', day: '2026-03-01', author: '辽宁主管', version: 1 },
      ...{ authority: { code: '21' }, enterprise: { id: lead }, park: null, audit: null, mayEdit: ['text', 'day'] },
    });
    expect(await write('regulator', lead, {}, 'k')).toEqual(made);
    expect(await write('regulator', park)).toMatchObject({ kind: 'PARK', park: { id: park } });
    expect(await write('national', audit)).toMatchObject({
      kind: 'AUDIT',
      audit: { id: audit },
      authority: { code: '0' },
    });
    expect(await w.graph.script('MATCH (n:Note) RETURN count(n) AS notes')).toEqual([{ notes: 3 }]);
  });

  it.each([
    ['an enterprise', lead],
    ['a park', park],
    ['an audit', audit],
  ])('on %s is seen by regulators of its region, from city to nation, and by nobody else', async (_, about) => {
    const { id } = await write('regulator', about);
    for (const who of ['regulator', 'national', 'nobody'] as const) expect(await seen(who, id)).toBe(true);
    for (const who of [null, ...all]) expect([who, await seen(who, id)]).toEqual([who, false]);
  });

  it('is not seen by a regulator who was granted the sight of the region rather than given it', async () => {
    const { id } = await write('regulator', lead);
    await w.given("MATCH (p:Person {id: 'analyst'}), (d:Division {code: '21'}) CREATE (p)-[:GRANTED]->(d)");
    expect(await seen('analyst', id)).toBe(false);
  });

  it('is written by nobody but a regulator, and on nothing outside the region', async () => {
    for (const who of ['parkManager', 'lead', 'analyst', 'expert', 'admin'] as const)
      expect(await write(who, lead)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await write(null, lead)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await write('strangeRegulator', lead)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await write('regulator', globalId('Scheme', 'x'))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('says everything that is wrong with it at once', async () => {
    const wrong = await write('regulator', lead, { text: ' ', day: '2099-01-01' });
    expect(wrong.fields.map(({ path }: { path: string }) => path).sort()).toEqual(['input.day', 'input.text']);
    expect(await write('regulator', lead, { text: '甲'.repeat(4001) })).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is changed on the version that was read, by the authority that wrote it or one above', async () => {
    const made = await write('regulator', lead);
    expect(await edit('nobody', made, { text: '改写' })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await edit('strangeRegulator', made, { text: '改写' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await edit('national', made, { text: '已补台账缺页' })).toMatchObject({ text: '已补台账缺页', version: 2 });
    expect(await edit('regulator', made, { day: today })).toMatchObject({ code: 'STALE', currentVersion: 2 });
    expect(await edit('regulator', { ...made, version: 2 }, { day: today })).toMatchObject({ day: today, version: 3 });
  });

  it('is removed with a reason; the log keeps the reason and never the text', async () => {
    const made = await write('regulator', lead);
    const { version } = await edit('regulator', made, { text: '现场检查：台账缺页，已约谈' });
    expect(await remove('regulator', { id: made.id, version }, ' ')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await remove('regulator', { id: made.id, version }, '登错企业')).toMatchObject({ note: made.id });
    expect(await seen('regulator', made.id)).toBe(false);
    const entries = await w.graph.script(
      "MATCH (e:LogEntry {subjectType: 'Note'}) RETURN e.act AS act, e.before AS before, e.after AS after, e.enterprises AS enterprises, e.parks AS parks ORDER BY e.number",
    );
    expect(entries.map(({ act }) => act)).toEqual(['WRITE_NOTE', 'UPDATE_NOTE', 'REMOVE_NOTE']);
    expect(JSON.stringify(entries)).not.toContain('台账');
    expect(entries.every((one) => JSON.stringify([one['enterprises'], one['parks']]) === '[[],[]]')).toBe(true);
    expect(entries[2]!['after']).toContain('登错企业');
  });

  it('leaves no trace in the log that its enterprise and its park read', async () => {
    await write('regulator', lead);
    await write('regulator', park);
    await write('regulator', audit);
    const acts = async (who: CastMember) =>
      ((await logOf(who)).data.log.nodes as { subjectType: string }[]).filter((one) => one.subjectType === 'Note')
        .length;
    expect(await acts('regulator')).toBe(3);
    expect(await acts('national')).toBe(3);
    for (const who of ['lead', 'parkManager', 'strangeRegulator', 'admin'] as const) expect(await acts(who)).toBe(0);
  });

  it('goes with its enterprise when that is merged, and back when the merge is undone', async () => {
    await w.given(
      "CREATE (:Enterprise {id: 'twin', name: '清河龙头装备公司', nameKey: 'twin', search: 'twin', aliases: [], division: '210202', verified: false, lead: false, version: 1})",
    );
    const twin = globalId('Enterprise', 'twin');
    await write('regulator', twin);
    const MERGE =
      'mutation($keep: ID!, $merge: ID!) { mergeEnterprises(keep: $keep, merge: $merge) { __typename ... on EnterpriseMerge { id } ... on Problem { message } } }';
    const { data } = await w.as('regulator').ask(MERGE, { keep: lead, merge: twin });
    const notes = async (id: string) =>
      (await w.as('regulator').ask('query($id: ID!) { enterprise(id: $id) { notes { text } } }', { id })).data
        .enterprise?.notes.length;
    expect(await notes(lead)).toBe(1);
    await w.as('regulator').ask('mutation($id: ID!) { undoMerge(merge: $id) { __typename } }', {
      id: data.mergeEnterprises.id,
    });
    expect([await notes(lead), await notes(twin)]).toEqual([0, 1]);
  });
});
