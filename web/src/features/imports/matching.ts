export interface CanonicalColumn {
  readonly name: string;
  readonly header: string;
  readonly label: string;
  readonly headers: readonly string[];
  readonly required: boolean;
}
/** For each header of the file the canonical column it means, or null. */
export type Matching = readonly (string | null)[];

/** A header without case, spaces, the required mark and its unit in brackets. */
export const headerKey = (header: string) =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}*:"']/gu, '')
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/_/g, '');

const meant = (columns: readonly CanonicalColumn[], header: string) => {
  const key = headerKey(header);
  if (!key) return null;
  return columns.find((c) => [c.name, c.header, ...c.headers].some((h) => headerKey(h) === key))?.name ?? null;
};

/** The row with most known headers: a list often begins with its title. */
export function headerRowOf(columns: readonly CanonicalColumn[], rows: readonly (readonly string[])[]): number {
  const scores = rows.slice(0, 12).map((row) => new Set(row.flatMap((cell) => meant(columns, cell) ?? [])).size);
  const best = Math.max(0, ...scores);
  return best ? scores.indexOf(best) : 0;
}

export function matchHeaders(columns: readonly CanonicalColumn[], headers: readonly string[]): Matching {
  const taken = new Set<string>();
  return headers.map((header) => {
    const name = meant(columns, header);
    if (!name || taken.has(name)) return null;
    taken.add(name);
    return name;
  });
}

/** What the user chose otherwise than the headers say: header → column, empty to leave it out. */
export function chosenByHand(headers: readonly string[], automatic: Matching, chosen: Matching) {
  return Object.fromEntries(
    headers.flatMap((header, i) => (header.trim() && chosen[i] !== automatic[i] ? [[header, chosen[i] ?? '']] : [])),
  );
}

const standIn: Readonly<Record<string, string>> = {
  supplier: 'supplier_credit_code',
  buyer: 'buyer_credit_code',
  enterprise: 'credit_code',
};

export const missingRequired = (columns: readonly CanonicalColumn[], chosen: Matching) =>
  columns.filter(({ name, required }) => required && ![name, standIn[name]].some((n) => n && chosen.includes(n)));

/** A list of suppliers calls them what a list of enterprises calls its own: name and credit code. */
export function asSuppliers(
  columns: readonly CanonicalColumn[],
  enterprises: readonly CanonicalColumn[],
): readonly CanonicalColumn[] {
  const also: Readonly<Record<string, string>> = { supplier: 'name', supplier_credit_code: 'credit_code' };
  return columns.map((column) => {
    const like = enterprises.find(({ name }) => name === also[column.name]);
    return like ? { ...column, headers: [...column.headers, like.header, ...like.headers] } : column;
  });
}
