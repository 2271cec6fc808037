import { record, type Act } from '../access/record.ts';
import { InvalidInput } from '../platform/errors.ts';
import { pageOf, pageParams, type Page, type PageArgs } from '../platform/paging.ts';
import type { ParamsOf, RowOf } from '../platform/query.ts';
import { edit, sights, type Asker } from './editing.ts';
import * as q from './queries.ts';

export type LinkToStandBy = RowOf<typeof q.linksToStandBy>;
export type DisputeKind = (typeof q.disputeKinds)[number];
type Side = LinkToStandBy['confirmedBy'][number];
export interface LinkDispute {
  readonly side: Side;
  readonly kind: DisputeKind;
  /** None for whom it is not told. */
  readonly reason: string | null;
  readonly disputedAt: string | null;
}
type Standing = Pick<ParamsOf<typeof q.standByLink>, 'confirmedBy' | 'supplier' | 'buyer'>;
export interface Asked {
  readonly link: string;
  /** The version that was on the screen. */
  readonly version: number;
  readonly idempotencyKey: string | null | undefined;
}

const longestReason = 500;
export const sidesOf = ({ asSupplier, asBuyer }: LinkToStandBy): Side[] => [
  ...(asSupplier ? (['SUPPLIER'] as const) : []),
  ...(asBuyer ? (['BUYER'] as const) : []),
];

/** In the order of `ids`; null where there is none the viewer may know of. */
export async function linksToStandBy(asker: Asker, ids: readonly string[]): Promise<(LinkToStandBy | null)[]> {
  const rows = await asker.graph.rows(q.linksToStandBy, { ids: [...ids], ...sights(asker) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** That an end disputes a link is known to whoever knows the link; why, to its ends and to who regulates one of them. */
export function disputesOf(link: LinkToStandBy): LinkDispute[] {
  const of = (side: Side, kind: DisputeKind | null, reason: string | null, disputedAt: string | null) =>
    kind === null ? [] : [{ side, kind, reason: link.told ? reason : null, disputedAt }];
  return [
    ...of('SUPPLIER', link.supplierDispute, link.supplierDisputeReason, link.supplierDisputedAt),
    ...of('BUYER', link.buyerDispute, link.buyerDisputeReason, link.buyerDisputedAt),
  ];
}

export const confirmSupplyLink = (asker: Asker, asked: Asked): Promise<string> =>
  stand(asker, asked, 'CONFIRM_SUPPLY_LINK', (now, sides) => ({
    ...without(now, sides),
    confirmedBy: inOrder([...now.confirmedBy, ...sides]),
  }));

export async function disputeSupplyLink(
  asker: Asker,
  asked: Asked,
  { kind, reason: given }: { kind: DisputeKind; reason: string },
): Promise<string> {
  const reason = given.trim();
  if (reason.length === 0 || reason.length > longestReason)
    throw new InvalidInput([
      { path: 'reason', zh: `须填写 1 至 ${longestReason} 字`, en: `must hold 1 to ${longestReason} characters` },
    ]);
  return stand(asker, asked, 'DISPUTE_SUPPLY_LINK', (now, sides) => ({
    confirmedBy: now.confirmedBy.filter((side) => !sides.includes(side)),
    supplier: sides.includes('SUPPLIER') ? { kind, reason } : standingOf(now).supplier,
    buyer: sides.includes('BUYER') ? { kind, reason } : standingOf(now).buyer,
  }));
}

export const withdrawDispute = (asker: Asker, asked: Asked): Promise<string> =>
  stand(asker, asked, 'WITHDRAW_LINK_DISPUTE', without);

const dispute = (kind: DisputeKind | null, reason: string | null) => (kind === null ? null : { kind, reason });
const standingOf = (now: LinkToStandBy): Standing => ({
  confirmedBy: now.confirmedBy,
  supplier: dispute(now.supplierDispute, now.supplierDisputeReason),
  buyer: dispute(now.buyerDispute, now.buyerDisputeReason),
});
const without = (now: LinkToStandBy, sides: readonly Side[]): Standing => {
  const { confirmedBy, supplier, buyer } = standingOf(now);
  return {
    confirmedBy,
    supplier: sides.includes('SUPPLIER') ? null : supplier,
    buyer: sides.includes('BUYER') ? null : buyer,
  };
};
const inOrder = (sides: readonly Side[]): Side[] =>
  (['SUPPLIER', 'BUYER'] as const).filter((side) => sides.includes(side));
const told = ({ confirmedBy, supplier, buyer }: Standing) => ({
  confirmedBy,
  disputedBy: inOrder([...(supplier ? (['SUPPLIER'] as const) : []), ...(buyer ? (['BUYER'] as const) : [])]),
});

/** An end says how it stands by a link. The link itself stays as it is and in force: the chain keeps its version. */
async function stand(
  asker: Asker,
  { link: id, version, idempotencyKey }: Asked,
  act: Act,
  change: (now: LinkToStandBy, sides: Side[]) => Standing,
): Promise<string> {
  return edit(asker, {
    ...{ name: act, type: 'SupplyLink', id, version, idempotencyKey, fields: ['confirmedBy'] },
    async lock(tx) {
      // A merge carries a link over under the lock of the chain: what is said meanwhile waits for it.
      await tx.one(q.lockChain, {});
      await tx.one(q.lockLink, { id });
    },
    read: (tx) => tx.one(q.linksToStandBy, { ids: [id], ...sights(asker) }),
    mayEdit: (now) => (sidesOf(now).length > 0 ? ['confirmedBy'] : []),
    regulates: () => false,
    async write(tx, now, viewer) {
      const sides = sidesOf(now);
      const before = standingOf(now);
      const after = change(now, sides);
      if (JSON.stringify(before) === JSON.stringify(after)) return;
      await tx.one(q.standByLink, { id, person: viewer.id, sides, ...after });
      const said = act === 'DISPUTE_SUPPLY_LINK' ? (sides.includes('SUPPLIER') ? after.supplier : after.buyer) : null;
      await record(tx, asker.origin, {
        act,
        subject: { type: 'SupplyLink', id },
        divisions: now.divisions,
        enterprises: [now.supplier, now.buyer],
        before: told(before),
        after: { ...told(after), ...(said && { kind: said.kind, reason: said.reason }) },
      });
    },
  });
}

/** What an enterprise's own people have still to say something about; null for anybody else, and where there is none. */
export async function linksToConfirm(
  { graph, sight }: Asker,
  enterprise: string,
  args: PageArgs,
): Promise<Page<string> | null> {
  if (!sight.own.includes(enterprise)) return null;
  const page = pageParams(args);
  const found = await graph.one(q.linksToConfirm, { enterprise, sight, ...page });
  const { ids, keys, ...counts } = found ?? { ids: [], keys: [], total: 0, remaining: 0 };
  return pageOf(
    page,
    ids.map((id, i) => ({ node: id, id, key: keys[i]! })),
    counts,
  );
}
