export const parksUrl = '/parks';
export const parkUrl = (code: string) => `/parks/${encodeURIComponent(code)}`;
