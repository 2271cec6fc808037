import type { VariablesOf } from '../../api/graphql.ts';
import type { AuditsQuery } from './documents.ts';

export type AuditFilter = NonNullable<VariablesOf<typeof AuditsQuery>['filter']>;
export const stages = [
  'PREPARATION',
  'PRE_AUDIT',
  'AUDIT',
  'SCHEMES',
  'FEASIBILITY',
  'IMPLEMENTATION',
  'CONTINUOUS_IMPROVEMENT',
] as const;
export const states = ['OPEN', 'DEFERRED', 'ASSESSED', 'ACCEPTED', 'FAILED', 'WITHDRAWN'] as const;
export const modes = ['STANDARD', 'RAPID', 'SPECIAL', 'SIMPLIFIED', 'DIFFERENTIATED'] as const;
export const bases = ['MANDATORY', 'VOLUNTARY', 'INVITED'] as const;
const thisYear = new Date().getFullYear();
export const years = Array.from({ length: 10 }, (_, i) => String(thisYear - i));
export const filterKeys = ['division', 'stage', 'status', 'mode', 'basis', 'year'] as const;
export type FilterState = Record<(typeof filterKeys)[number], string>;

/** The address's words as the API's filter: what it does not know is left out. */
export function filterOf(asked: FilterState, search: string | null): AuditFilter {
  const known = <T extends string>(values: readonly T[], value: string) => values.find((one) => one === value) ?? null;
  return {
    division: asked.division || null,
    stage: known(stages, asked.stage),
    status: known(states, asked.status),
    mode: known([...modes, 'WHOLE_PARK', 'WHOLE_INDUSTRY'] as const, asked.mode),
    basis: known(bases, asked.basis),
    year: known(years, asked.year) ? Number(asked.year) : null,
    search,
  };
}
