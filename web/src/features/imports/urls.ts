export const importsUrl = '/imports';
export const importUrl = (id: string) => `/imports/${encodeURIComponent(id)}`;
