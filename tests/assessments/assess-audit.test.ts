import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { world } from '../support/world.ts';
import { assessing, auditedWorks, expertId, finishSchemes, today } from './assessing.ts';

// The first questions to a database under load are planned for longer than a test may take.
vi.setConfig({ testTimeout: 90_000 });
const w = await world();
afterAll(() => w.close());
beforeEach(() => auditedWorks(w));
const { ask, draw, decide, read, score, scoreAll } = assessing(w);
const results = async (as: null | 'parkManager' = null) =>
  (await ask(as, '{ assessmentResults(authority: "2103") { totalCount nodes { name kind result on } } }'))
    .assessmentResults;

describe('An assessment', () => {
  it('that passes is decided by the regulator on the members’ mean, kept with its history, and public by name, kind, result and day', async () => {
    const panel = await draw('regulator');
    await scoreAll(panel, 'ASSESSMENT');
    const audit = await decide('regulator', 'ASSESSMENT', 1);
    expect(audit).toMatchObject({ status: 'ASSESSED', assessedOn: today(), acceptedOn: null, version: 2 });
    expect(audit.assessments).toMatchObject([
      { kind: 'ASSESSMENT', result: 'PASSED', score: 80, passMark: 70, vetoes: [], merged: false, members: 3 },
    ]);
    expect(audit.history[0]).toMatchObject({ kind: 'ASSESSED', side: 'REGULATOR', on: today() });
    expect(await results()).toEqual({
      totalCount: 1,
      nodes: [{ name: '青禾铸件有限公司', kind: 'ASSESSMENT', result: 'PASSED', on: today() }],
    });
  });

  it('with a veto item fails whatever the score, and leaves the audit open for another panel', async () => {
    await scoreAll(await draw('regulator'), 'ASSESSMENT', 1, ['FALSIFIED_MATERIAL']);
    const audit = await decide('regulator', 'ASSESSMENT', 1);
    expect(audit).toMatchObject({ status: 'OPEN', assessedOn: null, version: 2 });
    expect(audit.assessments).toMatchObject([{ result: 'FAILED', score: 100, vetoes: ['FALSIFIED_MATERIAL'] }]);
    expect(audit.history[0].kind).toBe('ASSESSMENT_FAILED');
    expect((await draw('regulator')).__typename).toBe('Panel');
  });

  it('is not decided before everybody has scored, without a panel, before it was drawn, or of an audit that is not ready', async () => {
    expect(await decide('regulator', 'ASSESSMENT', 1)).toMatchObject({ rule: 'assessment.by-panel' });
    const panel = await draw('regulator');
    expect(await decide('regulator', 'ASSESSMENT', 1)).toMatchObject({ rule: 'assessment.all-scored' });
    await scoreAll(panel, 'ASSESSMENT');
    expect(await decide('regulator', 'ASSESSMENT', 1, '2020-01-01')).toMatchObject({ fields: [{ path: 'on' }] });
    expect(await decide('regulator', 'ASSESSMENT', 1, '2999-01-01')).toMatchObject({ fields: [{ path: 'on' }] });
    await w.given(`MATCH (s:Scheme {id: 's1'}) SET s.status = 'PROPOSED'`);
    expect(await decide('regulator', 'ASSESSMENT', 1)).toMatchObject({
      rule: 'assessment.lowCostDone',
      citation: expect.stringContaining('planning assumption'),
    });
    expect(await read('supplier', 'readiness(kind: ASSESSMENT) { ready passMark unmet { rule text } }')).toMatchObject({
      readiness: {
        ready: false,
        passMark: 70,
        unmet: [{ rule: 'assessment.lowCostDone', text: expect.stringContaining('0 / 1') }],
      },
    });
  });

  it('is decided once, however many decide at the same time', async () => {
    await scoreAll(await draw('regulator'), 'ASSESSMENT');
    const answers = await Promise.all(
      (['regulator', 'national', 'regulator', 'national'] as const).map((as) => decide(as, 'ASSESSMENT', 1)),
    );
    expect(answers.filter(({ __typename }) => __typename === 'Audit')).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'STALE')).toHaveLength(3);
    expect((await results()).totalCount).toBe(1);
  });

  it('is decided once for a key', async () => {
    await scoreAll(await draw('regulator'), 'ASSESSMENT');
    const [first, second] = [
      await decide('regulator', 'ASSESSMENT', 1, today(), 'k'),
      await decide('regulator', 'ASSESSMENT', 1, today(), 'k'),
    ];
    expect(second).toEqual(first);
  });

  it('is not decided while a member is tied to the enterprise since', async () => {
    const panel = await draw('regulator');
    await scoreAll(panel, 'ASSESSMENT');
    const one = Buffer.from(panel.seats[0].expert, 'base64url').toString().split(':')[1];
    await w.given(
      `MATCH (x:Expert {id: $one}), (e:Enterprise {id: 'supplier-works'})
       CREATE (x)-[:TIED_TO {id: 't', kind: 'CONSULTANCY'}]->(e)`,
      { one },
    );
    expect(await decide('regulator', 'ASSESSMENT', 1)).toMatchObject({ rule: 'panel.untied' });
  });
});

