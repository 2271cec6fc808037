import { createBudget } from '../platform/budget.ts';
import type { Context, Locale } from '../platform/context.ts';
import { InvalidInput } from '../platform/errors.ts';
import { json, type Route } from '../platform/http.ts';
import { localId } from '../platform/ids.ts';
import { indicatorNames, type Indicator } from '../reference/indicators.ts';
import { readReport } from './report.ts';
import { reportFileOf } from './report-thread.ts';
import { progress } from './service.ts';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** A report reads a province several times over: so many within a minute, for one person or one address. */
const mostAMinute = 30;
const budget = createBudget();

const years = /^\d{4}$/;
interface Asked {
  readonly division: string | null;
  readonly park: string | null;
  readonly year: number;
  readonly indicator: Indicator;
  readonly locale: Locale;
}
/** What the address asks for; everything that is wrong with it at once. */
function askedOf(query: URLSearchParams, usual: Locale): Asked {
  const [year, language] = [query.get('year') ?? '', query.get('language') ?? usual];
  const indicator = indicatorNames.find((one) => one === (query.get('indicator') ?? 'COD'));
  const problems = [
    ...(years.test(year) ? [] : [{ path: 'year', zh: '应为四位年份', en: 'must be a year of four digits' }]),
    ...(language === 'zh' || language === 'en'
      ? []
      : [{ path: 'language', zh: '应为 zh 或 en', en: 'must be zh or en' }]),
    ...(indicator ? [] : [{ path: 'indicator', zh: '没有此指标', en: 'is no indicator' }]),
  ];
  if (problems.length > 0 || !indicator) throw new InvalidInput(problems);
  const park = query.get('park');
  return {
    ...{
      division: query.get('division') || null,
      park: park ? localId('Park', park) : null,
      year: Number(year),
      indicator,
    },
    locale: language === 'en' ? 'en' : 'zh',
  };
}

/** The annual report for Word, with the figures of the page as whoever asks may see them. */
async function give(request: Request, context: Context): Promise<Response> {
  const { graph, sight, viewer, address } = context;
  const account = viewer ? `person ${viewer.id}` : `nobody ${address ?? ''}`;
  const spent = budget.spend([{ key: account, most: mostAMinute }], 1);
  if (!spent.allowed) {
    const seconds = Math.max(1, Math.ceil((spent.resetAt.getTime() - Date.now()) / 1000));
    const message = '一分钟内的次数过多，请稍后再试 · Asked for too often within a minute: try again later';
    return json(429, { code: 'RATE_LIMITED', message }, { 'retry-after': String(seconds) });
  }
  const query = new URL(request.url).searchParams;
  const { locale, indicator, ...place } = askedOf(query, context.locale);
  const asked = await progress(graph, sight, place);
  const report = await readReport(graph, { sight, viewer }, asked, indicator, locale);
  if (viewer)
    await context.reads.noteExport(context, {
      after: { kind: 'progress-report', format: 'docx', ...Object.fromEntries(query) },
    });
  return new Response(await reportFileOf(report), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="progress-report-${asked.year}.docx"; filename*=UTF-8''${encodeURIComponent(`${report.title}.docx`)}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

export const progressRoutes: readonly Route[] = [{ method: 'GET', path: '/api/progress-report.docx', handle: give }];
