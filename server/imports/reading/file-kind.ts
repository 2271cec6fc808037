import { Refusal } from './refusal.ts';

const begins = (head: Uint8Array, ...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);

const others: { name: string; test: (head: Uint8Array) => boolean }[] = [
  { name: 'PDF', test: (h) => begins(h, 0x25, 0x50, 0x44, 0x46) },
  { name: 'PNG', test: (h) => begins(h, 0x89, 0x50, 0x4e, 0x47) },
  { name: 'JPEG', test: (h) => begins(h, 0xff, 0xd8, 0xff) },
  { name: 'GIF', test: (h) => begins(h, 0x47, 0x49, 0x46, 0x38) },
  { name: 'gzip', test: (h) => begins(h, 0x1f, 0x8b) },
  { name: '7z', test: (h) => begins(h, 0x37, 0x7a, 0xbc, 0xaf) },
  { name: 'RAR', test: (h) => begins(h, 0x52, 0x61, 0x72, 0x21) },
  { name: 'RTF', test: (h) => begins(h, 0x7b, 0x5c, 0x72, 0x74, 0x66) },
  { name: 'SQLite', test: (h) => begins(h, 0x53, 0x51, 0x4c, 0x69, 0x74, 0x65) },
];

/** What a file is by its first bytes, whatever its name says. */
export function fileKind(head: Uint8Array): 'XLSX' | 'TEXT' {
  if (begins(head, 0x50, 0x4b, 0x03, 0x04) || begins(head, 0x50, 0x4b, 0x05, 0x06)) return 'XLSX';
  if (begins(head, 0xd0, 0xcf, 0x11, 0xe0))
    throw new Refusal('OLD_EXCEL', {
      zh: '这是旧版 Excel（.xls）或加了密码的文件。请在 Excel 中打开，另存为不带密码的 .xlsx 后再导入',
      en: 'This is an old Excel file (.xls) or one with a password. Save it as .xlsx without a password and import that',
    });
  const known = others.find(({ test }) => test(head));
  if (known) throw wrongType(known.name);
  const text = Buffer.from(head.subarray(0, 1024))
    .toString('latin1')
    .replaceAll('\u0000', '')
    .trimStart()
    .toLowerCase();
  const start = text.replace(/^(ï»¿|ÿþ|þÿ)\s*/, '');
  if (/^(<!doctype html|<html|<table|<meta)/.test(start)) throw wrongType('HTML');
  if (/^<\?xml|^<workbook/.test(start)) throw wrongType('XML');
  if (/^[[{]\s*["{[]/.test(start)) throw wrongType('JSON');
  return 'TEXT';
}

export const wrongType = (name: string): Refusal =>
  new Refusal('WRONG_FILE_TYPE', {
    zh: `文件内容是 ${name}，不是表格。请导入 .xlsx 或 .csv 文件`,
    en: `The file holds ${name}, not a table. Import an .xlsx or .csv file`,
  });
