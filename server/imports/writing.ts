import type { Sight } from '../access/sight.ts';
import type { Bilingual } from '../platform/errors.ts';
import type { Finding } from './new-enterprises.ts';
import type { KnownEnterprises } from './known-enterprises.ts';
import { rowError, type RowCode, type RowError } from './row-codes.ts';

/** What writers of one batch share. */
export interface Writing {
  /** In whose name the rows are reported; null for nobody. */
  readonly person: string | null;
  /** The local operator, who may write everything. */
  readonly operator: boolean;
  readonly sight: Sight;
  /** The chain version this batch will have raised. */
  readonly version: number;
  readonly createUnknown: boolean;
  readonly known: KnownEnterprises;
  /** Division of each park by id. */
  readonly parks: ReadonlyMap<string, string | null>;
  readonly today: string;
}

/** Somebody whom a row names as a partner of the importer's own enterprise. */
export interface Partner {
  readonly row: number;
  readonly enterprise: string;
  readonly found: Finding;
  readonly name: string | null;
  readonly code: string | null;
}

export class Outcome {
  created = 0;
  updated = 0;
  unchanged = 0;
  /** Something was written that readers of the chain must notice. */
  changed = false;
  readonly errors: RowError[] = [];
  /** Each by its first row. */
  readonly partners = new Map<string, Partner>();

  reject(row: number, column: string | null, code: RowCode, text: Bilingual, value: string | null = null): void {
    this.errors.push(rowError(row, column, code, text, value));
  }
}

export const notAllowed: Bilingual = {
  zh: '您无权修改这一对象',
  en: 'You are not allowed to change this',
};

/** Rows about one thing follow each other: each wave holds a thing once. */
export function waves<T>(items: readonly T[], idOf: (item: T) => string): T[][] {
  const result: T[][] = [];
  const met = new Map<string, number>();
  for (const item of items) {
    const id = idOf(item);
    const wave = met.get(id) ?? 0;
    met.set(id, wave + 1);
    (result[wave] ??= []).push(item);
  }
  return result;
}

/** Long work on many items, in slices short enough for others to be served between them. */
export async function inSlices<T, R>(items: readonly T[], work: (item: T) => R): Promise<R[]> {
  const results: R[] = [];
  let since = performance.now();
  for (const item of items) {
    results.push(work(item));
    if (performance.now() - since < 15) continue;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
  return results;
}
