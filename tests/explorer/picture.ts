import type { Card, Link } from '../../web/src/features/explorer/known.ts';

/** An enterprise card as the API gives it, for specifications of what is drawn. */
export const card = (id: string, more: Partial<Card> = {}): Card => ({
  id,
  name: `${id}有限公司`,
  creditCode: null,
  verified: true,
  lead: false,
  aboveScale: null,
  auditStatus: 'NONE',
  sight: 'CARD',
  supplierCount: 0,
  buyerCount: 0,
  parkProposed: false,
  industry: null,
  division: null,
  park: null,
  ...more,
});

export const link = (supplier: string, buyer: string, more: Partial<Link> = {}): Link => ({
  id: `${supplier}-${buyer}-${more.product ?? ''}`,
  supplier: { id: supplier },
  buyer: { id: buyer },
  product: null,
  shareOfSupplier: null,
  shareOfBuyer: null,
  since: null,
  until: null,
  confidence: null,
  ...more,
});
