import { createHash, randomBytes } from 'node:crypto';
import { publicOrigin, type Config } from '../config.ts';
import { AlreadyExists, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import type { Graph, Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId, idOf, newId } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import { createAccountHolder, giveMembership } from './account-queries.ts';
import type { Auth } from './auth.ts';
import { invitationLetter } from './letters.ts';
import * as q from './member-queries.ts';
import { isNowhere, nearer, reachesTo, reachTo } from './members-rules.ts';
import { check, emailProblems, nameProblems, passwordProblems, plainEmail } from './operator.ts';
import { viewerQuery } from './queries.ts';
import { record, type Origin, type Recorded } from './record.ts';
import type { Role, Viewer } from './viewer.ts';

export type Invitation = RowOf<typeof q.invitations>;
export type InvitationShown = RowOf<typeof q.invitationByToken>;
export interface Asker {
  readonly graph: Graph;
  readonly auth: Auth;
  readonly config: Config;
  readonly viewer: Viewer | null;
  readonly origin: Origin;
}
export interface Place {
  readonly park: string | null;
  readonly enterprise: string | null;
  readonly division: string | null;
}
export interface Invited {
  readonly email: string;
  readonly role: Role;
  /** The place by id, or an enterprise by its credit code; neither for a role held nowhere. */
  readonly place: Place | null;
  readonly creditCode: string | null;
}
export const noPlace: Place = { park: null, enterprise: null, division: null };
/** What of a place the log keeps, so that those who answer for it read of it. */
export const concerning = ({
  park,
  enterprise,
  division,
}: Place): Pick<Recorded, 'parks' | 'enterprises' | 'divisions'> => ({
  parks: park === null ? [] : [park],
  enterprises: enterprise === null ? [] : [enterprise],
  divisions: [division],
});
const heldNowhere: readonly Role[] = ['EXPERT', 'ADMINISTRATOR'];
const invitationDays = 7;

export const digestOf = (token: string) => createHash('sha256').update(token).digest('base64url');
export function signedIn(viewer: Viewer | null): Viewer {
  if (!viewer) throw new NotAllowed({ zh: '请先登录', en: 'Sign in first' });
  return viewer;
}

/** The place a viewer may give a role in; it is locked, so that two who give the first membership do it one after the other. */
async function placeFor(tx: Tx, viewer: Viewer, { role, place, creditCode }: Omit<Invited, 'email'>): Promise<Place> {
  const reach = reachTo(viewer, role, 'INVITE');
  if (isNowhere(reach)) throw new NotAllowed();
  if (!place && creditCode === null) {
    if (heldNowhere.includes(role) || (role === 'ANALYST' && reach.any)) return noPlace;
    throw new InvalidInput([{ path: 'place', zh: '请选择所属单位', en: 'Say what it is held in' }]);
  }
  if (heldNowhere.includes(role))
    throw new InvalidInput([{ path: 'place', zh: '此角色不属于任何单位', en: 'This role is held in nothing' }]);
  const found = await tx.one(q.placeWithin, { ...(place ?? noPlace), creditCode, reach, near: nearer(reach) });
  if (!found || !fits(role, found)) throw new NotFound('单位', '');
  if (role === 'ENTERPRISE' && !found.near && found.members > 0) throw firstMemberOnly();
  return { park: found.park, enterprise: found.enterprise, division: found.division };
}
const fits = (role: Role, { park, enterprise, division }: Place): boolean =>
  role === 'ANALYST' ||
  (role === 'PARK_MANAGER' && park !== null) ||
  (role === 'ENTERPRISE' && enterprise !== null) ||
  (role === 'REGULATOR' && division !== null);
export const firstMemberOnly = () =>
  new RuleBroken(
    { zh: '企业已有成员，由企业自行管理', en: 'The enterprise has members and manages them itself' },
    'first-member-only',
  );

/** Invites somebody to a role by mail. Inviting again renews the invitation and sends another letter. */
export async function invitePerson(
  { graph, auth, config, viewer: asking, origin }: Asker,
  invited: Invited,
  idempotencyKey?: string | null,
): Promise<Invitation> {
  const viewer = signedIn(asking);
  const email = plainEmail(invited.email);
  check(emailProblems(email));
  const token = randomBytes(32).toString('base64url');
  const now = new Date();
  const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000).toISOString();
  let isNew = false;
  const id = await graph.write((tx) =>
    once(tx, idempotencyKey, `invitePerson ${viewer.id}`, async () => {
      const place = await placeFor(tx, viewer, invited);
      const { role } = invited;
      if ((await tx.one(q.membershipHeld, { email, role, ...place }))?.held)
        throw new AlreadyExists({ zh: '此人已有该角色', en: 'They hold this role already' });
      const openKey = idOf(email, role, place.park ?? '', place.enterprise ?? '', place.division ?? '');
      const opened = await tx.one(q.openInvitation, {
        ...{ id: newId(), openKey, tokenHash: digestOf(token), email, role },
        ...{ person: viewer.id, now: now.toISOString(), expiresAt, ...place },
      });
      isNew = true;
      await record(tx, origin, {
        act: 'INVITE_PERSON',
        subject: { type: 'PersonInvitation', id: opened!.id },
        ...concerning(place),
        after: { role, expiresAt },
      });
      return opened!.id;
    }),
  );
  const sent = (await invitationsOf({ graph, viewer })).find((one) => one.id === id);
  if (!sent) throw new NotFound('邀请', globalId('PersonInvitation', id));
  if (!isNew) return sent;
  const url = `${publicOrigin(config)}/invitation#${token}`;
  await auth.mail.send(invitationLetter({ to: email, by: viewer.name, role: sent.role, of: sent.of, url }));
  await graph.one(q.noteMailed, { id });
  return { ...sent, mailedAt: new Date().toISOString() };
}

