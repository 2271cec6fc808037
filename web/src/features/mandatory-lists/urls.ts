/** Open to whoever is not signed in: what is published is public. */
export const mandatoryListsPath = '/mandatory-lists';
export const mandatoryListUrl = (authority: string, year: number) => `${mandatoryListsPath}/${authority}/${year}`;
export const draftUrl = (authority: string, year: number) => `${mandatoryListUrl(authority, year)}?tab=draft`;
export const exportListUrl = (authority: string, year: number, format: 'csv' | 'xlsx') =>
  `/api/exports/mandatory-list.${format}?authority=${authority}&year=${year}`;
