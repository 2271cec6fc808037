import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { schemeColumns } from '../../server/schemes/columns.ts';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { audit, scheming, schemesWorld } from './schemes-world.ts';

const w = await world();
const { add, of, paste } = scheming(w);
beforeEach(() => schemesWorld(w));
afterAll(() => w.close());
const headers = ['方案名称', '方案类型', '投资(万元)', '节电(万kWh/年)', 'COD(kg/年)', '其他'];
const good = ['空压机变频改造', '无/低费', '12.5', '3.2', '400', '降噪'];
const send = async (file: BodyInit, as: CastMember = 'lead', query = 'year=2025&source=审核报告') => {
  const response = await w.as(as).fetch(`/api/audits/${audit('audit-lead')}/schemes?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-filename': 'schemes' },
    body: file,
  });
  return { status: response.status, body: await response.json() };
};

describe('A table of schemes that is pasted', () => {
  it('is entered with each figure in the unit its heading names', async () => {
    expect(
      await paste('lead', headers, [good, ['锅炉余热回收', '中/高费', '300', '', '—', '']], {
        energyBasis: 'EQUIVALENT',
      }),
    ).toMatchObject({ rows: 2, added: 2, refused: [] });
    const [one, two] = (await of('lead')).schemes.nodes;
    expect(one).toMatchObject({ name: good[0], kind: 'NO_LOW_COST', status: 'PROPOSED', version: 1 });
    expect(one.expected).toMatchObject({ year: 2026, other: '降噪', energyBasis: 'EQUIVALENT' });
    expect(one.expected.values).toEqual([
      { measure: 'INVESTMENT', value: 125_000, unit: '元' },
      { measure: 'ELECTRICITY', value: 32_000, unit: 'kWh' },
      { measure: 'COD', value: 0.4, unit: 't' },
    ]);
    expect(two.expected.values).toEqual([{ measure: 'INVESTMENT', value: 3_000_000, unit: '元' }]);
  });

  it('loses nothing: rows that are wrong come back as they were, each with what is wrong where, the others are entered', async () => {
    await add('lead', { name: '已有方案' });
    const rows = [
      good,
      ['乙', '免费', 'x', '-3', '', ''],
      ['', '无/低费', '1', '', '', ''],
      ['', '', '', '', '', ''],
      good,
      ['已有方案', '低费', '', '', '', ''],
    ];
    const { refused, ...counts } = await paste('lead', headers, rows);
    expect(counts).toMatchObject({ rows: 5, added: 1 });
    expect(refused.map((one: { row: number }) => one.row)).toEqual([3, 4, 6, 7]);
    expect(refused[0].cells).toEqual(rows[1]);
    expect(refused[0].problems).toEqual([
      { column: 'kind', message: '“免费”不是无/低费或中/高费' },
      { column: 'investment', message: '不是数字' },
      { column: 'electricity', message: '不能小于 0' },
    ]);
    expect(refused.slice(1).map((one: { problems: object[] }) => one.problems)).toEqual([
      [{ column: 'name', message: '缺方案名称' }],
      [{ column: 'name', message: '与第 2 行同名' }],
      [{ column: 'name', message: '此审核已有同名方案' }],
    ]);
    expect((await of('lead')).schemes.totalCount).toBe(2);
    const noted = await w.graph.script(`MATCH (l:LogEntry {act: 'PASTE_SCHEMES'}) RETURN l.after AS after`);
    expect(JSON.parse(String(noted[0]!['after']))).toMatchObject({ rows: 5, added: 1, refused: 4 });
  });

  it('says in English what is wrong to who reads English', async () => {
    const { data } = await w
      .as('lead')
      .ask(
        `mutation($id: ID!) { pasteSchemes(audit: $id, year: 2026, headers: [{ header: "方案名称" }, { header: "方案类型" }], rows: [{ row: 9, cells: ["甲", ""] }]) { ... on SchemePaste { refused { row problems { message } } } } }`,
        { id: audit('audit-lead') },
        { 'x-qinglian-locale': 'en' },
      );
    expect(data.pasteSchemes.refused).toEqual([{ row: 9, problems: [{ message: 'The kind is missing' }] }]);
  });

  it('is read by columns chosen by hand, and refused without a name and a kind', async () => {
    const chosen = [
      { header: '项目', column: 'name' },
      { header: '费用', column: 'kind' },
      { header: 'COD', column: null },
    ];
    expect(await paste('lead', chosen, [['甲', '低费', 'x']])).toMatchObject({ added: 1, refused: [] });
    expect(await paste('lead', ['项目', '费用'], [['甲', '低费']])).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'headers' }],
    });
    expect(
      await paste(
        'lead',
        [{ header: 'a', column: 'name' }, { header: 'b', column: 'name' }, '方案类型'],
        [['甲', '乙', '低费']],
      ),
    ).toMatchObject({ fields: [{ path: 'headers.1' }] });
  });

  it('is entered once for a key', async () => {
    const answers = [
      await paste('lead', headers, [good], { key: 'k' }),
      await paste('lead', headers, [good], { key: 'k' }),
    ];
    expect(answers.map((one) => one.added)).toEqual([1, 1]);
    expect((await of('lead')).schemes.totalCount).toBe(1);
  });

  it('is not for others: neither its park nor its regulator enters it, and to strangers the audit is not there', async () => {
    for (const one of ['parkManager', 'regulator'] as const)
      expect(await paste(one, headers, [good])).toMatchObject({ code: 'NOT_ALLOWED' });
    for (const one of ['strangeMember', 'strangeRegulator', 'admin'] as const)
      expect(await paste(one, headers, [good])).toMatchObject({ code: 'NOT_FOUND' });
    expect((await of('lead')).schemes.totalCount).toBe(0);
  });

  it('shows beforehand which columns its headings are read as', async () => {
    const { data } = await w
      .as('lead')
      .ask(
        '{ schemeHeadings(headers: ["方案 名称*", "投资（元）", "备注"]) { header column unit } schemeColumns { name header } }',
      );
    expect(data.schemeHeadings).toEqual([
      { header: '方案 名称*', column: 'name', unit: null },
      { header: '投资（元）', column: 'investment', unit: '元' },
      { header: '备注', column: null, unit: null },
    ]);
    expect(data.schemeColumns).toHaveLength(21);
  });
});

describe('A file of schemes', () => {
  it.each(['csv', 'xlsx'])('exported as %s has the 21 columns, and entered again says the same', async (format) => {
    await paste('lead', headers, [good, ['锅炉余热回收', '中/高费', '300.25', '', '', '']]);
    const before = (await of('lead')).schemes.nodes;
    const response = await w.as('lead').fetch(`/api/exports/schemes.${format}?audit=${audit('audit-lead')}`);
    const file = await response.arrayBuffer();
    if (format === 'csv')
      expect(new TextDecoder().decode(file).split('\r\n')[0]!.split(',')).toEqual(
        schemeColumns.map(({ headers: [first] }) => first),
      );
    await w.given('MATCH (s:Scheme) DETACH DELETE s');
    expect(await send(file)).toMatchObject({ status: 200, body: { rows: 2, added: 2, refused: [] } });
    const said = (list: any[]) => list.map(({ name, kind, expected }) => [name, kind, expected.values, expected.other]);
    expect(said((await of('lead')).schemes.nodes)).toEqual(said(before));
  });

  it('gives back the rows it could not take, with the header, to mend them', async () => {
    const { body } = await send(
      '审核方案汇总\n序号,方案名称,方案类型,节水(m³/年)\n1,甲,无/低费,12\n2,乙,无/低费,很多\n',
    );
    expect(body).toMatchObject({ rows: 2, added: 1, headers: ['序号', '方案名称', '方案类型', '节水(m³/年)'] });
    expect(body.refused).toEqual([
      { row: 4, cells: ['2', '乙', '无/低费', '很多'], problems: [{ column: 'water', message: '不是数字' }] },
    ]);
  });

  it('is refused without its columns or its year, and of an audit of others is as one that is not there', async () => {
    expect((await send('名称,金额\n甲,1\n')).body.message).toContain('方案类型');
    expect(await send('方案名称,方案类型\n甲,低费\n', 'lead', '')).toMatchObject({ status: 400 });
    for (const one of ['strangeMember', 'strangeRegulator'] as const)
      expect((await send('方案名称,方案类型\n甲,低费\n', one)).body.code).toBe('NOT_FOUND');
    await paste('lead', headers, [good]);
    for (const one of ['parkManager', 'analyst', 'strangeRegulator'] as const)
      expect((await w.as(one).fetch(`/api/exports/schemes.csv?audit=${audit('audit-lead')}`)).status).toBe(404);
  });
});
