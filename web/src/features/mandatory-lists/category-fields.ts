import type { TFunction } from 'i18next';
import type { VariablesOf } from '../../api/graphql.ts';
import type { Field, Values } from '../../ui/editing/edit.ts';
import type { UpdateDraftEntry } from './draft-documents.ts';

export const categories = ['EXCEEDS_LIMITS', 'TOXIC_HAZARDOUS', 'HIGH_ENERGY'] as const;
export type Category = (typeof categories)[number];
export interface Held {
  readonly category: Category;
  readonly evidence: string;
  readonly limit: number | null;
  readonly measured: number | null;
  readonly unit: string | null;
}
export type CategoryInput = NonNullable<VariablesOf<typeof UpdateDraftEntry>['categories']>[number];

/** The categories of an entry and their evidence, as fields of a form: the figures are those of high energy. */
export const categoryFields = (t: TFunction<'mandatory-lists'>): Field[] => [
  {
    name: 'categories',
    label: t('draft.categories'),
    kind: 'choices',
    options: categories.map((value) => ({ value, label: t(`category.${value}`) })),
  },
  ...categories.map((name): Field => ({
    name,
    label: t('draft.evidenceOf', { category: t(`category.${name}`) }),
    kind: 'text',
  })),
  { name: 'limit', label: t('draft.limit'), kind: 'number', least: 0, hint: t('draft.limitHint') },
  { name: 'measured', label: t('draft.measured'), kind: 'number', least: 0 },
  { name: 'unit', label: t('draft.unit'), kind: 'text' },
];

export function categoryValues(held: readonly Held[]): Values {
  const high = held.find((one) => one.category === 'HIGH_ENERGY');
  const evidence = categories.map((name) => [name, held.find((one) => one.category === name)?.evidence || null]);
  return {
    categories: held.map((one) => one.category),
    ...(Object.fromEntries(evidence) as Values),
    limit: high?.limit ?? null,
    measured: high?.measured ?? null,
    unit: high?.unit ?? null,
  };
}

/** As the API takes it: without what a cache adds to what it read. */
export const asGiven = ({ category, evidence, limit, measured, unit }: Held): CategoryInput => ({
  category,
  evidence,
  limit,
  measured,
  unit,
});

/** What the form says, as the API takes it; figures of other categories stay as they were. */
export function categoriesFrom(values: Values, before: readonly Held[]): CategoryInput[] {
  const chosen = Array.isArray(values['categories']) ? (values['categories'] as readonly string[]) : [];
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
  const number = (name: string) => (typeof values[name] === 'number' ? values[name] : null);
  return categories
    .filter((category) => chosen.includes(category))
    .map((category) => {
      const { limit = null, measured = null, unit = null } = before.find((one) => one.category === category) ?? {};
      const kept = { category, evidence: text(category).trim(), limit, measured, unit };
      if (category !== 'HIGH_ENERGY') return kept;
      return { ...kept, limit: number('limit'), measured: number('measured'), unit: text('unit') || null };
    });
}
