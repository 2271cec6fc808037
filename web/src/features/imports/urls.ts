export const importsUrl = '/imports';
export const importUrl = (id: string) => `/imports/${encodeURIComponent(id)}`;
/** A list of suppliers, all of them of one buyer: its credit code, or its name where it has none. */
export const supplierListUrl = (buyer: string) => `${importsUrl}?kind=SUPPLIES&buyer=${encodeURIComponent(buyer)}`;
