import { InvalidInput, NotFound, RuleBroken, type FieldProblem } from '../platform/errors.ts';
import { globalId } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import { ruleOf, type RulesInForce } from '../reference/rule-packs.ts';
import type * as q from './queries.ts';

export type Category = (typeof q.categoryNames)[number];
/** Why an enterprise is on a list; HIGH_ENERGY states the limit of a unit of product and what was measured. */
export interface CategoryEvidence {
  readonly category: Category;
  readonly evidence: string;
  readonly limit: number | null;
  readonly measured: number | null;
  readonly unit: string | null;
}
export interface EntryAsked {
  readonly enterprise: string | null;
  readonly creditCode: string | null;
  readonly categories: readonly CategoryEvidence[];
  readonly reason: string | null;
  readonly sourceRow: number | null;
}
export type Found = RowOf<typeof q.enterprisesToList>;

export const mostEntries = 5000;
const longestText = 500;
/** An authority's region is all whose codes begin with its own. */
export const isWithin = (division: string | null, authority: string) =>
  authority === '0' || (division?.startsWith(authority) ?? false);

/** Entries from before evidence was kept: they stay on a list that is corrected as they were. */
export type Excused = (enterprise: string | null, category: Category) => boolean;
export const nobody: Excused = () => false;

/** What is wrong with the form of entries, each named by its place. */
export function checkEntries(entries: readonly EntryAsked[], excused: Excused = nobody): void {
  const problems: FieldProblem[] = [];
  const say = (path: string, zh: string, en: string) => problems.push({ path, zh, en });
  if (entries.length === 0 || entries.length > mostEntries)
    say('entries', `应有 1 到 ${mostEntries} 家企业`, `must name 1 to ${mostEntries} enterprises`);
  entries.slice(0, mostEntries).forEach((entry, i) => {
    const at = `entries.${i}`;
    if (!entry.enterprise && !entry.creditCode)
      say(at, '须给出企业或统一社会信用代码', 'must name an enterprise or its credit code');
    if (entry.categories.length === 0) say(`${at}.categories`, '至少一类', 'must hold at least one category');
    if (new Set(entry.categories.map((c) => c.category)).size < entry.categories.length)
      say(`${at}.categories`, '同一类别只写一次', 'must name a category once');
    entry.categories.forEach(({ category, evidence }, k) => {
      const { length } = evidence.trim();
      if ((length < 1 && !excused(entry.enterprise, category)) || length > longestText)
        say(
          `${at}.categories.${k}.evidence`,
          `依据应有 1 到 ${longestText} 个字`,
          `must have 1 to ${longestText} characters`,
        );
    });
    if ((entry.reason ?? '').length > longestText)
      say(`${at}.reason`, `至多 ${longestText} 个字`, `must have at most ${longestText} characters`);
  });
  if (problems.length > 0) throw new InvalidInput(problems.slice(0, 100));
}

/** Entries with the enterprises they name, each once and each in the region of the authority. */
export function entriesFound(authority: string, entries: readonly EntryAsked[], found: readonly Found[]): Found[] {
  const byPlace = new Map(found.map((row) => [row.place, row]));
  const first = new Map<string, number>();
  return entries.map((entry, i) => {
    const row = byPlace.get(i);
    if (!row)
      throw new NotFound(
        'Enterprise',
        entry.enterprise ? globalId('Enterprise', entry.enterprise) : (entry.creditCode ?? ''),
      );
    if (!isWithin(row.division, authority))
      throw new RuleBroken(
        { zh: `${row.name}不在本辖区内`, en: `${row.name} is not in this jurisdiction` },
        'list-holds-its-own-jurisdiction',
      );
    if (first.has(row.id))
      throw new InvalidInput([
        {
          path: `entries.${i}`,
          zh: `与第 ${first.get(row.id)! + 1} 条是同一家企业`,
          en: `names the same enterprise as entry ${first.get(row.id)! + 1}`,
        },
      ]);
    first.set(row.id, i);
    return row;
  });
}

/** To be in a high-energy industry is not enough: a limit has to be exceeded, and by how much is on file. */
export function checkHighEnergy(rules: RulesInForce, name: string, categories: readonly CategoryEvidence[]): void {
  const claimed = categories.find((c) => c.category === 'HIGH_ENERGY');
  if (!claimed) return;
  const { limit, measured, unit } = claimed;
  if (limit !== null && measured !== null && unit && limit > 0 && measured > limit) return;
  throw new RuleBroken(
    {
      zh: `${name}：列为高耗能须给出单位产品能耗限额、超过限额的实测值及单位`,
      en: `${name}: HIGH_ENERGY needs the unit-product limit, a measured figure above it, and their unit`,
    },
    'high-energy-needs-an-exceeded-limit',
    ruleOf(rules, 'highEnergyEvidence').citation,
  );
}
