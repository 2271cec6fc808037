/** Open to whoever is not signed in: what is published is public. */
export const mandatoryListsPath = '/mandatory-lists';
export const mandatoryListUrl = (authority: string, year: number) => `${mandatoryListsPath}/${authority}/${year}`;
