import { cleanName, nameKey } from '../enterprises/name-key.ts';
import type { RowOf } from '../platform/query.ts';
import type { enterprisesStored } from './graph-queries.ts';
import type { EnterpriseRow } from './kinds.ts';
import { namesFor } from './new-enterprises.ts';

export type Stored = RowOf<typeof enterprisesStored>;
type Property = string | number | boolean | string[] | null;
export interface Difference {
  /** Properties to be set; empty when the graph says the same already. */
  readonly set: Record<string, Property>;
  /** Names that must be bound: the present one first where it is new. */
  readonly names: readonly { key: string; kind: 'NAME' | 'ALIAS' }[];
}

/** What a row adds to an enterprise: an absent cell changes nothing, a new name keeps the old one as an alias. */
export function differenceTo(row: EnterpriseRow, before: Stored | undefined): Difference {
  const set: Record<string, Property> = {};
  const given = { ...simpleProperties(row), ...(row.code !== null && { creditCode: row.code }) };
  for (const [name, value] of Object.entries(given))
    if (value !== null && value !== (before as Record<string, unknown> | undefined)?.[name]) set[name] = value;
  if (!before) {
    const name = cleanName(row.name);
    const aliases = distinct(row.aliases, [row.key]);
    return {
      set: { ...set, name, nameKey: row.key, aliases, lead: row.lead ?? false, ...namesFor(name, aliases) },
      names: bindings(row.key, aliases),
    };
  }
  const formerKeys = before.aliases.map(nameKey);
  const beforeKey = before.nameKey ?? nameKey(before.name);
  const renamed = row.key !== beforeKey && (row.code !== null || !formerKeys.includes(row.key));
  const name = renamed ? cleanName(row.name) : before.name;
  const key = renamed ? row.key : beforeKey;
  const aliases = distinct([...before.aliases, ...(renamed ? [before.name] : []), ...row.aliases], [key]);
  if (renamed || aliases.length !== before.aliases.length)
    Object.assign(set, { name, nameKey: key, aliases, ...namesFor(name, aliases) });
  const bound = new Set([beforeKey, ...formerKeys]);
  const names = bindings(key, aliases).filter((b) => renamed || !bound.has(b.key));
  return { set, names };
}

const simpleProperties = ({
  industry,
  industryText,
  address,
  division,
  aboveScale,
  lead,
  longitude,
  latitude,
}: EnterpriseRow) => ({
  industry,
  industryText,
  address,
  division,
  aboveScale,
  lead,
  longitude,
  latitude,
});

/** What binds a name and its aliases. */
export const bindings = (key: string, aliases: readonly string[]): Difference['names'] => [
  { key, kind: 'NAME' },
  ...aliases.map((alias) => ({ key: nameKey(alias), kind: 'ALIAS' as const })),
];

/** Names whose keys differ from each other and from those taken. */
export function distinct(names: readonly string[], taken: readonly string[]): string[] {
  const keys = new Set(taken);
  return names.filter((name) => {
    const key = nameKey(name);
    return keys.has(key) ? false : Boolean(keys.add(key));
  });
}
