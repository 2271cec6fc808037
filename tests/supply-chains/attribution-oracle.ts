import type { Random } from '../access/twin-world.ts';

/** Of supplier `from` to buyer `to`; null where the share is unknown. */
export interface ShareLink {
  readonly from: number;
  readonly to: number;
  readonly share: number | null;
}

/** Suppliers 1 to size - 1 of enterprise 0, who buy from each other and from it, in circles too. */
export function randomShares(r: Random, size: number, unknown: number): ShareLink[] {
  return Array.from({ length: size }, (_, from) => {
    const number = 1 + r.int(4);
    const scale = r.pick([0.6, 1, 1, 1.4]) / number;
    return Array.from({ length: number }, (): ShareLink => {
      const to = r.chance(0.3) ? r.int(Math.min(3, size)) : r.int(size);
      return { from, to, share: r.chance(unknown) ? null : r.chance(0.05) ? 0 : scale * (0.5 + r.int(500) / 1000) };
    });
  })
    .flat()
    .filter((link) => link.from !== link.to);
}

/** Shares of a supplier that add to more than 1 are scaled down to it; of the enterprise itself none count. */
export function scaled(links: readonly ShareLink[]): ShareLink[] {
  const sums = new Map<number, number>();
  for (const l of links) sums.set(l.from, (sums.get(l.from) ?? 0) + (l.share ?? 0));
  return links
    .filter((l) => l.from !== 0)
    .map((l) => ({ ...l, share: l.share === null ? null : l.share / Math.max(1, sums.get(l.from)!) }));
}

/** Gaussian elimination with the largest pivot, of whoever reaches enterprise 0 at all; the others weigh nothing. */
export function dense(size: number, links: readonly ShareLink[]): number[] {
  const known = scaled(links).filter((l) => l.share !== null && l.share > 0);
  const reaches = Array.from({ length: size }, (_, n) => n === 0);
  for (let again = true; again;) {
    again = false;
    for (const { from, to } of known) if (reaches[to] && !reaches[from]) again = reaches[from] = true;
  }
  const nodes = reaches.flatMap((yes, n) => (yes && n > 0 ? [n] : []));
  const rows = nodes.map((node) => {
    const row = nodes.map((other) => (other === node ? 1 : 0));
    let right = 0;
    for (const { from, to, share } of known) {
      if (from !== node) continue;
      if (to === 0) right += share!;
      else if (reaches[to]) row[nodes.indexOf(to)]! -= share!;
    }
    return [...row, right];
  });
  const n = nodes.length;
  for (let column = 0; column < n; column += 1) {
    let best = column;
    for (let i = column; i < n; i += 1) if (Math.abs(rows[i]![column]!) > Math.abs(rows[best]![column]!)) best = i;
    [rows[column], rows[best]] = [rows[best]!, rows[column]!];
    const pivot = rows[column]!;
    for (const row of rows) {
      const factor = row === pivot ? 0 : row[column]! / pivot[column]!;
      if (factor !== 0) for (let i = column; i <= n; i += 1) row[i]! -= factor * pivot[i]!;
    }
  }
  const y = Array.from({ length: size }, (_, i) => Number(i === 0));
  nodes.forEach((node, i) => (y[node] = rows[i]![n]! / rows[i]![i]!));
  return y;
}

export function restOf(links: readonly ShareLink[], node: number): number {
  const sum = links.filter((l) => l.from === node).reduce((all, l) => all + (l.share ?? 0), 0);
  return Math.max(0, 1 - sum);
}
/** The highest weights, by trying to give what is left of everybody's output to each of its buyers of an unknown share. */
export function highestByTrying(size: number, links: readonly ShareLink[]): number[] {
  const choosers = [...new Set(links.flatMap((l) => (l.share === null && l.from !== 0 ? [l.from] : [])))];
  const best = Array.from({ length: size }, () => 0);
  const go = (at: number, chosen: ShareLink[]) => {
    const node = choosers[at];
    if (node === undefined) {
      const y = dense(size, [...scaled(links).filter((l) => l.share !== null), ...chosen]);
      for (const [n, value] of y.entries()) best[n] = Math.max(best[n]!, value);
      return;
    }
    const share = restOf(links, node);
    for (const { from, to } of links.filter((l) => l.from === node && l.share === null))
      go(at + 1, [...chosen, { from, to, share }]);
  };
  go(0, []);
  return best;
}
