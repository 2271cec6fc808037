/** What a panel has to know between its members. */
export const expertFields = ['ENERGY', 'ENVIRONMENT', 'SECTOR'] as const;
export type ExpertField = (typeof expertFields)[number];
export const tieKinds = ['EMPLOYMENT', 'CONSULTANCY', 'SHAREHOLDING', 'AGENCY'] as const;
export type TieKind = (typeof tieKinds)[number];
export const panelKinds = ['ASSESSMENT', 'ACCEPTANCE'] as const;
export type PanelKind = (typeof panelKinds)[number];
/** Open until it is decided what it was drawn for. */
export const panelStates = ['OPEN', 'DECIDED'] as const;
