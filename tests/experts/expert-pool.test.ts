import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { commitmentTo, populationHash } from '../../server/platform/draw.ts';
import { globalId } from '../../server/platform/ids.ts';
import { assessing, auditedWorks, expertId, PROBLEM } from '../assessments/assessing.ts';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { panelIndependently } from './panel-oracle.ts';

const w = await world();
afterAll(() => w.close());
beforeEach(() => auditedWorks(w));
const { ask, draw, read, replace } = assessing(w);
const EXPERT = 'id name employer knows: fields industries active account version mayEdit ties { id kind until name }';
const add = (as: CastMember, input: object = {}) =>
  ask(
    as,
    `mutation($input: AddExpertInput!) { done: addExpert(input: $input) { __typename ... on Expert { ${EXPERT} } ${PROBLEM} } }`,
    {
      input: { division: '21', name: '周明', employer: '省节能院', fields: ['ENERGY'], ...input },
    },
  ).then((data) => data.done);
const change = (as: CastMember, version: number, input: object, id = 'x1') =>
  ask(
    as,
    `mutation($id: ID!, $version: Int!, $input: EditExpertInput!) { done: editExpert(expert: $id, version: $version, input: $input) {
    __typename ... on Expert { ${EXPERT} } ${PROBLEM} } }`,
    { id: expertId(id), version, input },
  ).then((data) => data.done);
const tie = (as: CastMember, version: number, enterprise: string, until: string | null = null, id = 'x1') =>
  ask(
    as,
    `mutation($id: ID!, $version: Int!, $enterprise: ID!, $until: Date) {
    done: addExpertTie(expert: $id, version: $version, enterprise: $enterprise, kind: CONSULTANCY, until: $until) {
    __typename ... on Expert { ${EXPERT} } ${PROBLEM} } }`,
    { id: expertId(id), version, enterprise: globalId('Enterprise', enterprise), until },
  ).then((data) => data.done);
const untie = (as: CastMember, version: number, id: string) =>
  ask(
    as,
    `mutation($id: ID!, $version: Int!, $tie: ID!) { done: removeExpertTie(expert: $id, version: $version, tie: $tie) {
    __typename ... on Expert { ${EXPERT} } ${PROBLEM} } }`,
    { id: expertId('x1'), version, tie: id },
  ).then((data) => data.done);

describe('The pool of experts', () => {
  it('is kept by the regulators of its region: added, edited on a version, deactivated, tied and untied', async () => {
    expect(await add('regulator')).toMatchObject({ name: '周明', active: true, version: 1, mayEdit: true });
    expect(await change('regulator', 1, { active: false })).toMatchObject({ active: false, version: 2, name: '专家1' });
    expect(await change('regulator', 1, { active: true })).toMatchObject({ code: 'STALE', currentVersion: 2 });
    const tied = await tie('regulator', 2, 'lead-works');
    expect(tied).toMatchObject({ version: 3, ties: [{ kind: 'CONSULTANCY', name: '清河龙头装备有限公司' }] });
    expect(await untie('regulator', 3, tied.ties[0].id)).toMatchObject({ version: 4, ties: [] });
    const { experts } = await ask('regulator', '{ experts(search: "周明") { totalCount nodes { name } } }');
    expect(experts).toEqual({ totalCount: 1, nodes: [{ name: '周明' }] });
  });

  it('takes an expert with a name, fields, and the industries of its sector alone; an account of an expert once', async () => {
    expect(await add('regulator', { name: ' ' })).toMatchObject({ fields: [{ path: 'name' }] });
    expect(await add('regulator', { fields: [] })).toMatchObject({ fields: [{ path: 'fields' }] });
    expect(await add('regulator', { fields: ['SECTOR'] })).toMatchObject({ fields: [{ path: 'industries' }] });
    expect(await add('regulator', { industries: ['25'] })).toMatchObject({ fields: [{ path: 'industries' }] });
    expect(await add('regulator', { account: 'lead@cast.example' })).toMatchObject({ fields: [{ path: 'account' }] });
    expect(await add('regulator', { account: 'expert@cast.example' })).toMatchObject({
      account: 'expert@cast.example',
    });
    expect(await add('regulator', { account: 'expert@cast.example' })).toMatchObject({ code: 'ALREADY_EXISTS' });
    const { myExpert } = await ask('expert', `{ myExpert { ${EXPERT} } }`);
    expect(myExpert).toMatchObject({ name: '周明', mayEdit: false });
  });

  it('is seen by nobody else, and changed by nobody else', async () => {
    const seen =
      'query($id: ID!) { node(id: $id) { __typename } experts { totalCount } myExpert { id } panelsToScore { panel } }';
    const nothing = { node: null, experts: { totalCount: 0 }, myExpert: null, panelsToScore: [] };
    for (const as of [
      'supplier',
      'lead',
      'parkManager',
      'expert',
      'analyst',
      'admin',
      'strangeRegulator',
      'nobody',
    ] as const) {
      expect(await ask(as, seen, { id: expertId('x1') })).toEqual(nothing);
      expect((await add(as)).code).toBe('NOT_ALLOWED');
      expect((await change(as, 1, { name: '甲' })).code).toBe('NOT_FOUND');
      expect((await tie(as, 1, 'lead-works')).code).toBe('NOT_FOUND');
    }
    expect(await ask(null, seen, { id: expertId('x1') })).toEqual(nothing);
  });
});

