import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallRegion } from '../support/small-region.ts';
import { world } from '../support/world.ts';
import { drafting, listed } from './drafting.ts';

const w = await world();
const { publish } = drafting(w);
const high = { category: 'HIGH_ENERGY', evidence: '单耗超限', limit: 100, measured: 112, unit: 'kgce/t' };
const toxic = { category: 'TOXIC_HAZARDOUS', evidence: '使用氰化物' };
beforeAll(async () => {
  await smallRegion(w);
  await publish(2025, '2026-01-31', [listed('member-a', toxic, high), listed('lead-works', toxic)]);
});
afterAll(() => w.close());
const rowsOf = (text: string) => parse<Record<string, string>>(text.replace('\uFEFF', ''), { columns: true });
const get = (address: string) => w.as('lead').fetch(`/api/exports/${address}`);

describe('a published list as a file', () => {
  it('has the columns lists are published in, and the evidence of each category', async () => {
    const rows = rowsOf(await (await get('mandatory-list.csv?authority=2102&year=2025')).text());
    expect(rows).toHaveLength(2);
    expect(rows.find((row) => row['企业名称'] === '清河甲化工有限公司')).toMatchObject({
      ...{ 市: '大连市', '县(区)': '中山区', 强审类型: '双有；高耗能', 主管部门: '大连市', 公布日期: '2026-01-31' },
      ...{ 完成时限: '2027-01-31', 双有依据: '使用氰化物', 高耗能依据: '单耗超限' },
      ...{ 单位产品能耗限额: '100', 实测值: '112', 能耗单位: 'kgce/t' },
    });
    expect(rows.map((row) => row['序号'])).toEqual(['1', '2']);
  });

  it('is a workbook too, and is noted in the log with what it was chosen by', async () => {
    const response = await get('mandatory-list.xlsx?authority=2102&year=2025');
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const noted = await w.graph.script(`MATCH (l:LogEntry {act: 'EXPORT_DATA'}) RETURN l.after AS after`);
    expect(noted.map((row) => JSON.parse(String(row['after'])))).toContainEqual({ kind: 'mandatory-list', format: 'xlsx', authority: '2102', year: '2025' }); // prettier-ignore
  });

  it('that is not published is not found', async () => {
    expect((await get('mandatory-list.csv?authority=2102&year=2024')).status).toBe(404);
    expect((await get('mandatory-list.csv?authority=2102')).status).toBe(400);
  });
});
