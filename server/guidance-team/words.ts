export const guidanceRoles = ['LEADER', 'DEPUTY', 'MEMBER'] as const;
export type GuidanceRole = (typeof guidanceRoles)[number];
/** Open until the enterprise says what it did, and answered until the regulator closes it. */
export const visitStates = ['OPEN', 'ANSWERED', 'CLOSED'] as const;
export type VisitState = (typeof visitStates)[number];
