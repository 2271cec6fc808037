import { record, type Origin } from '../access/record.ts';
import type { Sight } from '../access/sight.ts';
import type { Viewer } from '../access/viewer.ts';
import { signedIn } from '../enterprises/merges.ts';
import { enterprisesByIds } from '../enterprises/service.ts';
import { businessDay } from '../platform/dates.ts';
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import type { Graph, Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId, idOf } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import * as q from './consent-queries.ts';
import { checkExpiry, checkScopes, type ConsentScope } from './consent-rules.ts';

export type Consent = RowOf<typeof q.consentsByIds>;
export type AwaitedConsent = RowOf<typeof q.awaitedConsents>;
/** Who asks, and through whose eyes. */
export interface Asker {
  readonly graph: Graph;
  readonly sight: Sight;
  readonly viewer: Viewer | null;
  readonly origin: Origin;
}

/** Only its own people speak for an enterprise. */
export async function speaksFor({ graph, sight, viewer }: Asker, enterprise: string): Promise<string> {
  const { id } = signedIn(viewer);
  if (sight.own.includes(enterprise)) return id;
  await knows(graph, sight, enterprise);
  throw new NotAllowed({ zh: '只有该企业自己的人员可以办理', en: 'Only its own people may do this' });
}
export async function knows(graph: Graph, sight: Sight, enterprise: string): Promise<void> {
  const [known] = await enterprisesByIds(graph, sight, [enterprise]);
  if (!known) throw new NotFound('Enterprise', globalId('Enterprise', enterprise));
}

export interface Given {
  readonly enterprise: string;
  readonly link: string;
  readonly to: string;
  readonly scopes: readonly ConsentScope[];
  /** The last day it holds. */
  readonly expiresOn: string;
}

/** Opens a link on behalf of one of its ends within somebody's transaction; it is seen when the other end does so too. Returns the id of the consent. */
export async function openLink(
  tx: Tx,
  { sight, origin }: Pick<Asker, 'sight' | 'origin'>,
  person: string,
  given: Given,
): Promise<string> {
  const { enterprise: giver, link, to, expiresOn } = given;
  const scopes = checkScopes(given.scopes);
  checkExpiry(expiresOn, businessDay());
  if (to === giver)
    throw new RuleBroken({ zh: '不能向自己开放', en: 'It cannot be opened to itself' }, 'consent-is-for-others');
  const ends = await tx.one(q.lockLink, { id: link, sight });
  if (!ends) throw new NotFound('SupplyLink', globalId('SupplyLink', link));
  if (giver !== ends.supplier && giver !== ends.buyer)
    throw new NotAllowed({ zh: '只有供需双方可以开放此关系', en: 'Only its two ends may open this link' });
  const id = idOf('consent', giver, link, to);
  const { before } = (await tx.one(q.giveConsent, { id, giver, to, link, scopes, expiresOn, person }))!;
  await record(tx, origin, {
    act: 'GIVE_CONSENT',
    subject: { type: 'Consent', id },
    enterprises: [giver],
    before: before && { ...before, to, link },
    after: { to, link, scopes, expiresOn },
  });
  return id;
}
/** One end of a link opens it to an enterprise it knows. Returns the id of the consent. */
export async function giveConsent(asker: Asker, given: Given, key: string | null | undefined): Promise<string> {
  const { graph, sight } = asker;
  const person = await speaksFor(asker, given.enterprise);
  await knows(graph, sight, given.to);
  checkScopes(given.scopes);
  checkExpiry(given.expiresOn, businessDay());
  return graph.write((tx) => once(tx, key, `giveConsent ${person}`, () => openLink(tx, asker, person, given)));
}

/** Takes a consent back within somebody's transaction: from the next request on nobody sees by it. Returns its id. */
export async function closeLink(tx: Tx, { sight, origin }: Pick<Asker, 'sight' | 'origin'>, id: string) {
  const consent = await tx.one(q.lockConsent, { id, sight });
  if (!consent) throw new NotFound('Consent', globalId('Consent', id));
  const { giver, link, scopes, withdrawn } = consent;
  if (!sight.own.includes(giver))
    throw new NotAllowed({ zh: '只有给出同意的企业可以撤回', en: 'Only who gave a consent may withdraw it' });
  if (withdrawn) throw new RuleBroken({ zh: '此同意已撤回', en: 'It has been withdrawn already' }, 'already-withdrawn');
  await tx.one(q.withdrawConsent, { id });
  const subject = { type: 'Consent', id } as const;
  await record(tx, origin, { act: 'WITHDRAW_CONSENT', subject, enterprises: [giver], before: { link, scopes } });
  return id;
}
export async function withdrawConsent(asker: Asker, id: string, key: string | null | undefined): Promise<string> {
  const { id: person } = signedIn(asker.viewer);
  return asker.graph.write((tx) => once(tx, key, `withdrawConsent ${person}`, () => closeLink(tx, asker, id)));
}

/** In the order of `ids`; null where there is none the viewer may know of. */
export async function consentsByIds(graph: Graph, sight: Sight, ids: readonly string[]): Promise<(Consent | null)[]> {
  const rows = await graph.rows(q.consentsByIds, { ids: [...ids], sight });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
/** Per enterprise, the ids of what it gave and of what it received, newest first. */
export async function consentsOfEnterprises(graph: Graph, sight: Sight, ids: readonly string[]) {
  const rows = await graph.rows(q.consentsOfEnterprises, { ids: [...ids], sight });
  return ids.map((id) => {
    const own = rows.filter((row) => row.owner === id);
    return {
      given: own.filter((row) => row.given).map((row) => row.id),
      received: own.filter((row) => !row.given).map((row) => row.id),
    };
  });
}
/** Per enterprise, the links that their other end has opened to somebody and it has not. */
export async function awaitedConsents(graph: Graph, sight: Sight, ids: readonly string[]): Promise<AwaitedConsent[][]> {
  const rows = await graph.rows(q.awaitedConsents, { ids: [...ids], sight });
  return ids.map((id) => rows.filter((row) => row.owner === id));
}
