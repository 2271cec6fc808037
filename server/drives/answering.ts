import { record, type Act } from '../access/record.ts';
import { publicSight, type Sight } from '../access/sight.ts';
import type { Auth } from '../access/auth.ts';
import { creditsOfEnterprises, type AuditCredit } from '../audits/credit.ts';
import { startInvitedAudit } from '../audits/starting.ts';
import type { Asker } from '../edits/editing.ts';
import { businessDay } from '../platform/dates.ts';
import { InvalidInput, RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import * as q from './answer-queries.ts';
import { checkPassword, forAnother, join } from './joining.ts';
import { claim, gone, keyText, openingOf, type Key, type Opening } from './link.ts';
import { askersOf, type AskersTold } from './service.ts';
import { shareAtOnce, type Wanted } from './sharing.ts';
import type { DeclineKind } from './words.ts';

export type Answering = Asker & { readonly auth: Auth };
/** What a link shows before anything is answered. */
export interface Opened {
  readonly opening: Opening;
  readonly askers: AskersTold;
  readonly credit: AuditCredit | null;
  readonly signedInAs: 'NOBODY' | 'MEMBER' | 'HOLDER' | 'ANOTHER';
}
/** The sight of whoever holds a link, of the invited enterprise alone. */
const asItself = (supplier: string): Sight => ({ ...publicSight, own: [supplier], enterprises: [supplier] });
const creditOf = async (tx: Tx, supplier: string) =>
  (await creditsOfEnterprises(tx, asItself(supplier), [supplier]))[0] ?? null;

/** Opens an invitation and notes that it was opened; null for a key that opens nothing. */
export async function openInvitation(
  { graph, sight, viewer }: Pick<Asker, 'graph' | 'sight' | 'viewer'>,
  key: Key,
): Promise<Opened | null> {
  const found = await graph.read((tx) => openingOf(tx, sight, key));
  if (!found) return null;
  await graph.one(q.openInvitation, { id: found.invitation });
  return graph.read(async (tx) => {
    const [askers = { named: [], unnamed: 0 }] = await askersOf(tx, [found.invitation]);
    const member = viewer && sight.own.includes(found.supplier);
    const signedInAs = !viewer ? 'NOBODY' : member ? 'MEMBER' : viewer.email === found.email ? 'HOLDER' : 'ANOTHER';
    return { opening: found, askers, credit: await creditOf(tx, found.supplier), signedInAs };
  });
}

/** Its own people read of it in the log; whoever asks is told by the invitation, and of nobody beside it. */
const note = (tx: Tx, { origin }: Pick<Asker, 'origin'>, act: Act, { invitation, supplier }: Opening, after: object) =>
  record(tx, origin, { act, subject: { type: 'Invitation', id: invitation }, enterprises: [supplier], after });
const noAnswer = { person: null, declineKind: null, declineReason: null, creditUntil: null, audit: null };

export interface Accepted {
  readonly invitation: string;
  readonly supplier: string;
  readonly supplierName: string;
  readonly audit: string;
  /** The audit had begun before: nobody is audited twice. */
  readonly joinedAudit: boolean;
  readonly email: string;
  readonly newAccount: boolean;
}
/**
 * Accepts: whoever holds the link becomes one of the enterprise's people, and its audit is opened, unless one is under way. Of many who try
 * at once one is heard; to all others the link opens nothing any more.
 */
export async function acceptInvitation(
  asker: Answering,
  key: Key,
  given: { readonly name: string | null; readonly password: string | null; readonly share: readonly Wanted[] },
  idempotencyKey: string | null | undefined,
): Promise<Accepted> {
  const { graph, sight, auth, viewer } = asker;
  const open = await graph.read((tx) => openingOf(tx, sight, key));
  // Who tries once more with the same key is told again what came of it.
  if (!open && !idempotencyKey) throw gone();
  const isNew = open?.account === null && !viewer;
  if (isNew) checkPassword(given.password);
  // Hashing a password is dear: only for a link that opens something.
  const hashed = isNew && given.password !== null ? await auth.hash(given.password) : null;
  let again = true;
  const accepted = await graph.write((tx) =>
    once(tx, idempotencyKey, `acceptInvitation ${keyText(key)}`, async () => {
      again = false;
      const opening = await claim(tx, sight, key);
      const { invitation, supplier, supplierName } = opening;
      const { asker: member, person, email, newAccount } = await join(tx, asker, opening, { name: given.name, hashed });
      const running = await tx.one(q.unfinishedAudit, { enterprise: supplier });
      const start = {
        enterprise: supplier,
        mode: 'STANDARD',
        openedOn: businessDay(),
        agency: null,
        team: [],
      } as const;
      const audit = running?.id ?? (await startInvitedAudit(tx, member, start));
      await tx.one(q.answerInvitation, { ...noAnswer, id: invitation, answer: 'ACCEPTED', person, audit });
      await shareAtOnce(tx, member, person, invitation, given.share);
      const joinedAudit = running !== undefined;
      await note(tx, member, 'ACCEPT_DRIVE_INVITATION', opening, { audit, joinedAudit, newAccount });
      return { invitation, supplier, supplierName, audit, joinedAudit, email, newAccount };
    }),
  );
  if (!again && accepted.newAccount && hashed === null) await auth.letChoosePassword(accepted.email);
  return accepted;
}

/** The holder of a link or one of the enterprise's people answers without joining it. */
export function whoAnswers({ viewer, sight }: Asker, key: Key, opening: Opening): string | null {
  const own = viewer !== null && sight.own.includes(opening.supplier);
  if (viewer && !own && viewer.email !== opening.email && 'token' in key) throw forAnother();
  return viewer?.id ?? null;
}
const longestReason = 500;

/** Declines, with the reason for whoever asks; nothing follows from it. Returns the id of the invitation. */
export async function declineInvitation(
  asker: Asker,
  key: Key,
  given: { readonly kind: DeclineKind; readonly reason: string },
  idempotencyKey: string | null | undefined,
): Promise<Opening> {
  const reason = given.reason.normalize('NFC').trim();
  if (reason === '' || reason.length > longestReason)
    throw new InvalidInput([
      { path: 'reason', zh: `应有 1 到 ${longestReason} 个字`, en: `has 1 to ${longestReason} characters` },
    ]);
  return asker.graph.write((tx) =>
    once(tx, idempotencyKey, `declineInvitation ${keyText(key)}`, async () => {
      const opening = await claim(tx, asker.sight, key);
      const person = whoAnswers(asker, key, opening);
      const said = { declineKind: given.kind, declineReason: reason };
      await tx.one(q.answerInvitation, { ...noAnswer, ...said, id: opening.invitation, answer: 'DECLINED', person });
      await note(tx, asker, 'DECLINE_DRIVE_INVITATION', opening, { kind: given.kind });
      return opening;
    }),
  );
}

/** Answers all who ask with the valid audit the enterprise has: nobody is audited twice (domain rule 14). */
export async function answerByCredit(
  asker: Asker,
  key: Key,
  idempotencyKey: string | null | undefined,
): Promise<Opening & { readonly creditUntil: string }> {
  return asker.graph.write((tx) =>
    once(tx, idempotencyKey, `answerByCredit ${keyText(key)}`, async () => {
      const opening = await claim(tx, asker.sight, key);
      const person = whoAnswers(asker, key, opening);
      const credit = await creditOf(tx, opening.supplier);
      if (!credit) throw noCredit();
      const creditUntil = credit.validUntil;
      const answer = { id: opening.invitation, answer: 'ANSWERED_BY_CREDIT', person, creditUntil } as const;
      await tx.one(q.answerInvitation, { ...noAnswer, ...answer, audit: credit.audit });
      await note(tx, asker, 'ANSWER_BY_CREDIT', opening, { creditUntil });
      return { ...opening, creditUntil };
    }),
  );
}
const noCredit = () =>
  new RuleBroken({ zh: '本企业目前没有有效的审核', en: 'The enterprise holds no valid audit' }, 'credit-is-valid');
