import { monitorEventLoopDelay } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { weightsOf, type Weights } from '../../server/supply-chains/attribution-solver.ts';
import { mostDense } from '../../server/supply-chains/share-system.ts';
import { patiently } from '../../server/supply-chains/patiently.ts';
import { loadSolver, relax } from '../../server/whole-audits/highs-run.ts';
import { randomOf } from '../access/twin-world.ts';
import { dense, highestByTrying, randomShares, restOf, scaled, type ShareLink } from './attribution-oracle.ts';

const seed = 20_261_130;
const highs = await loadSolver();

function work(size: number, links: readonly ShareLink[]) {
  const rows = Array.from({ length: size }, (): ShareLink[] => []);
  for (const link of links) rows[link.from]!.push(link);
  rows[0] = [];
  const start = new Int32Array(size + 1);
  rows.forEach((row, i) => (start[i + 1] = start[i]! + row.length));
  const all = rows.flat();
  return weightsOf(
    { start, buyer: Int32Array.from(all, (l) => l.to) },
    Float64Array.from(all, (l) => l.share ?? NaN),
  );
}
function weights(size: number, links: readonly ShareLink[]): Weights {
  const going = work(size, links);
  for (let step = going.next(); ; step = going.next()) if (step.done) return step.value;
}
const furthest = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
const link = (from: number, to: number, share: number | null): ShareLink => ({ from, to, share });

/** The least y that no choice betters, as a linear program. */
function highestByProgram(size: number, links: readonly ShareLink[]): Float64Array {
  const rows = Array.from({ length: size }, (_, node) => node)
    .filter((node) => node > 0)
    .flatMap((node) => {
      const known = scaled(links).filter((l) => l.from === node && l.share !== null);
      const open = links.filter((l) => l.from === node && l.share === null);
      return [null, ...open].map((chosen) => {
        const row = new Map([[node, 1]]);
        for (const l of known) row.set(l.to, (row.get(l.to) ?? 0) - l.share!);
        if (chosen) row.set(chosen.to, (row.get(chosen.to) ?? 0) - restOf(links, node));
        return { columns: [...row.keys()], values: [...row.values()], floor: 0 };
      });
    });
  const bound = (first: number, others: number) => Float64Array.from({ length: size }, (_, i) => (i === 0 ? first : others)); // prettier-ignore
  const program = {
    cost: bound(1, 1),
    lower: bound(1, 0),
    upper: bound(1, 2),
    rows,
    whole: Array<boolean>(size).fill(false),
    step: 0,
  };
  return relax(highs, program, 20)!.x;
}

describe('The weights of suppliers, on random chains with circles', () => {
  it('are what elimination over all suppliers at once finds, on 200 of them', () => {
    let weighing = 0;
    for (let n = 0; n < 200; n += 1) {
      const r = randomOf(seed + n);
      const size = 5 + r.int(60);
      const links = randomShares(r, size, n % 2 === 0 ? 0 : 0.2);
      const { lowest, highest } = weights(size, links);
      const expected = dense(size, links);
      weighing += expected.filter((y) => y > 0 && y < 1).length;
      expect({ n, off: furthest(lowest, expected) < 1e-9 }).toEqual({ n, off: true });
      if (n % 2 === 0) expect(highest).toEqual(lowest);
    }
    expect(weighing).toBeGreaterThan(2000);
  });

  it('are at most what the best of all choices for unknown shares finds, on 200 small ones', () => {
    let open = 0;
    for (let n = 0; n < 200; n += 1) {
      const r = randomOf(seed + 1000 + n);
      const size = 3 + r.int(5);
      const links = randomShares(r, size, 0.45);
      const { lowest, highest } = weights(size, links);
      const expected = highestByTrying(size, links);
      open += expected.filter((y, i) => y > lowest[i]! + 1e-6).length;
      expect({ n, off: furthest(highest, expected) < 1e-9 }).toEqual({ n, off: true });
    }
    expect(open).toBeGreaterThan(200);
  });

  it('are at most what a linear program finds, on larger ones', () => {
    for (let n = 0; n < 20; n += 1) {
      const r = randomOf(seed + 2000 + n);
      const size = 40 + r.int(60);
      const links = randomShares(r, size, 0.3);
      const { highest } = weights(size, links);
      expect({ n, off: furthest(highest, highestByProgram(size, links)) < 1e-6 }).toEqual({ n, off: true });
    }
  });

  it('are the same where a circle is too large to be eliminated', () => {
    const r = randomOf(seed);
    const size = 900;
    const links = [
      ...Array.from({ length: size - 1 }, (_, i) => link(i + 1, i + 2 === size ? 1 : i + 2, 0.3)),
      ...randomShares(r, size, 0.1).map((l) => ({ ...l, share: l.share && l.share / 2 })),
    ];
    expect(size).toBeGreaterThan(2 * mostDense);
    const { lowest, highest } = weights(size, links);
    expect(furthest(lowest, dense(size, links))).toBeLessThan(1e-9);
    expect(furthest(highest, highestByProgram(size, links))).toBeLessThan(1e-6);
  });
});

describe('The weight of a supplier', () => {
  it('is the sum of what it sells, by however many products and ways', () => {
    const { lowest } = weights(3, [link(1, 0, 0.5), link(1, 0, 0.1), link(2, 1, 0.5), link(2, 0, 0.25)]);
    expect([...lowest]).toEqual([1, 0.6, 0.55]);
  });

  it('does not grow by a circle through the enterprise, and does by one among suppliers', () => {
    expect([...weights(2, [link(1, 0, 0.5), link(0, 1, 1)]).lowest]).toEqual([1, 0.5]);
    const { lowest } = weights(3, [link(1, 0, 0.5), link(1, 2, 0.5), link(2, 1, 0.5)]);
    expect(lowest[1]).toBeCloseTo(2 / 3, 12);
    expect(lowest[2]).toBeCloseTo(1 / 3, 12);
  });

  it('is nothing in a circle that sells all to itself', () => {
    const { lowest, highest } = weights(3, [link(1, 2, 1), link(2, 1, 1), link(2, 0, null)]);
    expect([...lowest, ...highest]).toEqual([1, 0, 0, 1, 0, 0]);
  });

  it('lies between nothing and all that is left, where a share is unknown', () => {
    const { lowest, highest } = weights(3, [link(1, 0, null), link(2, 1, 0.5), link(2, 0, null), link(2, -1, 0.2)]);
    expect([...lowest]).toEqual([1, 0, 0]);
    expect([...highest]).toEqual([1, 1, 0.8]);
  });

  it('is of shares scaled down where those of a supplier add to more than 1, sold to whomever', () => {
    const { lowest, highest, scaledDown } = weights(3, [link(1, 0, 0.9), link(1, -1, 0.6), link(1, 0, null), link(2, 0, 1)]); // prettier-ignore
    expect([...lowest]).toEqual([1, 0.9 / 1.5, 1]);
    expect(highest).toEqual(lowest);
    expect(scaledDown).toBe(1);
  });
});

it('Weights of twenty thousand suppliers in circles keep nobody waiting', async () => {
  const r = randomOf(seed);
  const size = 20_000;
  const links = randomShares(r, size, 0.1);
  expect(links.length).toBeGreaterThan(40_000);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const begun = performance.now();
  const { lowest, highest } = await patiently(work(size, links));
  delay.disable();
  expect(performance.now() - begun).toBeLessThan(20_000);
  expect(delay.max / 1e6).toBeLessThan(150);
  expect(lowest.every((y, i) => y >= 0 && y <= highest[i]! && highest[i]! <= 1)).toBe(true);
});
