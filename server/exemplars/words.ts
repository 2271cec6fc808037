/** What an exemplar is of: a park has its own kind, a project stands in either. */
export const exemplarKinds = ['ENTERPRISE', 'PARK', 'PROJECT'] as const;
export type ExemplarKind = (typeof exemplarKinds)[number];
export const exemplarStates = ['PROPOSED', 'PUBLISHED', 'WITHDRAWN'] as const;
export type ExemplarState = (typeof exemplarStates)[number];
/** How whoever an exemplar is of agreed: with an account, or on paper, as its regulator notes. */
export const agreements = ['ACCOUNT', 'PAPER'] as const;
