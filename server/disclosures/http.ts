import type { Config } from '../config.ts';
import { bodyOf } from '../platform/body.ts';
import { createBudget, type Budget } from '../platform/budget.ts';
import type { Context } from '../platform/context.ts';
import { businessDay } from '../platform/dates.ts';
import { InvalidInput, NotFound } from '../platform/errors.ts';
import { json, type Route } from '../platform/http.ts';
import { datasets } from './datasets.ts';
import { openCsv, openJson, type OpenAsked } from './open-data.ts';

const formats = {
  csv: { type: 'text/csv; charset=utf-8', write: openCsv },
  json: { type: 'application/json; charset=utf-8', write: openJson },
} as const;

/** Files that one address may begin to download within a minute. */
const mostDownloads = 60;
const budgets = new WeakMap<Config, Budget>();
function spend({ config, address, locale }: Context): Response | undefined {
  const budget = budgets.get(config) ?? createBudget();
  budgets.set(config, budget);
  const { allowed, resetAt } = budget.spend([{ key: address ?? '', most: mostDownloads }], 1);
  if (allowed) return undefined;
  const seconds = Math.max(1, Math.ceil((resetAt.getTime() - Date.now()) / 1000));
  const message = locale === 'en' ? `Try again in ${seconds} s` : `请在 ${seconds} 秒后重试`;
  return json(429, { code: 'RATE_LIMITED', message }, { 'retry-after': String(seconds) });
}

function askedBy(request: Request): OpenAsked {
  const query = new URL(request.url).searchParams;
  const [authority, year] = [query.get('authority') || null, query.get('year') || null];
  const wrong = [
    ...(authority !== null && !/^(0|\d{2}|\d{4}|\d{6})$/.test(authority)
      ? [{ path: 'authority', zh: '不是行政区划代码', en: 'is no division code' }]
      : []),
    ...(year !== null && !/^\d{4}$/.test(year) ? [{ path: 'year', zh: '不是年份', en: 'is no year' }] : []),
  ];
  if (wrong.length > 0) throw new InvalidInput(wrong);
  return { authority, year: year === null ? null : Number(year) };
}

/** A data set of what is public, to anybody. */
async function give(request: Request, context: Context, params: Record<string, string>): Promise<Response> {
  const { dataset: key = '', format = '' } = params;
  const dataset = datasets.find((one) => one.key === key);
  const as = format === 'csv' || format === 'json' ? formats[format] : undefined;
  if (!dataset || !as) throw new NotFound('OpenDataset', `${key}.${format}`);
  const asked = askedBy(request);
  const refused = spend(context);
  if (refused) return refused;
  return new Response(await bodyOf(as.write(context.graph, dataset, asked)), {
    headers: {
      'content-type': as.type,
      'content-disposition': `attachment; filename="${key}.${format}"; filename*=UTF-8''${encodeURIComponent(`清链-${dataset.title.zh}-${businessDay()}.${format}`)}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

export const openDataRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/open-data/:dataset.:format', handle: give },
];
