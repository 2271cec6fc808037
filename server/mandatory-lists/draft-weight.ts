import type { RowOf } from '../platform/query.ts';
import type { RulesInForce } from '../reference/rule-packs.ts';
import type { KeyIndustry } from '../reference/service.ts';
import type * as q from './draft-queries.ts';

export type Weight = Pick<RowOf<typeof q.draftEntries>, 'keyIndustry' | 'keyRegion' | 'weight'>;
export const regionsOf = (rules: RulesInForce) => rules.rules.find((rule) => rule.key === 'keyRegions')?.items ?? [];

/** Key industries and key regions go first: each counts once, and each reason counts once. */
export function weightOf(
  { industry, division }: { industry: string | null; division: string | null },
  reasons: number,
  keyIndustries: readonly KeyIndustry[],
  rules: RulesInForce,
): Weight {
  const found = keyIndustries.find(({ codes }) => codes.some((code) => industry?.startsWith(code)));
  const keyRegion = regionsOf(rules).some((code) => division?.startsWith(code));
  return {
    keyIndustry: found?.key ?? null,
    keyRegion,
    weight: reasons + (found ? 1 : 0) + (keyRegion ? 1 : 0),
  };
}
