import { Refusal } from './refusal.ts';

/** One row as it stands in the file. `row` is what a spreadsheet shows beside it: the first is 1. */
export interface SourceRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Broken quoting, or a cell (by its position) too long to be kept. */
  readonly fault?: {
    readonly kind: 'QUOTES' | 'TOO_LONG';
    readonly column: number | undefined;
    readonly sample: string;
  };
}

export const cellLimit = 32_767;
const recordLimit = 1_000_000;
const skipLimit = 64_000_000;
type Parsed = { next: number; cells: string[]; fault?: SourceRow['fault'] };

/**
 * Splits text that arrives in pieces into rows, in bounded memory: a cell that does not end is skipped without being
 * kept, and a quote that is never closed costs its own line, not the rest of the file.
 */
export class CsvRows {
  private rest = '';
  private row = 0;
  private skipped = 0;

  constructor(private readonly delimiter: string) {}

  push(text: string): SourceRow[] {
    return this.take(text, false);
  }
  end(): SourceRow[] {
    return this.take('', true);
  }

  private take(text: string, final: boolean): SourceRow[] {
    this.rest = this.rest === '' ? text : this.rest + text;
    const rows: SourceRow[] = [];
    let at = 0;
    if (this.skipped > 0) at = this.skipLine(final);
    while (at < this.rest.length && this.skipped === 0) {
      const parsed = this.record(at, final) ?? this.overlong(at);
      if (!parsed) break;
      at = parsed.next;
      this.row += 1;
      const { cells, fault } = parsed;
      if (fault) rows.push({ row: this.row, cells, fault });
      else if (cells.length > 1 || cells[0] !== '') rows.push({ row: this.row, cells });
      if (this.skipped > 0) at = this.skipLine(final, at);
    }
    this.rest = this.rest.slice(at);
    return rows;
  }

  /** The record at `at`, or undefined while its end has not arrived. */
  private record(at: number, final: boolean): Parsed | undefined {
    const { rest, delimiter } = this;
    const cells: string[] = [];
    let fault: SourceRow['fault'];
    let pos = at;
    for (;;) {
      let cell: string;
      let end: number;
      if (rest.charCodeAt(pos) === 34) {
        const closed = this.closingQuote(pos + 1);
        if (closed < 0) {
          if (!final && rest.length - pos <= recordLimit) return undefined;
          if (!final && !/[\r\n]/.test(rest.slice(pos, pos + recordLimit))) return undefined;
          return this.unclosed(at, final);
        }
        end = closed + 1;
        const next = rest[end];
        if (next === undefined && !final) return undefined;
        cell = rest.slice(pos + 1, closed);
        if (cell.includes('""')) cell = cell.replaceAll('""', '"');
        if (next !== undefined && next !== delimiter && next !== '\r' && next !== '\n') return this.unclosed(at, final);
      } else {
        end = cellEnd(rest, pos, delimiter);
        if (end === rest.length && !final) return undefined;
        cell = rest.slice(pos, end);
      }
      if (cell.length > cellLimit) {
        fault ??= { kind: 'TOO_LONG', column: cells.length, sample: cell.slice(0, 40) };
        cell = cell.slice(0, 40);
      }
      cells.push(cell);
      const stop = rest[end];
      if (stop === delimiter) {
        pos = end + 1;
        continue;
      }
      if (stop === '\r' && end + 1 === rest.length && !final) return undefined;
      const next = stop === undefined ? end : stop === '\r' && rest[end + 1] === '\n' ? end + 2 : end + 1;
      return fault ? { next, cells, fault } : { next, cells };
    }
  }

  private closingQuote(from: number): number {
    const { rest } = this;
    for (let at = rest.indexOf('"', from); at >= 0; at = rest.indexOf('"', at + 2)) if (rest[at + 1] !== '"') return at;
    return -1;
  }

  /** Gives up the first line of a record whose quoting is broken; what follows is read afresh. */
  private unclosed(at: number, final: boolean): Parsed | undefined {
    const { rest } = this;
    const breakAt = rest.slice(at).search(/[\r\n]/);
    if (breakAt < 0 && !final) return undefined;
    const end = breakAt < 0 ? rest.length : at + breakAt;
    const next = rest[end] === '\r' && rest[end + 1] === '\n' ? end + 2 : end + 1;
    return {
      next,
      cells: [],
      fault: { kind: 'QUOTES', column: undefined, sample: rest.slice(at, Math.min(end, at + 80)) },
    };
  }

  /** A record longer than anything a sheet holds: reported, then dropped up to the end of its line as it streams by. */
  private overlong(at: number): Parsed | undefined {
    if (this.rest.length - at <= recordLimit) return undefined;
    this.skipped = 1;
    const before = this.rest.slice(at, at + recordLimit).split(this.delimiter);
    const column = before.findIndex((cell) => cell.length > cellLimit);
    return {
      next: at,
      cells: [],
      fault: {
        kind: 'TOO_LONG',
        column: column < 0 ? undefined : column,
        sample: (before[Math.max(column, 0)] ?? '').slice(0, 40),
      },
    };
  }

  private skipLine(final: boolean, from = 0): number {
    const breakAt = this.rest.slice(from).search(/[\r\n]/);
    if (breakAt < 0) {
      this.skipped += this.rest.length - from;
      if (this.skipped > skipLimit)
        throw new Refusal('CELL_TOO_LONG', {
          zh: `第 ${this.row} 行有一个超过 ${skipLimit / 1e6} 百万字符的单元格，文件不能导入`,
          en: `Row ${this.row} holds a cell of more than ${skipLimit / 1e6} million characters; the file cannot be imported`,
        });
      if (final) this.skipped = 0;
      return this.rest.length;
    }
    this.skipped = 0;
    const end = from + breakAt;
    return this.rest[end] === '\r' && this.rest[end + 1] === '\n' ? end + 2 : end + 1;
  }
}

function cellEnd(text: string, from: number, delimiter: string): number {
  const separator = delimiter.charCodeAt(0);
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === separator || code === 10 || code === 13) return at;
  }
  return at;
}
