import { checkCreditCode } from '../enterprises/credit-code.ts';
import { BadCell, cleanCell, isZero, readDate, readDegrees, readList, readMoney } from './cells.ts';
import { readNumber, readQuantity, readShare, readYear, readYesNo } from './cells.ts';
import type { CellType } from './columns.ts';
import type { Field } from './header-row.ts';
import type { Industries, IndustryFound } from './industries.ts';
import type { ParkEntry, Places } from './places.ts';

export type Value = string | number | boolean | readonly string[] | IndustryFound | ParkEntry;
export interface Lookups {
  readonly industries: Industries;
  readonly places: Places;
}

const limits: Partial<Record<CellType, number>> = { name: 200, text: 1000, list: 2000, industry: 2000, park: 200 };
const zeroCounts = new Set<CellType>(['number', 'quantity', 'money', 'share', 'yesNo']);

/** What a cell says, or undefined when it says nothing. Throws BadCell. */
export function readCell(field: Pick<Field, 'column' | 'scale'>, raw: string, lookups: Lookups): Value | undefined {
  const { type } = field.column;
  const text = cleanCell(type === 'list' ? raw.replace(/[\r\n]+/g, ';') : raw);
  if (text === '' || (isZero(text) && !zeroCounts.has(type))) return undefined;
  if (text.includes('\uFFFD'))
    throw new BadCell('BAD_ROW', { zh: '含有无法解码的字符', en: 'Holds characters that cannot be decoded' });
  if (/^#(REF|DIV\/0|VALUE|NAME|NUM|NULL|SPILL|CALC)[!?]?$/i.test(text))
    throw new BadCell('BAD_ROW', { zh: `Excel 公式出错（${text}）`, en: `The Excel formula failed (${text})` });
  const limit = limits[type] ?? 200;
  if (text.length > limit)
    throw new BadCell('CELL_TOO_LONG', {
      zh: `内容过长：${text.length} 字，最多 ${limit} 字`,
      en: `Too long: ${text.length} characters, at most ${limit}`,
    });
  return typed(type, text, field.scale, lookups);
}

function typed(type: CellType, text: string, scale: number, { industries, places }: Lookups): Value | undefined {
  switch (type) {
    case 'name':
    case 'text':
      return text;
    case 'code':
      return creditCode(text);
    case 'list':
      return readList(text, '、');
    case 'number':
      return readNumber(text, scale);
    case 'quantity':
      return readQuantity(text, scale);
    case 'money':
      return readMoney(text, scale);
    case 'share':
      return readShare(text);
    case 'date':
      return readDate(text);
    case 'year':
      return readYear(text);
    case 'yesNo':
      return readYesNo(text);
    case 'longitude':
      return readDegrees(text, 180);
    case 'latitude':
      return readDegrees(text, 90);
    case 'industry':
      return industry(text, industries);
    case 'park':
      return park(text, places);
    case 'division':
      return places.division(text);
    case 'parkLevel':
      return parkLevel(text);
    case 'energyBasis':
      return energyBasis(text);
  }
}

export function creditCode(text: string): string {
  const { code, reason } = checkCreditCode(text);
  if (reason) throw new BadCell('BAD_CREDIT_CODE', reason);
  return code;
}

function industry(text: string, industries: Industries): IndustryFound {
  const found = industries.find(text);
  if ('unknown' in found)
    throw new BadCell('UNKNOWN_INDUSTRY', {
      zh: 'GB/T 4754-2017 中没有这个行业代码',
      en: 'GB/T 4754-2017 has no such industry code',
    });
  return found;
}

function park(text: string, places: Places): ParkEntry {
  const found = places.park(text);
  if (!found)
    throw new BadCell('UNKNOWN_PARK', { zh: '没有这个园区（代码或名称）', en: 'No park has this code or name' });
  return found;
}

function parkLevel(text: string): string {
  const level = text.toUpperCase();
  if (/^(NATIONAL|国家)/.test(level)) return 'NATIONAL';
  if (/^(PROVINCIAL|省)/.test(level)) return 'PROVINCIAL';
  if (/^(MUNICIPAL|市)/.test(level)) return 'MUNICIPAL';
  return 'OTHER';
}

function energyBasis(text: string): string {
  if (/当量|^EQUIVALENT$/i.test(text)) return 'EQUIVALENT';
  if (/等价|^CALORIFIC$/i.test(text)) return 'CALORIFIC';
  throw new BadCell('BAD_ROW', { zh: '能耗口径应为 当量 或 等价', en: 'The basis is EQUIVALENT or CALORIFIC' });
}
