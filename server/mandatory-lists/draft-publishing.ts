import { edit } from '../edits/editing.ts';
import { businessDay } from '../platform/dates.ts';
import { AlreadyExists, NotFound, RuleBroken } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { globalId } from '../platform/ids.ts';
import { packsInForce, rulePacks, rulesOf, type RulesInForce } from '../reference/rule-packs.ts';
import { clocksOf, type Clock } from './clocks.ts';
import * as q from './draft-queries.ts';
import { draftEdit, type Change } from './draft-review.ts';
import { draftsByIds, opened, standingOf, type DraftEntry, type ListDraft } from './drafts.ts';
import type { Asker } from './keeping.ts';
import { checkEntries, type EntryAsked } from './list-entries.ts';
import { writeEdition } from './publishing.ts';

/** What publication on a day would start, for the enterprises that the same rules hold for. */
export interface Start {
  readonly rulePack: string;
  readonly enterprises: number;
  readonly clocks: readonly Clock[];
}
export async function startsIfPublished(
  graph: Graph,
  { authority }: ListDraft,
  entries: readonly DraftEntry[],
  publishedOn: string,
): Promise<Start[]> {
  const packs = await rulePacks(graph);
  const held = new Map<string, { rules: RulesInForce; enterprises: number }>();
  for (const { division, removedBecause } of entries) {
    if (removedBecause !== null) continue;
    const rules = rulesOf(packsInForce(packs, division ?? authority, publishedOn));
    held.set(rules.id, { rules, enterprises: (held.get(rules.id)?.enterprises ?? 0) + 1 });
  }
  return [...held.values()]
    .filter(({ rules }) => rules.packs.length > 0)
    .map(({ rules, enterprises }) => ({
      rulePack: rules.id,
      enterprises,
      clocks: clocksOf(rules, publishedOn, businessDay(), { audits: null, disclosedOn: null }),
    }));
}

const entryAsked = ({ enterprise, categories, reason }: DraftEntry): EntryAsked => ({
  ...{ enterprise, creditCode: null, categories, reason, sourceRow: null },
});
function checkLacks(entries: readonly DraftEntry[]): void {
  const lacking = entries.filter((entry) => entry.lacks.length > 0);
  if (lacking.length === 0) return;
  const names = lacking
    .slice(0, 5)
    .map((entry) => entry.name)
    .join('、');
  throw new RuleBroken(
    {
      zh: `还有 ${lacking.length} 家企业待补证据：${names}${lacking.length > 5 ? '等' : ''}`,
      en: `${lacking.length} enterprises are still to be evidenced: ${names}${lacking.length > 5 ? ' …' : ''}`,
    },
    'every-entry-is-evidenced',
  );
}

/** Publishes what is in a draft, as it was read, all of it or nothing; returns the id of the list. */
export async function publishMandatoryListDraft(
  asker: Asker,
  change: Change,
  { publishedOn, documentNo }: { publishedOn: string; documentNo: string | null },
): Promise<string> {
  const packs = await rulePacks(asker.graph);
  const published = () =>
    new AlreadyExists({ zh: '名单已公布，如有错漏请更正', en: 'The list is published already: correct it instead' });
  const id = await edit(asker, {
    ...draftEdit(asker, 'publishMandatoryListDraft', change, published),
    async write(tx, draft, viewer) {
      const rows = await tx.rows(q.draftEntries, { drafts: [draft.id], ids: null, standing: standingOf(viewer) });
      const entries = rows.map(opened).filter((entry) => entry.removedBecause === null);
      checkLacks(entries);
      const { authority, year, list } = draft;
      const publication = { authority, year, publishedOn, documentNo, entries: entries.map(entryAsked) };
      checkEntries(publication.entries);
      await tx.one(q.closeDraft, { id: draft.id, person: viewer.id });
      await writeEdition(tx, asker, publication, packs, { list, edition: 1, reason: null });
    },
  });
  const [draft] = await draftsByIds(asker.graph, asker.viewer, [id]);
  if (!draft) throw new NotFound('MandatoryListDraft', globalId('MandatoryListDraft', change.id));
  return draft.list;
}
