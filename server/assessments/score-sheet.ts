import type { PanelKind } from '../experts/words.ts';
import { InvalidInput, type FieldProblem } from '../platform/errors.ts';
import { amountOf, ruleOf, type RulesInForce } from '../reference/rule-packs.ts';

export interface SheetItem {
  readonly item: string;
  /** The most it can have. */
  readonly weight: number;
}
export interface Points {
  readonly item: string;
  readonly points: number;
}
export interface ScoreGiven {
  readonly points: readonly Points[];
  readonly vetoes: readonly string[];
  readonly comment: string | null;
}

/** The items of a score sheet and their weights, as the pack has them. */
export const sheetOf = (rules: RulesInForce, kind: PanelKind): SheetItem[] =>
  ruleOf(rules, `score.${kind}`).items.map((text) => {
    const [item = '', weight = '0'] = text.split(':');
    return { item, weight: Number(weight) };
  });
export const vetoItems = (rules: RulesInForce): readonly string[] => ruleOf(rules, 'veto').items;

/** Where assessment and acceptance are decided at once, the higher mark is to be reached. */
export const passMarkOf = (rules: RulesInForce, kind: PanelKind, merged: boolean): number =>
  merged
    ? Math.max(amountOf(rules, 'pass.ASSESSMENT'), amountOf(rules, 'pass.ACCEPTANCE'))
    : amountOf(rules, `pass.${kind}`);

/** Every item once, in whole points up to its weight; returns the total. */
export function checkScore(
  { points, vetoes, comment }: ScoreGiven,
  sheet: readonly SheetItem[],
  veto: readonly string[],
) {
  const problems: FieldProblem[] = [];
  for (const { item, weight } of sheet) {
    const [one, ...more] = points.filter((given) => given.item === item);
    if (!one || more.length > 0 || !Number.isInteger(one.points) || one.points < 0 || one.points > weight)
      problems.push({
        path: `points.${item}`,
        zh: `须为 0 到 ${weight} 的整数`,
        en: `is a whole number from 0 to ${weight}`,
      });
  }
  for (const { item } of points)
    if (!sheet.some((one) => one.item === item))
      problems.push({ path: `points.${item}`, zh: '评分表没有此项', en: 'is no item of the sheet' });
  if (vetoes.some((item) => !veto.includes(item)))
    problems.push({ path: 'vetoes', zh: '规则包没有此否决项', en: 'are veto items of the rule pack' });
  if ((comment?.length ?? 0) > 2000)
    problems.push({ path: 'comment', zh: '不超过2000字', en: 'has at most 2000 characters' });
  if (problems.length > 0) throw new InvalidInput(problems);
  return points.reduce((sum, one) => sum + one.points, 0);
}

export interface Verdict {
  readonly result: 'PASSED' | 'FAILED';
  /** The mean of the members, to one decimal, half up. */
  readonly score: number;
  readonly vetoes: readonly string[];
}
/** What the members' sheets come to: any veto fails, whatever the score. */
export function verdictOf(
  sheets: readonly { readonly total: number; readonly vetoes: readonly string[] }[],
  passMark: number,
): Verdict {
  const sum = sheets.reduce((all, { total }) => all + total, 0);
  const tenths = Math.floor((20 * sum + sheets.length) / (2 * sheets.length));
  const vetoes = [...new Set(sheets.flatMap((sheet) => sheet.vetoes))].sort();
  const passed = vetoes.length === 0 && tenths >= passMark * 10;
  return { result: passed ? 'PASSED' : 'FAILED', score: tenths / 10, vetoes };
}
