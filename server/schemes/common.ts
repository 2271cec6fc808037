import { InvalidInput } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import type { RowOf } from '../platform/query.ts';
import { tierRules } from '../supply-chains/tier-rules.ts';
import { basisOf, type EnergyBasis } from './amounts.ts';
import { measures, type Measure } from './columns.ts';
import { commonSchemes as query } from './queries.ts';
import type { SchemeKind } from './rules.ts';

type Row = RowOf<typeof query>;
export interface CommonFigure {
  readonly measure: Measure;
  readonly basis: EnergyBasis | null;
  readonly enterprises: number;
  /** Of the middle enterprise, rounded, in the smallest unit. */
  readonly median: number;
}
export interface CommonScheme {
  readonly name: string;
  readonly kind: SchemeKind;
  readonly enterprises: number;
  readonly figures: readonly CommonFigure[];
}
export interface CommonSchemes {
  /** The two digits of its division: of narrower classes nothing is told, or the difference of two would tell of few. */
  readonly industry: string;
  readonly schemes: readonly CommonScheme[];
}
const { leastEnterprises } = tierRules.suppression;

/** To two digits: the middle figure of an odd number is somebody's own. */
function rounded(value: number): number {
  if (value === 0) return 0;
  const power = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return Math.round(value / power) * power;
}
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return rounded((low + high) / 2);
}
const nameKey = (name: string) => name.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();

function figuresOf(rows: readonly Row[]): CommonFigure[] {
  return measures.flatMap((measure) => {
    const bases = new Set(rows.flatMap(({ figures }) => (figures ? [basisOf(measure, figures)] : [])));
    return [...bases].flatMap((basis): CommonFigure[] => {
      const byEnterprise = new Map<string, number>();
      for (const { enterprise, figures } of rows) {
        const amount = figures && basisOf(measure, figures) === basis ? figures[measure.key] : null;
        if (amount !== null) byEnterprise.set(enterprise, (byEnterprise.get(enterprise) ?? 0) + amount);
      }
      const enterprises = byEnterprise.size;
      if (enterprises < leastEnterprises) return [];
      return [{ measure, basis, enterprises, median: medianOf([...byEnterprise.values()]) }];
    });
  });
}

/** What enough enterprises have done alike, the most common first; fewer are not told, nor that there are any. */
export function common(rows: readonly Row[]): CommonScheme[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.kind} ${nameKey(row.name)}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()]
    .flatMap((group): CommonScheme[] => {
      const enterprises = new Set(group.map(({ enterprise }) => enterprise)).size;
      if (enterprises < leastEnterprises) return [];
      const [{ name, kind }] = group as [Row];
      return [{ name, kind, enterprises, figures: figuresOf(group) }];
    })
    .sort((a, b) => b.enterprises - a.enterprises || a.name.localeCompare(b.name, 'zh'));
}

export async function commonSchemes(graph: Graph, industry: string): Promise<CommonSchemes> {
  const [, division] = /^[A-T]?(\d{2})\d{0,2}$/.exec(industry.trim()) ?? [];
  if (division === undefined)
    throw new InvalidInput([
      { path: 'industry', zh: '应为 2 到 4 位行业代码', en: 'is a code of an industry, of 2 to 4 digits' },
    ]);
  return { industry: division, schemes: common(await graph.rows(query, { industry: division })) };
}
