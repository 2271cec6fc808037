export interface IndustryEntry {
  readonly code: string;
  readonly name: string;
}
export type IndustryFound = { readonly code: string } | { readonly text: string } | { readonly unknown: true };

const key = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');

/** GB/T 4754 by code or by name; what is neither is kept as the text it is. */
export class Industries {
  private readonly codes = new Set<string>();
  private readonly names = new Map<string, string>();

  constructor(entries: readonly IndustryEntry[]) {
    for (const { code, name } of entries) {
      this.codes.add(code);
      const known = this.names.get(key(name));
      if (known === undefined || known.length < code.length) this.names.set(key(name), code);
    }
  }

  find(text: string): IndustryFound {
    const bare = /^([A-T])?(\d{2,4})?$/i.exec(text);
    if (bare && (bare[1] ?? bare[2])) return this.known(bare[2] ?? bare[1]!.toUpperCase()) ?? { unknown: true };
    const beside =
      /^\(?[A-T]?(\d{2,4})\)?[\s\-_:.、]*(\D+)$/i.exec(text) ?? /^(\D+?)[\s\-_:.、]*\(?[A-T]?(\d{2,4})\)?$/i.exec(text);
    const digits = beside?.slice(1).find((part) => /^\d+$/.test(part));
    const byCode = digits === undefined ? undefined : this.known(digits);
    if (byCode) return byCode;
    const code = this.names.get(key(text)) ?? this.names.get(key(text.replace(/(制造业|业)$/, '')));
    return code === undefined ? { text } : { code };
  }

  private known(code: string): IndustryFound | undefined {
    return this.codes.has(code) ? { code } : undefined;
  }
}
