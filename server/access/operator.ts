import { z } from 'zod';
import { AlreadyExists, InvalidInput, NotFound, type FieldProblem } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { newId } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import * as q from './account-queries.ts';
import { hashPassword, passwordLength, strongCost, type PasswordCost } from './passwords.ts';
import { commandOrigin, record } from './record.ts';
import type { Role } from './viewer.ts';

export type AccountHolder = RowOf<typeof q.accountHolders>;
export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** The code of the park, enterprise or division the role is held in; null for roles held nowhere. */
  readonly of: string | null;
  readonly password: string;
}
export const placedRoles: readonly Role[] = ['PARK_MANAGER', 'ENTERPRISE', 'REGULATOR'];

export const plainEmail = (email: string): string => email.trim().toLowerCase();
export function emailProblems(email: string): FieldProblem[] {
  return email.length <= 254 && z.email().safeParse(email).success
    ? []
    : [{ path: 'email', zh: '不是有效的邮箱', en: 'is not an email address' }];
}
export function nameProblems(name: string): FieldProblem[] {
  const length = name.trim().length;
  return length > 0 && length <= 100 ? [] : [{ path: 'name', zh: '应为 1 到 100 个字', en: 'has 1 to 100 characters' }];
}
export function passwordProblems(password: string): FieldProblem[] {
  const { least, most } = passwordLength;
  return password.length >= least && password.length <= most
    ? []
    : [{ path: 'password', zh: `应为 ${least} 到 ${most} 个字符`, en: `has ${least} to ${most} characters` }];
}
export function check(...problems: FieldProblem[][]): void {
  const all = problems.flat();
  if (all.length > 0) throw new InvalidInput(all);
}

/** What the local operator does on the command line: an account with a role, from nothing. */
export async function createAccount(graph: Graph, account: NewAccount, cost: PasswordCost = strongCost) {
  const email = plainEmail(account.email);
  check(emailProblems(email), nameProblems(account.name), passwordProblems(account.password));
  const nowhere = { park: null, enterprise: null, division: null, name: null };
  const password = await hashPassword(account.password, cost);
  const id = newId();
  try {
    return await graph.write(async (tx) => {
      const found =
        account.of === null ? nowhere : await tx.one(q.placeByCode, { role: account.role, code: account.of });
      if (!found) throw new NotFound('代码', account.of ?? '');
      const { name: of, ...place } = found;
      await tx.one(q.createAccountHolder, { id, accountId: newId(), email, name: account.name.trim(), password });
      await tx.one(q.giveMembership, { person: id, role: account.role, ...place });
      await record(tx, commandOrigin(null), {
        act: 'CREATE_ACCOUNT',
        subject: { type: 'Person', id },
        parks: place.park === null ? [] : [place.park],
        enterprises: place.enterprise === null ? [] : [place.enterprise],
        divisions: [place.division],
        after: { role: account.role },
      });
      return { id, email, of };
    });
  } catch (error) {
    if (!(error instanceof AlreadyExists)) throw error;
    throw new AlreadyExists({ zh: `${email} 已有账户`, en: `${email} has an account already` });
  }
}

/** Another password for somebody, whose sessions end. */
export async function resetPassword(graph: Graph, email: string, password: string, cost: PasswordCost = strongCost) {
  check(passwordProblems(password));
  const hashed = await hashPassword(password, cost);
  const plain = plainEmail(email);
  await graph.write(async (tx) => {
    const found = await tx.one(q.setPassword, { email: plain, accountId: newId(), password: hashed });
    if (!found) throw new NotFound('账户', plain);
    await record(tx, commandOrigin(null), { act: 'RESET_PASSWORD', subject: { type: 'Person', id: found.id } });
  });
}

export const accountHolders = (graph: Graph): Promise<AccountHolder[]> => graph.rows(q.accountHolders, {});
