import { describe, expect, it } from 'vitest';
import { fontSize, legible, readable, type Named } from '../../web/src/features/explorer/labels.ts';

const named = (id: string, x: number, y: number, rank = 0): Named => ({
  id,
  x,
  y,
  rank,
  width: 12,
  lines: 1,
  size: 30,
});

describe('Names on the picture', () => {
  it('are never smaller than can be read, however far away', () => {
    for (const zoom of [0.05, 0.3, 0.7, 1, 2]) expect(fontSize(zoom) * zoom).toBeGreaterThanOrEqual(readable - 0.01);
  });
  it('give way to higher ranks when two want the same room', () => {
    expect([...legible([named('a', 0, 0), named('b', 20, 0, 5)], 1)]).toEqual(['b']);
  });
  it('all show when there is room', () => {
    expect(legible([named('a', 0, 0), named('b', 200, 0), named('c', 0, 60)], 1).size).toBe(3);
  });
  it('fill out as the picture comes nearer', () => {
    const crowd = Array.from({ length: 100 }, (_, n) => named(`n${n}`, (n % 10) * 100, Math.floor(n / 10) * 40));
    const shown = [0.1, 0.4, 1, 2].map((zoom) => legible(crowd, zoom).size);
    expect(shown[0]).toBeGreaterThan(0);
    expect(shown[0]).toBeLessThan(shown[2] ?? 0);
    expect(shown.at(-1)).toBe(100);
  });
});
