export const ruleUnits = [
  'MONTHS',
  'DAYS',
  'YEARS',
  'POINTS',
  'PERCENT',
  'PEOPLE',
  'HOPS',
  'TCE_PER_YEAR',
  'YUAN',
  'FACTOR',
] as const;
