import { describe, expect, it } from 'vitest';
import { commitmentTo, draw, newSeed, populationHash, quotas, shareOf } from '../../server/platform/draw.ts';
import { drawnIndependently } from '../rechecks/independent-draw.ts';

const population = (sizes: Record<string, number>) =>
  Object.entries(sizes).flatMap(([stratum, n]) =>
    Array.from({ length: n }, (_, i) => ({ key: `${stratum} ${i}`, stratum })),
  );

describe('A draw', () => {
  it('is of ten percent rounded up, and never none where there is one', () =>
    expect([0, 1, 9, 10, 11, 30, 101].map((n) => shareOf(n, 10))).toEqual([0, 1, 1, 1, 2, 3, 11]));

  it('has a published example that never changes', () => {
    const members = population({ 大连: 3, 沈阳: 2 });
    expect(commitmentTo('00')).toBe('f1534392279bddbf9d43dde8701cb5be14b82f76ec6607bf8d6ad557f60f304e');
    expect(populationHash([...members].reverse())).toBe(populationHash(members));
    expect(draw('00', members, 2).map((m) => m.key)).toEqual(
      drawnIndependently({ seed: '00', size: 2, population: members }),
    );
  });

  it('is the same however the population is ordered, and as another program computes it: 300 random populations', () => {
    for (let round = 0; round < 300; round++) {
      const sizes = Object.fromEntries(
        Array.from({ length: 1 + (round % 7) }, (_, i) => [`层${i}`, 1 + ((round * 7 + i * 5) % 13)]),
      );
      const members = population(sizes);
      const size = shareOf(members.length, 10 + (round % 50));
      const seed = newSeed();
      const drawn = draw(seed, members, size).map((m) => m.key);
      expect(drawn).toEqual(draw(seed, [...members].reverse(), size).map((m) => m.key));
      expect(drawn).toEqual(drawnIndependently({ seed, size, population: members }));
      expect(new Set(drawn).size).toBe(size);
    }
  });

  it('gives each stratum its part, to within one', () => {
    const members = population({ a: 50, b: 30, c: 15, d: 5 });
    for (const { stratum, population: held, drawn } of quotas(newSeed(), members, 10)) {
      expect(Math.abs(drawn - held / 10)).toBeLessThan(1);
      expect(members.filter((m) => m.stratum === stratum)).toHaveLength(held);
    }
  });

  it('is fair: over 2000 seeds each of ten is drawn about as often as any other', () => {
    const members = population({ a: 10 });
    const times = new Map<string, number>();
    for (let i = 0; i < 2000; i++)
      for (const { key } of draw(`seed ${i}`, members, 3)) times.set(key, (times.get(key) ?? 0) + 1);
    // 600 expected of each; five standard deviations are 102.
    for (const { key } of members) expect(Math.abs((times.get(key) ?? 0) - 600)).toBeLessThan(103);
  });
});
