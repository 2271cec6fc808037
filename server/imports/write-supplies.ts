import { idOf } from '../platform/ids.ts';
import type { Tx } from '../platform/graph.ts';
import type { ParamsOf } from '../platform/query.ts';
import { BadCell } from './cells.ts';
import * as q from './graph-queries.ts';
import type { Named, SupplyRow } from './kinds.ts';
import { EndsOfBatch } from './new-enterprises.ts';
import { Outcome, waves, type Writing } from './writing.ts';

type Link = ParamsOf<typeof q.createLinks>['links'][number];

export async function writeSupplies(tx: Tx, rows: readonly SupplyRow[], writing: Writing): Promise<Outcome> {
  const outcome = new Outcome();
  await writing.known.load(
    tx,
    rows.flatMap((row) => [row.supplier, row.buyer]),
  );
  const ends = new EndsOfBatch(writing);
  const links = rows.flatMap((row) => linkOf(row, ends, outcome, writing.sight.own) ?? []);
  if (await ends.write(tx)) outcome.changed = true;
  for (const wave of waves(links, (link) => link.id)) await writeWave(tx, wave, writing, outcome);
  return outcome;
}

function linkOf(row: SupplyRow, ends: EndsOfBatch, outcome: Outcome, own: readonly string[]): Link | undefined {
  const end = (named: Named, column: string) => {
    try {
      return ends.find(named);
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      outcome.reject(row.row, column, error.code, error.text, named.code ?? named.name);
      return undefined;
    }
  };
  const seller = end(row.supplier, 'supplier');
  const purchaser = end(row.buyer, 'buyer');
  if (seller === undefined || purchaser === undefined) return undefined;
  const [supplier, buyer] = [seller.id, purchaser.id];
  if (supplier === buyer) {
    outcome.reject(row.row, null, 'SELF_SUPPLY', {
      zh: '供方与需方是同一家企业',
      en: 'Supplier and buyer are the same enterprise',
    });
    return undefined;
  }
  const name = ({ id: enterprise, found }: typeof seller, { name: given, code }: Named) => {
    if (!outcome.partners.has(enterprise))
      outcome.partners.set(enterprise, { row: row.row, enterprise, found, name: given, code });
  };
  if (own.includes(buyer)) name(seller, row.supplier);
  else if (own.includes(supplier)) name(purchaser, row.buyer);
  const { product, annualVolume, unit, annualValue, shareOfSupplier, shareOfBuyer, since, until, source, confidence } =
    row;
  const id = idOf('supplies', supplier, buyer, product ?? '', since ?? '');
  const facts = { annualVolume, unit, annualValue, shareOfSupplier, shareOfBuyer, until, source, confidence };
  return { id, supplier, buyer, product, since, ...facts };
}

/** A link that others have reported and the importer may not see is left alone: the importer's own report stands beside it. */
async function writeWave(tx: Tx, given: Link[], writing: Writing, outcome: Outcome): Promise<void> {
  const { person, operator, sight, version } = writing;
  const states = new Map<string, string>();
  const ids = new Map<string, string>();
  for (const { asked, id, state } of await tx.rows(q.linksStored, { links: given, person, operator, sight })) {
    states.set(id, state);
    ids.set(asked, id);
  }
  const links = given.map((link) => ({ ...link, id: ids.get(link.id) ?? link.id }));
  const hidden = links.filter((link) => states.get(link.id) === 'HIDDEN');
  const created = links.filter((link) => !states.has(link.id));
  const changed = links.filter((link) => states.get(link.id) === 'DIFFERENT');
  const untold = links.filter((link) => states.get(link.id) === 'UNTOLD');
  if (created.length > 0) await tx.rows(q.createLinks, { links: created, person, version });
  if (changed.length + untold.length > 0)
    await tx.rows(q.changeLinks, { links: [...changed, ...untold], person, version });
  outcome.created += created.length;
  outcome.updated += changed.length;
  outcome.unchanged += links.length - hidden.length - created.length - changed.length;
  if (created.length + changed.length + untold.length > 0) outcome.changed = true;
  if (hidden.length > 0) {
    const own = hidden.map((link) => ({ ...link, id: idOf('supplies', link.id, person ?? '') }));
    await writeWave(tx, own, writing, outcome);
  }
}
