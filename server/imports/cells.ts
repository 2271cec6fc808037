import type { Bilingual } from '../platform/errors.ts';
import { serialToDate } from './reading/serial.ts';
import type { RowCode } from './row-codes.ts';

/** A cell that does not hold what its column needs. */
export class BadCell extends Error {
  constructor(
    readonly code: RowCode,
    readonly text: Bilingual,
  ) {
    super(text.zh);
  }
}

const missingWords = new Set(
  'n/a,#n/a,na,nan,null,nil,none,undefined,unknown,tbd,无,无数据,没有,不详,未知,暂无,暂缺,缺失,空,待定,待补充,未填,不适用,-,--,---,—,——,–,/,//,\\,\\n,.,?,…'
    .split(',')
    .map((word) => word.normalize('NFKC')),
);

/** The apostrophe that an export puts before a text a spreadsheet would run. */
const led = /^'(?=[=+\-@\t\r＝＋－＠])/;

/** The text of a cell: half width, without what cannot be seen; '' when it says there is nothing. */
export function cleanCell(written: string): string {
  const raw = written.startsWith("'") ? written.replace(led, '') : written;
  if (/^[\x21-\x7e]+( [\x21-\x7e]+)*$/.test(raw)) return missing(raw) ? '' : raw;
  const text = raw
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return missing(text) ? '' : text;
}
const missing = (text: string) => text.length <= 9 && missingWords.has(text.toLowerCase());

export const isZero = (text: string): boolean => /^0+([.]0+)?$/.test(text);

const badNumber = (text: Bilingual) => new BadCell('BAD_NUMBER', text);
const notANumber = badNumber({ zh: '不是数字', en: 'Not a number' });
const negative = badNumber({ zh: '不能小于 0', en: 'Must not be below 0' });

/** A decimal number shifted by a power of ten in decimal, so that 12.34 万 is exactly 123400. */
export function readNumber(text: string, scale = 0): number {
  const bare = text.replace(/^[¥￥$]\s*/, '').replace(/(?<=\d)[, '](?=\d{3}(?!\d))/g, '');
  const match = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)(?:e([+-]?\d{1,3}))?$/i.exec(bare);
  if (!match) throw notANumber;
  const value = Number(`${match[1]}${match[2]}e${Number(match[3] ?? 0) + scale}`);
  if (!Number.isFinite(value) || Math.abs(value) > 1e18) throw notANumber;
  return value;
}
export function readQuantity(text: string, scale = 0): number {
  const value = readNumber(text, scale);
  if (value < 0) throw negative;
  return value;
}
/** An amount in cents, rounded. */
export function readMoney(text: string, scale: number): number {
  const cents = Math.round(readQuantity(text, scale));
  if (!Number.isSafeInteger(cents)) throw notANumber;
  return cents;
}

export function readShare(text: string): number {
  const percent = /^(.*?)\s*[%]$/.exec(text);
  let value: number;
  try {
    value = readNumber(percent?.[1] ?? text, percent ? -2 : 0);
  } catch {
    throw new BadCell('BAD_SHARE', { zh: '不是比例', en: 'Not a share' });
  }
  if (value < 0 || value > 1)
    throw new BadCell(
      'BAD_SHARE',
      value > 1 && !percent && value <= 100
        ? {
            zh: `比例应在 0–1 之间；如为百分数请写成 ${text}%`,
            en: `A share is 0 to 1; if a percentage is meant write ${text}%`,
          }
        : { zh: '比例应在 0–1（0%–100%）之间', en: 'A share is 0 to 1 (0 % to 100 %)' },
    );
  return value;
}

const badDate = new BadCell('BAD_DATE', {
  zh: '日期无法识别，应如 2026-11-23、2026/11/23、2026年11月23日 或 20261123',
  en: 'Not a date; write 2026-11-23, 2026/11/23, 2026年11月23日 or 20261123',
});

export function readDate(text: string): string {
  const parts =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(text) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/.exec(text.replaceAll(' ', '')) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (parts) return realDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const serial = /^(\d{5})(?:\.\d+)?$/.test(text) ? serialToDate(Number(text)) : undefined;
  if (serial === undefined) throw badDate;
  return serial;
}
function realDate(year: number, month: number, day: number): string {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 2200 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) throw badDate;
  return at.toISOString().slice(0, 10);
}

export function readYear(text: string): number {
  const year = Number(/^(\d{4})(?:\.0+)?\s*(?:年度?)?$/.exec(text)?.[1] ?? /^(\d{4})-\d{2}-\d{2}$/.exec(text)?.[1]);
  if (!(year >= 1949 && year <= 2100)) throw new BadCell('BAD_DATE', { zh: '年度应为四位年份', en: 'Not a year' });
  return year;
}

const yes = new Set('是,有,√,✓,✔,y,yes,true,1,对,☑'.split(','));
const no = new Set('否,×,✗,✘,x,n,no,false,0,不是,非,错,☐'.split(','));
export function readYesNo(text: string): boolean {
  const word = text.toLowerCase();
  if (yes.has(word)) return true;
  if (no.has(word)) return false;
  throw new BadCell('BAD_ROW', { zh: '应填 是 或 否', en: 'Write yes or no' });
}

/** Several values in one cell. A comma is part of many names, so it separates nothing. */
export const readList = (text: string, also = ''): string[] => [
  ...new Set(
    text
      .split(new RegExp(`[;|\\n\\r${also}]`))
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

export function readDegrees(text: string, limit: number): number {
  const value = readNumber(text.replace(/°$/, ''));
  if (Math.abs(value) > limit) throw badNumber({ zh: `应在 ±${limit} 之间`, en: `Must lie within ±${limit}` });
  return value;
}
