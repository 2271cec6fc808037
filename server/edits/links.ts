import { record } from '../access/record.ts';
import { supplyId } from '../enterprises/merge-links.ts';
import { checkPeriod } from '../imports/kinds.ts';
import { RuleBroken } from '../platform/errors.ts';
import type { RowOf } from '../platform/query.ts';
import { differences, edit, named, sights, type Asker } from './editing.ts';
import { FieldReader } from './field-reader.ts';
import * as q from './queries.ts';

export type LinkToEdit = RowOf<typeof q.linksToEdit>;
export interface LinkChanges {
  product?: string | null | undefined;
  annualVolume?: number | null | undefined;
  unit?: string | null | undefined;
  /** Yuan. */
  annualValue?: number | null | undefined;
  shareOfSupplier?: number | null | undefined;
  shareOfBuyer?: number | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
}
type Facts = Pick<LinkToEdit, keyof LinkChanges>;
/** What others of the region read in the log: figures are named there, and not told. */
const told: readonly string[] = ['product', 'since', 'until', 'confirmedBy', 'disputedBy'];
const all = ['product', 'annualVolume', 'unit', 'annualValue', 'shareOfSupplier', 'shareOfBuyer', 'since', 'until'];
export const linkFields = ({ asSupplier, asBuyer }: LinkToEdit): readonly string[] =>
  asSupplier || asBuyer ? all : [];

/** In the order of `ids`; null where there is none the viewer may know of. */
export async function linksToEdit(asker: Asker, ids: readonly string[]): Promise<(LinkToEdit | null)[]> {
  const rows = await asker.graph.rows(q.linksToEdit, { ids: [...ids], ...sights(asker) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** One end says the link anew and stands by it: what the other had confirmed is to be confirmed again, what the other disputes stays disputed. */
export async function updateSupplyLink(
  asker: Asker,
  id: string,
  version: number,
  input: LinkChanges,
  idempotencyKey: string | null | undefined,
): Promise<string> {
  let chain = 0;
  return edit(asker, {
    ...{ name: 'updateSupplyLink', type: 'SupplyLink', id, version, idempotencyKey, fields: named(input) },
    async lock(tx) {
      chain = (await tx.one(q.lockChain, {}))!.version;
      await tx.one(q.lockLink, { id });
    },
    read: (tx) => tx.one(q.linksToEdit, { ids: [id], ...sights(asker) }),
    mayEdit: linkFields,
    regulates: () => false,
    async write(tx, now, viewer) {
      const wanted = wantedOf(now, input);
      const { changed } = differences(now, wanted);
      if (changed.length === 0) return;
      const facts: Facts = { ...pick(now), ...wanted };
      const key = supplyId({ ...facts, supplier: now.supplier, buyer: now.buyer });
      const rekeyed = changed.includes('product') || changed.includes('since');
      if (rekeyed && (await tx.one(q.linkOfKey, { id, key }))) throw saidAlready();
      const confirmedBy = [...(now.asSupplier ? ['SUPPLIER'] : []), ...(now.asBuyer ? ['BUYER'] : [])];
      await tx.one(q.raiseChain, {});
      await tx.one(q.updateLink, {
        ...{ id, person: viewer.id, facts, confirmedBy, chainVersion: chain + 1 },
        keyedAs: key === id ? null : key,
      });
      const disputedBy = now.disputedBy.filter((side) => !confirmedBy.includes(side));
      const { before, after } = differences(now, { ...wanted, confirmedBy, disputedBy });
      await record(tx, asker.origin, {
        act: 'UPDATE_SUPPLY_LINK',
        subject: { type: 'SupplyLink', id },
        divisions: now.divisions,
        enterprises: [now.supplier, now.buyer],
        before: bare(before),
        after: { ...bare(after), figures: changed.filter((field) => !told.includes(field)) },
      });
    },
  });
}

const pick = (now: LinkToEdit): Facts => {
  const { product, annualVolume, unit, annualValue, shareOfSupplier, shareOfBuyer, since, until } = now;
  return { product, annualVolume, unit, annualValue, shareOfSupplier, shareOfBuyer, since, until };
};
const bare = (facts: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(facts).filter(([field]) => told.includes(field)));

function wantedOf(now: LinkToEdit, input: LinkChanges): Partial<Facts> {
  const reader = new FieldReader('SUPPLIES');
  const wanted = {
    product: reader.read<string>('input.product', 'product', input.product),
    annualVolume: reader.read<number>('input.annualVolume', 'annual_volume', input.annualVolume),
    unit: reader.read<string>('input.unit', 'unit', input.unit),
    annualValue: reader.money('input.annualValue', input.annualValue),
    shareOfSupplier: reader.read<number>('input.shareOfSupplier', 'share_of_supplier', input.shareOfSupplier),
    shareOfBuyer: reader.read<number>('input.shareOfBuyer', 'share_of_buyer', input.shareOfBuyer),
    since: reader.read<string>('input.since', 'since', input.since),
    until: reader.read<string>('input.until', 'until', input.until),
  };
  const { since = now.since, until = now.until } = wanted;
  reader.check('input.until', () => checkPeriod(since, until));
  reader.done();
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
}

const saidAlready = () =>
  new RuleBroken(
    {
      zh: '这两家企业之间已有同一产品、同一起始日期的供应关系',
      en: 'There is a link of these two for this product from this day already',
    },
    'one-link-per-product-and-first-day',
  );
