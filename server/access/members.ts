import { NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId } from '../platform/ids.ts';
import { pageOf, pageParams, type Page, type PageArgs } from '../platform/paging.ts';
import type { RowOf } from '../platform/query.ts';
import { searchWords } from '../platform/search.ts';
import { concerning, firstMemberOnly, noPlace, signedIn, type Asker, type Place } from './invitations.ts';
import * as q from './member-queries.ts';
import { isNowhere, nearer, reachesTo, reachTo, rolesToInvite, seenBy } from './members-rules.ts';
import { record } from './record.ts';
import { holds, membershipKey, roles, within, type Role, type Viewer } from './viewer.ts';

export { rolesToInvite };
export const { placeKinds } = q;
export type PlaceKind = (typeof q.placeKinds)[number];
export type Member = RowOf<typeof q.membersPage>['members'][number];
export type AccountHolder = RowOf<typeof q.deactivatePerson>;
export type PlaceToInvite = RowOf<typeof q.placesToInvite>;

export interface MemberList extends PageArgs {
  readonly kind?: PlaceKind | null | undefined;
  readonly search?: string | null | undefined;
}
/** A page of those somebody manages, by place; of themselves alone for whoever manages nobody. */
export async function memberPage({ graph, auth, viewer: asking }: Asker, list: MemberList): Promise<Page<Member>> {
  const viewer = signedIn(asking);
  const page = pageParams(list);
  const row = await graph.one(q.membersPage, {
    ...page,
    seen: seenBy(viewer),
    revokes: reachesTo(viewer, 'REVOKE'),
    person: viewer.id,
    demo: auth.demo,
    kind: list.kind ?? null,
    words: searchWords(list.search ?? ''),
  });
  const { members, keys, ids, ...counts } = row!;
  return pageOf(
    page,
    members.map((node, i) => ({ node, key: keys[i]!, id: ids[i]! })),
    counts,
  );
}
export const memberKey = ({ role, kind, place }: Member): string => [role ?? '', kind, place].filter(Boolean).join(' ');

/** Up to twenty places in which the viewer may give a role. An administrator, who sees no business data, names an enterprise in full. */
export async function placesToInvite({ graph, viewer }: Asker, role: Role, search: string): Promise<PlaceToInvite[]> {
  if (!viewer) return [];
  const reach = reachTo(viewer, role, 'INVITE');
  if (isNowhere(reach)) return [];
  return graph.rows(q.placesToInvite, { role, reach, exact: reach.any, search: search.trim() });
}

/** What membershipKey() made. */
function membershipOf(key: string): { role: Role; place: Place } | undefined {
  const [name, kind, ...rest] = key.split(' ');
  const role = roles.find((one) => one === name);
  const id = rest.join(' ');
  if (!role) return undefined;
  switch (kind) {
    case undefined:
      return { role, place: noPlace };
    case 'PARK':
      return { role, place: { ...noPlace, park: id } };
    case 'ENTERPRISE':
      return { role, place: { ...noPlace, enterprise: id } };
    case 'DIVISION':
      return { role, place: { ...noPlace, division: id } };
    default:
      return undefined;
  }
}

/** Takes a membership, or a grant, from a person; the last administrator stays. */
export async function revokeMembership(
  { graph, viewer: asking, origin }: Asker,
  person: string,
  key: string,
  idempotencyKey?: string | null,
): Promise<{ person: string; membership: string }> {
  const viewer = signedIn(asking);
  return graph.write((tx) =>
    once(tx, idempotencyKey, `revokeMembership ${viewer.id}`, async () => {
      const membership = membershipOf(key);
      if (!membership) throw notHeld(key);
      await mayRevoke(tx, viewer, person, membership);
      const { role, place } = membership;
      if (role === 'ADMINISTRATOR') await keepOneAdministrator(tx, person);
      const { taken } = (await tx.one(q.takeMembership, { person, role, ...place }))!;
      if (taken === 0) throw notHeld(key);
      await record(tx, origin, {
        act: 'REVOKE_MEMBERSHIP',
        subject: { type: 'Person', id: person },
        ...concerning(place),
        before: { role },
      });
      return { person, membership: key };
    }),
  );
}
async function mayRevoke(tx: Tx, viewer: Viewer, person: string, { role, place }: { role: Role; place: Place }) {
  if (person === viewer.id) return;
  const reach = reachTo(viewer, role, 'REVOKE');
  if (reach.any) return;
  if (isNowhere(reach)) throw new NotAllowed();
  const found = await tx.one(q.placeWithin, { ...place, creditCode: null, reach, near: nearer(reach) });
  if (!found) throw notHeld('');
  if (role === 'ENTERPRISE' && !found.near && found.members > 1) throw firstMemberOnly();
}
const notHeld = (key: string) => new NotFound('角色', globalId('Membership', key));
async function keepOneAdministrator(tx: Tx, person: string): Promise<void> {
  if ((await tx.one(q.lockAdministrators, { person }))!.others > 0) return;
  throw new RuleBroken(
    { zh: '至少保留一名可登录的系统管理员', en: 'One administrator who can sign in has to stay' },
    'last-administrator',
  );
}

/** Whoever is deactivated is nobody from the next request on. */
export async function deactivatePerson(
  { graph, auth, viewer: asking, origin }: Asker,
  person: string,
): Promise<AccountHolder> {
  const viewer = administrator(asking);
  if (person === viewer.id)
    throw new RuleBroken({ zh: '不能停用自己', en: 'Nobody deactivates themselves' }, 'oneself');
  return graph.write(async (tx) => {
    await keepOneAdministrator(tx, person);
    const holder = found(await tx.one(q.deactivatePerson, { person, by: viewer.id, demo: auth.demo }), person);
    await record(tx, origin, { act: 'DEACTIVATE_PERSON', subject: { type: 'Person', id: person } });
    return holder;
  });
}
export async function reactivatePerson({ graph, auth, viewer, origin }: Asker, person: string): Promise<AccountHolder> {
  administrator(viewer);
  return graph.write(async (tx) => {
    const holder = found(await tx.one(q.reactivatePerson, { person, demo: auth.demo }), person);
    await record(tx, origin, { act: 'REACTIVATE_PERSON', subject: { type: 'Person', id: person } });
    return holder;
  });
}
function administrator(viewer: Viewer | null): Viewer {
  if (!holds(viewer, 'ADMINISTRATOR')) throw new NotAllowed();
  return signedIn(viewer);
}
function found(person: AccountHolder | undefined, id: string): AccountHolder {
  if (!person) throw new NotFound('账户', globalId('AccountHolder', id));
  return person;
}

/** Narrows the viewer's session to one membership, or opens it to all of them again. */
export async function actAs({ graph, viewer: asking }: Asker, key: string | null): Promise<Viewer> {
  const viewer = signedIn(asking);
  if (viewer.session === undefined) throw new NotAllowed();
  const held = viewer.held ?? viewer.memberships;
  if (key !== null && !held.some((m) => membershipKey(m) === key)) throw notHeld(key);
  await graph.one(q.actAs, { session: viewer.session, membership: key });
  return within(viewer, { id: viewer.session, actingAs: key });
}
