import { createHash, randomBytes } from 'node:crypto';
import type { Sight } from '../access/sight.ts';
import { NotFound } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { localId } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import * as q from './answer-queries.ts';

/** 256 bits that nobody guesses; the graph keeps their digest alone. */
export const newToken = (): string => randomBytes(32).toString('base64url');
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** A link of a letter, or, to people of the invited enterprise, the invitation itself. */
export type Key = { readonly token: string } | { readonly invitation: string };
export const byToken = (token: string): Key => ({ token });
export const byId = (id: string): Key => ({ invitation: localId('ReceivedInvitation', id) });
export type Opening = RowOf<typeof q.letterByToken>;
export const keyText = (key: Key): string => ('token' in key ? digestOf(key.token) : key.invitation);

/** What a key opens now; nothing for one that is wrong, used, revoked, late or somebody else's, all alike. */
export async function openingOf(tx: Tx, sight: Sight, key: Key, now = new Date()): Promise<Opening | undefined> {
  return 'token' in key
    ? tx.one(q.letterByToken, { tokenHash: digestOf(key.token), now: now.toISOString() })
    : tx.one(q.openingOfOwn, { invitation: key.invitation, own: sight.own, now: now.toISOString() });
}
export const gone = () => new NotFound('邀请', '');

/** The invitation of a key, held for the rest of the transaction: whoever else answers it waits, and finds it gone. */
export async function claim(tx: Tx, sight: Sight, key: Key): Promise<Opening> {
  const before = await openingOf(tx, sight, key);
  if (!before) throw gone();
  await tx.one(q.holdSupplier, { id: before.supplier });
  await tx.one(q.lockInvitation, { id: before.invitation });
  const now = await openingOf(tx, sight, key);
  if (!now) throw gone();
  return now;
}
