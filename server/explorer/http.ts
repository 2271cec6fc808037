import type { Context } from '../platform/context.ts';
import { bodyOf } from '../platform/body.ts';
import { businessDay } from '../platform/dates.ts';
import { InvalidInput, NotFound } from '../platform/errors.ts';
import { json, type Route } from '../platform/http.ts';

import { csvFile } from './csv-file.ts';
import { leftOut, type Drawing } from './drawing.ts';
import { gexfFile } from './gexf-file.ts';
import { graphmlFile } from './graphml-file.ts';
import { jsonDrawing, jsonTable } from './json-file.ts';
import * as asked from './selection.ts';
import * as exports from './service.ts';
import type { Table } from './table.ts';
import { xlsxFile } from './xlsx-file.ts';

type Chunks = AsyncGenerator<string | Uint8Array>;
interface Format {
  readonly type: string;
  readonly table?: (table: Table) => Chunks;
  readonly drawing?: (drawing: Drawing) => Chunks;
}
const linksAs = (write: (table: Table) => Chunks) => (drawing: Drawing) => write(exports.linksOfGraph(drawing));
const formats: Readonly<Record<string, Format>> = {
  csv: { type: 'text/csv; charset=utf-8', table: csvFile, drawing: linksAs(csvFile) },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    table: xlsxFile,
    drawing: linksAs(xlsxFile),
  },
  json: { type: 'application/json; charset=utf-8', table: jsonTable, drawing: jsonDrawing },
  graphml: { type: 'application/graphml+xml; charset=utf-8', drawing: graphmlFile },
  gexf: { type: 'application/gexf+xml; charset=utf-8', drawing: gexfFile },
};

type Kind = (context: Context, query: URLSearchParams) => Promise<Table>;
const tables: Readonly<Record<string, Kind>> = {
  enterprises: ({ graph, sight }, query) =>
    exports.exportEnterprises(graph, sight, asked.selectionOf(asked.enterpriseSelection, query)),
  records: (context, query) => exports.exportRecords(context, asked.selectionOf(asked.recordSelection, query)),
  supplies: ({ graph, chain, sight }, query) =>
    exports.exportSupplies(graph, chain, sight, asked.selectionOf(asked.supplySelection, query)),
  schemes: (context, query) => exports.exportSchemes(context, asked.selectionOf(asked.schemeSelection, query)),
  audits: ({ graph, sight }, query) =>
    exports.exportAudits(graph, sight, asked.selectionOf(asked.auditSelection, query)),
  'mandatory-list': ({ graph }, query) =>
    exports.exportMandatoryList(graph, asked.selectionOf(asked.listSelection, query)),
};

/** Named in any script: older readers get the plain name, the others the one of RFC 5987. */
const attachment = (kind: string, format: string) =>
  `attachment; filename="${kind}.${format}"; filename*=UTF-8''${encodeURIComponent(
    `清链-${names[kind] ?? kind}-${businessDay()}.${format}`,
  )}`;
const names: Readonly<Record<string, string>> = {
  enterprises: '企业',
  records: '年度数据',
  supplies: '供应关系',
  graph: '供应图',
  audits: '审核',
  'mandatory-list': '强审名单',
  schemes: '方案',
};

const refused = (format: string) =>
  new InvalidInput([
    { path: 'format', zh: `不能以 ${format} 格式导出`, en: `this cannot be exported in the format ${format}` },
  ]);

async function download(request: Request, context: Context, params: Record<string, string>): Promise<Response> {
  if (!context.viewer) return json(401, { code: 'NOT_SIGNED_IN', message: '请先登录 · Sign in first' });
  const { kind = '', format = '' } = params;
  const query = new URL(request.url).searchParams;
  const as = Object.hasOwn(formats, format) ? formats[format] : undefined;
  const table = Object.hasOwn(tables, kind) ? tables[kind] : undefined;
  if (!table && kind !== 'graph') throw new NotFound('Export', kind);
  const headers = new Headers({
    'content-disposition': attachment(kind, format),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  if (as) headers.set('content-type', as.type);
  if (table) {
    if (!as?.table) throw refused(format);
    const found = await table(context, query);
    await noteExport(context, kind, format, query);
    return new Response(await bodyOf(as.table(found)), { headers });
  }
  if (!as?.drawing) throw refused(format);
  const selection = asked.selectionOf(asked.graphSelection, query);
  const drawing = await exports.exportGraph(context.graph, context.chain, context.sight, selection);
  await noteExport(context, kind, format, query);
  const missing = leftOut(drawing);
  if (missing) headers.set('x-truncated', missing);
  return new Response(await bodyOf(as.drawing(drawing)), { headers });
}

/** The log holds the kind, the format and what it was chosen by. */
const noteExport = (context: Context, kind: string, format: string, query: URLSearchParams) =>
  context.reads.noteExport(context, { after: { kind, format, ...Object.fromEntries(query) } });

export const exportRoutes: readonly Route[] = [{ method: 'GET', path: '/api/exports/:kind.:format', handle: download }];
