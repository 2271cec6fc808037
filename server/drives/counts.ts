import { invitationStates, type InvitationState } from './words.ts';

export type Counts = Readonly<Record<InvitationState, number>>;
export function countsOf(asks: readonly { readonly state: InvitationState }[]): Counts {
  const counts = Object.fromEntries(invitationStates.map((state) => [state, 0])) as Record<InvitationState, number>;
  for (const { state } of asks) counts[state] += 1;
  return counts;
}
