import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../server/platform/root.ts';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { drawnIndependently } from './independent-draw.ts';

const w = await world();
afterAll(() => w.close());
const year = Number(new Date().toISOString().slice(0, 4)) - 1;
beforeEach(async () => {
  await w.empty();
  await w.cast();
  // 23 in Liaoning over two cities and two industries, of whom one was assessed only; one in Jilin; one of the year before.
  await w.given(
    `UNWIND range(1, 23) AS i
     CREATE (e:Enterprise {id: 'e' + i, name: '企业' + i, nameKey: '企业' + i, division: CASE WHEN i % 2 = 0 THEN '210202' ELSE '210102' END,
       industry: CASE WHEN i % 3 = 0 THEN '2611' ELSE '3110' END, version: 1})
     CREATE (e)<-[:OF]-(:Audit {id: 'a' + i, mode: 'STANDARD', basis: 'MANDATORY', status: CASE WHEN i = 23 THEN 'ASSESSED' ELSE 'ACCEPTED' END,
       openedOn: date({year: $year - 1, month: 3, day: 1}), assessedOn: date({year: $year, month: 5, day: 31}),
       acceptedOn: CASE WHEN i < 23 THEN date({year: $year, month: 12, day: 31}) END})
     WITH count(*) AS all
     CREATE (f:Enterprise {id: 'jilin', name: '吉林企业', nameKey: '吉林企业', division: '220102', version: 1})<-[:OF]-(:Audit {id: 'aj', mode: 'STANDARD',
       basis: 'MANDATORY', status: 'ACCEPTED', openedOn: date({year: $year - 1, month: 3, day: 1}), acceptedOn: date({year: $year, month: 6, day: 1})})
     CREATE (g:Enterprise {id: 'earlier', name: '较早企业', nameKey: '较早企业', division: '210102', version: 1})<-[:OF]-(:Audit {id: 'ag', mode: 'STANDARD',
       basis: 'MANDATORY', status: 'ACCEPTED', openedOn: date({year: $year - 2, month: 3, day: 1}), acceptedOn: date({year: $year - 1, month: 12, day: 31})})`,
    { year },
  );
});

const PROBLEM = '... on Problem { code message ... on RuleBroken { rule } ... on InvalidInput { fields { path } } }';
const DRAW = `id authority { code } year round status version size populationCount populationHash commitment seed drawnOn doneCount
  share { citation verified amount } strata { stratum population drawn }
  members(first: 100) { totalCount nodes { id version key stratum name because on drawn place outcome recheckedOn note } }`;
const ask = async (as: CastMember | null, text: string, variables: object = {}) => {
  const { data, errors } = await (as ? w.as(as) : w.public).ask(text, { year, ...variables });
  expect(errors).toBeUndefined();
  return data;
};
const commit = async (as: CastMember = 'regulator', authority = '21', key: string | null = null) =>
  (
    await ask(
      as,
      `mutation($authority: String!, $year: Int!, $key: String) { done: commitRecheckDraw(authority: $authority, year: $year, idempotencyKey: $key) {
        __typename ... on RecheckDraw { ${DRAW} } ${PROBLEM} } }`,
      { authority, key },
    )
  ).done;
const reveal = async (draw: { id: string; version: number }, as: CastMember = 'regulator') =>
  (
    await ask(
      as,
      `mutation($draw: ID!, $version: Int!) { done: drawRecheck(draw: $draw, version: $version) {
        __typename ... on RecheckDraw { ${DRAW} } ${PROBLEM} ... on Conflict { currentVersion } } }`,
      { draw: draw.id, version: draw.version },
    )
  ).done;