describe('An acceptance', () => {
  it('follows the assessment, and gives a credit until the same day five years later', async () => {
    await scoreAll(await draw('regulator'), 'ASSESSMENT');
    await decide('regulator', 'ASSESSMENT', 1);
    await finishSchemes(w);
    await scoreAll(await draw('regulator', 'ACCEPTANCE'), 'ACCEPTANCE', 0.6);
    const audit = await decide('regulator', 'ACCEPTANCE', 2);
    expect(audit).toMatchObject({ status: 'ACCEPTED', acceptedOn: today(), version: 3 });
    expect(audit.validUntil.slice(0, 4)).toBe(String(Number(today().slice(0, 4)) + 5));
    expect(audit.assessments[0]).toMatchObject({ kind: 'ACCEPTANCE', result: 'PASSED', passMark: 60 });
  });

  it('that fails ends the audit', async () => {
    await scoreAll(await draw('regulator'), 'ASSESSMENT');
    await decide('regulator', 'ASSESSMENT', 1);
    await finishSchemes(w);
    await scoreAll(await draw('regulator', 'ACCEPTANCE'), 'ACCEPTANCE', 0.4);
    expect(await decide('regulator', 'ACCEPTANCE', 2)).toMatchObject({
      status: 'FAILED',
      acceptedOn: null,
      validUntil: null,
    });
  });

  it('stands for the assessment too where the city is a pilot that merges them, at the higher mark', async () => {
    await auditedWorks(w, { works: 'lead-works', mode: 'SIMPLIFIED' });
    await finishSchemes(w);
    await scoreAll(await draw('regulator', 'ACCEPTANCE'), 'ACCEPTANCE', 0.8);
    const audit = await decide('regulator', 'ACCEPTANCE', 1);
    expect(audit).toMatchObject({ status: 'ACCEPTED', assessedOn: today(), acceptedOn: today() });
    expect(audit.assessments).toMatchObject([{ merged: true, passMark: 70 }]);
  });
});

describe('A score', () => {
  it('is given by the expert’s own account where it has one, else by the regulator; anew on its version', async () => {
    await w.given(`MATCH (x:Expert) SET x.account = CASE x.id WHEN 'x0' THEN 'expert' END
      WITH x WHERE x.id IN ['x3', 'x6', 'x9'] SET x.active = false`);
    const panel = await draw('regulator');
    const { panelsToScore } = await ask(
      'expert',
      '{ panelsToScore { panel expert enterpriseName kind sheet { item weight } mine { total } } }',
    );
    expect(panelsToScore).toMatchObject([
      { panel: panel.id, expert: expertId('x0'), enterpriseName: '青禾铸件有限公司', mine: null },
    ]);
    const points = panelsToScore[0].sheet.map(({ item, weight }: any) => ({ item, points: weight }));
    expect(await score('regulator', panel.id, expertId('x0'), points)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await score('expert', panel.id, expertId('x0'), points)).toMatchObject({
      total: 100,
      bySelf: true,
      version: 1,
    });
    expect(await score('expert', panel.id, expertId('x0'), points)).toMatchObject({ code: 'STALE' });
    expect(
      await score(
        'expert',
        panel.id,
        expertId('x0'),
        points.map((p: any) => ({ ...p, points: 0 })),
        [],
        1,
      ),
    ).toMatchObject({ total: 0, version: 2 });
    const other = panel.seats.find((seat: any) => seat.expert !== expertId('x0')).expert;
    expect(await score('expert', panel.id, other, points)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await score('regulator', panel.id, other, points)).toMatchObject({ bySelf: false });
    expect(await score('regulator', panel.id, other, points.slice(1), [], 1)).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('Of assessments', () => {
  it('nobody but the regulator of the place decides, draws or enters scores', async () => {
    const panel = await draw('regulator');
    const points = await scoreAll(panel, 'ASSESSMENT');
    for (const as of ['supplier', 'parkManager'] as const)
      expect(await decide(as, 'ASSESSMENT', 1)).toMatchObject({ code: 'NOT_ALLOWED' });
    for (const as of ['strangeRegulator', 'lead', 'expert', 'analyst', 'admin', 'nobody'] as const)
      expect((await decide(as, 'ASSESSMENT', 1)).code).toMatch(/NOT_FOUND|NOT_ALLOWED/);
    for (const as of ['supplier', 'parkManager', 'strangeRegulator', 'expert', 'nobody'] as const)
      expect(await score(as, panel.id, panel.seats[0].expert, points, [], 1)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('the enterprise reads its decision and not who sat; a park, the public and others neither', async () => {
    await scoreAll(await draw('regulator'), 'ASSESSMENT');
    await decide('regulator', 'ASSESSMENT', 1);
    const fields = 'status assessments { id opinion score } panels { id } readiness(kind: ACCEPTANCE) { ready }';
    expect(await read('supplier', fields)).toMatchObject({
      assessments: [{ score: 80 }],
      panels: [],
      readiness: { ready: false },
    });
    expect(await read('parkManager', fields)).toEqual({
      status: 'ASSESSED',
      assessments: [],
      panels: [],
      readiness: null,
    });
    expect(await read('strangeRegulator', fields)).toBeNull();
    const [one] = (await read('regulator', 'assessments { id }')).assessments;
    const node = (as: 'supplier' | 'parkManager' | 'expert') =>
      ask(as, 'query($id: ID!) { node(id: $id) { ... on Assessment { opinion } } }', { id: one.id });
    expect((await node('supplier')).node).toEqual({ opinion: '资料齐全，结论可信' });
    for (const as of ['parkManager', 'expert'] as const) expect((await node(as)).node).toBeNull();
    expect(
      (await ask(null, 'query($id: ID!) { node(id: $id) { __typename } }', { id: globalId('Panel', 'x') })).node,
    ).toBeNull();
  });
});
