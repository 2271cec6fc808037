import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { expert, guidedWorld, guiding, leadWorks, VISIT } from './guiding.ts';

const w = await world();
afterAll(() => w.close());
beforeEach(() => guidedWorld(w));
const { ask, form, rename, join, change, visit, edit, answer, close, teams, visits, teamOfTwo } = guiding(w);
const acts = async () =>
  await w.graph.script(
    "MATCH (e:LogEntry) WHERE e.subjectType STARTS WITH 'Guidance' RETURN e.act AS act, e.before + e.after AS said, e.after AS after ORDER BY e.number",
  );
const visited = async () => {
  const team = await teamOfTwo();
  return visit(
    'regulator',
    team.id,
    team.members.map(({ id }: { id: string }) => id),
  );
};

describe('a guidance team', () => {
  it('is formed by the regulator of its region, once for one key, and by nobody else', async () => {
    const made = await form('regulator', '21', 'k');
    expect(made).toMatchObject({ name: '省技术指导组', size: 0, division: { code: '21' }, version: 1, mayEdit: true });
    expect(await form('regulator', '21', 'k')).toEqual(made);
    for (const who of ['parkManager', 'lead', 'analyst', 'expert', 'admin', 'nobody', 'strangeRegulator'] as const)
      expect(await form(who)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await teams('regulator')).totalCount).toBe(1);
  });

  it('has members of the pool, under the name they have there, and others by name', async () => {
    const team = await teamOfTwo();
    expect(team).toMatchObject({ size: 2, version: 3 });
    expect(team.members).toMatchObject([
      { expert, name: '专家甲', employer: '省节能院', role: 'LEADER', named: false },
      { expert: null, name: '组外甲', employer: '大学', role: 'MEMBER', named: true },
    ]);
    await w.given(`MATCH (x:Expert {id: 'x1'}) SET x.name = '专家改名'`);
    expect((await teams('regulator')).nodes[0].members[0].name).toBe('专家改名');
    expect(await join('regulator', team, { expert: globalId('Expert', 'x9') })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await join('regulator', team, { name: ' ', sector: '' })).toMatchObject({
      fields: [{ path: 'input.name' }, { path: 'input.sector' }],
    });
  });

  it('has one leader at a time, and nobody of the pool twice at once', async () => {
    const team = await teamOfTwo();
    expect(await join('regulator', team, { name: '乙', role: 'LEADER' })).toMatchObject({
      rule: 'one-leader-at-a-time',
    });
    expect(await join('regulator', team, { expert })).toMatchObject({ rule: 'one-membership' });
    const left = await change('regulator', team, team.members[0].id, { until: '2026-01-01' });
    expect(left).toMatchObject({ size: 1, version: 4 });
    const again = await join('regulator', left, { name: '乙', role: 'LEADER', since: '2026-01-01' });
    expect(again).toMatchObject({ size: 2, version: 5 });
  });

  it('is changed on the version that was read, by whoever keeps it', async () => {
    const team = await teamOfTwo();
    expect(await rename('regulator', team, '指导组')).toMatchObject({ name: '指导组', version: 4 });
    expect(await rename('national', team, '另名')).toMatchObject({ code: 'STALE', currentVersion: 4 });
    for (const who of ['lead', 'parkManager', 'strangeRegulator'] as const)
      expect(await rename(who, { ...team, version: 4 }, '另名')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is known to the public by its name and size alone', async () => {
    await teamOfTwo();
    const bare = {
      name: '省技术指导组',
      size: 2,
      documentNo: null,
      version: null,
      division: null,
      members: [],
      mayEdit: false,
    };
    for (const who of [null, 'lead', 'parkManager', 'analyst', 'expert', 'admin', 'strangeRegulator'] as const)
      expect((await teams(who)).nodes).toMatchObject([bare]);
  });

  it('is not named by people in the log', async () => {
    const team = await teamOfTwo();
    await change('regulator', team, team.members[1].id, { name: '改名甲' });
    const said = JSON.stringify(await acts());
    for (const name of ['专家甲', '组外甲', '改名甲']) expect(said).not.toContain(name);
    expect((await acts()).map(({ act }) => act)).toEqual([
      'FORM_GUIDANCE_TEAM',
      'ADD_GUIDANCE_MEMBER',
      'ADD_GUIDANCE_MEMBER',
      'UPDATE_GUIDANCE_MEMBER',
    ]);
  });
});

