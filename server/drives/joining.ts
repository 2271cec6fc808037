import type { Auth } from '../access/auth.ts';
import { joinEnterprise, openAccount, personWithin } from '../access/joining.ts';
import { check, passwordProblems } from '../access/operator.ts';
import { sightOf, type Viewer } from '../access/viewer.ts';
import type { Asker } from '../edits/editing.ts';
import { NotAllowed, RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { gone, type Opening } from './link.ts';

export interface Joining {
  /** Of a new account; what stands before the @ unless said. */
  readonly name: string | null;
  /** The digest of the password of a new account; null to choose one later. */
  readonly hashed: string | null;
}
export interface Joined {
  readonly asker: Asker;
  readonly person: string;
  readonly email: string;
  readonly newAccount: boolean;
}
/** An enterprise that has people manages them itself: a stranger joins only by what one of them handed on. */
function mayJoin({ members, member, belongs }: Opening): boolean {
  return belongs || members === 0 || member;
}
const askItsPeople = () =>
  new RuleBroken(
    {
      zh: '该企业已有成员：请由其成员接受，或由其成员转给您',
      en: 'The enterprise has people here: one of them accepts, or hands the invitation on to you',
    },
    'ask-its-people',
  );
export const forAnother = () =>
  new NotAllowed({ zh: '此邀请发给了另一个邮箱', en: 'The invitation was sent to another address' });

async function personOf(tx: Tx, opening: Opening, viewer: Viewer | null, { name, hashed }: Joining) {
  if (viewer) return { id: viewer.id, email: viewer.email, newAccount: false };
  const { email, account } = opening;
  if (account !== null) return { id: account, email, newAccount: false };
  const id = await openAccount(tx, { email, name: name ?? opening.name ?? email.split('@')[0]!, hashed });
  return { id, email, newAccount: true };
}

/** Whoever answers for the invited enterprise from now on: one of its people, or the holder of the link, who joins it. */
export async function join(
  tx: Tx,
  asker: Asker & { readonly auth: Pick<Auth, 'demo'> },
  opening: Opening,
  joining: Joining,
): Promise<Joined> {
  const { viewer } = asker;
  const own = viewer !== null && asker.sight.own.includes(opening.supplier);
  if (viewer && !own && viewer.email !== opening.email) throw forAnother();
  if (!own && !mayJoin(opening)) throw askItsPeople();
  const { id, email, newAccount } = await personOf(tx, opening, viewer, joining);
  if (!own && !(await joinEnterprise(tx, id, opening.supplier))) throw gone();
  const member = await personWithin(tx, id, asker.auth.demo);
  if (!member) throw gone();
  const { graph, origin } = asker;
  return {
    ...{ person: id, email, newAccount },
    asker: { graph, viewer: member, sight: sightOf(member), origin: { ...origin, person: id } },
  };
}
export const checkPassword = (password: string | null): void =>
  check(password === null ? [] : passwordProblems(password));
