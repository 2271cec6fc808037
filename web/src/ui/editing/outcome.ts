import type { CombinedError } from 'urql';
import type { Loaded, Outcome } from './edit.ts';

/** What any mutation that edits may answer. */
export interface Answer {
  readonly __typename: string;
  readonly message?: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
  readonly changedBy?: string | null;
  readonly changedAt?: string | null;
}

/** An answer as the form needs it; `again` reads the thing as it stands when somebody else saved first. */
export async function outcomeOf(
  type: string,
  answer: Answer | undefined,
  error: CombinedError | undefined,
  again: () => Promise<Loaded | null>,
  offline: string,
): Promise<Outcome> {
  if (!answer) return { kind: 'REFUSED', message: error?.graphQLErrors[0]?.message ?? offline };
  if (answer.__typename === type) return { kind: 'SAVED' };
  if (answer.__typename === 'InvalidInput') return { kind: 'INVALID', fields: answer.fields ?? [] };
  const now = answer.__typename === 'Conflict' ? await again() : null;
  if (!now) return { kind: 'REFUSED', message: answer.message ?? offline };
  return { kind: 'STALE', changedBy: answer.changedBy ?? null, changedAt: answer.changedAt ?? null, now };
}
