import { open, stat } from 'node:fs/promises';
import { CsvRows, type SourceRow } from './csv-rows.ts';
import { detectDelimiter } from './delimiter.ts';
import { detectEncoding, pieces, type Encoding } from './encoding.ts';
import { fileKind } from './file-kind.ts';
import { Refusal } from './refusal.ts';
import { XlsxArchive } from './xlsx-archive.ts';
import { xlsxRows } from './xlsx-rows.ts';
import { readWorkbook } from './xlsx-workbook.ts';

/** A table in a file, whatever its format. Several sheets are several tables: the caller picks. */
export interface TableFile {
  readonly format: string;
  readonly tables: readonly Table[];
  close(): void;
}
export interface Table {
  readonly name: string;
  /** A short row stands for a broken line in text, but is usual in a sheet. */
  readonly ragged: boolean;
  rows(onProgress?: (share: number) => void): AsyncGenerator<SourceRow[]>;
}

export async function openTableFile(file: string): Promise<TableFile> {
  const { size } = await stat(file);
  if (size === 0) throw new Refusal('EMPTY_FILE', { zh: '文件是空的', en: 'The file is empty' });
  return fileKind(await headOf(file)) === 'XLSX' ? openXlsx(file) : openText(file, size);
}

/** What the first of a file's tables that can be read gives; undefined where none can. */
export async function firstOfTables<T>(
  file: string,
  readTable: (table: Table) => Promise<T | undefined>,
): Promise<T | undefined> {
  const opened = await openTableFile(file);
  try {
    for (const table of opened.tables) {
      const found = await readTable(table);
      if (found !== undefined) return found;
    }
  } finally {
    opened.close();
  }
  return undefined;
}

export const isText = async (file: string): Promise<boolean> => fileKind(await headOf(file)) === 'TEXT';

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function openText(file: string, size: number): Promise<TableFile> {
  const encoding = await detectEncoding(file);
  return {
    format: encoding,
    tables: [{ name: '', ragged: false, rows: (onProgress) => textRows(file, size, encoding, onProgress) }],
    close: () => {},
  };
}

async function* textRows(
  file: string,
  size: number,
  encoding: Encoding,
  onProgress: ((share: number) => void) | undefined,
): AsyncGenerator<SourceRow[]> {
  const decoder = new TextDecoder(encoding);
  let reader: CsvRows | undefined;
  let read = 0;
  for await (const chunk of pieces(file)) {
    read += chunk.length;
    let text = decoder.decode(chunk, { stream: true });
    if (!reader) {
      text = text.replace(/^\uFEFF/, '');
      reader = new CsvRows(detectDelimiter(text));
    }
    const rows = reader.push(text);
    onProgress?.(read / size);
    if (rows.length > 0) yield rows;
  }
  if (!reader) return;
  const last = [...reader.push(decoder.decode()), ...reader.end()];
  if (last.length > 0) yield last;
}

async function openXlsx(file: string): Promise<TableFile> {
  const archive = await XlsxArchive.open(file);
  try {
    const book = await readWorkbook(archive);
    return {
      format: 'xlsx',
      tables: book.sheets.map(({ name, entry }) => ({
        name,
        ragged: true,
        async *rows(onProgress) {
          for await (const rows of xlsxRows(archive, book, entry)) {
            onProgress?.(0.5);
            yield rows;
          }
        },
      })),
      close: () => archive.close(),
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}
