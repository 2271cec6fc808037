import cytoscape from 'cytoscape';
import { describe, expect, it } from 'vitest';
import { difference, elementsOf, hubLines, type Marks } from '../../web/src/features/explorer/elements.ts';
import { learn, nothingKnown, type Card } from '../../web/src/features/explorer/known.ts';
import { shortName } from '../../web/src/features/explorer/names.ts';
import { perspectiveOf, perspectives, type Sighted } from '../../web/src/features/explorer/perspectives.ts';
import { emptyScene } from '../../web/src/features/explorer/scene.ts';
import { add, expand, hide } from '../../web/src/features/explorer/state.ts';
import { stylesheet } from '../../web/src/features/explorer/style.ts';
import { rootsOf, tiersFrom } from '../../web/src/features/explorer/tiers.ts';
import { inForce, onCanvas, remaining } from '../../web/src/features/explorer/visible.ts';
import { card, link } from './picture.ts';

const day = '2025-06-01';
const known = learn(nothingKnown, {
  cards: [card('a', { supplierCount: 3, buyerCount: 1 }), card('b'), card('c'), card('d')],
  links: [
    link('b', 'a', { product: '钢' }),
    link('b', 'a', { product: '煤', shareOfSupplier: 0.5 }),
    link('c', 'a', { until: '2025-01-01' }),
    link('a', 'd'),
  ],
  groups: [
    {
      id: 'group:31',
      code: '31',
      name: '黑色金属',
      enterprises: 900,
      audited: 3,
    },
  ],
});
const scene = add(emptyScene, ['a', 'b', 'c', 'group:31']);
const marks = (more: Partial<Marks> = {}): Marks => ({
  lookOf: () => ({
    key: 'x',
    label: { word: 'x' },
    colour: '#fff',
    shape: 'ellipse',
    size: 30,
  }),
  badgeOf: new Map(),
  pinned: new Set(),
  began: new Set(),
  ended: new Set(),
  onPath: new Set(),
  positions: new Map(),
  ...more,
});

describe('what is on the canvas', () => {
  it('links of a day count from since to before until', () => {
    expect(inForce({ since: '2025-01-01', until: '2026-01-01' }, '2025-01-01')).toBe(true);
    expect(inForce({ since: '2025-01-01', until: '2026-01-01' }, '2026-01-01')).toBe(false);
    expect(inForce({ since: '2025-01-01', until: null }, '2024-12-31')).toBe(false);
    expect(inForce({ since: null, until: null }, '1999-01-01')).toBe(true);
  });
  it('several links between two enterprises are one line, and ended ones none', () => {
    const { ties } = onCanvas(known, scene, day);
    expect(ties.map((tie) => [tie.id, tie.links.length])).toEqual([['b>a', 2]]);
    expect(onCanvas(known, scene, '2024-06-01').ties.map((tie) => tie.id)).toEqual(['b>a', 'c>a']);
  });
  it('hidden enterprises are not drawn, nor their lines', () => {
    const { cards, ties } = onCanvas(known, hide(scene, ['b']), day);
    expect(cards.map((each) => each.id)).toEqual(['a', 'c']);
    expect(ties).toEqual([]);
  });
  it('the badge counts the neighbours that are not on the canvas, each side', () => {
    expect(remaining(onCanvas(known, scene, day)).get('a')).toEqual({
      suppliers: 2,
      buyers: 1,
    });
  });
  it('a group is one mark until it is opened', () => {
    expect(onCanvas(known, scene, day).groups.map((group) => group.id)).toEqual(['group:31']);
    expect(onCanvas(known, expand(scene, 'group:31', null, ['d']), day).groups).toEqual([]);
  });
});

describe('tiers', () => {
  const arcs = [
    { supplier: 'b', buyer: 'a' },
    { supplier: 'c', buyer: 'b' },
    { supplier: 'a', buyer: 'c' },
    { supplier: 'c', buyer: 'a' },
    { supplier: 'a', buyer: 'd' },
  ];
  it('are the shortest chain to a root, on cycles too, suppliers above and buyers below', () => {
    expect(Object.fromEntries(tiersFrom(['a'], arcs))).toEqual({
      a: 0,
      b: 1,
      c: 1,
      d: -1,
    });
  });
  it('start from the focus, else the leads, else whoever buys from most', () => {
    const cards = [card('a'), card('b', { lead: true }), card('c')];
    expect(rootsOf('c', cards, arcs)).toEqual(['c']);
    expect(rootsOf(null, cards, arcs)).toEqual(['b']);
    expect(rootsOf(null, [card('a'), card('c')], arcs)).toEqual(['a']);
  });
});

