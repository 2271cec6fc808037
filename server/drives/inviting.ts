import { check, emailProblems, plainEmail } from '../access/operator.ts';
import type { Sight } from '../access/sight.ts';
import { creditsOfEnterprises } from '../audits/credit.ts';
import type { Asker } from '../edits/editing.ts';
import { signedIn } from '../enterprises/merges.ts';
import { enterprisesByIds } from '../enterprises/service.ts';
import { InvalidInput, NotFound, RuleBroken } from '../platform/errors.ts';
import type { Graph, Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId } from '../platform/ids.ts';
import type { Chain } from '../supply-chains/chain.ts';
import { supplyChain } from '../supply-chains/service.ts';
import { maxNodes, maxTierCap } from '../supply-chains/traversals.ts';
import * as q from './change-queries.ts';
import { driveRules } from './drive-rules.ts';
import { planInvitations, type Contact, type Skipped } from './invite-plan.ts';
import { queueLetters } from './letters-queue.ts';
import { expiryOf, recordDrive } from './opening.ts';
import { driveIs } from './rules.ts';
import { askersOf, drivesByIds, type Drive } from './service.ts';
import { openCascadeLinks } from './sharing-on.ts';

export type { Contact, Skipped };
export interface Invited {
  readonly drive: string;
  readonly suppliers: readonly string[];
  /** To these suppliers, in place of what the drive says. */
  readonly message: string | null;
  /** Whom to write to where a supplier has nobody with an account. */
  readonly contacts: readonly Contact[];
}
export interface InvitingResult {
  readonly asks: readonly string[];
  readonly skipped: readonly Skipped[];
}
const { limits } = driveRules;

/** The tiers of those the viewer sees upstream of an enterprise today. */
async function tiersAbove(graph: Graph, chain: Chain, sight: Sight, enterprise: string): Promise<Map<string, number>> {
  const everyone = { enterprise, direction: 'UPSTREAM', maxTier: maxTierCap, limit: maxNodes } as const;
  const { nodes } = await supplyChain(graph, chain, sight, everyone);
  return new Map(nodes.flatMap(({ id, tier }) => (tier ? [[id, tier]] : [])));
}

async function checkAsked(graph: Graph, sight: Sight, { suppliers, message }: Invited): Promise<string[]> {
  const ids = [...new Set(suppliers)].sort();
  if (ids.length === 0 || ids.length > limits.mostAtOnce)
    throw new InvalidInput([
      { path: 'suppliers', zh: `每次 1 到 ${limits.mostAtOnce} 家`, en: `are 1 to ${limits.mostAtOnce} at a time` },
    ]);
  if ((message?.length ?? 0) > 4000)
    throw new InvalidInput([{ path: 'message', zh: '不超过 4000 个字', en: 'has at most 4000 characters' }]);
  const known = await enterprisesByIds(graph, sight, ids);
  const missing = ids.find((_, i) => !known[i]);
  if (missing !== undefined) throw new NotFound('Enterprise', globalId('Enterprise', missing));
  return ids;
}

/** Addresses in plain form; nobody writes to their own people in a supplier's place. */
export async function readContacts(
  tx: Tx,
  lead: string,
  contacts: readonly Contact[],
): Promise<ReadonlyMap<string, Contact>> {
  const plain = contacts.map((one) => ({ ...one, email: plainEmail(one.email), name: one.name?.trim() || null }));
  for (const { email } of plain) check(emailProblems(email));
  const [own] = await tx.rows(q.peopleOfLead, { enterprise: lead, emails: plain.map(({ email }) => email) });
  if (own) throw notToOneself(own.email);
  return new Map(plain.map((one) => [one.supplier, one]));
}
export const notToOneself = (email: string) =>
  new RuleBroken(
    {
      zh: `${email} 是本企业人员的邮箱，不能代供应商接收邀请`,
      en: `${email} belongs to your own enterprise: an invitation goes to the supplier's people`,
    },
    'not-to-oneself',
  );

