import path from 'node:path';
import type { XlsxArchive } from './xlsx-archive.ts';
import { readXml, unescapeExcel } from './xlsx-xml.ts';
import { cellLimit } from './csv-rows.ts';
import { Refusal } from './refusal.ts';

export interface Workbook {
  /** Visible worksheets in the order of their tabs. */
  readonly sheets: readonly { name: string; entry: string }[];
  readonly strings: readonly string[];
  /** By cell style: the number is a date. */
  readonly dateStyles: ReadonlySet<number>;
  readonly since1904: boolean;
}

const stringBytesLimit = 256 * 1024 ** 2;

export async function readWorkbook(archive: XlsxArchive): Promise<Workbook> {
  const targets = await relationships(archive);
  const sheets: { name: string; entry: string }[] = [];
  let since1904 = false;
  await readXml(archive.text('xl/workbook.xml'), {
    open(name, a) {
      if (name === 'workbookPr') since1904 = a.date1904 === '1' || a.date1904 === 'true';
      if (name !== 'sheet' || a.state === 'hidden' || a.state === 'veryHidden') return;
      const relation = Object.entries(a).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const entry = targets.get(relation);
      if (entry && archive.has(entry)) sheets.push({ name: a.name ?? '', entry });
    },
  });
  if (sheets.length === 0)
    throw new Refusal('EMPTY_FILE', { zh: 'Excel 文件里没有可见的工作表', en: 'The workbook has no visible sheet' });
  return { sheets, strings: await sharedStrings(archive), dateStyles: await dateStyles(archive), since1904 };
}

async function relationships(archive: XlsxArchive): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  const entry = 'xl/_rels/workbook.xml.rels';
  if (!archive.has(entry)) return targets;
  await readXml(archive.text(entry), {
    open(name, a) {
      if (name !== 'Relationship' || !a.Id || !a.Target || a.TargetMode === 'External') return;
      const target = a.Target.startsWith('/') ? a.Target.slice(1) : path.posix.join('xl', a.Target);
      targets.set(a.Id, target);
    },
  });
  return targets;
}

async function sharedStrings(archive: XlsxArchive): Promise<string[]> {
  const strings: string[] = [];
  const entry = 'xl/sharedStrings.xml';
  if (!archive.has(entry)) return strings;
  if (archive.sizeOf(entry) > stringBytesLimit)
    throw new Refusal('TOO_LARGE', {
      zh: 'Excel 文件的文字过多，请改用 CSV 或拆分文件',
      en: 'The workbook holds too much text; use CSV or split the file',
    });
  let inText = false;
  let phonetic = false;
  let current = '';
  await readXml(archive.text(entry), {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic = true;
      inText = name === 't' && !phonetic;
    },
    text(text) {
      if (inText && current.length <= cellLimit) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') strings.push(unescapeExcel(current));
    },
  });
  return strings;
}

const builtInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58 && id !== 48 && id !== 49);
const isDateFormat = (code: string) => {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  return bare !== 'general' && /[ymd]|h|年|月/.test(bare) && !/[#?]/.test(bare) && !/0\.?0*e\+/.test(bare);
};

async function dateStyles(archive: XlsxArchive): Promise<Set<number>> {
  const dates = new Set<number>();
  if (!archive.has('xl/styles.xml')) return dates;
  const custom = new Map<number, string>();
  let inCellFormats = false;
  let style = 0;
  await readXml(archive.text('xl/styles.xml'), {
    open(name, a) {
      if (name === 'numFmt') custom.set(Number(a.numFmtId), a.formatCode ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (name !== 'xf' || !inCellFormats) return;
      const id = Number(a.numFmtId ?? 0);
      const code = custom.get(id);
      if (code === undefined ? builtInDate(id) : isDateFormat(code)) dates.add(style);
      style += 1;
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return dates;
}
