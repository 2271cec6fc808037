import { globalId } from '../platform/ids.ts';
import { NotFound } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { publicSight } from '../access/sight.ts';
import { divisionsByCodes, industriesByCodes } from '../reference/service.ts';
import type { ListAsked } from './keeping.ts';
import { categoryWords } from './list-columns.ts';
import { categoriesOf, clocksOfEntries, entriesOfEditions, mandatoryLists } from './service.ts';

/** The rows of a published list in its latest edition, or in one of those before: what is public of it, in the columns it is published in. */
export async function listRows(graph: Graph, { authority, year }: ListAsked, edition: number | null) {
  const [list] = await mandatoryLists(graph, { authority, year });
  const [entries = []] = list
    ? await entriesOfEditions(graph, [{ list: list.id, edition: edition ?? list.edition }])
    : [];
  if (!list || entries.length === 0)
    throw new NotFound('MandatoryList', globalId('MandatoryList', `${authority} ${year}`));
  const codes = entries.flatMap(({ division }) => (division === null ? [] : [division.slice(0, 4), division]));
  const named = async (wanted: readonly string[]) =>
    new Map((await divisionsByCodes(graph, [...new Set(wanted)])).map((one) => [one.code, one.name]));
  const places = await named([authority, ...codes]);
  const kept = [...new Set(entries.flatMap(({ industry }) => industry ?? []))];
  const industries = new Map((await industriesByCodes(graph, kept)).map((one) => [one.code, one.name]));
  const clocks = await clocksOfEntries(graph, publicSight, entries);
  return entries.map((entry, i) => {
    const { division, industry } = entry;
    const categories = categoriesOf(entry);
    const energy = categories.find((one) => one.category === 'HIGH_ENERGY');
    return {
      sequence: i + 1,
      city: places.get(division?.slice(0, 4) ?? '') ?? null,
      county: division !== null && division.length > 4 ? (places.get(division) ?? null) : null,
      name: entry.name,
      credit_code: entry.creditCode,
      industry: industry === null ? null : (industries.get(industry) ?? industry),
      categories: categories.map((one) => categoryWords[one.category]),
      reason: entry.reason,
      authority: places.get(authority) ?? authority,
      published_on: entry.publishedOn,
      document_no: list.documentNo,
      deadline: clocks[i]?.find((clock) => clock.step === 'REPORT')?.dueOn ?? null,
      ...Object.fromEntries(categories.map((one) => [one.category, one.evidence || null])),
      limit: energy?.limit ?? null,
      measured: energy?.measured ?? null,
      unit: energy?.unit ?? null,
    };
  });
}
