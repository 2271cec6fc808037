import { z } from 'zod';
import { auditStatuses } from '../enterprises/queries.ts';
import type { Context } from '../platform/context.ts';
import { businessDay } from '../platform/dates.ts';
import { InvalidInput, NotFound } from '../platform/errors.ts';
import { json, type Route } from '../platform/http.ts';
import { bodyOf } from './body.ts';
import { csvFile } from './csv-file.ts';
import { exportEnterprises } from './service.ts';
import type { Table } from './table.ts';

const text = z.string().trim().min(1).max(200).nullable().default(null);
const yesNo = z
  .enum(['true', 'false'])
  .transform((v) => v === 'true')
  .nullable()
  .default(null);
const enterprises = z.object({
  park: text,
  division: text,
  industry: text,
  keyIndustry: text,
  aboveScale: yesNo,
  lead: yesNo,
  verified: yesNo,
  auditStatus: z.enum(auditStatuses).nullable().default(null),
  search: text,
});

function asked<T>(shape: z.ZodType<T>, request: Request): T {
  const given = [...new URL(request.url).searchParams].filter(([, value]) => value.trim() !== '');
  const parsed = shape.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  throw new InvalidInput(
    parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      zh: '取值无效',
      en: 'is not a value it can have',
    })),
  );
}

const kinds: Record<string, (request: Request, context: Context) => Promise<Table>> = {
  enterprises: (request, { graph, sight }) => exportEnterprises(graph, sight, asked(enterprises, request)),
};
const formats: Record<string, { type: string; write: (table: Table) => AsyncGenerator<string | Uint8Array> }> = {
  csv: { type: 'text/csv; charset=utf-8', write: csvFile },
};

/** Named in any script: older readers get the plain name, the others the one of RFC 5987. */
const named = (plain: string, full: string) =>
  `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(full)}`;

async function download(request: Request, context: Context, params: Record<string, string>): Promise<Response> {
  if (!context.viewer) return json(401, { code: 'NOT_SIGNED_IN', message: '请先登录 · Sign in first' });
  const { kind = '', format = '' } = params;
  const table = kinds[kind];
  if (!table) throw new NotFound('导出 Export', kind);
  const file = formats[format];
  if (!file)
    throw new InvalidInput([{ path: 'format', zh: `没有 ${format} 格式`, en: `there is no format ${format}` }]);
  const body = await bodyOf(file.write(await table(request, context)));
  return new Response(body, {
    headers: {
      'content-type': file.type,
      'content-disposition': named(`${kind}.${format}`, `${kind}-${businessDay()}.${format}`),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

export const exportRoutes: readonly Route[] = [{ method: 'GET', path: '/api/exports/:kind.:format', handle: download }];