describe('A panel', () => {
  const local = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1]!;
  const seated = (panel: any) => panel.seats.map(({ expert }: any) => local(expert));

  it('is drawn by the regulator, odd and with every field, and anybody who has its seed draws the same', async () => {
    const panel = await draw('regulator', 'ASSESSMENT', 5);
    expect(panel.seats).toHaveLength(5);
    expect(new Set(panel.seats.flatMap(({ covers }: any) => covers)).size).toBe(3);
    expect(panel.commitment).toBe(commitmentTo(panel.seed));
    expect(panel.populationHash).toBe(populationHash(panel.population));
    const people = panel.population.map(({ key, stratum }: any) => ({ key, covers: stratum.split('+') }));
    expect(seated(panel)).toEqual(panelIndependently(panel.seed, people, 5));
    expect(await draw('regulator')).toMatchObject({ rule: 'panel.once' });
  });

  it('is refused when it is even, too small or larger than the pool, or a field is missing', async () => {
    expect(await draw('regulator', 'ASSESSMENT', 4)).toMatchObject({ rule: 'panel.odd' });
    expect(await draw('regulator', 'ASSESSMENT', 1)).toMatchObject({ rule: 'panel.minimum' });
    expect(await draw('regulator', 'ASSESSMENT', 11)).toMatchObject({ rule: 'panel.minimum' });
    await w.given(`MATCH (x:Expert) WHERE 'SECTOR' IN x.fields SET x.industries = ['25']`);
    expect(await draw('regulator')).toMatchObject({
      rule: 'panel.fields',
      message: expect.stringContaining('行业（33）'),
    });
  });

  it('has nobody tied within two hops in three years, and tells the regulator the way', async () => {
    await w.given(
      `MATCH (audited:Enterprise {id: 'supplier-works'}), (lead:Enterprise {id: 'lead-works'}), (far:Enterprise {id: 'stranger-works'})
       CREATE (audited)-[:SUPPLIES {id: 'l1', product: '铸件'}]->(lead), (far)-[:SUPPLIES {id: 'l2', product: '料'}]->(lead)
       WITH audited, lead, far
       UNWIND [['x0', audited, null], ['x1', lead, null], ['x2', far, null], ['x3', audited, date() - duration('P4Y')],
         ['x4', lead, date() - duration('P2Y')]] AS one
       MATCH (x:Expert {id: one[0]})
       WITH one, x, one[1] AS e
       CREATE (x)-[:TIED_TO {id: x.id, kind: 'SHAREHOLDING', until: one[2]}]->(e)`,
    );
    await w.given(`MATCH (x:Expert {id: 'x5'}) SET x.employer = '清源咨询'`);
    const panel = await draw('regulator');
    const lead = '清河龙头装备有限公司';
    const audited = '青禾铸件有限公司';
    const supply = { from: lead, relation: 'SUPPLIED_BY', to: audited };
    expect(panel.recusals).toEqual([
      { name: '专家0', path: [{ from: '专家0', relation: 'SHAREHOLDING', to: audited }] },
      { name: '专家1', path: [{ from: '专家1', relation: 'SHAREHOLDING', to: lead }, supply] },
      { name: '专家4', path: [{ from: '专家4', relation: 'SHAREHOLDING', to: lead }, supply] },
      {
        name: '专家5',
        path: [
          { from: '专家5', relation: 'EMPLOYMENT', to: '清源咨询' },
          { from: '清源咨询', relation: 'WROTE_REPORT', to: audited },
        ],
      },
    ]);
    expect(panel.population.map(({ key }: any) => key)).toEqual(['x2', 'x3', 'x6', 'x7', 'x8', 'x9']);
  });

  it('has a member replaced by the next of the same seed, and keeps who left on record', async () => {
    const panel = await draw('regulator');
    const gone = panel.seats[2];
    const after = await replace('regulator', panel, gone.expert, '出差');
    expect(after).toMatchObject({ version: 2, size: 3, seed: panel.seed });
    expect(after.seats.find(({ expert }: any) => expert === gone.expert)).toMatchObject({ reason: '出差' });
    const sitting = after.seats.filter(({ replacedOn }: any) => replacedOn === null);
    expect(sitting).toHaveLength(3);
    expect(new Set(sitting.flatMap(({ covers }: any) => covers)).size).toBe(3);
    expect(await replace('regulator', panel, sitting[0].expert)).toMatchObject({ code: 'STALE' });
    expect(await replace('regulator', after, gone.expert)).toMatchObject({ code: 'NOT_FOUND' });
    const again = await replace('regulator', after, sitting.at(-1).expert);
    expect(seated(again)).toHaveLength(5);
    expect(await replace('regulator', again, again.seats.at(-1).expert)).toMatchObject({ rule: 'panel.fields' });
  });

  it('is drawn and seen by no others', async () => {
    const panel = await draw('regulator');
    for (const as of ['supplier', 'parkManager'] as const) {
      expect((await draw(as, 'ACCEPTANCE')).code).toBe('NOT_ALLOWED');
      expect(await read(as, 'panels { id }')).toEqual({ panels: [] });
    }
    for (const as of ['lead', 'expert', 'admin', 'nobody', 'strangeRegulator'] as const) {
      expect((await draw(as, 'ACCEPTANCE')).code).toBe('NOT_FOUND');
      expect((await replace(as, panel, panel.seats[0].expert)).code).toBe('NOT_FOUND');
    }
  });
});