describe('elements', () => {
  it('carry the name, the count of hidden neighbours, and a class for each mark', () => {
    const visible = onCanvas(known, scene, day);
    const elements = elementsOf(
      visible,
      marks({
        badgeOf: remaining(visible),
        pinned: new Set(['a']),
        onPath: new Set(['b>a']),
      }),
    );
    expect(elements.find((each) => each.data.id === 'a')).toMatchObject({
      data: { label: 'a +3' },
      classes: 'enterprise pinned',
    });
    expect(elements.find((each) => each.data.id === 'b>a')).toMatchObject({
      data: { width: 3.2 },
      classes: 'tie path',
    });
    expect(elements.find((each) => each.data.id === 'group:31')?.data).toMatchObject({ label: '黑色金属\n900' });
  });
  it('draw a hub larger and its lines thin', () => {
    const many = Array.from({ length: hubLines + 1 }, (_, n) => `s${n}`);
    const crowd = learn(nothingKnown, {
      cards: ['h', ...many].map((id) => card(id)),
      links: many.map((id) => link(id, 'h')),
    });
    const elements = elementsOf(onCanvas(crowd, add(emptyScene, ['h', ...many]), day), marks());
    expect(elements.find((each) => each.data.id === 'h')).toMatchObject({
      data: { size: 42 },
      classes: 'enterprise hub',
    });
    expect(elements.find((each) => each.data.id === 's0>h')?.classes).toBe('tie thin');
  });
  it('are accepted by Cytoscape with the stylesheet, without a warning', () => {
    const warnings: unknown[] = [];
    const warn = console.warn;
    console.warn = (...said) => warnings.push(said);
    const cy = cytoscape({
      headless: true,
      styleEnabled: true,
      style: stylesheet,
    });
    cy.add(
      elementsOf(onCanvas(known, scene, day), marks()).map((each) => ({
        ...each,
      })),
    );
    console.warn = warn;
    expect(warnings).toEqual([]);
    expect(cy.nodes().length).toBe(4);
    expect(cy.$id('a').style('shape')).toBe('ellipse');
    expect(cy.edges().map((edge) => edge.source().id())).toEqual(['b']);
  });
  it('change only what differs', () => {
    const before = elementsOf(onCanvas(known, scene, day), marks());
    const after = elementsOf(onCanvas(known, hide(add(scene, ['d']), ['c']), day), marks({ pinned: new Set(['b']) }));
    const { remove, add: more, change } = difference(new Map(before.map((each) => [each.data.id, each])), after);
    expect(remove).toEqual(['c']);
    expect(more.map((each) => each.data.id)).toEqual(['d', 'a>d']);
    expect(change.map((each) => each.data.id)).toEqual(['a', 'b']);
  });
});

describe('perspectives', () => {
  const cards: Card[] = [
    card('a', {
      lead: true,
      aboveScale: true,
      auditStatus: 'VALID',
      industry: { code: 'C3110', name: '炼铁' },
    }),
    card('b', {
      verified: false,
      auditStatus: null,
      industry: { code: '2614', name: '有机化学原料' },
    }),
    card('c', { park: { id: 'p', code: 'P1', name: '园' }, aboveScale: true }),
    card('d', {
      park: { id: 'p', code: 'P1', name: '园' },
      auditStatus: 'LISTED',
    }),
  ];
  const seen: Sighted = {
    cards,
    tiers: new Map([
      ['a', 0],
      ['b', 1],
      ['c', 5],
      ['d', -3],
    ]),
    loads: new Map([
      ['a', { COD: 100 }],
      ['b', { COD: 1 }],
      ['c', { COD: 0 }],
    ]),
    indicator: 'COD',
    industryNames: new Map([['31', '黑色金属冶炼']]),
    park: 'P1',
  };
  const keys = (name: (typeof perspectives)[number]['name']) => {
    const { keyOf, looks } = perspectiveOf(name).read(seen);
    for (const each of cards) expect(looks.map((look) => look.key)).toContain(keyOf(each));
    return cards.map(keyOf);
  };
  it('supply tells tiers and direction apart', () => expect(keys('supply')).toEqual(['root', 'up1', 'up3', 'down2']));
  it('audit tells the status apart, and says when it may not be seen', () =>
    expect(keys('audit')).toEqual(['VALID', 'unseen', 'NONE', 'LISTED']));
  it('load tells the unreported from zero', () =>
    expect(keys('load')).toEqual(['load5', 'load3', 'zero', 'unreported']));
  it('industry tells divisions apart with or without the letter of the section', () =>
    expect(keys('industry')).toEqual(['i31', 'i26', 'unclassified', 'unclassified']));
  it('role tells leads, unverified, outside and above scale apart', () =>
    expect(keys('role')).toEqual(['lead', 'unverified', 'aboveScale', 'member']));
  it('never tell two entries apart by colour alone', () => {
    for (const { read } of perspectives) {
      const marksOfLooks = read(seen).looks.map(({ shape, size }) => `${shape} ${size}`);
      expect(new Set(marksOfLooks).size).toBe(marksOfLooks.length);
    }
  });
});

describe('names', () => {
  it('lose the legal form and are cut by width, not by letters', () => {
    expect(shortName('青川特种钢股份有限公司')).toBe('青川特种钢');
    expect(shortName('青川市高新技术产业开发区循环化改造有限责任公司')).toBe('青川市高新技术产…');
    expect(shortName('Northern Precision Castings Works')).toBe('Northern Precisi…');
    expect(shortName('有限公司')).toBe('有限公司');
  });
});
