import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import type { ImportKind } from '../../server/imports/columns.ts';
import { readFile, type Opened, type ReadOrder } from '../../server/imports/file-reader.ts';
import type { RowOfKind } from '../../server/imports/kinds.ts';
import type { RowError } from '../../server/imports/row-codes.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'qinglian-imports-'));
let made = 0;

export function fileOf(bytes: Buffer | string, name = 'list.csv'): string {
  made += 1;
  const file = path.join(folder, `${made}-${name}`);
  writeFileSync(file, bytes);
  return file;
}
export const encoded = (text: string, encoding: string, mark = false): string =>
  fileOf(iconv.encode(text, encoding, { addBOM: mark }));

export interface ReadResult<K extends ImportKind> {
  opened: Opened | undefined;
  good: RowOfKind[K][];
  errors: RowError[];
  rows: number;
  rejected: number;
}
export const lookups: Pick<ReadOrder, 'industries' | 'divisions' | 'parks'> = {
  industries: [
    { code: 'C', name: '制造业' },
    { code: '31', name: '黑色金属冶炼和压延加工业' },
    { code: '311', name: '炼铁' },
    { code: '3110', name: '炼铁' },
  ],
  divisions: [
    { code: '21', name: '辽宁省', parent: null },
    { code: '2101', name: '沈阳市', parent: '21' },
    { code: '210106', name: '铁西区', parent: '2101' },
    { code: '2103', name: '鞍山市', parent: '21' },
    { code: '210303', name: '铁西区', parent: '2103' },
  ],
  parks: [
    { id: 'p1', code: 'LN-01', name: '辽宁青松经济技术开发区', division: '2101' },
    { id: 'p2', code: 'LN-02', name: '青松经济技术开发区东园', division: '2101' },
  ],
};

/** Reads a file the way an import does, without a graph. */
export async function readAll<K extends ImportKind>(
  kind: K,
  file: string,
  change: Partial<ReadOrder<K>> = {},
): Promise<ReadResult<K>> {
  const result: ReadResult<K> = { opened: undefined, good: [], errors: [], rows: 0, rejected: 0 };
  for await (const piece of readFile({ file, kind, map: [], set: [], skip: 0, batch: 100, ...lookups, ...change })) {
    if ('encoding' in piece) result.opened = piece;
    else {
      result.good.push(...piece.good);
      result.errors.push(...piece.errors);
      result.rows += piece.rows;
      result.rejected += piece.rejected;
    }
  }
  return result;
}
export const codesOf = (result: { errors: RowError[] }) =>
  result.errors.map((e) => `${e.row} ${e.column ?? '-'} ${e.code}`);

export interface ZipEntry {
  name: string;
  data: string | Buffer;
  /** What the directory claims the entry inflates to. */
  claims?: number;
}
/** A ZIP written by hand, so that it can lie. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claims } of entries) {
    const raw = Buffer.from(data);
    const packed = deflateRawSync(raw);
    const title = Buffer.from(name);
    const size = claims ?? raw.length;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(raw), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(title.length, 26);
    locals.push(local, title, packed);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(crc32(raw), 16);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(title.length, 28);
    central.writeUInt32LE(offset, 42);
    directory.push(central, title);
    offset += local.length + title.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listing, end]);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export interface WorkbookParts {
  sheet: string | Buffer;
  strings?: string;
  styles?: string;
  prolog?: string;
  properties?: string;
  more?: ZipEntry[];
}
/** A workbook of one sheet, given as the XML inside its sheetData. */
export const workbook = ({ sheet, strings, styles, prolog = '', properties = '', more = [] }: WorkbookParts): Buffer =>
  zip([
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relations}">${properties}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<?xml version="1.0"?><Relationships xmlns="x"><Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: Buffer.concat([
        Buffer.from(`<?xml version="1.0"?>${prolog}<worksheet xmlns="${main}"><sheetData>`),
        Buffer.from(sheet),
        Buffer.from('</sheetData></worksheet>'),
      ]),
    },
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', data: `<sst xmlns="${main}">${strings}</sst>` }]),
    ...(styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', data: `<styleSheet xmlns="${main}">${styles}</styleSheet>` }]),
    ...more,
  ]);

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** Rows of plain text as the XML of a sheet. */
export const sheetOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      (cells, i) =>
        `<row r="${i + 1}">${cells.map((c) => `<c t="inlineStr"><is><t>${escape(c)}</t></is></c>`).join('')}</row>`,
    )
    .join('');
