import type { Reader } from '../access/reads.ts';
import type { Sight } from '../access/sight.ts';
import { auditColumns } from '../audits/audit-columns.ts';
import { auditRows } from '../audits/audit-rows.ts';
import { codesOf, enterprisesByIds, readRecords } from '../enterprises/service.ts';
import { listColumns } from '../mandatory-lists/list-columns.ts';
import { listRows } from '../mandatory-lists/list-rows.ts';
import { InvalidInput } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { localId } from '../platform/ids.ts';
import { searchWords } from '../platform/search.ts';
import { schemeColumns } from '../schemes/columns.ts';
import { schemeRows } from '../schemes/scheme-rows.ts';
import type { Chain } from '../supply-chains/chain.ts';
import { parkGraph, supplyChain } from '../supply-chains/service.ts';
import type { DrawnLink, Drawing } from './drawing.ts';
import { batchesOf, enterpriseAsked, enterpriseIds, parkAsked } from './enterprise-ids.ts';
import { linkIdsOf, type Links } from './link-ids.ts';
import * as q from './queries.ts';
import type {
  AuditSelection,
  EnterpriseSelection,
  GraphSelection,
  ListSelection,
  RecordSelection,
  SchemeSelection,
  SupplySelection,
} from './selection.ts';
import { tableOf, type CellsByName, type Table } from './table.ts';

const batchSize = 1000;

/** The enterprises of a selection that the viewer may know of. */
export async function exportEnterprises(graph: Graph, sight: Sight, selection: EnterpriseSelection): Promise<Table> {
  const { search, keyIndustry, ...conditions } = selection;
  const park = selection.park && (await parkAsked(graph, selection.park));
  const industryCodes = keyIndustry === null ? null : await codesOf(graph, keyIndustry);
  const filter = { ...conditions, park, industryCodes, ids: null };
  async function* batches(): AsyncGenerator<CellsByName[]> {
    for await (const ids of enterpriseIds(graph, { park, search }, batchSize)) {
      const rows = await graph.rows(q.exportedEnterprises, {
        ids,
        filter,
        words: search ? searchWords(search) : [],
        sight,
      });
      const parents = new Set(rows.flatMap((row) => row.parent ?? []));
      const known = await (parents.size > 0 ? enterprisesByIds(graph, sight, [...parents]) : []);
      const named = new Map(known.map((e) => [e?.id, e?.creditCode ?? e?.name ?? null]));
      yield rows.map(({ creditCode, aboveScale, parent, ...row }) => ({
        ...row,
        parent: named.get(parent ?? undefined) ?? null,
        credit_code: creditCode,
        above_scale: aboveScale,
      }));
    }
  }
  return tableOf('enterprises', 'ENTERPRISES', batches());
}

/** The yearly records of a selection with the figures the viewer may see. */
export async function exportRecords(reader: Reader, selection: RecordSelection): Promise<Table> {
  const { graph, sight } = reader;
  const park = selection.park && (await parkAsked(graph, selection.park));
  const one = selection.enterprise && (await enterpriseAsked(graph, sight, selection.enterprise));
  const owners = one ? [[one]] : enterpriseIds(graph, { park, search: null }, batchSize / 4);
  async function* batches(): AsyncGenerator<CellsByName[]> {
    for await (const ids of owners) {
      const records = await readRecords(reader, ids, selection.year);
      const reporting = ids.filter((_, i) => records[i]!.length > 0);
      const known = new Map((await enterprisesByIds(graph, sight, reporting)).map((e) => [e?.id, e]));
      yield records.flat().flatMap((record) => {
        const owner = known.get(record.owner);
        return owner ? [recordCells(record, owner.name, owner.creditCode)] : [];
      });
    }
  }
  return tableOf('records', 'RECORDS', batches());
}
type YearlyRecord = Awaited<ReturnType<typeof readRecords>>[number][number];
const recordCells = (record: YearlyRecord, enterprise: string, creditCode: string | null): CellsByName => ({
  ...record,
  enterprise,
  credit_code: creditCode,
  ammonia_nitrogen: record.ammoniaNitrogen,
  solid_waste: record.solidWaste,
  hazardous_waste: record.hazardousWaste,
  output_value: record.outputValue,
  energy_basis: record.energyBasis,
});

