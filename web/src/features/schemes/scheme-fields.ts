import type { TFunction } from 'i18next';
import type { VariablesOf } from '../../api/graphql.ts';
import type { Field, Loaded, Values } from '../../ui/editing/edit.ts';
import type { EditScheme, SchemeShown } from './documents.ts';

export type SchemeChanges = VariablesOf<typeof EditScheme>['input'];
export const units = {
  ...{ INVESTMENT: '元', BENEFIT: '元', ELECTRICITY: 'kWh', COAL: 't', CO2: 't', MATERIALS: 't', WATER: 'm³' },
  ...{ COD: 't', AMMONIA_NITROGEN: 't', SOOT: 't', DUST: 't', SO2: 't', NOX: 't', VOC: 't' },
  ...{ SOLID_WASTE: 't', LIQUID_WASTE: 't', HEAVY_METALS: 'kg' },
} as const;
export type MeasureName = keyof typeof units;
export const measureNames = Object.keys(units) as MeasureName[];
export const bases = ['EQUIVALENT', 'CALORIFIC'] as const;
export const results = ['technical', 'economic', 'environmental'] as const;
type T = TFunction<'schemes'>;

export const figureFields = (t: T): Field[] => [
  { name: 'year', label: t('year'), kind: 'number', least: 2003, most: 2100 },
  ...measureNames.map((name): Field => ({
    name,
    label: t(`measure.${name}`),
    kind: 'number',
    least: 0,
    unit: units[name],
  })),
  {
    name: 'energyBasis',
    label: t('energyBasis'),
    kind: 'choice',
    options: bases.map((value) => ({ value, label: t(`basis.${value}`) })),
  },
  { name: 'other', label: t('other'), kind: 'text' },
  { name: 'source', label: t('source'), kind: 'text' },
];
export const schemeFields = (t: T): Field[] => [
  { name: 'name', label: t('name'), kind: 'text' },
  {
    ...{ name: 'kind', label: t('kinds'), kind: 'choice', required: true },
    options: (['NO_LOW_COST', 'MEDIUM_HIGH_COST'] as const).map((value) => ({ value, label: t(`kind.${value}`) })),
  },
  {
    ...{ name: 'status', label: t('status'), kind: 'choice', required: true },
    options: (['PROPOSED', 'FEASIBLE', 'DROPPED', 'IMPLEMENTED'] as const).map((value) => ({
      value,
      label: t(`state.${value}`),
    })),
  },
  ...results.map((name): Field => ({
    ...{ name, label: t(name), kind: 'choice' },
    options: (['PASS', 'FAIL'] as const).map((value) => ({ value, label: t(`result.${value}`) })),
  })),
  ...figureFields(t),
];

type FiguresShown = SchemeShown['expected'];
export function figureValues(figures: FiguresShown): Values {
  const said = new Map((figures?.values ?? []).map(({ measure, value }) => [measure as string, value]));
  return {
    ...(Object.fromEntries(measureNames.map((name) => [name, said.get(name) ?? null])) as Values),
    ...{ year: figures?.year ?? null, energyBasis: figures?.energyBasis ?? null },
    ...{ other: figures?.other ?? null, source: figures?.source ?? null },
  };
}
export const loadedFrom = (scheme: SchemeShown): Loaded => {
  const { name, kind, status, technical, economic, environmental } = scheme;
  return {
    version: scheme.version,
    values: { name, kind, status, technical, economic, environmental, ...figureValues(scheme.expected) },
  };
};

/** What was changed, as the API takes it: measures are a list of their own. */
export function changesFrom(changes: Values): SchemeChanges {
  const values = measureNames
    .filter((measure) => measure in changes)
    .map((measure) => ({ measure, value: typeof changes[measure] === 'number' ? changes[measure] : null }));
  const others = Object.entries(changes).filter(([name]) => !(measureNames as string[]).includes(name));
  return { ...Object.fromEntries(others), ...(values.length > 0 && { values }) };
}
