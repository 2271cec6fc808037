import { indicators, type Indicator } from '../../api/indicators.ts';
import { dayInShanghai } from '../../ui/format.ts';
import type { Value } from '../../ui/editing/edit.ts';
import type { DriveShown } from './documents.ts';

export interface Template {
  readonly industry: string;
  readonly message: string;
}
/** A drive as it is being written. */
export interface DriveDraft {
  readonly name: string | null;
  readonly goal: string | null;
  readonly indicators: readonly Indicator[];
  readonly year: number | null;
  readonly dueOn: string | null;
  readonly message: string | null;
  readonly templates: readonly Template[];
  readonly named: boolean;
  readonly remindEveryDays: number | null;
}
export interface Wrong {
  readonly path: string;
  readonly message: string;
}

const usual = { indicators: ['COD'], named: true, remindEveryDays: 7 } as const;
export const blankDrive = (): DriveDraft => ({
  ...{ name: null, goal: null, dueOn: null, message: null, templates: [], ...usual },
  year: Number(dayInShanghai().slice(0, 4)) - 1,
});
export const draftOf = (drive: DriveShown): DriveDraft => ({
  ...{ name: drive.name, goal: drive.goal, indicators: drive.indicators, year: drive.year, dueOn: drive.dueOn },
  ...{ message: drive.message, named: drive.named, remindEveryDays: drive.remindEveryDays },
  templates: drive.templates.map(({ industry, message }) => ({ industry, message })),
});

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
export const isChanged = (draft: DriveDraft, base: DriveDraft): boolean => !same(draft, base);
/** Only what was changed, as the server takes it: null empties a field. */
export function changesOf(draft: DriveDraft, base: DriveDraft) {
  const changed = (key: keyof DriveDraft) => !same(draft[key], base[key]);
  return {
    ...(changed('name') && { name: draft.name ?? '' }),
    ...(changed('goal') && { goal: draft.goal }),
    ...(changed('indicators') && { indicators: [...draft.indicators] }),
    ...(changed('year') && draft.year !== null && { year: draft.year }),
    ...(changed('dueOn') && draft.dueOn !== null && { dueOn: draft.dueOn }),
    ...(changed('message') && { message: draft.message }),
    ...(changed('templates') && { templates: draft.templates.map((one) => ({ ...one })) }),
    ...(changed('named') && { named: draft.named }),
    ...(changed('remindEveryDays') && { remindEveryDays: draft.remindEveryDays || null }),
  };
}

const textOf = (value: Value) => (typeof value === 'string' ? value : null);
const numberOf = (value: Value) => (typeof value === 'number' ? value : null);
/** What a field of the form holds now. */
export function withValue(draft: DriveDraft, name: string, value: Value): DriveDraft {
  switch (name) {
    case 'indicators':
      return { ...draft, indicators: Array.isArray(value) ? indicators.filter((one) => value.includes(one)) : [] };
    case 'year':
    case 'remindEveryDays':
      return { ...draft, [name]: numberOf(value) };
    case 'named':
      return { ...draft, named: value === true };
    default:
      return { ...draft, [name]: textOf(value) };
  }
}
/** `input.templates.0.message` is of `templates.0.message`. */
export const plainPath = (path: string): string => path.replace(/^input\./, '');
