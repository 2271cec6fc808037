import { edit, type Asker } from '../edits/editing.ts';
import { InvalidInput, RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { newId } from '../platform/ids.ts';
import { revokeLinks } from './answer-queries.ts';
import * as q from './change-queries.ts';
import { addressesOf } from './invite-plan.ts';
import { readContacts } from './inviting.ts';
import { queueLetters } from './letters-queue.ts';
import { invitationOfAsk } from './letter-queries.ts';
import { recordDrive, type Change } from './opening.ts';
import { answeredAlready, driveIs } from './rules.ts';
import { asksByIds, drivesByIds, type Ask, type Drive } from './service.ts';

interface Now extends Ask {
  readonly changedBy: null;
  readonly changedAt: null;
  readonly of: Drive;
}
const fields = ['contact', 'state'];

/** Changes what one's own drive asks of one supplier, in its lock. */
const changeAsk = (
  asker: Asker,
  asked: Change,
  name: string,
  work: (tx: Tx, now: Now) => Promise<void>,
): Promise<string> =>
  edit<Now>(asker, {
    ...{ ...asked, name, type: 'Invitation', fields: [] },
    async lock(tx) {
      const [now] = await asksByIds(tx, asker.sight, [asked.id]);
      if (!now) return;
      await tx.one(q.lockDrive, { id: now.drive });
      // Whoever answers takes this lock too: an answer and a change never pass each other by.
      await tx.rows(q.lockSuppliers, { ids: [now.supplier] });
    },
    async read(tx) {
      const [now] = await asksByIds(tx, asker.sight, [asked.id]);
      const [of] = now ? await drivesByIds(tx, asker.sight, [now.drive]) : [];
      return now && of ? { ...now, of, changedBy: null, changedAt: null } : undefined;
    },
    mayEdit: () => fields,
    regulates: () => false,
    write: work,
  });

/** Takes back what was asked; the link of an invitation nobody asks any longer opens nothing. */
export const withdrawInvitation = (asker: Asker, asked: Change): Promise<string> =>
  changeAsk(asker, asked, 'withdrawInvitation', async (tx, now) => {
    if (!['DRAFT', 'SENT', 'OPENED', 'EXPIRED'].includes(now.state)) throw answeredAlready();
    const taken = await tx.one(q.withdrawAsks, { ids: [now.id] });
    if (!taken?.ids.includes(now.id)) throw answeredAlready();
    const after = { supplier: now.supplier };
    await recordDrive(tx, asker.origin, 'WITHDRAW_DRIVE_INVITATION', now.of, { after });
  });

/** Writes once more: to the supplier's own people, or, where it has none, to the address known or given now; the links to a former one end. */
export const sendInvitationAgain = (
  asker: Asker & { readonly demo: boolean },
  asked: Change,
  contact: { readonly email: string; readonly name: string | null } | null,
): Promise<string> =>
  changeAsk(asker, asked, 'sendInvitationAgain', async (tx, now) => {
    const { id: drive, lead, root, state } = now.of;
    if (state !== 'OPEN') throw driveIs(state);
    if (!['DRAFT', 'SENT', 'OPENED'].includes(now.state)) throw answeredAlready();
    if (now.waiting > 0)
      throw new RuleBroken(
        { zh: '上一封邀请仍在发送', en: 'The last letter is still on its way' },
        'one-letter-at-a-time',
      );
    const given = contact && (await readContacts(tx, lead, [{ ...contact, supplier: now.supplier }])).get(now.supplier);
    const [known] = await tx.rows(q.suppliersToInvite, {
      ...{ ids: [now.supplier], drive, lead, root: root ?? drive, demo: asker.demo },
    });
    const former = now.contactEmail === null ? null : { email: now.contactEmail, name: now.contactName };
    const addresses = addressesOf(known?.members ?? [], given ?? former);
    if (addresses.length === 0)
      throw new InvalidInput([{ path: 'email', zh: '请填写供应商的邮箱', en: 'The supplier has no address yet' }]);
    const invitation = (await tx.one(invitationOfAsk, { id: now.id }))!.id;
    if (given && former && given.email !== former.email)
      await tx.one(revokeLinks, { id: invitation, email: former.email });
    const { email, name } = given ?? former ?? { email: null, name: null };
    await tx.one(q.changeContact, { id: now.id, email, name });
    await queueLetters(
      tx,
      addresses.map((to) => ({ ...to, id: newId(), invitation, kind: 'RENEWED' as const, ask: now.id, note: null })),
    );
    const after = { supplier: now.supplier, letters: addresses.length };
    await recordDrive(tx, asker.origin, 'SEND_INVITATION_AGAIN', now.of, { after });
  });
