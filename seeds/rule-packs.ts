import type { z } from 'zod';
import type { Graph } from '../server/platform/graph.ts';
import { fingerprint } from './load-once.ts';
import * as q from './queries.ts';
import type { rulePackRow } from './reference/read.ts';

type Pack = z.infer<typeof rulePackRow>;
export class RulePackChanged extends Error {}

/** Jurisdiction, first day and version: what is kept with whatever is computed by a pack. */
export const rulePackId = (pack: Pick<Pack, 'division' | 'effectiveFrom' | 'version'>): string =>
  `${pack.division}/${pack.effectiveFrom}/${pack.version}`;

/** Adds the packs that are not there yet. What was computed by a version stays explained by it: a changed pack needs a new version. */
export async function loadRulePacks(graph: Graph, packs: readonly Pack[]): Promise<void> {
  const rows = packs.map((pack) => {
    const id = rulePackId(pack);
    const rules = pack.rules.map((rule, rank) => ({
      ...rule,
      rank,
      id: `${id} ${rule.key} ${rule.mode ?? ''}`.trim(),
    }));
    return { ...pack, id, hash: fingerprint(pack), rules };
  });
  const hashes = new Map(rows.map((row) => [row.id, row.hash]));
  const changed = (await graph.rows(q.loadRulePacksQuery, { rows })).filter((p) => hashes.get(p.id) !== p.hash);
  if (changed.length > 0)
    throw new RulePackChanged(
      `规则包 ${changed.map((p) => p.id).join('、')} 已载入，内容改变须用新版本 · these rule packs are loaded already: a change needs a new version`,
    );
}
