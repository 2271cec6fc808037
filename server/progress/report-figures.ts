import type { Locale } from '../platform/context.ts';
import { unitOf, valueOf } from '../schemes/amounts.ts';
import type { Count, Saved } from './counted.ts';
import type { Block, Cell } from './report.ts';
import { reportWords, type Words } from './report-words.ts';
import { statuses } from './standing.ts';
import type { Told } from './telling.ts';

const digits = (value: number) =>
  Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;

export type Figures = ReturnType<typeof reportFigures>;
/** Figures in words, rounded as the page rounds them, each with its unit or the reason why it is kept back. */
export function reportFigures(locale: Locale) {
  const t = reportWords(locale);
  const tag = locale === 'en' ? 'en-GB' : 'zh-CN';
  const number = (value: number, most = digits(value)) =>
    new Intl.NumberFormat(tag, { maximumFractionDigits: most }).format(value);
  const whole = (value: number) => number(value, 0);
  /** Of a share: the sign stands at the head of its column. */
  const share = (value: number) => number(value * 100, 1);
  const counted = (value: number, unit: string) =>
    locale === 'en' ? `${whole(value)} ${unit}` : `${whole(value)}${unit}`;

  return {
    ...{ number, whole, share },
    percent: (value: number) => `${number(value * 100, 0)}%`,
    /** The total, its parts and the share; in their place why they are kept back. */
    covered({ total, parts, reason }: Told): Cell[] {
      const kept = reason ? t.keptBack(reason) : '—';
      if (total === null) return [{ text: kept, spans: statuses.length + 2 }];
      if (!parts) return [number(total), { text: kept, spans: statuses.length }, '—'];
      return [
        number(total),
        ...statuses.map((status) => number(parts[status])),
        total ? share(parts.AUDITED / total) : '—',
      ];
    },
    count: ({ value, reason }: Count, unit: string) =>
      reason ? t.keptBack(reason) : value === null ? '—' : counted(value, unit),
    /** Day, month and year as the language writes them. */
    date(day: string): string {
      const [year, month, date] = day.split('-').map(Number) as [number, number, number];
      if (locale === 'zh') return `${year}年${month}月${date}日`;
      const at = new Date(Date.UTC(year, month - 1, date));
      return new Intl.DateTimeFormat(tag, { timeZone: 'UTC', dateStyle: 'long' }).format(at);
    },
    savings({ totals }: Saved, words: Words): Block[] {
      const plain = ({ value, reason }: Count) => (reason ? t.keptBack(reason) : value === null ? '—' : whole(value));
      const rows = totals.lines.map(({ measure, basis, expected, verified }): Cell[] => {
        const said = ({ value, reason }: typeof expected) =>
          reason ? t.keptBack(reason) : value === null ? '—' : number(valueOf(measure, value.amount));
        const name = locale === 'en' ? measure.en : measure.zh;
        return [name, unitOf(measure, basis), said(expected), said(verified)];
      });
      return [
        {
          ...{ kind: 'TABLE', title: words.schemes, header: [words.what, words.figure] },
          rows: [
            [words.schemes, plain(totals.schemes)],
            [words.implemented, plain(totals.implemented)],
          ],
        },
        ...(rows.length > 0
          ? [
              {
                ...{ kind: 'TABLE' as const, title: words.measure, rows },
                header: [words.measure, words.unit, words.expected, words.verified],
              },
            ]
          : []),
      ];
    },
  };
}
