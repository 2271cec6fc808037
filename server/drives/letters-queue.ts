import type { Tx } from '../platform/graph.ts';
import * as q from './letter-queries.ts';
import type { LetterKind } from './words.ts';

export interface Letter {
  readonly id: string;
  readonly invitation: string;
  readonly kind: LetterKind;
  readonly email: string;
  readonly name: string | null;
  /** To somebody of the supplier's own people, or handed on by one of them. */
  readonly member: boolean;
  /** The ask it is written for; none for what concerns the invitation alone. */
  readonly ask: string | null;
  /** What whoever hands it on says. */
  readonly note: string | null;
}

export async function queueLetters(tx: Tx, letters: readonly Letter[]): Promise<void> {
  if (letters.length > 0) await tx.rows(q.queueLetters, { letters: letters.map((one) => ({ ...one })) });
}
