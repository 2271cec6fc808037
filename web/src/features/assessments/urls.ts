/** Open to whoever is not signed in: results are public. */
export const resultsPath = '/results';
/** What an expert is to score. */
export const scoringPath = '/scoring';
export const opinionPath = '/assessments';
export const opinionUrl = (id: string) => `${opinionPath}/${encodeURIComponent(id)}`;
