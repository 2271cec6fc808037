import { useQuery } from 'urql';
import { indicators, type Indicator } from '../../api/indicators.ts';
import { dayInShanghai } from '../../ui/format.ts';
import { context, ProgressQuery } from './documents.ts';
import type { ProgressAsked } from './urls.ts';

export const thisYear = Number(dayInShanghai().slice(0, 4));
export const years = Array.from({ length: thisYear - 2015 }, (_, i) => thisYear - i);
export const keys = ['division', 'park', 'year', 'indicator'] as const;

/** As the API takes what stands in the address. */
export const variablesOf = ({ division, park, year, indicator }: ProgressAsked) => ({
  ...{ division: division || null, park: park || null },
  year: years.find((one) => String(one) === year) ?? thisYear,
  indicator: indicators.find((one) => one === indicator) ?? ('COD' satisfies Indicator),
});
export const useProgress = (asked: ProgressAsked) =>
  useQuery({ query: ProgressQuery, variables: variablesOf(asked), requestPolicy: 'cache-and-network', context });