/** The open invitations somebody may see; none for whoever manages no members. */
export async function invitationsOf({ graph, viewer }: Pick<Asker, 'graph' | 'viewer'>): Promise<Invitation[]> {
  if (!viewer) return [];
  return graph.rows(q.invitations, { person: viewer.id, reaches: reachesTo(viewer, 'INVITE') });
}

/** Takes an invitation back; doing it again changes nothing. */
export async function withdrawInvitation({ graph, viewer: asking, origin }: Asker, id: string): Promise<Invitation> {
  const viewer = signedIn(asking);
  const reaches = reachesTo(viewer, 'INVITE');
  const found = await graph.write(async (tx) => {
    const withdrawn = await tx.one(q.withdrawInvitation, { id, person: viewer.id, reaches });
    const subject = { type: 'PersonInvitation', id } as const;
    await record(tx, origin, {
      act: 'WITHDRAW_INVITATION',
      subject,
      before: withdrawn ? { role: withdrawn.role } : null,
    });
    return withdrawn;
  });
  if (!found) throw new NotFound('邀请', globalId('PersonInvitation', id));
  const { accepted, ...invitation } = found;
  if (accepted)
    throw new RuleBroken(
      { zh: '邀请已被接受，请撤销其角色', en: 'It was accepted: revoke the membership' },
      'accepted',
    );
  return invitation;
}

/** What a token opens: the summary of its invitation and nothing else; null for a wrong, used, withdrawn or late one alike. */
export async function invitationByToken(
  graph: Graph,
  token: string,
  now = new Date(),
): Promise<InvitationShown | null> {
  return (await graph.one(q.invitationByToken, { tokenHash: digestOf(token), now: now.toISOString() })) ?? null;
}

export interface Acceptance {
  readonly token: string;
  readonly name: string | null;
  readonly password: string | null;
}
export interface Accepted {
  readonly email: string;
  readonly role: Role;
  readonly of: string | null;
}
/** Makes the invited person a member: who is signed in with that address, or a new account with a name and a password. */
export async function acceptInvitation(
  { graph, auth, config, viewer, origin }: Asker,
  { token, name, password }: Acceptance,
  idempotencyKey?: string | null,
  now = new Date(),
): Promise<Accepted> {
  const tokenHash = digestOf(token);
  const open = await invitationByToken(graph, token, now);
  // Hashing a password is dear: only for a token that opens something.
  const hashed = open && !viewer && password !== null ? await auth.hash(password) : null;
  return graph.write((tx) =>
    once(tx, idempotencyKey, `acceptInvitation ${tokenHash}`, async () => {
      const claimed = await tx.one(q.claimInvitation, { tokenHash, now: now.toISOString() });
      if (!claimed) throw gone();
      const { email, role, of, park, enterprise, division } = claimed;
      const place = claimed.placed ? { park, enterprise, division } : null;
      const inviter = await tx.one(viewerQuery, { id: claimed.invitedBy, email: null, demo: auth.demo });
      if (!inviter) throw gone();
      const held = await placeFor(tx, inviter, { role, place, creditCode: null }).catch(() => {
        throw gone();
      });
      if (viewer && viewer.email !== email) throw forAnother();
      if (!viewer && claimed.person !== null) throw signInFirst();
      const person = viewer?.id ?? newId();
      if (!viewer) {
        const optional = config.oidc !== undefined && password === null;
        check(nameProblems(name ?? ''), optional ? [] : passwordProblems(password ?? ''));
        const account = { id: person, accountId: newId(), email, name: (name ?? '').trim(), password: hashed };
        await tx.one(createAccountHolder, account);
      }
      if (!(await tx.one(giveMembership, { person, role, ...held }))?.given) throw gone();
      await record(
        tx,
        { ...origin, person },
        {
          act: 'ACCEPT_INVITATION',
          subject: { type: 'Person', id: person },
          ...concerning(held),
          after: { role, newAccount: !viewer },
        },
      );
      return { email, role, of };
    }),
  );
}
const gone = () => new NotFound('邀请', '');
const forAnother = () =>
  new NotAllowed({ zh: '此邀请发给了另一个邮箱', en: 'The invitation was sent to another address' });
const signInFirst = () =>
  new RuleBroken(
    { zh: '该邮箱已有账户，请先登录再接受', en: 'The address has an account: sign in first' },
    'sign-in-first',
  );
