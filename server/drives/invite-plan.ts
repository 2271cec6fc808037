import { newId } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import type * as q from './change-queries.ts';
import { driveRules } from './drive-rules.ts';
import type { Letter } from './letters-queue.ts';
import { messageFor } from './rules.ts';
import type { Drive } from './service.ts';
import type { SkipReason } from './words.ts';

export interface Contact {
  readonly supplier: string;
  readonly email: string;
  readonly name: string | null;
}
export interface Skipped {
  readonly supplier: string;
  readonly reason: SkipReason;
  /** Of a credit, its last day. */
  readonly until: string | null;
}
export interface AskRow {
  readonly id: string;
  readonly supplier: string;
  readonly invitation: string;
  readonly tier: number;
  readonly message: string | null;
  readonly email: string | null;
  readonly contact: string | null;
  /** The cascade has written to this supplier already: it finds the question beside what it has. */
  readonly quiet: boolean;
}
export interface Standing {
  readonly drive: Drive;
  /** The supplier's tier, as far as the viewer sees upstream. */
  readonly tiers: ReadonlyMap<string, number>;
  /** Last day of the credits the viewer may know of. */
  readonly credits: ReadonlyMap<string, string>;
  /** By whom the drive's own enterprise was asked, as far as it was told. */
  readonly askedBy: ReadonlySet<string>;
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly message: string | null;
  /** How many more the limits leave room for. */
  readonly room: number;
}
export interface Plan {
  readonly asks: readonly AskRow[];
  readonly letters: readonly Letter[];
  readonly skipped: readonly Skipped[];
}
type Candidate = RowOf<typeof q.suppliersToInvite>;

function obstacle({ tiers, credits, askedBy }: Standing, one: Candidate): SkipReason | null {
  if (askedBy.has(one.id)) return 'IN_THIS_CASCADE';
  if (!tiers.has(one.id)) return 'NOT_UPSTREAM';
  if (one.invited) return 'ALREADY_INVITED';
  return credits.has(one.id) ? 'HAS_CREDIT' : null;
}

/** To a supplier's own people where it has any: only where it has none, to the address its inviter knows. */
export function addressesOf(
  members: readonly string[],
  contact: { readonly email: string; readonly name: string | null } | null,
): Pick<Letter, 'email' | 'name' | 'member'>[] {
  if (members.length > 0)
    return members.slice(0, driveRules.limits.mostAddresses).map((email) => ({ email, name: null, member: true }));
  return contact ? [{ email: contact.email, name: contact.name, member: false }] : [];
}

/** Who of the candidates is asked, by which letters, and who is left out and why. */
export function planInvitations(standing: Standing, candidates: readonly Candidate[]): Plan {
  const { drive, tiers, credits, contacts, message } = standing;
  const asks: AskRow[] = [];
  const letters: Letter[] = [];
  const skipped: Skipped[] = [];
  for (const one of candidates) {
    const reason = obstacle(standing, one) ?? (asks.length >= standing.room ? 'OVER_THE_LIMIT' : null);
    if (reason) {
      const until = reason === 'HAS_CREDIT' ? (credits.get(one.id) ?? null) : null;
      skipped.push({ supplier: one.id, reason, until });
      continue;
    }
    const contact = contacts.get(one.id) ?? one.contact;
    const ask: AskRow = {
      ...{ id: newId(), supplier: one.id, invitation: one.open ?? newId(), tier: tiers.get(one.id)! },
      ...{ message: messageFor(drive, one.industry, message), quiet: one.inCascade },
      ...{ email: contact?.email ?? null, contact: contact?.name ?? null },
    };
    asks.push(ask);
    const kind = one.open === null ? 'INVITE' : 'JOINED';
    if (!ask.quiet)
      for (const to of addressesOf(one.members, contact))
        letters.push({ ...to, id: newId(), invitation: ask.invitation, kind, ask: ask.id, note: null });
  }
  return { asks, letters, skipped };
}
