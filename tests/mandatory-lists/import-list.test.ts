import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { CastMember } from '../support/cast.ts';
import { smallRegion } from '../support/small-region.ts';
import { world } from '../support/world.ts';
import { drafting, listed } from './drafting.ts';

const w = await world();
const { draft, entry, publish, publishDraft, read } = drafting(w);
const high = { category: 'HIGH_ENERGY', evidence: '单耗超限，已复测', limit: 100, measured: 112, unit: 'kgce/t' };
const toxic = { category: 'TOXIC_HAZARDOUS', evidence: '使用氰化物' };
const [lead, a, b] = ['清河龙头装备有限公司', '清河甲化工有限公司', '清河乙染料有限公司'];
beforeEach(async () => {
  await smallRegion(w);
  await w.given(`MATCH (e:Enterprise) WHERE e.id IN ['member-a', 'member-b', 'tier-1']
    CREATE (:EnterpriseName {key: e.name})-[:NAMES {kind: 'NAME'}]->(e)`);
});
afterAll(() => w.close());
const send = async (
  file: string | ArrayBuffer,
  as: CastMember = 'regulator',
  change: { id?: string; version?: number } = {},
) => {
  const found = await read('regulator');
  const { id, version } = { ...found, ...change };
  const response = await w.as(as).fetch(`/api/mandatory-list-drafts/${id}/entries?version=${version}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-filename': 'list' },
    body: file,
  });
  return { status: response.status, body: await response.json() };
};
const row = (name: string, code: string, category: string, evidence: string) =>
  `${name},${code},${category},${evidence}\n`;
const head = '企业名称,统一社会信用代码,强审类型,列入原因\n';

describe('a list in a file', () => {
  it.each(['csv', 'xlsx'])(
    'that was exported as %s is taken into a draft and published with the same entries',
    async (format) => {
      await publish(2023, '2026-01-31', [listed('member-a', toxic, high), listed('lead-works', toxic)]);
      const file = await (await w.as('regulator').fetch(`/api/exports/mandatory-list.${format}?authority=2102&year=2023`)).arrayBuffer(); // prettier-ignore
      await draft('regulator', { year: 2026 });
      expect(await send(file)).toMatchObject({ status: 200, body: { rows: 2, errors: [] } });
      expect(await send(file)).toMatchObject({ body: { added: 0, changed: 0, unchanged: 2 } });
      expect(await publishDraft('regulator', await read('regulator'))).toMatchObject({ entryCount: 2 });
      const said = async (year: number) =>
        (
          await w.public.ask(
            'query($year: Int!) { mandatoryList(authority: "2102", year: $year) { entries { nodes { name creditCode reason categories { category evidence limit measured unit } } } } }', // prettier-ignore
            { year },
          )
        ).data.mandatoryList.entries.nodes;
      expect(await said(2026)).toEqual(await said(2023));
    },
  );

  it('adds by code or by name, and says of every other row what is wrong with it', async () => {
    await draft();
    const file = head + row(lead, '91350200MA2YJ1XR9G', '双超', '超标') + row(a, '', '双有、高耗能', '使用氰化物') + row('一层铸造有限公司', '', '双超', '超标') +
      row('没有的公司', '', '双超', '超标') + row(b, '', '双无', '超标') + row(a, '', '双超', '超标'); // prettier-ignore
    const { status, body } = await send(file);
    expect(status).toBe(200);
    expect(body).toMatchObject({ rows: 6, added: 2, changed: 0, unchanged: 0 });
    // One change of the draft, however many rows.
    expect(await read('regulator')).toMatchObject({ version: 2, entryCount: 2 });
    expect(body.errors.map((one: { row: number }) => one.row).sort()).toEqual([4, 5, 6, 7]);
    expect(await entry(a)).toMatchObject({ lacks: ['EXCEEDED_LIMIT'], reasons: [{ kind: 'BY_HAND' }] });
    const noted = await w.graph.script(`MATCH (l:LogEntry {act: 'IMPORT_DRAFT_ENTRIES'}) RETURN l.after AS after, l.enterprises AS enterprises`); // prettier-ignore
    expect(noted).toHaveLength(1);
    expect(noted[0]!['enterprises']).toEqual([]);
    expect(JSON.parse(String(noted[0]!['after']))).toEqual({ rows: 6, added: 2, changed: 0, unchanged: 0, refused: 4 });
  });

  it('is refused without its columns, and on a version that is not in force any more', async () => {
    await draft();
    expect((await send('名称,金额\n甲,1\n')).body.message).toContain('强审类型');
    expect(await send(head + row(a, '', '双超', '超标'), 'regulator', { version: 9 })).toMatchObject({ status: 409, body: { code: 'STALE' } }); // prettier-ignore
    expect((await read('regulator')).entryCount).toBe(0);
  });

  it('of whoever does not keep the list is as one into a draft that is not there', async () => {
    await draft();
    for (const one of ['parkManager', 'lead', 'strangeRegulator'] as const)
      expect((await send(head + row(a, '', '双超', '超标'), one)).body.code).toBe('NOT_FOUND');
    expect((await read('regulator')).entryCount).toBe(0);
  });
});
