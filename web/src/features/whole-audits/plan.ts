import type { Indicator, Load, ScopeInput } from './documents.ts';

/** What a person sets on the scope page; shares are 0 to 1, money is in 万元 as it is typed. */
export interface Plan {
  readonly year: number | null;
  readonly targets: ReadonlyMap<Indicator, number>;
  readonly outsideTiers: number;
  readonly materiality: number;
  readonly budget: number | null;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}
const wan = 10_000;

export interface Preset {
  readonly name: 'balanced' | 'strict' | 'carbon' | 'water' | 'air';
  readonly share: number;
  readonly of: readonly Indicator[] | 'all';
}
/** Starting points, not rules: a person sees and changes every figure. */
export const presets: readonly Preset[] = [
  { name: 'balanced', share: 0.7, of: 'all' },
  { name: 'strict', share: 0.9, of: 'all' },
  { name: 'carbon', share: 0.8, of: ['ENERGY', 'ELECTRICITY', 'COAL', 'CO2'] },
  { name: 'water', share: 0.8, of: ['WATER', 'WASTEWATER', 'COD', 'AMMONIA_NITROGEN'] },
  { name: 'air', share: 0.8, of: ['SO2', 'NOX', 'DUST', 'VOC'] },
];

export function applied(preset: Preset, loads: readonly Load[]): Plan['targets'] {
  return new Map(
    loads
      .filter(({ indicator, total }) => total > 0 && (preset.of === 'all' || preset.of.includes(indicator)))
      .map(({ indicator }) => [indicator, preset.share]),
  );
}

const number = (text: string | null, least: number, most: number): number | null => {
  const value = Number(text);
  return text !== null && text !== '' && Number.isFinite(value) && value >= least && value <= most ? value : null;
};
const list = (text: string | null) => (text ? text.split(',').filter(Boolean) : []);

export function readPlan(query: URLSearchParams): Plan {
  const targets = list(query.get('targets')).flatMap((each): [Indicator, number][] => {
    const [indicator, share] = each.split(':');
    const value = number(share ?? null, 0, 100);
    return indicator && value !== null ? [[indicator as Indicator, value / 100]] : [];
  });
  return {
    year: number(query.get('year'), 1990, 2200),
    targets: new Map(targets),
    outsideTiers: number(query.get('outside'), 0, 5) ?? 0,
    materiality: (number(query.get('materiality'), 0, 100) ?? 0) / 100,
    budget: number(query.get('budget'), 0, 1e9),
    include: list(query.get('include')),
    exclude: list(query.get('exclude')),
  };
}

const percent = (share: number) => String(Math.round(share * 1000) / 10);

export function writePlan(plan: Plan): Record<string, string | null> {
  return {
    year: plan.year === null ? null : String(plan.year),
    targets: [...plan.targets].map(([indicator, share]) => `${indicator}:${percent(share)}`).join(',') || null,
    outside: plan.outsideTiers > 0 ? String(plan.outsideTiers) : null,
    materiality: plan.materiality > 0 ? percent(plan.materiality) : null,
    budget: plan.budget === null ? null : String(plan.budget),
    include: plan.include.join(',') || null,
    exclude: plan.exclude.join(',') || null,
  };
}

export function inputOf(plan: Plan, park: string, year: number): ScopeInput {
  return {
    park,
    year,
    targets: [...plan.targets].map(([indicator, share]) => ({ indicator, share })),
    outsideTiers: plan.outsideTiers,
    materiality: plan.outsideTiers > 0 ? plan.materiality : 0,
    ...(plan.budget !== null && { budget: plan.budget * wan }),
    include: [...plan.include],
    exclude: [...plan.exclude],
  };
}
