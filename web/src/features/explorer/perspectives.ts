import { okabeIto } from '../../ui/theme.ts';
import type { Indicator } from './data/documents.ts';
import type { Card, Loads } from './known.ts';
import type { PerspectiveName } from './scene.ts';

export type Shape =
  | 'ellipse'
  | 'round-rectangle'
  | 'triangle'
  | 'diamond'
  | 'pentagon'
  | 'hexagon'
  | 'octagon'
  | 'star'
  | 'vee'
  | 'rhomboid';

/** `word` is looked up in the viewer's language, `text` is already a name. */
export type Label = { readonly word: string } | { readonly text: string };

export interface Look {
  readonly key: string;
  readonly label: Label;
  readonly colour: string;
  readonly shape: Shape;
  readonly size: number;
}
export interface Sighted {
  readonly cards: readonly Card[];
  readonly tiers: ReadonlyMap<string, number>;
  readonly loads: Loads | undefined;
  readonly indicator: Indicator;
  readonly industryNames: ReadonlyMap<string, string>;
  readonly park: string | null;
}
export interface Perspective {
  readonly name: PerspectiveName;
  readonly read: (seen: Sighted) => {
    readonly looks: readonly Look[];
    readonly keyOf: (card: Card) => string;
  };
}

const grey = '#b7c0c3';
const pale = '#e4e8ea';
const look = (key: string, colour: string, shape: Shape, size = 30, label: Label = { word: key }): Look => ({
  key,
  label,
  colour,
  shape,
  size,
});

export const plain = look('other', grey, 'ellipse');

const supply: Perspective = {
  name: 'supply',
  read: ({ tiers }) => ({
    looks: [
      look('root', okabeIto.vermilion, 'star', 46),
      look('up1', okabeIto.blue, 'ellipse', 32),
      look('up2', okabeIto.skyBlue, 'hexagon', 28),
      look('up3', okabeIto.green, 'pentagon', 26),
      look('down1', okabeIto.orange, 'round-rectangle', 30),
      look('down2', okabeIto.yellow, 'octagon', 26),
      look('apart', grey, 'diamond', 26),
    ],
    keyOf: (card) => {
      const tier = tiers.get(card.id);
      if (tier === undefined) return 'apart';
      if (tier === 0) return 'root';
      return tier > 0 ? `up${Math.min(tier, 3)}` : `down${Math.min(-tier, 2)}`;
    },
  }),
};

const audit: Perspective = {
  name: 'audit',
  read: () => ({
    looks: [
      look('VALID', okabeIto.green, 'ellipse'),
      look('IN_PROGRESS', okabeIto.skyBlue, 'round-rectangle'),
      look('LISTED', okabeIto.vermilion, 'triangle', 34),
      look('NONE', grey, 'diamond'),
      look('unseen', pale, 'octagon', 26),
    ],
    keyOf: (card) => card.auditStatus ?? 'unseen',
  }),
};

/** Bounds between the classes: each class holds a fifth of the enterprises that report, by their rank. */
export function boundsOf(values: readonly number[], classes = 5): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return Array.from({ length: classes - 1 }, (_, n) => sorted[Math.floor(((n + 1) * sorted.length) / classes)] ?? 0);
}

const blues = ['#d3e6f2', '#9fcbe5', '#56a3cf', '#0072b2', '#003f6b'];
const load: Perspective = {
  name: 'load',
  read: ({ cards, loads, indicator }) => {
    const valueOf = (card: Card) => loads?.get(card.id)?.[indicator];
    const values = cards.map(valueOf).filter((value): value is number => value !== undefined && value > 0);
    const bounds = boundsOf(values);
    return {
      looks: [
        ...blues.map((colour, n) => look(`load${n + 1}`, colour, 'ellipse', 20 + n * 10)),
        look('zero', '#ffffff', 'ellipse', 18),
        look('unreported', pale, 'diamond', 22),
      ],
      keyOf: (card) => {
        const value = valueOf(card);
        if (value === undefined) return 'unreported';
        if (value <= 0) return 'zero';
        return `load${1 + bounds.filter((bound) => value >= bound).length}`;
      },
    };
  },
};

/** GB/T 4754 codes may carry the letter of their section; the two digits after it are the division. */
export const industryDivision = (card: Card): string | null => card.industry?.code.match(/\d{2}/)?.[0] ?? null;

const distinct: readonly (readonly [string, Shape])[] = [
  [okabeIto.blue, 'ellipse'],
  [okabeIto.orange, 'round-rectangle'],
  [okabeIto.green, 'triangle'],
  [okabeIto.purple, 'diamond'],
  [okabeIto.skyBlue, 'hexagon'],
  [okabeIto.vermilion, 'pentagon'],
  [okabeIto.yellow, 'octagon'],
];
const industry: Perspective = {
  name: 'industry',
  read: ({ cards, industryNames }) => {
    const counts = new Map<string, number>();
    for (const card of cards) {
      const code = industryDivision(card);
      if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    const most = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, distinct.length);
    const drawn = new Set(most.map(([code]) => code));
    return {
      looks: [
        ...distinct.slice(0, most.length).map(([colour, shape], n) => {
          const code = most[n]?.[0] ?? '';
          return look(`i${code}`, colour, shape, 30, {
            text: industryNames.get(code) ?? code,
          });
        }),
        look('other', grey, 'rhomboid', 26),
        look('unclassified', pale, 'vee', 24),
      ],
      keyOf: (card) => {
        const code = industryDivision(card);
        if (!code) return 'unclassified';
        return drawn.has(code) ? `i${code}` : 'other';
      },
    };
  },
};

const role: Perspective = {
  name: 'role',
  read: ({ park }) => ({
    looks: [
      look('lead', okabeIto.vermilion, 'star', 46),
      look('aboveScale', okabeIto.blue, 'ellipse', 32),
      look('member', okabeIto.skyBlue, 'round-rectangle', 26),
      look('outside', okabeIto.orange, 'diamond', 26),
      look('unverified', pale, 'octagon', 24),
    ],
    keyOf: (card) => {
      if (card.lead) return 'lead';
      if (!card.verified) return 'unverified';
      if (park === null ? card.park === null : card.park?.code !== park) return 'outside';
      return card.aboveScale ? 'aboveScale' : 'member';
    },
  }),
};

export const perspectives: readonly Perspective[] = [supply, audit, load, industry, role];
export const perspectiveOf = (name: PerspectiveName): Perspective =>
  perspectives.find((each) => each.name === name) ?? supply;
