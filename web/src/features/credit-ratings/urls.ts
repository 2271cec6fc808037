/** Open to whoever is not signed in: published ratings are public. */
export const creditRatingsPath = '/credit-ratings';
