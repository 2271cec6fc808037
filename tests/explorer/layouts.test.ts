import { describe, expect, it } from 'vitest';
import { layoutOf, layouts } from '../../web/src/features/explorer/layouts.ts';
import type { Drawing } from '../../web/src/features/explorer/layouts/drawing.ts';
import { placesNear } from '../../web/src/features/explorer/layouts/near.ts';
import { toward } from '../../web/src/features/explorer/layouts/toward.ts';
import { tiersFrom } from '../../web/src/features/explorer/tiers.ts';

function drawing(count: number, links: number): Drawing {
  const id = (n: number) => `e${n}`;
  const marks = Array.from({ length: count }, (_, n) => ({
    id: id(n),
    size: 30,
    park: `p${n % 4}`,
    industry: `${n % 7}`,
  }));
  const arcs = Array.from({ length: links }, (_, n) => ({
    supplier: id(1 + (n % (count - 1))),
    buyer: id(n < count - 1 ? Math.floor(n / 4) : (n * 7919) % count),
  })).filter(({ supplier, buyer }) => supplier !== buyer);
  return {
    marks,
    arcs,
    roots: [id(0)],
    tiers: tiersFrom([id(0)], arcs),
    pinned: new Map(),
  };
}
const closest = (places: ReadonlyMap<string, { x: number; y: number }>) => {
  const all = [...places.values()];
  let least = Infinity;
  for (let a = 0; a < all.length; a++)
    for (let b = a + 1; b < all.length; b++)
      least = Math.min(least, Math.hypot(all[a]!.x - all[b]!.x, all[a]!.y - all[b]!.y));
  return least;
};

describe('every layout', () => {
  for (const { name, arrange } of layouts) {
    it(`${name} gives every enterprise a place of its own`, async () => {
      const places = await arrange(drawing(120, 200));
      expect(places.size).toBe(120);
      for (const { x, y } of places.values()) expect(Number.isFinite(x + y)).toBe(true);
      expect(closest(places)).toBeGreaterThan(name === 'force' ? 1 : 30);
    });
    it(`${name} draws nothing from nothing`, async () => {
      expect(
        (
          await arrange({
            ...drawing(2, 1),
            marks: [],
            arcs: [],
            roots: [],
            tiers: new Map(),
          })
        ).size,
      ).toBe(0);
    });
    if (name !== 'force')
      it(`${name} gives the same picture twice`, async () => {
        expect([...(await arrange(drawing(90, 160)))]).toEqual([...(await arrange(drawing(90, 160)))]);
      });
  }
  it('of our own places 2 000 enterprises with 6 000 links in far less than a frame budget of 200 ms', async () => {
    const large = drawing(2000, 6000);
    for (const { name, arrange } of layouts.filter((each) => each.name !== 'force')) {
      await arrange(large);
      const start = performance.now();
      await arrange(large);
      expect(performance.now() - start, name).toBeLessThan(200);
    }
  });
});

describe('tiers as columns', () => {
  it('put suppliers left of who they supply, and buyers right', async () => {
    const arcs = [
      { supplier: 's', buyer: 'r' },
      { supplier: 't', buyer: 's' },
      { supplier: 'r', buyer: 'b' },
    ];
    const marks = ['r', 's', 't', 'b', 'z'].map((id) => ({
      id,
      size: 30,
      park: '',
      industry: '',
    }));
    const places = await layoutOf('tiers').arrange({
      marks,
      arcs,
      roots: ['r'],
      tiers: tiersFrom(['r'], arcs),
      pinned: new Map(),
    });
    const x = (id: string) => places.get(id)?.x ?? NaN;
    expect(x('t')).toBeLessThan(x('s'));
    expect(x('s')).toBeLessThan(x('r'));
    expect(x('r')).toBeLessThan(x('b'));
    expect(places.get('z')?.y).toBeGreaterThan(places.get('r')?.y ?? 0);
  });
});

describe('concentric rings', () => {
  it('put the root in the middle and each tier farther out', async () => {
    const graph = drawing(200, 199);
    const places = await layoutOf('rings').arrange(graph);
    const radius = (id: string) => Math.hypot((places.get(id)?.x ?? NaN) / 1.5, places.get(id)?.y ?? NaN);
    const reach = (tier: number, pick: (...all: number[]) => number) =>
      pick(...[...graph.tiers].filter(([, at]) => at === tier).map(([id]) => radius(id)));
    expect(radius('e0')).toBe(0);
    expect(reach(1, Math.max)).toBeLessThan(reach(2, Math.min));
    expect(reach(2, Math.max)).toBeLessThan(reach(3, Math.min));
  });
});

describe('clusters', () => {
  it('keep one park apart from the next', async () => {
    const graph = drawing(80, 100);
    const places = await layoutOf('parks').arrange(graph);
    const box = (park: string) => {
      const at = graph.marks.filter((mark) => mark.park === park).map((mark) => places.get(mark.id)!);
      const xs = at.map((p) => p.x);
      const ys = at.map((p) => p.y);
      return {
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      };
    };
    const boxes = ['p0', 'p1', 'p2', 'p3'].map(box);
    for (const a of boxes)
      for (const b of boxes)
        if (a !== b) expect(a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top).toBe(true);
  });
});

describe('force', () => {
  it('leaves pinned enterprises where they are', async () => {
    const at = { x: 500, y: -300 };
    const places = await layoutOf('force').arrange({
      ...drawing(40, 60),
      pinned: new Map([['e3', at]]),
    });
    expect(places.get('e3')?.x).toBeCloseTo(at.x, 0);
    expect(places.get('e3')?.y).toBeCloseTo(at.y, 0);
  });
});

describe('new enterprises', () => {
  const ids = Array.from({ length: 60 }, (_, n) => `n${n}`);
  it('land near their parent, suppliers to the left, buyers to the right, none on top of another', () => {
    const taken = [
      { x: -180, y: 0 },
      { x: 0, y: 0 },
    ];
    const up = placesNear({ x: 0, y: 0 }, ids, taken, 'UPSTREAM');
    expect(up.size).toBe(60);
    for (const { x, y } of up.values()) {
      expect(x).toBeLessThan(40);
      expect(Math.hypot(x, y)).toBeLessThan(1000);
    }
    expect(closest(new Map([...up, ...taken.map((p, n) => [`t${n}`, p] as const)]))).toBeGreaterThan(20);
    for (const { x } of placesNear({ x: 0, y: 0 }, ids, [], 'DOWNSTREAM').values()) expect(x).toBeGreaterThan(-40);
  });
});

describe('the arrow keys', () => {
  const places = new Map([
    ['o', { x: 0, y: 0 }],
    ['right', { x: 100, y: 10 }],
    ['far', { x: 300, y: 0 }],
    ['up', { x: 30, y: -90 }],
  ]);
  it('go to the nearest enterprise in their direction, and nowhere when there is none', () => {
    expect(toward(places, 'o', 'ArrowRight')).toBe('right');
    expect(toward(places, 'right', 'ArrowRight')).toBe('far');
    expect(toward(places, 'o', 'ArrowUp')).toBe('up');
    expect(toward(places, 'o', 'ArrowLeft')).toBeNull();
    expect(toward(places, 'gone', 'ArrowLeft')).toBe('o');
  });
});
