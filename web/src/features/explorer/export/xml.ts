const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML 1.0 cannot hold most control characters, even escaped. */
const allowed = (character: string) =>
  character >= ' ' || character === '\t' || character === '\n' || character === '\r';

export const escapeXml = (text: string): string =>
  [...text]
    .filter(allowed)
    .map((character) => entities[character] ?? character)
    .join('');
