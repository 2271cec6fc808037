import { pinyin } from 'pinyin-pro';

const letters = (name: string, pattern: 'pinyin' | 'first') =>
  pinyin(name, { pattern, toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** A name in full pinyin without tones: what lists of Chinese names are ordered by. */
export const pinyinOf = (name: string): string => letters(name, 'pinyin');

/** What a name is found by: the names themselves, their pinyin initials and their full pinyin. */
export function searchText(names: readonly string[]): string {
  const clean = names.map((name) => name.normalize('NFKC').toLowerCase().trim()).filter(Boolean);
  const parts = [...clean, ...clean.map((n) => letters(n, 'first')), ...clean.map(pinyinOf)];
  return [...new Set(parts)].filter(Boolean).join(' ');
}
