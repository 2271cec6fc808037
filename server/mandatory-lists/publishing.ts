import { record } from '../access/record.ts';
import type { Viewer } from '../access/viewer.ts';
import { AlreadyExists, Conflict, InvalidInput, RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { newId } from '../platform/ids.ts';
import { normaliseCreditCode } from '../enterprises/credit-code.ts';
import type { RowOf } from '../platform/query.ts';
import { packsInForce, rulePacks, rulesOf, type RulePack } from '../reference/rule-packs.ts';
import { keeperOf, type Asker, type ListAsked } from './keeping.ts';
import {
  checkEntries,
  checkHighEnergy,
  entriesFound,
  nobody,
  type CategoryEvidence,
  type EntryAsked,
  type Excused,
} from './list-entries.ts';
import * as q from './queries.ts';

export interface Publication extends ListAsked {
  readonly publishedOn: string;
  readonly documentNo: string | null;
  readonly entries: readonly EntryAsked[];
}

async function allowed(asker: Asker, publication: Publication): Promise<Viewer> {
  const viewer = await keeperOf(asker, publication);
  checkEntries(publication.entries);
  return viewer;
}

/** Writes an edition with all its entries and the log of it: the last thing a transaction does. */
export async function writeEdition(
  tx: Tx,
  asker: Asker,
  publication: Publication,
  packs: readonly RulePack[],
  as: { list: string; edition: number; reason: string | null },
  excused: Excused = nobody,
) {
  const { authority, year, publishedOn, documentNo, entries } = publication;
  const wanted = entries.map(({ enterprise, creditCode }, place) => ({
    place,
    enterprise: enterprise ?? null,
    creditCode: creditCode === null ? null : normaliseCreditCode(creditCode),
  }));
  const found = entriesFound(authority, entries, await tx.rows(q.enterprisesToList, { wanted, sight: asker.sight }));
  const rows = found.map(({ place: _place, id, ...row }, i) => {
    const { categories, reason, sourceRow } = entries[i]!;
    const rules = rulesOf(packsInForce(packs, row.division ?? authority, publishedOn));
    if (rules.packs.length === 0) throw noRules();
    if (!excused(id, 'HIGH_ENERGY')) checkHighEnergy(rules, row.name, categories);
    return {
      ...row,
      enterprise: id,
      categories: categories.map((c) => c.category),
      evidence: JSON.stringify(categories),
      reason,
      sourceRow,
      rulePack: rules.id,
    };
  });
  await tx.one(q.publishEdition, { ...as, publishedOn, documentNo, entries: rows });
  await record(tx, asker.origin, {
    act: as.edition === 1 ? 'PUBLISH_MANDATORY_LIST' : 'CORRECT_MANDATORY_LIST',
    subject: { type: 'MandatoryList', id: as.list },
    divisions: [authority],
    enterprises: rows.map((row) => row.enterprise),
    after: { authority, year, publishedOn, documentNo, edition: as.edition, reason: as.reason, entries: rows.length },
  });
}
const noRules = () =>
  new RuleBroken(
    { zh: '公布之日尚无适用的规则包', en: 'No rule pack was in force on the day of publication' },
    'publication-has-rules',
  );

/** The list of an authority and a year, held for the rest of the transaction. */
export const locked = async (tx: Tx, { authority, year }: ListAsked) =>
  (await tx.one(q.lockList, { key: `${authority} ${year}`, id: newId(), authority, year }))!;

/** Publishes the list of an authority and a year, which starts the clocks of its entries; returns its id. */
export async function publishMandatoryList(
  asker: Asker,
  publication: Publication,
  idempotencyKey: string | null | undefined,
): Promise<string> {
  const viewer = await allowed(asker, publication);
  const packs = await rulePacks(asker.graph);
  return asker.graph.write((tx) =>
    once(tx, idempotencyKey, `publishMandatoryList ${viewer.id}`, async () => {
      const list = await locked(tx, publication);
      if (list.edition > 0)
        throw new AlreadyExists({
          zh: `${publication.year} 年名单已公布，如有错漏请更正`,
          en: `The list of ${publication.year} is published already: correct it instead`,
        });
      await writeEdition(tx, asker, publication, packs, { list: list.id, edition: 1, reason: null });
      return list.id;
    }),
  );
}

/** The categories of an entry of which no evidence was kept. */
function unevidenced({ enterprise, categories, evidence }: RowOf<typeof q.entriesOfEditions>): string[] {
  const kept = JSON.parse(evidence) as CategoryEvidence[];
  return categories
    .filter((c) => !kept.some((one) => one.category === c && one.evidence.trim() !== ''))
    .map((category) => `${enterprise} ${category}`);
}

/** Publishes another edition of a list; those before stay as they are. The clocks run from the first publication unless another day is given. */
export async function correctMandatoryList(
  asker: Asker,
  correction: Omit<Publication, 'publishedOn'> & { publishedOn: string | null; reason: string; edition: number | null },
  idempotencyKey: string | null | undefined,
): Promise<string> {
  const viewer = await keeperOf(asker, correction);
  const reason = correction.reason.trim();
  if (reason.length < 1 || reason.length > 500)
    throw new InvalidInput([{ path: 'reason', zh: '更正须说明理由', en: 'a correction says why' }]);
  const packs = await rulePacks(asker.graph);
  const { authority, year } = correction;
  return asker.graph.write((tx) =>
    once(tx, idempotencyKey, `correctMandatoryList ${viewer.id}`, async () => {
      const list = await locked(tx, correction);
      const [before] = await tx.rows(q.mandatoryLists, { authority, year, ids: null });
      if (!before)
        throw new RuleBroken(
          { zh: '名单尚未公布', en: 'The list is not published yet' },
          'only-published-is-corrected',
        );
      if (correction.edition !== null && correction.edition !== before.edition)
        throw new Conflict({ zh: '其他用户', en: 'Another user' }, null, before.edition);
      const former = await tx.rows(q.entriesOfEditions, { editions: [{ list: list.id, edition: before.edition }] });
      const bare = new Set(former.flatMap((entry) => unevidenced(entry)));
      const excused: Excused = (enterprise, category) => bare.has(`${enterprise} ${category}`);
      checkEntries(correction.entries, excused);
      const publication = { ...correction, publishedOn: correction.publishedOn ?? before.publishedOn };
      const as = { list: list.id, edition: before.edition + 1, reason };
      await writeEdition(tx, asker, publication, packs, as, excused);
      return list.id;
    }),
  );
}
