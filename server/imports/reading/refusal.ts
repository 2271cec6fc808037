import { DomainError, type Bilingual } from '../../platform/errors.ts';

export const refusalCodes = [
  'WRONG_FILE_TYPE',
  'OLD_EXCEL',
  'ZIP_BOMB',
  'UNSAFE_XML',
  'BROKEN_FILE',
  'UNREADABLE_ENCODING',
  'TOO_LARGE',
  'CELL_TOO_LONG',
  'EMPTY_FILE',
  'MISSING_COLUMN',
  'UNKNOWN_COLUMN',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** The file as a whole cannot be imported. Nothing of it has to be mended row by row. */
export class Refusal extends DomainError {
  constructor(
    readonly code: RefusalCode,
    readonly text: Bilingual,
  ) {
    super(text);
  }
}

export const brokenWorkbook = (detail: string): Refusal =>
  new Refusal('BROKEN_FILE', {
    zh: `Excel 文件已损坏，无法读取（${detail}）。请在 Excel 中打开并另存为 .xlsx 后重试`,
    en: `The Excel file is damaged (${detail}). Open it in Excel, save it as .xlsx again and retry`,
  });