const result = async (member: { id: string; version: number }, more: object = {}, as: CastMember = 'regulator') =>
  (
    await ask(
      as,
      `mutation($member: ID!, $version: Int!, $outcome: RecheckOutcome!, $on: Date!, $note: String) {
        done: recordRecheck(member: $member, version: $version, outcome: $outcome, recheckedOn: $on, note: $note) {
        __typename ... on RecheckDraw { ${DRAW} } ${PROBLEM} ... on Conflict { currentVersion } } }`,
      { member: member.id, version: member.version, outcome: 'PASSED', on: today(), ...more },
    )
  ).done;
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
const file = async (id: string) => (await w.public.fetch(`/api/recheck-draws/${encodeURIComponent(id)}`)).json() as any;

describe('A re-check draw', () => {
  it('freezes those of the region assessed or accepted in the year, and publishes hash and commitment before the seed', async () => {
    const draw = await commit();
    expect(draw).toMatchObject({
      status: 'COMMITTED',
      round: 1,
      populationCount: 23,
      size: 3,
      seed: null,
      drawnOn: null,
    });
    expect(draw.share).toMatchObject({ amount: 10, verified: true });
    expect(draw.members.nodes.map((m: any) => m.name)).not.toContain('吉林企业');
    expect(draw.members.nodes.filter((m: any) => m.because === 'ASSESSED').map((m: any) => m.name)).toEqual(['企业23']);
    expect(draw.members.nodes.every((m: any) => !m.drawn)).toBe(true);
    expect((await file(draw.id)).seed).toBeNull();
  });

  it('draws what anybody computes from the published file, and reveals a seed that fits the commitment', async () => {
    const { id } = await commit();
    const drawn = await reveal({ id, version: 1 });
    expect(drawn).toMatchObject({ status: 'DRAWN', version: 2, drawnOn: today() });
    const published = await file(id);
    expect(published.drawn).toEqual(drawnIndependently(published));
    expect(drawn.members.nodes.filter((m: any) => m.drawn).map((m: any) => m.key)).toEqual(published.drawn);
    expect(drawn.strata.reduce((sum: number, s: any) => sum + s.drawn, 0)).toBe(3);
  });

  it('is the same in the public’s eyes as in its authority’s, but for the notes', async () => {
    const { id } = await commit();
    const drawn = await reveal({ id, version: 1 });
    const [first] = drawn.members.nodes;
    expect((await result(first, { outcome: 'FAILED', note: '台账不全' })).members.nodes[0]).toMatchObject({
      outcome: 'FAILED',
      note: '台账不全',
    });
    const read = `query($id: ID!) { node(id: $id) { ... on RecheckDraw { ${DRAW} } } }`;
    const seen = (await ask(null, read, { id })).node;
    expect(seen.members.nodes[0]).toMatchObject({ outcome: 'FAILED', note: null, recheckedOn: today() });
    expect(seen.doneCount).toBe(1);
  });

  it('of a later round takes only those who came since', async () => {
    await commit();
    expect(await commit()).toMatchObject({ code: 'RULE_BROKEN', rule: 'recheck.population' });
    await w.given(
      `CREATE (:Enterprise {id: 'late', name: '后来企业', nameKey: '后来企业', division: '210102', version: 1})<-[:OF]-(:Audit {id: 'al', mode: 'STANDARD',
       basis: 'MANDATORY', status: 'ACCEPTED', openedOn: date({year: $year, month: 1, day: 1}), acceptedOn: date({year: $year, month: 12, day: 30})})`,
      { year },
    );
    expect(await commit()).toMatchObject({ round: 2, populationCount: 1, size: 1 });
  });

  it('is made once, whoever asks at the same time', async () => {
    const { id } = await commit();
    const all = await Promise.all(Array.from({ length: 8 }, () => reveal({ id, version: 1 })));
    expect(all.filter((one) => one.__typename === 'RecheckDraw')).toHaveLength(1);
    expect(all.filter((one) => one.code === 'STALE')).toHaveLength(7);
    expect(await reveal({ id, version: 2 })).toMatchObject({ code: 'RULE_BROKEN', rule: 'recheck.once' });
  });

  it('is frozen once by one key, and by eight at once in one draw', async () => {
    const same = await Promise.all(Array.from({ length: 3 }, () => commit('regulator', '21', 'a key')));
    expect(new Set(same.map((draw) => draw.id)).size).toBe(1);
    const others = await Promise.all(Array.from({ length: 4 }, () => commit()));
    expect(others.every((draw) => draw.rule === 'recheck.population')).toBe(true);
  });

  it('is refused to a year that has not begun, and where no rule says a share', async () => {
    const future = await ask(
      'regulator',
      `mutation { done: commitRecheckDraw(authority: "21", year: ${year + 2}) { __typename ${PROBLEM} } }`,
    );
    expect(future.done).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'year' }] });
    expect(await commit('strangeRegulator', '22')).toMatchObject({ code: 'RULE_BROKEN', rule: 'recheck.share' });
  });

  it.each(['parkManager', 'lead', 'supplier', 'expert', 'analyst', 'admin', 'nobody', 'strangeRegulator'] as const)(
    'is frozen, drawn and recorded by its authority alone: %s may not',
    async (as) => {
      expect(await commit(as)).toMatchObject({ code: 'NOT_ALLOWED' });
      const { id } = await commit();
      expect(await reveal({ id, version: 1 }, as)).toMatchObject({ code: 'NOT_ALLOWED' });
      const drawn = await reveal({ id, version: 1 });
      expect(await result(drawn.members.nodes[0], {}, as)).toMatchObject({ code: 'NOT_ALLOWED' });
    },
  );

  it('has results only of those drawn, from the day of the draw to today, and corrected on the version read', async () => {
    const { id } = await commit();
    const drawn = await reveal({ id, version: 1 });
    const [first] = drawn.members.nodes;
    const undrawn = drawn.members.nodes.at(-1);
    expect(await result(undrawn)).toMatchObject({ rule: 'recheck.drawn-only' });
    expect(await result(first, { on: '2020-01-01' })).toMatchObject({ fields: [{ path: 'recheckedOn' }] });
    expect(await result(first, { on: '2099-01-01' })).toMatchObject({ fields: [{ path: 'recheckedOn' }] });
    expect((await result(first)).members.nodes[0]).toMatchObject({ outcome: 'PASSED', version: 2 });
    expect(await result(first, { outcome: 'FAILED' })).toMatchObject({ code: 'STALE', currentVersion: 2 });
  });
});