/** The drive, held, when suppliers may be invited in it now. */
async function openNow(tx: Tx, sight: Sight, id: string): Promise<Drive> {
  await tx.one(q.lockDrive, { id });
  const [drive] = await drivesByIds(tx, sight, [id]);
  if (!drive) throw new NotFound('Drive', globalId('Drive', id));
  if (drive.state !== 'OPEN') throw driveIs(drive.state);
  if (Date.parse(expiryOf(drive.dueOn)) <= Date.now())
    throw new RuleBroken({ zh: '带动行动已过截止日', en: 'The drive is past its last day' }, 'drive-is-over');
  return drive;
}
async function roomIn(tx: Tx, drive: Drive): Promise<number> {
  const size = await tx.one(q.sizeOfCascade, { drive: drive.id, root: drive.root ?? drive.id });
  const { inDrive = 0, inCascade = 0 } = size ?? {};
  return Math.max(0, Math.min(limits.mostInDrive - inDrive, limits.mostInCascade - inCascade));
}
/** By whom the enterprise of a drive that passes an invitation on was asked, as far as it was told. */
async function askedBy(tx: Tx, { continues }: Drive): Promise<Set<string>> {
  if (continues === null) return new Set();
  const [{ named } = { named: [] }] = await askersOf(tx, [continues]);
  return new Set(named.flatMap(({ lead, rootLead, rootNamed }) => (rootLead && rootNamed ? [lead, rootLead] : [lead])));
}

/**
 * Invites suppliers one sees upstream, each by a letter to its own people or to the address given; a supplier that others invite as well is
 * asked in the one invitation it has. Returns what is asked now, and who was left out and why.
 */
export async function inviteSuppliers(
  asker: Asker & { readonly chain: Chain; readonly demo: boolean },
  invited: Invited,
  idempotencyKey: string | null | undefined,
): Promise<InvitingResult> {
  const { graph, chain, sight, origin, demo } = asker;
  const viewer = signedIn(asker.viewer);
  const [found] = await graph.read((tx) => drivesByIds(tx, sight, [invited.drive]));
  if (!found) throw new NotFound('Drive', globalId('Drive', invited.drive));
  const ids = await checkAsked(graph, sight, invited);
  const tiers = await tiersAbove(graph, chain, sight, found.lead);
  return graph.write((tx) =>
    once(tx, idempotencyKey, `inviteSuppliers ${viewer.id}`, async () => {
      const drive = await openNow(tx, sight, found.id);
      const contacts = await readContacts(tx, drive.lead, invited.contacts);
      await tx.rows(q.lockSuppliers, { ids });
      const { id, lead, root } = drive;
      const candidates = await tx.rows(q.suppliersToInvite, { ids, drive: id, lead, root: root ?? id, demo });
      const held = await creditsOfEnterprises(tx, sight, ids);
      const plan = planInvitations(
        {
          ...{ drive, tiers, contacts, message: invited.message?.trim() || null },
          credits: new Map(ids.flatMap((one, i) => (held[i] ? [[one, held[i].validUntil]] : []))),
          askedBy: await askedBy(tx, drive),
          room: await roomIn(tx, drive),
        },
        candidates,
      );
      const asks = plan.asks.map((one) => ({ ...one }));
      await tx.rows(q.askSuppliers, { drive: id, expiresAt: expiryOf(drive.dueOn), person: viewer.id, asks });
      await queueLetters(tx, plan.letters);
      if (drive.continues !== null) await openCascadeLinks(tx, asker, viewer.id, drive.continues);
      await recordDrive(tx, origin, 'INVITE_SUPPLIERS', drive, {
        after: { invited: asks.length, skipped: plan.skipped.length, letters: plan.letters.length },
      });
      return { asks: asks.map((one) => one.id), skipped: plan.skipped };
    }),
  );
}
