import { useMemo } from 'react';
import { useLocale, type Locale } from './i18n.ts';

// Swedish writes what ISO 8601 does.
const minute = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
const wan = 1e4;
const yi = 1e8;
const digits = (value: number) =>
  Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;

export function formats(locale: Locale) {
  const tag = locale === 'zh' ? 'zh-CN' : 'en-GB';
  const plain = (value: number, most = digits(value)) =>
    new Intl.NumberFormat(tag, { maximumFractionDigits: most }).format(value);
  const scaled = (value: number) => {
    const size = Math.abs(value);
    if (locale === 'zh') {
      if (size >= yi) return `${plain(value / yi, 2)}亿`;
      if (size >= wan) return `${plain(value / wan, 2)}万`;
    } else if (size >= 1e6) return `${plain(value / 1e6, 2)} million`;
    return plain(value);
  };
  return {
    locale,
    /** Every digit, grouped: for counts of things and table cells. */
    count: (value: number) => plain(value, 0),
    number: plain,
    /** 万 and 亿 in Chinese, million in English. */
    scaled,
    amount: (value: number, unit: string) => {
      const text = scaled(value);
      return /[万亿]$/.test(text) ? `${text}${unit}` : `${text} ${unit}`;
    },
    withCode: (name: string, code: string) => (locale === 'zh' ? `${name}（${code}）` : `${name} (${code})`),
    /** 元 in, 万元 out. */
    money: (yuan: number) =>
      locale === 'zh'
        ? Math.abs(yuan) >= yi
          ? `${plain(yuan / yi, 2)} 亿元`
          : `${plain(yuan / wan, 2)} 万元`
        : Math.abs(yuan) >= 1e6
          ? `CNY ${plain(yuan / 1e6, 2)} million`
          : `CNY ${plain(yuan, 0)}`,
    share: (share: number, most = 1) =>
      new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: most }).format(share),
    /** 2026-11-23 in either language: sorts as it reads. */
    date: (iso: string) => iso.slice(0, 10),
    longDate: (iso: string) =>
      new Intl.DateTimeFormat(tag, {
        timeZone: 'Asia/Shanghai',
        year: 'numeric',
        month: 'long',
        day: 'numeric',
      }).format(new Date(`${iso.slice(0, 10)}T00:00:00+08:00`)),
    /** 2026-11-23 14:05, on Shanghai's clock. */
    dateTime: (iso: string) => minute.format(new Date(iso)),
  };
}
export type Formats = ReturnType<typeof formats>;

export function useFormat(): Formats {
  const { locale } = useLocale();
  return useMemo(() => formats(locale), [locale]);
}

/** The day it is in Shanghai, as 2026-11-23: deadlines are counted by its midnight wherever the screen stands. */
export const dayInShanghai = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
