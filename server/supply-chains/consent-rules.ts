import { InvalidInput, type FieldProblem } from '../platform/errors.ts';

/** What an end of a link may open of it: who deals with whom in what, how much, and where both stand with their audits. */
export const consentScopes = ['IDENTITY', 'VOLUME', 'AUDIT_STATUS'] as const;
export type ConsentScope = (typeof consentScopes)[number];
export const consentStates = ['ONE_END', 'BOTH_ENDS', 'EXPIRED', 'WITHDRAWN'] as const;

/** A link that somebody has consented to open to an enterprise, with what either end gives; null where it gives nothing. */
export interface ConsentedLink {
  readonly link: string;
  readonly supplier: string;
  readonly buyer: string;
  readonly inForce: boolean;
  /** The buyer supplies the enterprise itself today. */
  readonly direct: boolean;
  readonly supplierScopes: readonly ConsentScope[] | null;
  readonly buyerScopes: readonly ConsentScope[] | null;
}
export interface Opened {
  opened: string[];
  openedVolumes: string[];
  openedAudits: string[];
}

/** Both ends have to give; the enterprise itself, where it is an end, has nothing to give to itself. */
function scopesOf(link: ConsentedLink, viewer: string): ConsentScope[] {
  const supplier = link.supplier === viewer ? consentScopes : link.supplierScopes;
  const buyer = link.buyer === viewer ? consentScopes : link.buyerScopes;
  if (!supplier?.includes('IDENTITY') || !buyer?.includes('IDENTITY')) return [];
  return consentScopes.filter((scope) => supplier.includes(scope) && buyer.includes(scope));
}

/** What consents open to an enterprise: links open by both ends to which an unbroken path of such links in force leads upstream from it. */
export function openedTo(viewer: string, links: readonly ConsentedLink[]): Opened {
  const open = links.map((link) => ({ ...link, scopes: scopesOf(link, viewer) })).filter((l) => l.scopes.length > 0);
  const reached = new Set([viewer, ...open.filter((l) => l.direct).map((l) => l.buyer)]);
  const touches = (l: ConsentedLink) => l.supplier === viewer || reached.has(l.buyer);
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    for (const link of open) if (link.inForce && reached.has(link.buyer)) reached.add(link.supplier);
  }
  const seen = open.filter(touches);
  const withScope = (scope: ConsentScope) => seen.filter((l) => l.scopes.includes(scope));
  return {
    opened: seen.map((l) => l.link),
    openedVolumes: withScope('VOLUME').map((l) => l.link),
    openedAudits: withScope('AUDIT_STATUS').flatMap((l) => [l.supplier, l.buyer]),
  };
}

const longestReason = 500;
export function checkScopes(scopes: readonly ConsentScope[]): ConsentScope[] {
  if (!scopes.includes('IDENTITY'))
    throw new InvalidInput([
      { path: 'scopes', zh: '须包含身份：其余范围以其为前提', en: 'has to hold IDENTITY: the rest builds upon it' },
    ]);
  return consentScopes.filter((scope) => scopes.includes(scope));
}
export function checkExpiry(expiresOn: string, today: string): void {
  if (expiresOn < today)
    throw new InvalidInput([{ path: 'expiresOn', zh: '不能早于今天', en: 'cannot be before today' }]);
}
export function checkReason(reason: string): string {
  const said = reason.trim();
  const problem: FieldProblem = {
    path: 'reason',
    zh: `应为 1 到 ${longestReason} 个字`,
    en: `has 1 to ${longestReason} characters`,
  };
  if (said.length === 0 || said.length > longestReason) throw new InvalidInput([problem]);
  return said;
}
