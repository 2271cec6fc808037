import { record } from '../access/record.ts';
import { edit, type Asker } from '../edits/editing.ts';
import { signedIn } from '../enterprises/merges.ts';
import { keepsListOf } from '../mandatory-lists/keeping.ts';
import { businessDay } from '../platform/dates.ts';
import { InvalidInput, NotAllowed, NotFound } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId, newId } from '../platform/ids.ts';
import { divisions } from '../reference/service.ts';
import { checkExpert, checkTie, type ExpertGiven, type TieGiven } from './expert-input.ts';
import * as q from './queries.ts';
import { expertsByIds, keepsPool, tiesOfExperts, type Expert } from './service.ts';
import type { TieKind } from './words.ts';

export interface Change {
  readonly id: string;
  readonly version: number;
  readonly idempotencyKey: string | null | undefined;
}
const parts = ['name', 'employer', 'fields', 'industries', 'active', 'account', 'ties'];

async function accountOf(tx: Tx, email: string | null): Promise<string | null> {
  if (email === null) return null;
  const found = await tx.one(q.accountOfExpert, { email });
  if (!found?.fits)
    throw new InvalidInput([
      { path: 'account', zh: '没有此邮箱的专家账户', en: 'is the email of an account with the role of an expert' },
    ]);
  return found.id;
}

/** What the log says of an expert: no names of people. */
const told = (
  { employer, fields, industries, active }: Pick<ExpertGiven, 'employer' | 'fields' | 'industries' | 'active'>,
  account: string | null,
) => ({ employer, fields, industries, active, hasAccount: account !== null });

/** Takes an expert into the pool of a region; returns its id. */
export async function addExpert(
  asker: Asker,
  division: string,
  given: ExpertGiven,
  idempotencyKey: string | null | undefined,
): Promise<string> {
  const viewer = signedIn(asker.viewer);
  if (!keepsListOf(viewer, division)) throw new NotAllowed();
  const known = await divisions(asker.graph, { search: division });
  if (!known.some(({ code }) => code === division)) throw new NotFound('Division', division);
  return asker.graph.write((tx) =>
    once(tx, idempotencyKey, `addExpert ${viewer.id}`, () => writeExpert(tx, asker.origin, newId(), division, given)),
  );
}

/** Writes a new expert within the caller's transaction. */
export async function writeExpert(
  tx: Tx,
  origin: Asker['origin'],
  id: string,
  division: string,
  given: ExpertGiven,
): Promise<string> {
  const { account: email, ...face } = checkExpert(given);
  const account = await accountOf(tx, email);
  await tx.one(q.writeExpert, { ...writable(face), id, division, account, person: origin.person });
  await record(tx, origin, {
    act: 'ADD_EXPERT',
    subject: { type: 'Expert', id },
    divisions: [division],
    after: told(face, account),
  });
  return id;
}
const writable = (face: Omit<ExpertGiven, 'account'>) => ({
  ...face,
  fields: [...face.fields],
  industries: [...face.industries],
});

const change = (
  asker: Asker,
  asked: Change,
  name: string,
  fields: readonly string[],
  write: (tx: Tx, now: Expert, person: string) => Promise<void>,
) =>
  edit<Expert>(asker, {
    ...{ ...asked, name, type: 'Expert', fields },
    lock: (tx) => tx.one(q.lockExpert, { id: asked.id }),
    read: async (tx) => (await expertsByIds(tx, asker.viewer, [asked.id]))[0] ?? undefined,
    mayEdit: (now) => (keepsPool(asker.viewer, now) ? parts : []),
    regulates: (now) => keepsPool(asker.viewer, now),
    write: (tx, now, viewer) => write(tx, now, viewer.id),
  });

/** Changes what is kept of an expert; what is not given stays. One who is no longer active is drawn no more. */
export const editExpert = (asker: Asker, asked: Change, given: { [K in keyof ExpertGiven]?: ExpertGiven[K] }) =>
  change(asker, asked, 'editExpert', Object.keys(given), async (tx, now, person) => {
    const before = { ...now, account: now.email };
    const { account: email, ...face } = checkExpert({ ...before, ...given });
    const account = email === now.email ? now.account : await accountOf(tx, email);
    await tx.one(q.writeExpert, { ...writable(face), id: now.id, division: now.division, account, person });
    await record(tx, asker.origin, {
      act: 'EDIT_EXPERT',
      subject: { type: 'Expert', id: now.id },
      divisions: [now.division],
      before: told(now, now.account),
      after: { ...told(face, account), renamed: face.name !== now.name },
    });
  });

/** Notes what ties an expert to an enterprise: no panel of it, nor of one it deals with, has the expert while that counts. */
export const addExpertTie = (
  asker: Asker,
  asked: Change,
  { enterprise, kind, from, until }: TieGiven & { readonly enterprise: string; readonly kind: TieKind },
) =>
  change(asker, asked, 'addExpertTie', ['ties'], async (tx, now) => {
    checkTie({ from, until }, businessDay());
    if (!(await tx.one(q.enterpriseToTie, { enterprise, sight: asker.sight })))
      throw new NotFound('Enterprise', globalId('Enterprise', enterprise));
    await writeTie(tx, asker.origin, now, { enterprise, kind, from, until });
  });

/** Writes a tie of an expert, who is held, within the caller's transaction. */
export async function writeTie(
  tx: Tx,
  origin: Asker['origin'],
  { id, division }: Pick<Expert, 'id' | 'division'>,
  tie: TieGiven & { readonly enterprise: string; readonly kind: TieKind },
): Promise<void> {
  await tx.one(q.addTie, { ...tie, id, tie: newId(), person: origin.person });
  await record(tx, origin, {
    act: 'ADD_EXPERT_TIE',
    subject: { type: 'Expert', id },
    divisions: [division],
    after: { ...tie },
  });
}

/** Takes back what was noted by mistake; the log keeps it. */
export const removeExpertTie = (asker: Asker, asked: Change, tie: string) =>
  change(asker, asked, 'removeExpertTie', ['ties'], async (tx, now, person) => {
    const [ties = []] = await tiesOfExperts(tx, [now.id]);
    const found = ties.find((one) => one.id === tie);
    if (!found) throw new NotFound('ExpertTie', globalId('ExpertTie', tie));
    await tx.one(q.removeTie, { id: now.id, tie, person });
    const { enterprise, kind, from, until } = found;
    await record(tx, asker.origin, {
      act: 'REMOVE_EXPERT_TIE',
      subject: { type: 'Expert', id: now.id },
      divisions: [now.division],
      before: { enterprise, kind, from, until },
    });
  });
