import Papa from 'papaparse';

export interface FilePreview {
  readonly rows: readonly (readonly string[])[];
  readonly encoding: string;
}
export type FileRefusal = 'oldExcel' | 'wrongType' | 'unreadable' | 'tooBigToPreview';

const head = 256 * 1024;
const mostForWorkbook = 8 * 1024 * 1024;
const mostRows = 24;
const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, i) => bytes[i] === byte);

/** Refused before anything is sent: the server says the same, later. */
export const refusedByName = (name: string): FileRefusal | null =>
  /\.xls$/i.test(name) ? 'oldExcel' : /\.(csv|tsv|txt|xlsx)$/i.test(name) ? null : 'wrongType';

/** The first rows of a file, in whichever encoding it was written. */
export async function readPreview(file: File): Promise<FilePreview | FileRefusal> {
  const bytes = new Uint8Array(await file.slice(0, head).arrayBuffer());
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'oldExcel';
  if (startsWith(bytes, 0x50, 0x4b)) {
    if (file.size > mostForWorkbook) return 'tooBigToPreview';
    const { readWorkbookRows } = await import('./workbook-preview.ts');
    return { rows: await readWorkbookRows(file, mostRows), encoding: 'XLSX' };
  }
  const { text, encoding } = decode(bytes);
  const { data } = Papa.parse<string[]>(text, { preview: mostRows, skipEmptyLines: 'greedy' });
  return data.length ? { rows: data, encoding } : 'unreadable';
}

function decode(bytes: Uint8Array): { text: string; encoding: string } {
  if (startsWith(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16LE' };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16BE' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes, { stream: true }), encoding: 'GB18030' };
  }
}
