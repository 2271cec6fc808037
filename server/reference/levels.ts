export const industryLevels = ['SECTION', 'DIVISION', 'GROUP', 'CLASS'] as const;
export const divisionLevels = ['COUNTRY', 'PROVINCE', 'CITY', 'COUNTY'] as const;
export const energyBases = ['EQUIVALENT', 'CALORIFIC'] as const;
