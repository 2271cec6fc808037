import { idOf } from '../../server/platform/ids.ts';
import { grouped } from '../grouped.ts';
import type { Random } from '../random.ts';
import type { DemoData } from './data.ts';
import type { Firm } from './firms.ts';

/** One firm's supply of another, in 10 000 元 a year; `demand` is what the buyer buys of the product in all. */
export interface Link {
  supplier: Firm;
  buyer: Firm;
  product: string;
  value: number;
  demand: number;
  share: number;
  told: boolean;
  since: string;
  until: string | null;
}
export const supplyIdOf = (supplier: string, buyer: string, product: string): string =>
  idOf('demo', 'supply', supplier, buyer, product);

/** Sold by pipe or on the spot: one supplier, in the same park. */
const local = new Set(['steam', 'gas', 'wwtp']);
/** A supplier keeps some of its output for buyers who are not in the graph. */
const mostSold = 0.94;

export function makeLinks(data: DemoData, firms: readonly Firm[], random: Random): Link[] {
  const byKey = new Map(firms.map((f) => [f.key, f]));
  const byTrade = grouped(firms, (f) => f.trade.key);
  const left = new Map(firms.map((f) => [f, mostSold]));
  const pair = (s: Firm, b: Firm) => `${s.key}>${b.key}`;
  const links: Link[] = [];

  for (const told of data.story.links) {
    const supplier = byKey.get(told.from)!;
    const buyer = byKey.get(told.to)!;
    const value = supplier.output * told.share;
    links.push({
      ...{ supplier, buyer, value },
      product: told.product,
      demand: value * random.between(1.1, 1.6),
      share: told.share,
      told: true,
      since: told.since,
      until: null,
    });
    left.set(supplier, left.get(supplier)! - told.share);
  }
  /** Whom these supply among the leads is the story's to say. */
  const toldOf = new Set(links.map((l) => l.supplier));
  const linked = new Set(links.map((l) => pair(l.supplier, l.buyer)));

  const wishes: (Omit<Link, 'share' | 'since' | 'until' | 'told'> & { wish: number })[] = [];
  for (const buyer of firms)
    for (const { trade, part } of buyer.trade.inputs) {
      if (buyer.without.includes(trade)) continue;
      const others = (byTrade.get(trade) ?? []).filter(
        (s) => s !== buyer && !linked.has(pair(s, buyer)) && !(buyer.lead && toldOf.has(s)),
      );
      const near = local.has(trade) ? others.filter((s) => s.park && s.park === buyer.park) : others;
      const many =
        (random.chance(0.22) ? 1 : 0) + (buyer.lead ? 2 : 0) + (buyer.output > 60_000 && random.chance(0.5) ? 1 : 0);
      const few = local.has(trade) ? 1 : 1 + many;
      const chosen = random.draw(near, (s) => nearness(s, buyer) * Math.sqrt(s.output), few);
      const demand = buyer.output * part;
      for (const supplier of chosen) {
        linked.add(pair(supplier, buyer));
        const wish = (demand / Math.max(chosen.length, 1)) * random.between(0.45, 0.95);
        wishes.push({ supplier, buyer, product: supplier.trade.product, value: 0, demand, wish });
      }
    }
  const known = new Set([...links, ...wishes].flatMap((l) => [l.supplier, l.buyer]));
  for (const supplier of firms.filter((f) => !known.has(f))) {
    const part = (b: Firm) => b.trade.inputs.find((i) => i.trade === supplier.trade.key)?.part ?? 0;
    const buyers = firms.filter((b) => part(b) > 0 && !b.without.includes(supplier.trade.key));
    for (const buyer of random.draw(buyers, (b) => nearness(supplier, b), 1)) {
      const demand = buyer.output * part(buyer);
      wishes.push({ supplier, buyer, product: supplier.trade.product, value: 0, demand, wish: demand * 0.1 });
    }
  }
  for (const [supplier, wanted] of grouped(wishes, (w) => w.supplier)) {
    const all = wanted.reduce((sum, w) => sum + w.wish, 0);
    const most = Math.max(0, left.get(supplier)!) * random.between(0.7, 1);
    const scale = Math.min(1, (most * supplier.output) / all);
    for (const { wish, ...link } of wanted) {
      const share = Math.max(1, Math.floor(((wish * scale) / supplier.output) * 10_000)) / 10_000;
      links.push({ ...link, value: share * supplier.output, share, told: false, ...inForce(random) });
    }
  }
  return links;
}

const nearness = (s: Firm, b: Firm): number =>
  s.park && s.park === b.park
    ? 12
    : s.division.slice(0, 4) === b.division.slice(0, 4)
      ? 3
      : s.division.startsWith('21')
        ? 1.6
        : 1;

const day = (year: number, random: Random) =>
  `${year}-${String(random.whole(1, 12)).padStart(2, '0')}-${random.pick(['01', '01', '01', '15', '08', '20'])}`;

function inForce(random: Random): { since: string; until: string | null } {
  if (random.chance(0.03)) return { since: random.pick(['2026-12-01', '2027-01-01', '2027-03-01']), until: null };
  const since = day(random.whole(2015, 2025), random);
  if (!random.chance(0.07)) return { since, until: null };
  const until = day(random.whole(Math.max(2023, Number(since.slice(0, 4)) + 1), 2026), random);
  return { since, until };
}
