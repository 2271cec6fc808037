/** What a letter opens; its token stands behind the #. */
export const answerPath = '/answer';
export const invitationsPath = '/invitations';
/** The form of a drive that passes an accepted invitation on. */
export const passOnUrl = (invitation: string) => `/drives/new?continues=${encodeURIComponent(invitation)}`;
