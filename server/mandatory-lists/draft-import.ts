import { record } from '../access/record.ts';
import { edit } from '../edits/editing.ts';
import { normaliseCreditCode } from '../enterprises/credit-code.ts';
import { nameKey } from '../enterprises/name-key.ts';
import { InvalidInput } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { entering } from './draft-entering.ts';
import { checkDraftEntry } from './draft-lacks.ts';
import * as q from './draft-queries.ts';
import { closed, draftEdit, type Change } from './draft-review.ts';
import { opened, standingOf, type DraftEntry } from './drafts.ts';
import type { Asker } from './keeping.ts';
import { isWithin, type Found } from './list-entries.ts';
import { readListFile, type ListRow, type RowProblem } from './list-file.ts';
import { enterprisesToList } from './queries.ts';

export interface DraftImport {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly problems: readonly RowProblem[];
}

/** Whom each row names: by its code, else by a name that one enterprise bears. */
async function found(tx: Tx, { sight }: Asker, rows: readonly ListRow[]): Promise<(place: number) => Found[]> {
  const wanted = rows.flatMap(({ creditCode }, place) =>
    creditCode === null ? [] : [{ place, enterprise: null, creditCode: normaliseCreditCode(creditCode) }],
  );
  const named = rows.flatMap(({ creditCode, name }, place) =>
    creditCode === null ? [{ place, key: nameKey(name) }] : [],
  );
  const byCode = await tx.rows(enterprisesToList, { wanted, sight });
  const all: Found[] = [...byCode, ...(await tx.rows(q.enterprisesByNameKey, { wanted: named, sight }))];
  const byPlace = new Map<number, Found[]>();
  for (const one of all) byPlace.set(one.place, [...(byPlace.get(one.place) ?? []), one]);
  return (place) => byPlace.get(place) ?? [];
}

function formProblem({ row, categories, reason }: ListRow): RowProblem | undefined {
  try {
    checkDraftEntry(categories, reason);
    return undefined;
  } catch (error) {
    if (error instanceof InvalidInput) return { row, zh: error.message, en: error.inEnglish };
    throw error;
  }
}

/** The one enterprise of the region that a row can mean. */
const named = ([one, ...others]: readonly Found[], authority: string): Found | undefined =>
  others.length === 0 && one && isWithin(one.division, authority) ? one : undefined;
function nameProblem({ row, name }: ListRow, one: Found | undefined, taken: ReadonlyMap<string, number>) {
  if (!one) return { row, zh: `辖区内没有可确定的企业“${name}”`, en: `No one enterprise of the region is “${name}”` };
  const first = taken.get(one.id);
  if (first === undefined) return undefined;
  return { row, zh: `与第 ${first} 行是同一家企业`, en: `Names the same enterprise as row ${first}` };
}
const isSame = (before: DraftEntry, { categories, reason }: ListRow): boolean =>
  JSON.stringify(before.categories) === JSON.stringify(categories) && before.reason === reason;

/** Takes the rows of a file into a draft: who is not in it is added, who is gets the file's categories and evidence. Rows that name nobody are told. */
export async function importDraftEntries(asker: Asker, change: Change, file: string): Promise<DraftImport> {
  const { rows, problems: unread } = await readListFile(file);
  const enter = await entering(asker.graph);
  const problems = [...unread];
  const counts = { added: 0, changed: 0, unchanged: 0 };
  await edit(asker, {
    ...draftEdit(asker, 'importDraftEntries', change, closed),
    async write(tx, now, viewer) {
      const { id: draft, authority } = now;
      const candidates = await found(tx, asker, rows);
      const kept = await tx.rows(q.draftEntries, { drafts: [draft], ids: null, standing: standingOf(viewer) });
      const there = new Map(kept.map((row) => [row.enterprise, opened(row)]));
      const taken = new Map<string, number>();
      const entries: ReturnType<typeof enter>[] = [];
      for (const [place, row] of rows.entries()) {
        const one = named(candidates(place), authority);
        const problem = formProblem(row) ?? nameProblem(row, one, taken);
        if (problem) problems.push(problem);
        if (problem || !one) continue;
        taken.set(one.id, row.row);
        const before = there.get(one.id);
        const standing = before?.removedBecause === null;
        if (standing && isSame(before, row)) counts.unchanged += 1;
        else {
          entries.push(enter(now, one, row, before));
          counts[standing ? 'changed' : 'added'] += 1;
        }
      }
      if (entries.length === 0) return;
      await tx.one(q.writeDraftEntries, { draft, person: viewer.id, entries });
      await record(tx, asker.origin, {
        act: 'IMPORT_DRAFT_ENTRIES',
        subject: { type: 'MandatoryListDraft', id: draft },
        divisions: [authority],
        after: { rows: rows.length + unread.length, ...counts, refused: problems.length },
      });
    },
  });
  return { rows: rows.length + unread.length, ...counts, problems };
}
