import type { Tx } from '../platform/graph.ts';
import { newId } from '../platform/ids.ts';
import { createAccountHolder, giveMembership } from './account-queries.ts';
import { check, nameProblems } from './operator.ts';
import { viewerQuery } from './queries.ts';
import type { Viewer } from './viewer.ts';

/** Makes the account of somebody whose address was proved by a letter; returns the person's id. */
export async function openAccount(
  tx: Tx,
  { email, name, hashed }: { readonly email: string; readonly name: string; readonly hashed: string | null },
): Promise<string> {
  check(nameProblems(name));
  const id = newId();
  await tx.one(createAccountHolder, { id, accountId: newId(), email, name: name.trim(), password: hashed });
  return id;
}

/** Makes somebody one of an enterprise's people; false when it is there no more. */
export async function joinEnterprise(tx: Tx, person: string, enterprise: string): Promise<boolean> {
  const role = { role: 'ENTERPRISE', park: null, division: null } as const;
  return ((await tx.one(giveMembership, { person, enterprise, ...role }))?.given ?? 0) > 0;
}

/** Somebody with all they hold, as a transaction has it by now; nobody deactivated. */
export const personWithin = (tx: Tx, id: string, demo: boolean): Promise<Viewer | undefined> =>
  tx.one(viewerQuery, { id, email: null, demo });
