import { businessDay } from '../platform/dates.ts';
import type { Graph } from '../platform/graph.ts';
import { packsInForce, rulePacks, rulesOf } from '../reference/rule-packs.ts';
import { keyIndustries } from '../reference/service.ts';
import { byHand } from './draft-reasons.ts';
import { weightOf } from './draft-weight.ts';
import type { DraftEntry, ListDraft } from './drafts.ts';
import type { EntryAsked, Found } from './list-entries.ts';

/** What a draft is to keep of an enterprise that somebody puts in it; the reasons found for it before stay. */
export async function entering(graph: Graph) {
  const [packs, industries] = [await rulePacks(graph), await keyIndustries(graph)];
  return (
    { id: draft, authority }: Pick<ListDraft, 'id' | 'authority'>,
    { id: enterprise, place: _, ...face }: Found,
    { categories, reason }: Pick<EntryAsked, 'categories' | 'reason'>,
    before: DraftEntry | undefined,
  ) => {
    const reasons = before?.reasons ?? [byHand];
    const rules = rulesOf(packsInForce(packs, face.division ?? authority, businessDay()));
    return {
      id: before?.id ?? `${draft} ${enterprise}`,
      set: {
        ...face,
        ...weightOf(face, reasons.length, industries, rules),
        ...{ enterprise, reason, removedBecause: null },
        evidence: JSON.stringify(categories),
        reasons: JSON.stringify(reasons),
      },
    };
  };
}