/** The supply links of a selection that the viewer may know of. */
export async function exportSupplies(
  graph: Graph,
  chain: Chain,
  sight: Sight,
  selection: SupplySelection,
): Promise<Table> {
  const { park, enterprise, direction, maxTier: tiers, asOf } = selection;
  const wanted: Links = enterprise
    ? { of: 'enterprise', enterprise: await enterpriseAsked(graph, sight, enterprise), direction, tiers }
    : park
      ? { of: 'park', park: await parkAsked(graph, park) }
      : { of: 'everything' };
  const ids = linkIdsOf(await chain.network(), sight, wanted, asOf);
  async function* batches(): AsyncGenerator<CellsByName[]> {
    for (const batch of batchesOf(ids, batchSize))
      yield (await graph.rows(q.exportedLinks, { ids: batch, sight })).map(linkCells);
  }
  return tableOf('supplies', 'SUPPLIES', batches());
}
const linkCells = (link: DrawnLink): CellsByName => ({
  ...link,
  supplier_credit_code: link.supplierCode,
  buyer_credit_code: link.buyerCode,
  annual_volume: link.annualVolume,
  annual_value: link.annualValue,
  share_of_supplier: link.shareOfSupplier,
  share_of_buyer: link.shareOfBuyer,
});

/** The audits of a selection that the viewer may follow. */
export async function exportAudits(graph: Graph, sight: Sight, selection: AuditSelection): Promise<Table> {
  const { search, ...conditions } = selection;
  const park = selection.park && (await parkAsked(graph, selection.park));
  const enterprise = selection.enterprise && (await enterpriseAsked(graph, sight, selection.enterprise));
  const batches = auditRows(graph, sight, { ...conditions, park, enterprise }, search);
  return { name: 'audits', columns: auditColumns, batches };
}

/** A published mandatory list, which is public, in the columns that lists are published in. */
export async function exportMandatoryList(graph: Graph, { authority, year, edition }: ListSelection): Promise<Table> {
  const rows = await listRows(graph, { authority, year }, edition);
  async function* batches(): AsyncGenerator<CellsByName[]> {
    yield rows;
  }
  return { name: 'mandatory-list', columns: listColumns, batches: batches() };
}

/** The schemes of an audit, of which the viewer sees all or nothing, in the 21 columns of their table. */
export async function exportSchemes(
  asker: Parameters<typeof schemeRows>[0],
  selection: SchemeSelection,
): Promise<Table> {
  const rows = await schemeRows(asker, localId('Audit', selection.audit), selection.figures);
  async function* batches(): AsyncGenerator<CellsByName[]> {
    yield rows;
  }
  return { name: 'schemes', columns: schemeColumns, batches: batches() };
}

/** The graph that supplyChain or parkGraph draws, whole. */
export async function exportGraph(
  graph: Graph,
  chain: Chain,
  sight: Sight,
  selection: GraphSelection,
): Promise<Drawing> {
  const { park, enterprise, direction, maxTier, outsideTiers, ...query } = selection;
  if (!park === !enterprise)
    throw new InvalidInput([{ path: 'park', zh: '请给出园区或企业之一', en: 'give either a park or an enterprise' }]);
  const found = enterprise
    ? await supplyChain(graph, chain, sight, {
        ...query,
        direction,
        maxTier,
        enterprise: await enterpriseAsked(graph, sight, enterprise),
      })
    : await parkGraph(graph, chain, sight, { ...query, outsideTiers, park: await parkAsked(graph, park!) });
  const tiers = new Map(found.nodes.map(({ id, tier }) => [id, tier]));
  const nodes: Drawing['nodes'][number][] = [];
  for (const ids of batchesOf([...tiers.keys()], batchSize))
    for (const e of await enterprisesByIds(graph, sight, ids))
      if (e) nodes.push({ ...pick(e), tier: tiers.get(e.id) ?? null });
  const drawn = new Set(nodes.map(({ id }) => id));
  const links: DrawnLink[] = [];
  for (const ids of batchesOf(found.links, batchSize))
    for (const link of await graph.rows(q.exportedLinks, { ids, sight }))
      if (drawn.has(link.supplierId) && drawn.has(link.buyerId)) links.push(link);
  return { ...found, nodes, links };
}
type Known = NonNullable<Awaited<ReturnType<typeof enterprisesByIds>>[number]>;
const pick = ({ id, name, creditCode, industry, division, lead, auditStatus }: Known) => ({
  id,
  name,
  creditCode,
  industry,
  division,
  lead,
  auditStatus,
});

/** The links of a drawn graph as rows that can be imported again. */
export function linksOfGraph(drawing: Drawing): Table {
  async function* batches(): AsyncGenerator<CellsByName[]> {
    yield drawing.links.map(linkCells);
  }
  return tableOf('supplies', 'SUPPLIES', batches());
}
