import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { globalId } from '../../server/platform/ids.ts';
import { places, type CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { listedWorks, works } from './auditing.ts';

vi.setConfig({ testTimeout: 120_000 });
const w = await world();
afterAll(() => w.close());
beforeAll(async () => {
  await listedWorks(w);
  await w.given(
    `UNWIND $audits AS a MATCH (e:Enterprise {id: a.of})
     CREATE (:Audit {id: a.id, mode: a.mode, basis: a.basis, stage: a.stage, status: a.status, openedOn: date(a.on)})-[:OF]->(e)`,
    {
      audits: [
        {
          id: 'a',
          of: places.supplierWorks.id,
          mode: 'RAPID',
          basis: 'VOLUNTARY',
          stage: 'SCHEMES',
          status: 'OPEN',
          on: '2026-05-01',
        },
        {
          id: 'b',
          of: places.supplierWorks.id,
          mode: 'STANDARD',
          basis: 'MANDATORY',
          stage: 'AUDIT',
          status: 'WITHDRAWN',
          on: '2025-02-01',
        },
        {
          id: 'c',
          of: places.leadWorks.id,
          mode: 'SIMPLIFIED',
          basis: 'MANDATORY',
          stage: 'AUDIT',
          status: 'DEFERRED',
          on: '2026-02-01',
        },
        {
          id: 'd',
          of: places.strangerWorks.id,
          mode: 'STANDARD',
          basis: 'INVITED',
          stage: 'AUDIT',
          status: 'OPEN',
          on: '2026-02-01',
        },
      ],
    },
  );
});

const list = async (as: CastMember, filter: Record<string, unknown> = {}, page: Record<string, unknown> = {}) => {
  const { data, errors } = await w.as(as).ask(
    `query($filter: AuditFilter, $first: Int, $after: String) { audits(filter: $filter, first: $first, after: $after) {
       totalCount nodes { id enterprise { name } } pageInfo { hasNextPage endCursor } } }`,
    { filter, ...page },
  );
  expect(errors).toBeUndefined();
  return data.audits;
};
const ids = (audits: { nodes: { id: string }[] }) =>
  audits.nodes.map(({ id }) => Buffer.from(id, 'base64url').toString().split(':')[1]).join('');

describe('The list of audits', () => {
  it.each([
    ['national', 'adcb'],
    ['regulator', 'acb'],
    ['strangeRegulator', 'd'],
    ['supplier', 'ab'],
    ['lead', 'c'],
    ['strangeMember', 'd'],
    ['parkManager', 'ab'],
    ['analyst', 'ab'],
    ['stranger', ''],
    ['expert', ''],
    ['admin', ''],
    ['nobody', ''],
  ] as const)('holds for %s those it may follow, the latest opened first', async (who, expected) => {
    const found = await list(who);
    expect(ids(found)).toBe(expected);
    expect(found.totalCount).toBe(expected.length);
  });

  it.each([
    [{ stage: 'AUDIT' }, 'cb'],
    [{ status: 'DEFERRED' }, 'c'],
    [{ mode: 'RAPID' }, 'a'],
    [{ basis: 'MANDATORY' }, 'cb'],
    [{ year: 2026 }, 'ac'],
    [{ division: '2103' }, 'ab'],
    [{ division: '22' }, ''],
    [{ park: globalId('Park', 'park') }, 'ab'],
    [{ park: globalId('Park', 'other-park') }, ''],
    [{ enterprise: works }, 'ab'],
    [{ search: '青禾' }, 'ab'],
    [{ search: '白杉' }, ''],
    [{ year: 2026, basis: 'MANDATORY', search: '清河' }, 'c'],
  ])('is narrowed by %j', async (filter, expected) => expect(ids(await list('regulator', filter))).toBe(expected));

  it('comes page by page, with cursors that nobody makes up', async () => {
    const first = await list('regulator', {}, { first: 2 });
    expect(ids(first)).toBe('ac');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await list('regulator', {}, { first: 2, after: first.pageInfo.endCursor });
    expect(ids(second)).toBe('b');
    expect([second.pageInfo.hasNextPage, second.totalCount]).toEqual([false, 3]);
    const forged = Buffer.from(JSON.stringify(['2026-02-01', 'd'])).toString('base64url');
    const { errors } = await w.as('regulator').ask(`{ audits(after: "${forged}.x") { totalCount } }`);
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });

  it('is a file too, of what one may follow and asked for, and the log says so', async () => {
    const get = async (who: CastMember, query: string) => {
      const response = await w.as(who).fetch(`/api/exports/audits.csv?${query}`);
      expect(response.status).toBe(200);
      return (await response.text()).replace('\uFEFF', '').trim().split('\r\n');
    };
    const [head, ...rows] = await get('regulator', 'basis=MANDATORY&search=');
    expect(head).toMatch(/^企业名称,统一社会信用代码,行政区划代码,审核依据,审核方式,所处阶段,状态,启动日期/);
    expect(rows.map((row) => row.split(',')).map((row) => [row[0], row[3], row[5], row[6]])).toEqual([
      [places.leadWorks.name, '强制', '审核', '已延期'],
      [places.supplierWorks.name, '强制', '审核', '已撤销'],
    ]);
    expect(await get('expert', '')).toHaveLength(1);
    const noted = await w.graph.script(`MATCH (l:LogEntry {act: 'EXPORT_DATA'}) RETURN l.after AS after`);
    expect(noted.map((row) => JSON.parse(String(row['after'])))).toContainEqual(
      expect.objectContaining({ kind: 'audits', format: 'csv', basis: 'MANDATORY' }),
    );
  });
});