describe('a guidance visit', () => {
  it('is recorded by whoever keeps the team, to an enterprise of its region, by those who were members then', async () => {
    const team = await teamOfTwo();
    const came = [team.members[0].id];
    const made = await visit('regulator', team.id, came, {}, 'k');
    expect(made).toMatchObject({ topic: '余热', status: 'OPEN', overdue: true, visitors: [{ name: '专家甲' }] });
    expect(await visit('regulator', team.id, came, {}, 'k')).toEqual(made);
    for (const who of ['lead', 'parkManager', 'strangeRegulator', 'analyst'] as const)
      expect(await visit(who, team.id, came)).toMatchObject({ code: 'NOT_FOUND' });
    const far = { enterprise: globalId('Enterprise', 'stranger-works') };
    expect(await visit('regulator', team.id, came, far)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await visit('national', team.id, came, far)).toMatchObject({ rule: 'guidance-within-its-region' });
    expect(await visit('regulator', team.id, came, { day: '2024-12-31', followUpDueOn: null })).toMatchObject({
      rule: 'member-on-the-day',
    });
    expect(await visit('regulator', team.id, [], { topic: ' ', day: '2099-01-01' })).toMatchObject({
      fields: [{}, {}, {}, {}],
    });
  });

  it('is missing to everybody but the enterprise it was to and its regulators', async () => {
    const { id } = await visited();
    const seenBy = async (who: CastMember | null) => {
      const { node, enterprise, guidanceVisits } = await ask(
        who,
        `query($id: ID!, $of: ID!) { node(id: $id) { id } enterprise(id: $of) { guidanceVisits { id } } guidanceVisits { totalCount } }`,
        { id, of: leadWorks },
      );
      return [node !== null, (enterprise?.guidanceVisits.length ?? 0) > 0, guidanceVisits.totalCount > 0];
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

  it('tells the enterprise the names of those alone who agreed to be named', async () => {
    const { id } = await visited();
    const seen = async (who: CastMember) =>
      (await ask(who, `query($id: ID!) { node(id: $id) { ... on GuidanceVisit { ${VISIT} } } }`, { id })).node;
    expect((await seen('regulator')).visitors).toMatchObject([{ name: '专家甲' }, { name: '组外甲' }]);
    const nobody = { member: null, name: null, sector: null, role: null };
    expect((await seen('lead')).visitors).toEqual([
      nobody,
      { member: null, name: '组外甲', sector: '节能', role: 'MEMBER' },
    ]);
    const log = await ask('lead', '{ log { nodes { subjectType changes { before after } } } }');
    expect(JSON.stringify([await seen('lead'), log])).not.toContain('专家甲');
  });

  it('is answered by the enterprise, which may say more until it is closed by the regulator', async () => {
    const made = await visited();
    for (const who of ['regulator', 'parkManager', 'supplier'] as const)
      expect((await answer(who, made, '已改')).code).toMatch(/NOT_(ALLOWED|FOUND)/);
    expect(await answer('lead', made, ' ', '2026-01-01')).toMatchObject({
      fields: [{ path: 'answer' }, { path: 'doneOn' }],
    });
    const said = await answer('lead', made, '在建');
    expect(said).toMatchObject({ status: 'ANSWERED', answer: '在建', doneOn: null, overdue: true, version: 2 });
    expect(await answer('lead', made, '已改')).toMatchObject({ code: 'STALE', currentVersion: 2 });
    const done = await answer('lead', said, '已建成', '2026-07-01');
    expect(done).toMatchObject({ doneOn: '2026-07-01', overdue: false, version: 3 });
    expect(await edit('regulator', done, { advice: '另行' })).toMatchObject({ rule: 'guidance-is-open' });
    expect(await close('lead', done)).toMatchObject({ code: 'NOT_ALLOWED' });
    const closed = await close('regulator', done);
    expect(closed).toMatchObject({ status: 'CLOSED', mayEdit: [], mayClose: false });
    expect(await answer('lead', closed, '再改')).toMatchObject({ rule: 'guidance-is-open' });
    expect((await acts()).slice(-3).map(({ act }) => act)).toEqual([
      'ANSWER_GUIDANCE',
      'ANSWER_GUIDANCE',
      'CLOSE_GUIDANCE',
    ]);
  });

  it('is corrected until it is answered, and closed without an answer only with a note', async () => {
    const made = await visited();
    const after = await edit('regulator', made, { advice: '加装换热器', followUpDueOn: null });
    expect(after).toMatchObject({
      advice: '加装换热器',
      topic: '余热',
      followUpDueOn: null,
      overdue: false,
      version: 2,
    });
    expect((await edit('regulator', after, { topic: '余热' })).version).toBe(2);
    expect(await edit('lead', after, { advice: '无' })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await close('regulator', after)).toMatchObject({ fields: [{ path: 'note' }] });
    expect(await close('regulator', after, '企业停产')).toMatchObject({ status: 'CLOSED', closingNote: '企业停产' });
  });

  it('is found by what it is about, its year, its state and what is overdue', async () => {
    const team = await teamOfTwo();
    const came = [team.members[1].id];
    await visit('regulator', team.id, came);
    await visit('regulator', team.id, came, { topic: '水平衡', day: '2025-05-05', followUpDueOn: null });
    const topics = async (asked: string) =>
      (await visits('regulator', asked)).nodes.map(({ topic }: { topic: string }) => topic);
    expect(await topics('')).toEqual(['余热', '水平衡']);
    expect(await topics('(overdue: true)')).toEqual(['余热']);
    expect(await topics('(year: 2025)')).toEqual(['水平衡']);
    expect(await topics('(search: "水平衡")')).toEqual(['水平衡']);
    expect(await topics('(status: CLOSED)')).toEqual([]);
    expect(await topics('(division: "2103")')).toEqual([]);
    expect(await topics(`(team: "${team.id}")`)).toHaveLength(2);
  });
});
