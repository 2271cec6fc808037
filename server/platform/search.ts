const special = /[+\-&|!(){}[\]^"~*?:\\/]/g;
const isCjk = (word: string) => /[\u3400-\u9fff]/.test(word);

/** The words of a search, normalised as the search text is. */
export const searchWords = (text: string): string[] =>
  text.normalize('NFKC').toLowerCase().trim().split(/\s+/).filter(Boolean).slice(0, 8);

/** A full-text query for the `cjk` analyzer, which indexes pairs of characters: every word must match, a Latin one by its beginning. */
export function fulltextQuery(words: readonly string[]): string {
  const term = (word: string) => {
    const bare = word.replace(special, ' ').trim();
    if (!bare) return '';
    if (!isCjk(bare))
      return bare
        .split(/\s+/)
        .map((w) => `${w}*`)
        .join(' AND ');
    if (bare.length === 1) return `(${bare}* OR *${bare})`;
    return `"${bare}"`;
  };
  return words.map(term).filter(Boolean).join(' AND ');
}
