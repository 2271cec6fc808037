import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { businessDay } from '../../server/platform/dates.ts';
import { globalId } from '../../server/platform/ids.ts';
import type { CastMember } from '../support/cast.ts';
import { world } from '../support/world.ts';
import { PROGRESS, region, type Made } from './region.ts';

const w = await world();
afterAll(() => w.close());
const year = Number(businessDay().slice(0, 4));
const audit = [{ status: 'ACCEPTED', openedOn: '2022-01-01', acceptedOn: '2023-01-01', validUntil: '2099-01-01' }];
const many = (division: string, audited: number, untouched: number, cod: number): Made[] =>
  Array.from({ length: audited + untouched }, (_, i) => ({
    ...{ id: `${division} ${i}`, division, industry: '3110', cod: { [year]: cod } },
    ...(i < audited && { audits: audit }),
    ...(division === '210102' && { park: 'park' }),
  }));
beforeAll(() =>
  region(w, { park: '210102' }, [
    ...many('210102', 7, 7, 1234.5),
    ...many('210202', 6, 6, 20),
    // Of these nobody but a regulator may know: 4321 stands in no other figure.
    ...many('210302', 1, 2, 4321),
  ]),
);

/** The parts of a ZIP file as text. */
async function unzipped(file: Buffer): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(file);
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return parts;
}
const given = async (who: CastMember | null, query: string) => {
  const response = await (who ? w.as(who) : w.public).fetch(`/api/progress-report.docx?${query}`);
  expect(response.status).toBe(200);
  const parts = await unzipped(Buffer.from(await response.arrayBuffer()));
  return { response, parts, xml: parts.get('word/document.xml')! };
};
const textOf = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((m) => m[1]!).join('');
/** Every row of every table, as the texts of its cells. */
const rowsOf = (xml: string) =>
  [...xml.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr [^>]*>.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell)),
  );
const rowsNamed = (xml: string, name: string) => rowsOf(xml).filter(([first]) => first === name);
const figures = async (who: CastMember | null, place: object) =>
  (await (who ? w.as(who) : w.public).ask(PROGRESS, { year, ...place })).data.progress;
const said = (value: number, locale = 'zh-CN') =>
  new Intl.NumberFormat(locale, {
    maximumFractionDigits: value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2,
  }).format(value);
const cellsOf = ({ total, parts, share }: any, locale?: string) => [
  ...[total, parts.audited, parts.inProgress, parts.invited, parts.untouched].map((value) => said(value, locale)),
  new Intl.NumberFormat(locale ?? 'zh-CN', { maximumFractionDigits: 1 }).format(share * 100),
];

