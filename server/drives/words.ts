export const driveStates = ['OPEN', 'PAUSED', 'CLOSED'] as const;
export type DriveState = (typeof driveStates)[number];
/** What became of an invitation itself; how far it got on its way is told by its letters. */
export const answers = ['OPEN', 'ACCEPTED', 'DECLINED', 'ANSWERED_BY_CREDIT'] as const;
export type Answer = (typeof answers)[number];
export const invitationStates = [
  'DRAFT',
  'SENT',
  'OPENED',
  'ACCEPTED',
  'DECLINED',
  'EXPIRED',
  'WITHDRAWN',
  'ANSWERED_BY_CREDIT',
] as const;
export type InvitationState = (typeof invitationStates)[number];
export const declineKinds = ['NOT_A_PARTNER', 'ALREADY_DOING', 'NO_MEANS', 'NOT_NOW', 'OTHER'] as const;
export type DeclineKind = (typeof declineKinds)[number];
export const letterKinds = ['INVITE', 'JOINED', 'REMINDER', 'FORWARD', 'RENEWED', 'ANSWERED'] as const;
export type LetterKind = (typeof letterKinds)[number];
export const letterStates = ['QUEUED', 'SENT', 'BOUNCED', 'FAILED', 'UNKNOWN', 'CANCELLED'] as const;
export type LetterState = (typeof letterStates)[number];
/** Why a supplier was not invited. */
export const skipReasons = [
  'ALREADY_INVITED',
  'HAS_CREDIT',
  'NOT_UPSTREAM',
  'IN_THIS_CASCADE',
  'OVER_THE_LIMIT',
] as const;
export type SkipReason = (typeof skipReasons)[number];
