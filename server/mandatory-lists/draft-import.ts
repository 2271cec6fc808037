import { record } from '../access/record.ts';
import { edit } from '../edits/editing.ts';
import { normaliseCreditCode } from '../enterprises/credit-code.ts';
import { nameKey } from '../enterprises/name-key.ts';
import { businessDay } from '../platform/dates.ts';
import { InvalidInput } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { packsInForce, rulePacks, rulesOf } from '../reference/rule-packs.ts';
import { keyIndustries } from '../reference/service.ts';
import { checkDraftEntry } from './draft-lacks.ts';
import * as q from './draft-queries.ts';
import { byHand } from './draft-reasons.ts';
import { closed, draftEdit, type Change } from './draft-review.ts';
import { weightOf } from './draft-weight.ts';
import { opened, standingOf } from './drafts.ts';
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

/** Takes the rows of a file into a draft: who is not in it is added, who is gets the file's categories and evidence. Rows that name nobody are told. */
export async function importDraftEntries(asker: Asker, change: Change, file: string): Promise<DraftImport> {
  const { rows, problems: unread } = await readListFile(file);
  const [packs, industries] = [await rulePacks(asker.graph), await keyIndustries(asker.graph)];
  const problems = [...unread];
  const counts = { added: 0, changed: 0, unchanged: 0 };
  await edit(asker, {
    ...draftEdit(asker, 'importDraftEntries', change, closed),
    async write(tx, { id: draft, authority }, viewer) {
      const candidates = await found(tx, asker, rows);
      const standing = standingOf(viewer);
      const there = new Map(
        (await tx.rows(q.draftEntries, { drafts: [draft], ids: null, standing })).map((row) => [
          row.enterprise,
          opened(row),
        ]),
      );
      const taken = new Map<string, number>();
      for (const [place, row] of rows.entries()) {
        const [one, ...others] = candidates(place);
        const problem =
          formProblem(row) ??
          (!one || others.length > 0 || !isWithin(one.division, authority)
            ? {
                row: row.row,
                zh: `辖区内没有可确定的企业“${row.name}”`,
                en: `No one enterprise of the region is “${row.name}”`,
              }
            : taken.has(one.id)
              ? {
                  row: row.row,
                  zh: `与第 ${taken.get(one.id)} 行是同一家企业`,
                  en: `Names the same enterprise as row ${taken.get(one.id)}`,
                }
              : undefined);
        if (problem || !one) {
          if (problem) problems.push(problem);
          continue;
        }
        const { id: enterprise, place: _, ...face } = one;
        taken.set(enterprise, row.row);
        const before = there.get(enterprise);
        const evidence = JSON.stringify(row.categories);
        if (
          before?.removedBecause === null &&
          JSON.stringify(before.categories) === evidence &&
          before.reason === row.reason
        ) {
          counts.unchanged += 1;
          continue;
        }
        const reasons = before?.reasons ?? [byHand];
        const rules = rulesOf(packsInForce(packs, face.division ?? authority, businessDay()));
        const set = {
          ...{
            ...face,
            enterprise,
            evidence,
            reason: row.reason,
            reasons: JSON.stringify(reasons),
            removedBecause: null,
          },
          ...weightOf(face, reasons.length, industries, rules),
        };
        const id = before?.id ?? `${draft} ${enterprise}`;
        await tx.one(q.writeDraftEntry, { draft, id, person: viewer.id, set });
        counts[before?.removedBecause === null ? 'changed' : 'added'] += 1;
      }
      if (counts.added + counts.changed === 0) return;
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
