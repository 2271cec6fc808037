import type { VariablesOf } from '../../api/graphql.ts';
import type { LogQuery } from './documents.ts';
import { zh } from './strings.ts';

type Filter = NonNullable<VariablesOf<typeof LogQuery>['filter']>;
type Act = NonNullable<Filter['acts']>[number];
export const askedKeys = ['act', 'person', 'subject', 'from', 'to'] as const;
export type Asked = Record<(typeof askedKeys)[number], string>;

export const actNames = Object.keys(zh.act) as Act[];
const day = (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) ? text : null);

/** The filter in the address as the API takes it; what is not sound in it is left out. */
export function filterOf({ act, person, subject, from, to }: Asked): Filter | null {
  const acts = actNames.filter((name) => name === act);
  const filter = { acts: acts.length > 0 ? acts : null, person: person || null, subject: subject || null };
  const days = { from: day(from), to: day(to) };
  const all = { ...filter, ...days };
  return Object.values(all).some((value) => value !== null) ? all : null;
}
