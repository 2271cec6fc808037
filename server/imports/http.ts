import { stringify } from 'csv-stringify/sync';
import type { Context } from '../platform/context.ts';
import { InvalidInput, NotAllowed } from '../platform/errors.ts';
import { assertOwnOrigin, foreign, json, type Route } from '../platform/http.ts';
import { globalId, localId } from '../platform/ids.ts';
import { progressEvents } from './progress-events.ts';
import { pairOf } from './options.ts';
import { errorsOf, importKindOf, ownJob, startImport, type ImportJobError } from './service.ts';
import { FileTooLarge } from './stored-file.ts';
import { templateFile } from './template.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const simpleTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

/** Takes a file as the body of a request. A page of another origin can neither send the headers nor hide where it stands. */
async function receive(request: Request, context: Context): Promise<Response> {
  const { graph, viewer, origin, config } = context;
  const url = new URL(request.url);
  assertOwnPage(request, context);
  if (!viewer) throw new NotAllowed({ zh: '请先登录', en: 'Sign in first' });
  const length = Number(request.headers.get('content-length') ?? 0);
  if (length > config.uploadBytes) return tooLarge(new FileTooLarge(config.uploadBytes), context);
  if (!request.body) throw new InvalidInput([{ path: 'body', zh: '没有收到文件', en: 'no file was received' }]);
  try {
    const id = await startImport(graph, viewer, origin, config, {
      kind: importKindOf(url.searchParams.get('kind')),
      filename: filenameOf(request),
      dryRun: ['true', '1'].includes(url.searchParams.get('dryRun') ?? ''),
      options: {
        map: pairsOf(url, 'map'),
        set: pairsOf(url, 'set'),
        createUnknown: url.searchParams.get('createUnknown') !== 'false',
      },
      body: request.body,
    });
    return json(202, { id: globalId('ImportJob', id) });
  } catch (error) {
    if (error instanceof FileTooLarge) return tooLarge(error, context);
    throw error;
  }
}

/** A page of another origin can neither send these headers nor hide where it stands. */
export function assertOwnPage(request: Request, { credential, config }: Context): void {
  assertOwnOrigin(request, config.publicUrl);
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const plain = type === '' || simpleTypes.includes(type);
  const marked = credential === 'TOKEN' || ['x-qinglian', 'x-filename'].some((name) => request.headers.has(name));
  if (plain && !marked) throw foreign();
}

const tooLarge = (error: FileTooLarge, { locale }: Context): Response =>
  json(413, { code: 'TOO_LARGE', message: locale === 'en' ? error.inEnglish : error.message });

export function filenameOf(request: Request): string {
  const raw = request.headers.get('x-filename') ?? '';
  let name = raw;
  try {
    name = decodeURIComponent(raw);
  } catch {
    // not percent-encoded: kept as it came
  }
  const bare = name.replace(/\p{C}/gu, '').split(/[/\\]/).at(-1)?.trim().slice(0, 200);
  return bare || 'import';
}

/** Given as JSON `{"列名": "column"}` or, any number of times, as `列名=column`. */
function pairsOf(url: URL, name: string): [string, string][] {
  return url.searchParams.getAll(name).flatMap((text): [string, string][] => {
    if (text.trim() === '') return [];
    const pairs = text.trimStart().startsWith('{') ? pairsOfJson(text) : [pairOf(text)];
    const sound = pairs?.filter((pair) => pair !== undefined);
    if (!sound || sound.length !== pairs?.length)
      throw new InvalidInput([{ path: name, zh: '应为 列名=column', en: 'must be header=column' }]);
    return sound;
  });
}
function pairsOfJson(text: string): [string, string][] | undefined {
  try {
    const pairs = Object.entries(JSON.parse(text) as Record<string, unknown>);
    return pairs.map(([header, column]) => [header, typeof column === 'string' ? column : '']);
  } catch {
    return undefined;
  }
}

const jobIdOf = (params: Record<string, string>): string => localId('ImportJob', params.id ?? '');

async function errorsFile({ graph, sight }: Context, id: string): Promise<Response> {
  const job = await ownJob(graph, sight, id);
  const pages = errorsOf(graph, job);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (stream) =>
      stream.enqueue(encoder.encode(`\uFEFF${csv([['行号', '列', '代码', '说明', 'Message', '原值']])}`)),
    async pull(stream) {
      const next = await pages.next();
      if (next.done === true) stream.close();
      else stream.enqueue(encoder.encode(csv(next.value.map(errorLine))));
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="import-errors.csv"; filename*=UTF-8''${encodeURIComponent('导入错误.csv')}`,
      'cache-control': 'no-store',
    },
  });
}
const errorLine = (e: ImportJobError) => [String(e.row), e.column ?? '', e.code, e.message, e.messageEn, e.value ?? ''];
const csv = (rows: string[][]) => stringify(rows, { escape_formulas: true, record_delimiter: '\r\n' });

async function template(kind: string): Promise<Response> {
  const file = await templateFile(importKindOf(kind));
  return new Response(file as BodyInit, {
    headers: {
      'content-type': workbookType,
      'content-disposition': `attachment; filename="qinglian-${kind.toLowerCase()}.xlsx"`,
    },
  });
}

export const importRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/imports', handle: receive },
  { method: 'GET', path: '/api/imports/templates/:kind.xlsx', handle: (_, __, { kind = '' }) => template(kind) },
  {
    method: 'GET',
    path: '/api/imports/:id/errors.csv',
    handle: (_, context, params) => errorsFile(context, jobIdOf(params)),
  },
  {
    method: 'GET',
    path: '/api/imports/:id/events',
    handle: (request, context, params) => progressEvents(request, context, jobIdOf(params)),
  },
];
