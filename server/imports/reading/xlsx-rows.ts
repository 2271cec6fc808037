import { cellLimit, type SourceRow } from './csv-rows.ts';
import { plainNumber, serialToDate } from './serial.ts';
import { brokenWorkbook } from './refusal.ts';
import type { XlsxArchive } from './xlsx-archive.ts';
import type { Workbook } from './xlsx-workbook.ts';
import { unescapeExcel, xmlParser } from './xlsx-xml.ts';

const columnLimit = 500;

/** The rows of one worksheet as they inflate, each cell as the text a list would hold. */
export async function* xlsxRows(archive: XlsxArchive, book: Workbook, entry: string): AsyncGenerator<SourceRow[]> {
  const sheet = new SheetReader(book);
  const parser = xmlParser(sheet);
  for await (const text of archive.text(entry)) {
    parser.write(text);
    if (sheet.rows.length > 0) yield sheet.take();
  }
  parser.end();
  if (sheet.rows.length > 0) yield sheet.take();
}

class SheetReader {
  rows: SourceRow[] = [];
  private row = 0;
  private cells: string[] = [];
  private fault: SourceRow['fault'];
  private column = -1;
  private type = '';
  private style = 0;
  private value = '';
  private collecting = false;
  private phonetic = false;

  constructor(private readonly book: Workbook) {}

  take(): SourceRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(name: string, a: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      this.row = a.r ? Number(a.r) : this.row + 1;
      if (!Number.isInteger(this.row) || this.row < 1) throw brokenWorkbook(`row ${a.r}`);
      this.cells = [];
      this.fault = undefined;
      this.column = -1;
    } else if (name === 'c') {
      this.column = a.r ? columnOf(a.r) : this.column + 1;
      this.type = a.t ?? 'n';
      this.style = Number(a.s ?? 0);
      this.value = '';
    } else if (name === 'rPh') this.phonetic = true;
    else if (name === 'v' || (name === 't' && !this.phonetic)) this.collecting = true;
  }

  text(text: string): void {
    if (this.collecting && this.value.length <= cellLimit) this.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.collecting = false;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'c') this.keep();
    else if (name === 'row' && (this.fault || this.cells.some((cell) => cell !== '')))
      this.rows.push({ row: this.row, cells: this.cells, ...(this.fault && { fault: this.fault }) });
  }

  private keep(): void {
    if (this.column >= columnLimit) return;
    const text = this.cellText();
    while (this.cells.length < this.column) this.cells.push('');
    if (text.length > cellLimit) this.fault ??= { kind: 'TOO_LONG', column: this.column, sample: text.slice(0, 40) };
    this.cells[this.column] = text.length > cellLimit ? text.slice(0, 40) : text;
  }

  private cellText(): string {
    const { type, value } = this;
    if (type === 's') return this.book.strings[Number(value)] ?? '';
    if (type === 'inlineStr' || type === 'str') return unescapeExcel(value);
    if (type === 'd') return value.slice(0, 10);
    if (type !== 'n' || value === '') return value;
    if (this.book.dateStyles.has(this.style)) return serialToDate(Number(value), this.book.since1904) ?? value;
    return plainNumber(value);
  }
}

function columnOf(reference: string): number {
  let column = 0;
  for (const character of reference) {
    const letter = character.charCodeAt(0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > 20_000) throw brokenWorkbook(reference.slice(0, 20));
  }
  return column - 1;
}
