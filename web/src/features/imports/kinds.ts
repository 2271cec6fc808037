export const importKinds = ['PARKS', 'ENTERPRISES', 'SUPPLIES', 'RECORDS'] as const;
export type ImportKind = (typeof importKinds)[number];

export const templateUrl = (kind: ImportKind) => `/api/imports/templates/${kind.toLowerCase()}.xlsx`;
export const errorsUrl = (id: string) => `/api/imports/${encodeURIComponent(id)}/errors.csv`;
export const eventsUrl = (id: string) => `/api/imports/${encodeURIComponent(id)}/events`;
