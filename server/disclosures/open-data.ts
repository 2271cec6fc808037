import { publicResults } from '../assessments/service.ts';
import { categoriesOf, entriesOfEditions, mandatoryLists, type MandatoryList } from '../mandatory-lists/service.ts';
import type { CsvCell } from '../platform/csv.ts';
import { byteOrderMark, csvLines } from '../platform/csv.ts';
import type { Graph } from '../platform/graph.ts';
import { membersOfDraws, recheckDraws } from '../rechecks/service.ts';
import { datasets, type Dataset, type DatasetKey } from './datasets.ts';
import * as q from './queries.ts';
import { toldIn } from './service.ts';

export type { Dataset, DatasetColumn } from './datasets.ts';
export interface OpenAsked {
  readonly authority: string | null;
  readonly year: number | null;
}
type Row = Readonly<Record<string, CsvCell>>;
type Rows = AsyncGenerator<readonly Row[]>;

/** The data sets with how many rows each has today. */
export async function openDatasets(graph: Graph): Promise<(Dataset & { readonly rows: number })[]> {
  const counted = (await graph.one(q.countPublic, {}))!;
  const rows: Readonly<Record<DatasetKey, number>> = {
    'mandatory-lists': counted.entries,
    disclosures: counted.disclosures,
    'assessment-results': counted.results,
    'recheck-results': counted.rechecks,
  };
  return datasets.map((one) => ({ ...one, rows: rows[one.key] }));
}

const listsAtOnce = 5;
/** A few lists at a time, so that no more than these are in memory. */
async function* batchesOf<T>(all: readonly T[], read: (some: readonly T[]) => Promise<readonly Row[]>): Rows {
  for (let i = 0; i < all.length; i += listsAtOnce) yield await read(all.slice(i, i + listsAtOnce));
}

async function* ofLists(graph: Graph, asked: OpenAsked): Rows {
  yield* batchesOf(await mandatoryLists(graph, asked), async (lists) => {
    const entries = await entriesOfEditions(
      graph,
      lists.map(({ id, edition }) => ({ list: id, edition })),
    );
    return lists.flatMap((list, i) =>
      entries[i]!.flatMap((entry) => categoriesOf(entry).map((one) => entryRow(list, entry, one))),
    );
  });
}
type Entry = Awaited<ReturnType<typeof entriesOfEditions>>[number][number];
const entryRow = (
  { authority, year, edition, documentNo, publishedOn }: MandatoryList,
  { name, creditCode, division, industry }: Entry,
  { category, evidence, limit, measured, unit }: ReturnType<typeof categoriesOf>[number],
): Row => ({
  ...{ authority, year, edition, published_on: publishedOn, document_no: documentNo, name, credit_code: creditCode },
  ...{ division, industry, category, evidence: evidence || null, limit, measured, unit },
});

async function* ofDisclosures(graph: Graph, asked: OpenAsked): Rows {
  yield* batchesOf(await mandatoryLists(graph, asked), async (lists) => {
    const rows = await graph.rows(q.publishedValues, { lists: lists.map(({ id }) => id) });
    return rows.flatMap((row) => {
      const { authority, year, name, creditCode, edition, publishedOn, reason, enteredBy } = row;
      return toldIn(row).map(({ item, value, withheld }) => ({
        ...{ authority, year, name, credit_code: creditCode, edition, published_on: publishedOn, correction: reason },
        ...{ entered_by: enteredBy, item, value, withheld: withheld ? '是' : '否' },
      }));
    });
  });
}

async function* ofResults(graph: Graph, asked: OpenAsked): Rows {
  const rows = await publicResults(graph, asked);
  yield rows.map(({ name, division, kind, result, decidedOn }) => ({
    ...{ name, division, kind, result, decided_on: decidedOn },
  }));
}

async function* ofRechecks(graph: Graph, asked: OpenAsked): Rows {
  const drawn = (await recheckDraws(graph, asked)).filter(({ status }) => status === 'DRAWN');
  yield* batchesOf(drawn, async (draws) => {
    const members = await membersOfDraws(
      graph,
      null,
      draws.map(({ id }) => id),
    );
    return draws.flatMap(({ authority, year, round, drawnOn }, i) =>
      members[i]!.filter((member) => member.drawn).map(
        ({ name, creditCode, city, accepted, on, outcome, recheckedOn }) => ({
          ...{ authority, year, round, drawn_on: drawnOn, name, credit_code: creditCode, city },
          ...{ because: accepted ? 'ACCEPTED' : 'ASSESSED', on, outcome, rechecked_on: recheckedOn },
        }),
      ),
    );
  });
}
const readers: Readonly<Record<DatasetKey, (graph: Graph, asked: OpenAsked) => Rows>> = {
  'mandatory-lists': ofLists,
  disclosures: ofDisclosures,
  'assessment-results': ofResults,
  'recheck-results': ofRechecks,
};

/** The columns' titles, then a line a row. */
export async function* openCsv(graph: Graph, { key, columns }: Dataset, asked: OpenAsked): AsyncGenerator<string> {
  yield byteOrderMark + csvLines([columns.map(({ title }) => title)]);
  for await (const rows of readers[key](graph, asked))
    yield csvLines(rows.map((row) => columns.map(({ name }) => row[name] ?? null)));
}
/** What the columns mean, then an object a row. */
export async function* openJson(
  graph: Graph,
  { key, title, columns }: Dataset,
  asked: OpenAsked,
): AsyncGenerator<string> {
  yield `{"dataset":${JSON.stringify(key)},"title":${JSON.stringify(title)},"columns":${JSON.stringify(columns)},"rows":[`;
  let first = true;
  for await (const rows of readers[key](graph, asked)) {
    const written = rows.map((row) =>
      JSON.stringify(Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]))),
    );
    if (written.length > 0) yield `${first ? '\n' : ',\n'}${written.join(',\n')}`;
    first &&= written.length === 0;
  }
  yield '\n]}\n';
}