describe('npm run verify-draw', () => {
  const verify = (text: string) => {
    const at = path.join(mkdtempSync(path.join(tmpdir(), 'qinglian-draw-')), 'draw.json');
    writeFileSync(at, text);
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'server/rechecks/command.ts', at], {
      cwd: projectRoot,
      encoding: 'utf8',
    });
    return { code: run.status, said: run.stdout };
  };
  it('finds a sound draw sound, and names what was tampered with', async () => {
    const { id } = await commit();
    expect(verify(JSON.stringify(await file(id))).said).toContain('not drawn yet');
    await reveal({ id, version: 1 });
    const sound = await file(id);
    expect(verify(JSON.stringify(sound))).toMatchObject({ code: 0, said: expect.stringContaining('as published') });
    const [first, ...rest] = sound.population;
    const swapped = { ...sound, drawn: [sound.drawn[1], sound.drawn[0], sound.drawn[2]] };
    const moved = { ...sound, population: [{ ...first, stratum: '别处' }, ...rest] };
    const reseeded = { ...sound, seed: 'f'.repeat(64) };
    expect(verify(JSON.stringify(swapped))).toMatchObject({ code: 1, said: expect.stringContaining('another result') });
    expect(verify(JSON.stringify(moved))).toMatchObject({
      code: 1,
      said: expect.stringContaining('the population is not'),
    });
    expect(verify(JSON.stringify(reseeded))).toMatchObject({ code: 1, said: expect.stringContaining('committed to') });
  });
});
