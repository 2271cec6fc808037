/** What a field may hold; null is empty. */
export type Value = string | number | boolean | readonly string[] | null;
export type Values = Readonly<Record<string, Value>>;
export interface Option {
  readonly value: string;
  readonly label: string;
}
interface Common {
  /** Its name in the input of the mutation. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}
export type Field = Common &
  (
    | { readonly kind: 'text' | 'longText' | 'texts' | 'yesNo' | 'date' }
    | { readonly kind: 'number'; readonly unit?: string; readonly least?: number; readonly most?: number }
    | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly required?: true }
    | { readonly kind: 'choices'; readonly options: readonly Option[] }
    /** A choice out of more than a list can show; `useOptions` answers what was typed. */
    | { readonly kind: 'found'; readonly useOptions: (search: string) => readonly Option[] }
    | { readonly kind: 'manyFound'; readonly useOptions: (search: string) => readonly Option[]; readonly known: readonly Option[] } // prettier-ignore
  );

/** A thing as it stands on the server. */
export interface Loaded {
  readonly version: number;
  readonly values: Values;
}
export type Outcome =
  | { readonly kind: 'SAVED' }
  | {
      readonly kind: 'STALE';
      readonly changedBy: string | null;
      readonly changedAt: string | null;
      readonly now: Loaded;
    }
  | { readonly kind: 'INVALID'; readonly fields: readonly { readonly path: string; readonly message: string }[] }
  | { readonly kind: 'REFUSED'; readonly message: string };

export interface Clash {
  readonly changedBy: string | null;
  readonly changedAt: string | null;
  /** Fields that both changed, with what was typed here. */
  readonly both: Values;
  /** Fields that only the other changed: taken over. */
  readonly taken: readonly string[];
}
export interface Editing {
  readonly base: Loaded;
  readonly mine: Values;
  readonly clash: Clash | null;
}

export const same = (a: Value | undefined, b: Value | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
export const changesOf = ({ base, mine }: Editing): Values =>
  Object.fromEntries(Object.entries(mine).filter(([name, value]) => !same(value, base.values[name])));

export const begin = (loaded: Loaded): Editing => ({ base: loaded, mine: loaded.values, clash: null });
export const typed = (editing: Editing, name: string, value: Value): Editing => ({
  ...editing,
  mine: { ...editing.mine, [name]: value },
});

/** Somebody else saved first: what both changed is to be decided field by field, what only they changed is taken over. Nothing typed is lost. */
export function clashed(editing: Editing, other: Extract<Outcome, { kind: 'STALE' }>): Editing {
  const before = editing.base.values;
  const theirs = other.now.values;
  const mine = changesOf(editing);
  const both = Object.fromEntries(Object.entries(mine).filter(([name, value]) => !same(value, theirs[name]) && !same(before[name], theirs[name]))); // prettier-ignore
  const taken = Object.keys(theirs).filter((name) => !(name in mine) && !same(before[name], theirs[name]));
  const { changedBy, changedAt } = other;
  return { base: other.now, mine: { ...theirs, ...mine }, clash: { changedBy, changedAt, both, taken } };
}

/** One attempt is one key, so that an answer lost on the way is not made twice. */
export const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