describe('The annual report for Word', { timeout: 60_000 }, () => {
  it('has the figures that the API answers, each line of each table', async () => {
    const { coverage } = await figures('regulator', { division: '21' });
    const { xml, response } = await given('regulator', `division=21&year=${year}`);
    expect(response.headers.get('content-type')).toContain('wordprocessingml');
    for (const line of [...coverage.byDivision, ...coverage.byIndustry, ...coverage.byPark]) {
      const name = line.industry ?? line.division?.name ?? line.park?.name ?? '园区之外';
      expect(rowsNamed(xml, name).map(([, ...cells]) => cells)).toEqual([cellsOf(line.counts), cellsOf(line.loads)]);
    }
    expect(rowsNamed(xml, '合计')).toContainEqual(['合计', ...cellsOf(coverage.total.counts)]);
    expect(rowsNamed(xml, '合计')).toContainEqual(['合计', ...cellsOf(coverage.total.loads)]);
    expect(rowsNamed(xml, '鞍山市')[1]).toContain('12,963');
  });

  it('tells the public no figure that the API does not, and says why', async () => {
    const { coverage } = await figures(null, { division: '21' });
    const { xml } = await given(null, `division=21&year=${year}`);
    const text = textOf(xml);
    for (const line of coverage.byDivision)
      expect(rowsNamed(xml, line.division.name)[0]!.slice(1)).toEqual(
        line.counts.parts ? cellsOf(line.counts) : [expect.stringContaining('不予显示')],
      );
    expect(text).not.toContain('12,963');
    expect(text).not.toContain('4,321');
    expect(rowsNamed(xml, '鞍山市')).toEqual(Array(2).fill(['鞍山市', '不予显示：企业太少']));
    expect(text).toContain('方案与效益仅主管此地者可见');
    expect(text).toContain('不掌握此地的全部企业');
    expect(text).toContain('未经主管部门签发');
    expect(text).not.toContain('（盖章）');
  });

  it('is a page of A4 with the lines, fonts and page numbers of GB/T 9704', async () => {
    const { xml, parts } = await given('regulator', `division=21&year=${year}`);
    expect(xml).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/);
    expect(xml).toContain('w:line="560"');
    expect(xml).toContain('w:lineRule="exact"');
    for (const [font, size] of [
      ['方正小标宋简体', 44],
      ['仿宋_GB2312', 32],
      ['黑体', 32],
      ['楷体_GB2312', 32],
    ] as const)
      expect(xml).toMatch(new RegExp(`w:eastAsia="${font}"[^>]*/>(?:<[^>]+>)*?<w:sz w:val="${size}"/>`));
    const footers = [...parts].filter(([name]) => /word\/footer\d\.xml/.test(name)).map(([, text]) => text);
    expect(footers).toHaveLength(2);
    for (const footer of footers) expect(footer).toMatch(/— .*PAGE.* —/s);
    expect(parts.get('word/settings.xml')).toContain('evenAndOddHeaders');
    const tables = xml.match(/<w:tbl>/g)!.length;
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables);
  });

  it('is sealed by the authority whose place it is, and dated', async () => {
    const [y, m, d] = businessDay().split('-').map(Number);
    const text = textOf((await given('regulator', `division=21&year=${year}`)).xml);
    expect(text).toContain('辽宁省清洁生产审核主管部门（盖章）');
    expect(text.endsWith(`${y}年${m}月${d}日`)).toBe(true);
    expect(textOf((await given('parkManager', `park=${globalId('Park', 'park')}&year=${year}`)).xml)).not.toContain(
      '盖章',
    );
  });

  it('names its sources, and flags those that nobody has verified', async () => {
    const text = textOf((await given(null, `division=21&year=${year}`)).xml);
    expect(text).toContain('规划目标：到2023年底，重点行业企业清洁生产审核全覆盖。来源：辽宁省清洁生产审核工作材料');
    await w.given("MATCH (f:Fact {id: 'plan-training'}) SET f.verified = false");
    try {
      expect(textOf((await given(null, `division=21&year=${year}`)).xml)).toContain('（未核实）');
    } finally {
      await w.given("MATCH (f:Fact {id: 'plan-training'}) SET f.verified = true");
    }
  });

  it('is in English when that is asked for, with the same figures', async () => {
    const { coverage } = await figures('regulator', { division: '21' });
    const { xml } = await given('regulator', `division=21&year=${year}&language=en`);
    expect(textOf(xml)).toContain(`: cleaner-production auditing in ${year}`);
    expect(rowsNamed(xml, 'Total')).toContainEqual(['Total', ...cellsOf(coverage.total.counts, 'en-GB')]);
    expect(rowsOf(xml)[0]).toEqual([
      'Key industry',
      'Total',
      'Audited',
      'In progress',
      'Invited',
      'Not begun',
      'Coverage (%)',
    ]);
  });

  it('refuses what it cannot read, all at once, and a place that is not there', async () => {
    const ask = async (query: string) => {
      const response = await w.public.fetch(`/api/progress-report.docx?${query}`);
      return [response.status, ((await response.json()) as { message: string }).message] as const;
    };
    const [status, message] = await ask('division=21&year=now&indicator=GOLD');
    expect(status).toBe(400);
    expect(message).toMatch(/year.*indicator/);
    expect((await ask('division=999999&year=2024'))[0]).toBe(404);
    expect((await ask('division=21&year=1999'))[0]).toBe(400);
  });

  it('stands in the log when somebody who is signed in takes it', async () => {
    await given('regulator', `division=21&year=${year}`);
    const [entry] = await w.graph.script(
      "MATCH (e:LogEntry {act: 'EXPORT_DATA'}) RETURN e.after AS after ORDER BY e.number DESC LIMIT 1",
    );
    expect(entry!['after']).toContain('progress-report');
  });
});
