import type { Sight } from '../access/sight.ts';
import { yearsAfter } from '../platform/dates.ts';
import type { Graph } from '../platform/graph.ts';
import { indicators } from '../reference/indicators.ts';
import { amountOf, packsInForce, rulePacks, rulesOf } from '../reference/rule-packs.ts';
import { keyIndustries } from '../reference/service.ts';
import * as q from './draft-queries.ts';
import { limitPrefix, limitsOf, proposed } from './draft-findings.ts';
import { regionsOf, weightOf } from './draft-weight.ts';
import type { ListAsked } from './keeping.ts';
import { disclosedOn, entriesOfEditions, mandatoryLists, type ListEntry } from './service.ts';

/** Records older than this say nothing of today. */
const yearsOfRecords = 3;
export type Missing = (typeof q.missingKinds)[number];

/** What was listed before by the authority itself and by those within its region, by enterprise, the newest first. */
async function listedBefore(graph: Graph, { authority, year }: ListAsked) {
  const within = (await mandatoryLists(graph, {})).filter(
    (list) => list.year < year && (authority === '0' || list.authority.startsWith(authority)),
  );
  const editions = await entriesOfEditions(
    graph,
    within.map(({ id, edition }) => ({ list: id, edition })),
  );
  const byEnterprise = new Map<string, ListEntry[]>();
  for (const entry of editions.flat())
    byEnterprise.set(entry.enterprise, [...(byEnterprise.get(entry.enterprise) ?? []), entry]);
  return { byEnterprise, hasLast: within.some((list) => list.authority === authority && list.year === year - 1) };
}

/** What the evidence in the graph proposes for a list, and what it would need that is not on file. */
export async function proposals(graph: Graph, sight: Sight, asked: ListAsked, today: string) {
  const { authority, year } = asked;
  const packs = await rulePacks(graph);
  const rulesIn = (division: string | null) => rulesOf(packsInForce(packs, division ?? authority, today));
  const rules = rulesIn(authority);
  const { byEnterprise, hasLast } = await listedBefore(graph, asked);
  const disclosed = await disclosedOn(graph, [...byEnterprise.values()].flat());
  const industries = await keyIndustries(graph);
  const limitKeys = new Set(
    packs.flatMap((pack) => pack.rules.map((rule) => rule.key)).filter((key) => key.startsWith(limitPrefix)),
  );
  const limited = indicators.filter(({ name }) => limitKeys.has(`${limitPrefix}${name}`)).map(({ key }) => key);
  const candidates = await graph.rows(q.draftEvidence, {
    ...{ authority, year, since: year - yearsOfRecords, limited, sight },
    listed: [...byEnterprise.keys()],
    ...{ today, penalisedSince: yearsAfter(today, -1) },
    keyEnergy: amountOf(rules, 'keyEnergyUser'),
  });
  let limitsOnFile = limitsOf(rules).length > 0;
  const entries = candidates.flatMap((candidate) => {
    const { audits: _, records: __, orders: ___, id, ...face } = candidate;
    const local = rulesIn(candidate.division);
    limitsOnFile ||= limitsOf(local).length > 0;
    const listed = byEnterprise.get(id) ?? [];
    const { reasons, categories } = proposed(candidate, {
      ...{ packs, rules: local, today, limited, disclosed },
      last: listed.find((entry) => entry.authority === authority && entry.year === year - 1),
      before: listed,
      toxic: listed.filter((entry) => entry.categories.includes('TOXIC_HAZARDOUS')),
    });
    if (reasons.length === 0) return [];
    const weight = weightOf(face, reasons.length, industries, local);
    return [{ ...face, ...weight, enterprise: id, reasons, categories, reason: null }];
  });
  const energyAlone = entries.some((entry) =>
    entry.categories.some((c) => c.category === 'HIGH_ENERGY' && c.limit === null),
  );
  const missing: Missing[] = [
    ...(limitsOnFile ? [] : ['DISCHARGE_LIMITS' as const]),
    ...(energyAlone ? ['UNIT_ENERGY_LIMITS' as const] : []),
    ...(regionsOf(rules).length > 0 ? [] : ['KEY_REGIONS' as const]),
    ...(hasLast ? [] : ['LAST_YEARS_LIST' as const]),
  ];
  return { entries, missing };
}
