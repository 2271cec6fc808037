import { record } from '../access/record.ts';
import type { Sight } from '../access/sight.ts';
import { NotAllowed, NotFound } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { globalId } from '../platform/ids.ts';
import { pageOf, pageParams, type Page, type PageArgs } from '../platform/paging.ts';
import type { RowOf } from '../platform/query.ts';
import * as q from './merge-queries.ts';
import { answersFor, signedIn, type Asker } from './merges.ts';

export { suggestionStatuses } from './merge-queries.ts';
export type MergeSuggestion = RowOf<typeof q.suggestionsByIds>;

/** Lets a suggestion rest: the two are not one. */
export async function dismissMergeSuggestion({ graph, sight, viewer, origin }: Asker, id: string): Promise<string> {
  const person = signedIn(viewer);
  return graph.write(async (tx) => {
    const seen = await tx.one(q.suggestionsByIds, { ids: [id], sight });
    if (!seen) throw new NotFound('MergeSuggestion', globalId('MergeSuggestion', id));
    const answered = await tx.one(q.suggestionsByIds, { ids: [id], sight: answersFor(person) });
    if (!answered) throw new NotAllowed();
    const dismissed = answered.status === 'OPEN' ? await tx.one(q.dismissSuggestion, { id }) : undefined;
    if (!dismissed) return id;
    const { was } = dismissed;
    await record(tx, origin, {
      act: 'DISMISS_MERGE_SUGGESTION',
      subject: { type: 'MergeSuggestion', id },
      divisions: answered.divisions,
      enterprises: answered.enterprises,
      before: { status: was },
      after: { status: was === 'OPEN' ? 'DISMISSED' : was },
    });
    return id;
  });
}

/** Open suggestions for both of whose enterprises the viewer answers, likeliest first. */
export async function mergeSuggestionPage(
  graph: Graph,
  sight: Sight,
  list: PageArgs & { minScore: number },
): Promise<Page<string>> {
  const page = pageParams(list);
  const row = await graph.one(q.suggestionsPage, { ...page, minScore: list.minScore, sight });
  const found = row ?? { total: 0, remaining: 0, ids: [], keys: [] };
  const rows = found.ids.map((id, i) => ({ node: id, id, key: found.keys[i] ?? 0 }));
  return pageOf(page, rows, found);
}

/** In the order of `ids`; null where there is none the viewer may know of. */
export async function mergeSuggestionsByIds(
  graph: Graph,
  sight: Sight,
  ids: readonly string[],
): Promise<(MergeSuggestion | null)[]> {
  const rows = await graph.rows(q.suggestionsByIds, { ids: [...ids], sight });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
