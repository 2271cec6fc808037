export const signInPath = '/sign-in';
export const signInUrl = (next?: string) =>
  next && next !== '/' ? `${signInPath}?next=${encodeURIComponent(next)}` : signInPath;
export const tokensPath = '/account/tokens';
export const forgotPath = '/forgot-password';
export const resetPath = '/reset-password';
export const invitationPath = '/invitation';
export const membersPath = '/members';
export const mailboxPath = '/mailbox';
