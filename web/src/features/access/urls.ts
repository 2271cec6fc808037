export const signInPath = '/sign-in';
export const signInUrl = (next?: string) =>
  next && next !== '/' ? `${signInPath}?next=${encodeURIComponent(next)}` : signInPath;
export const tokensPath = '/account/tokens';
