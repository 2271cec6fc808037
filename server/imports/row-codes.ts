import type { Bilingual } from '../platform/errors.ts';

export const rowCodes = [
  'MISSING_REQUIRED',
  'BAD_CREDIT_CODE',
  'BAD_NUMBER',
  'BAD_DATE',
  'BAD_SHARE',
  'UNKNOWN_ENTERPRISE',
  'AMBIGUOUS_ENTERPRISE',
  'SELF_SUPPLY',
  'UNKNOWN_INDUSTRY',
  'UNKNOWN_PARK',
  'UNKNOWN_CATEGORY',
  'DUPLICATE_ROW',
  'CONFLICTING_NAME',
  'CELL_TOO_LONG',
  'BAD_ROW',
  'NOT_ALLOWED',
] as const;
export type RowCode = (typeof rowCodes)[number];

/** What is wrong with a row, said so that whoever keeps the list can mend it. */
export interface RowError {
  readonly row: number;
  /** The header as it stands in the file; null when the whole row is meant. */
  readonly column: string | null;
  readonly code: RowCode;
  readonly message: string;
  readonly messageEn: string;
  readonly value: string | null;
}

export function rowError(
  row: number,
  column: string | null,
  code: RowCode,
  text: Bilingual,
  value: string | null = null,
): RowError {
  const shown = value === null ? null : value.length > 120 ? `${value.slice(0, 120)}…` : value;
  return { row, column, code, message: text.zh, messageEn: text.en, value: shown };
}
