import type { Field, Loaded, Option, Outcome, Value, Values } from '../../ui/editing/edit.ts';
import type { CarbonShown, Scope } from './documents.ts';

export const scopes: readonly Scope[] = ['FUEL', 'PROCESS', 'PURCHASED'];
const partFields = ['Value', 'Year', 'Factors', 'Source'] as const;
const nameOf = (scope: Scope, field: (typeof partFields)[number]) => `${scope}${field}`;

/** The words of the form, by the strings of this feature. */
export interface Labels {
  readonly of: (
    key: 'year' | 'audit' | 'body' | 'reportNo' | 'reportedOn' | 'boundary' | 'statedTotal' | 'unit',
  ) => string;
  readonly part: (key: 'partValue' | 'partYear' | 'partFactors' | 'partSource', scope: Scope) => string;
}
export const fieldsOf = ({ of, part }: Labels, audits: readonly Option[]): Field[] => [
  { name: 'year', label: of('year'), kind: 'number', least: 2003 },
  { name: 'audit', label: of('audit'), kind: 'choice', options: audits },
  { name: 'body', label: of('body'), kind: 'text' },
  { name: 'reportNo', label: of('reportNo'), kind: 'text' },
  { name: 'reportedOn', label: of('reportedOn'), kind: 'date' },
  { name: 'boundary', label: of('boundary'), kind: 'text' },
  ...scopes.flatMap((scope): Field[] => [
    { name: nameOf(scope, 'Value'), label: part('partValue', scope), kind: 'number', least: 0 },
    { name: nameOf(scope, 'Year'), label: part('partYear', scope), kind: 'number', least: 2003 },
    { name: nameOf(scope, 'Factors'), label: part('partFactors', scope), kind: 'text' },
    { name: nameOf(scope, 'Source'), label: part('partSource', scope), kind: 'text' },
  ]),
  { name: 'statedTotal', label: of('statedTotal'), kind: 'number', least: 0, unit: of('unit') },
];

export const nothing: Values = {
  ...{ year: null, audit: null, body: null, reportNo: null, reportedOn: null, boundary: null, statedTotal: null },
  ...Object.fromEntries(
    scopes.flatMap((scope) => partFields.map((field): [string, null] => [nameOf(scope, field), null])),
  ),
};
export const loadedFrom = (one: CarbonShown): Loaded => ({
  version: one.version,
  values: {
    ...{ ...nothing, year: one.year, audit: one.audit?.id ?? null, body: one.body, reportNo: one.reportNo },
    ...{ reportedOn: one.reportedOn, boundary: one.boundary, statedTotal: one.statedTotal },
    ...Object.fromEntries(
      one.parts.flatMap(({ scope, value, year, factorEdition, source }): [string, Value][] => [
        [nameOf(scope, 'Value'), value],
        [nameOf(scope, 'Year'), year],
        [nameOf(scope, 'Factors'), factorEdition],
        [nameOf(scope, 'Source'), source],
      ]),
    ),
  },
});

const text = (values: Values, name: string) => (typeof values[name] === 'string' ? values[name] : '');
const number = (values: Values, name: string) => (typeof values[name] === 'number' ? values[name] : null);
/** A part is said when anything of it is: what is missing of it is for the server to say. */
const isSaid = (values: Values, scope: Scope) =>
  partFields.some((field) => (values[nameOf(scope, field)] ?? null) !== null);
const saidScopes = (values: Values) => scopes.filter((scope) => isSaid(values, scope));

export const partsIn = (values: Values) =>
  saidScopes(values).map((scope) => ({
    scope,
    value: number(values, nameOf(scope, 'Value')) ?? -1,
    year: number(values, nameOf(scope, 'Year')) ?? number(values, 'year') ?? 0,
    factorEdition: text(values, nameOf(scope, 'Factors')),
    source: text(values, nameOf(scope, 'Source')),
  }));
export const inputFrom = (values: Values) => ({
  ...{ year: number(values, 'year') ?? 0, audit: text(values, 'audit') || null, body: text(values, 'body') },
  ...{ reportNo: text(values, 'reportNo'), reportedOn: text(values, 'reportedOn') || '1900-01-01' },
  ...{ boundary: text(values, 'boundary'), parts: partsIn(values), statedTotal: number(values, 'statedTotal') },
});
/** What has changed, as a correction names it; the parts are sent whole. */
export function changesFrom(before: Values, changes: Values) {
  const all = { ...before, ...changes };
  const { parts, ...whole } = inputFrom(all);
  const said = Object.fromEntries(Object.entries(whole).filter(([field]) => field in changes));
  const touchesParts = scopes.some((scope) => partFields.some((field) => nameOf(scope, field) in changes));
  return { ...said, ...(touchesParts && { parts }) };
}

/** Puts what is wrong with a part at its field. */
export function placed(outcome: Outcome, values: Values): Outcome {
  if (outcome.kind !== 'INVALID') return outcome;
  const fieldNames = { value: 'Value', year: 'Year', factorEdition: 'Factors', source: 'Source' } as const;
  const said = saidScopes(values);
  return {
    kind: 'INVALID',
    fields: outcome.fields.map(({ path, message }) => {
      const [, i, field] = /parts\.(\d+)\.(\w+)$/.exec(path) ?? [];
      const scope = said[Number(i)];
      if (!scope) return { path: /parts$/.test(path) ? nameOf('FUEL', 'Value') : path, message };
      return { path: nameOf(scope, fieldNames[field as keyof typeof fieldNames] ?? 'Value'), message };
    }),
  };
}
