/** Open to whoever is not signed in: a draw is public, and anybody may compute it again. */
export const rechecksPath = '/rechecks';
export const recheckUrl = (id: string) => `${rechecksPath}/${encodeURIComponent(id)}`;
export const drawFileUrl = (id: string) => `/api/recheck-draws/${encodeURIComponent(id)}`;
