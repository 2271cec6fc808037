import type { Sight } from '../access/sight.ts';
import type { Asker } from '../edits/editing.ts';
import { signedIn } from '../enterprises/merges.ts';
import { businessDay } from '../platform/dates.ts';
import { NotFound, RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import { consentScopes } from '../supply-chains/consent-rules.ts';
import { closeLink, openLink } from '../supply-chains/consents.ts';
import { lockInvitation } from './answer-queries.ts';
import { driveRules } from './drive-rules.ts';
import * as q from './help-queries.ts';
import { gone } from './link.ts';
import { askersOf, receivedByIds, type Received } from './service.ts';

/** A link of the invited enterprise that it may open, to one of those who ask or to the enterprise all began with. */
export type LinkToOpen = RowOf<typeof q.linksToOpen>;
type Openable = RowOf<typeof q.cascadeLinks>;
export interface Wanted {
  /** The id of the ask. */
  readonly ask: string;
  /** To the enterprise it began with rather than to whoever asks. */
  readonly origin: boolean;
}
export type Doer = Pick<Asker, 'sight' | 'origin'>;
const shared = ['IDENTITY', 'AUDIT_STATUS'] as const;
const lastDay = (): string => {
  const today = businessDay();
  // A day that the last year lacks, 29 February, is the one before it.
  const day = today.endsWith('-02-29') ? '-02-28' : today.slice(4);
  return `${Number(today.slice(0, 4)) + driveRules.sharing.years}${day}`;
};

/** Opens a link for what an audit comes to, beside what it is open for already. */
export async function open(tx: Tx, doer: Doer, person: string, { giver, link, to, scopes, expiresOn }: Openable) {
  if (shared.every((scope) => scopes.includes(scope))) return;
  const until = lastDay();
  await openLink(tx, doer, person, {
    ...{ enterprise: giver, link, to, expiresOn: expiresOn !== null && expiresOn > until ? expiresOn : until },
    scopes: consentScopes.filter((scope) => scopes.includes(scope) || shared.some((one) => one === scope)),
  });
}
/** Per invitation of the viewer's own, the links it may open by it. */
export async function linksToOpen(tx: Tx, sight: Sight, invitations: readonly string[]): Promise<LinkToOpen[][]> {
  const rows = await tx.rows(q.linksToOpen, { invitations: [...invitations], sight });
  return invitations.map((id) => rows.filter(({ invitation }) => invitation === id));
}
export const isShared = (links: readonly LinkToOpen[], wanted: Wanted): boolean | null => {
  const own = links.filter(({ ask, origin }) => ask === wanted.ask && origin === wanted.origin);
  return own.length === 0 ? null : own.some(({ scopes }) => scopes.includes('AUDIT_STATUS'));
};

/** Opens links to those wanted who ask by name, within the transaction that accepts; whom no link leads to is passed over. */
export async function shareAtOnce(
  tx: Tx,
  doer: Doer,
  person: string,
  invitation: string,
  wanted: readonly Wanted[],
): Promise<void> {
  if (wanted.length === 0) return;
  const [told] = await askersOf(tx, [invitation]);
  const unknown = wanted.find(({ ask }) => !told?.named.some((one) => one.ask === ask));
  if (unknown) throw new NotFound('InvitationAsker', globalId('InvitationAsker', unknown.ask));
  const [links = []] = await linksToOpen(tx, doer.sight, [invitation]);
  for (const one of links)
    if (wanted.some(({ ask, origin }) => ask === one.ask && origin === one.origin)) await open(tx, doer, person, one);
}

/** An invitation that the viewer's own enterprise accepted, held. */
export async function accepted(tx: Tx, { sight }: Doer, id: string, share: boolean): Promise<Received> {
  const [known] = await receivedByIds(tx, sight, [id]);
  if (!known) throw gone();
  await tx.one(lockInvitation, { id });
  const [now] = await receivedByIds(tx, sight, [id]);
  if (!now) throw gone();
  if (share && now.answer !== 'ACCEPTED' && now.answer !== 'ANSWERED_BY_CREDIT')
    throw new RuleBroken({ zh: '接受邀请后方可开放', en: 'Accept the invitation first' }, 'accept-first');
  return now;
}

/** Lets one of those who ask follow how the audit goes, or no longer. Returns the id of the invitation. */
export async function shareProgress(
  asker: Asker,
  asked: Wanted & { readonly invitation: string; readonly share: boolean },
  key: string | null | undefined,
): Promise<string> {
  const { id: person } = signedIn(asker.viewer);
  const { invitation, ask, origin, share } = asked;
  return asker.graph.write((tx) =>
    once(tx, key, `shareProgress ${person}`, async () => {
      await accepted(tx, asker, invitation, share);
      const [told] = await askersOf(tx, [invitation]);
      if (!told?.named.some((one) => one.ask === ask))
        throw new NotFound('InvitationAsker', globalId('InvitationAsker', ask));
      const [all = []] = await linksToOpen(tx, asker.sight, [invitation]);
      const links = all.filter((one) => one.ask === ask && one.origin === origin);
      if (links.length === 0)
        throw new RuleBroken({ zh: '没有可开放的供应关系', en: 'There is no link to open' }, 'no-link-to-open');
      for (const one of links) await (share ? open(tx, asker, person, one) : close(tx, asker, person, one));
      return invitation;
    }),
  );
}
/** What an enterprise that asks knew of before it asked stays open to it: who deals with whom, and the volumes if they were. */
async function close(tx: Tx, doer: Doer, person: string, one: LinkToOpen): Promise<void> {
  const { consent, giver, link, to, scopes, expiresOn, origin, direct } = one;
  if (consent === null || expiresOn === null || !scopes.includes('AUDIT_STATUS')) return;
  const left = origin ? [] : scopes.filter((scope) => scope !== 'AUDIT_STATUS');
  if (left.length === 0 || (direct && left.length === 1)) await closeLink(tx, doer, consent);
  else await openLink(tx, doer, person, { enterprise: giver, link, to, scopes: left, expiresOn });
}
