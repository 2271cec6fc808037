import type { Caption } from './elements.ts';
import { industryDivision } from './perspectives.ts';
import type { LayoutName, Point } from './scene.ts';
import type { Card } from './known.ts';

/** How the words over a column or a cluster are made in the viewer's language. */
export interface CaptionWords {
  readonly tier: (tier: number) => string;
  readonly apart: string;
  readonly noPark: string;
  readonly noIndustry: string;
}
interface Seen {
  readonly cards: readonly Card[];
  readonly positions: ReadonlyMap<string, Point>;
  readonly tiers: ReadonlyMap<string, number>;
  readonly industryNames: ReadonlyMap<string, string>;
  readonly words: CaptionWords;
}

const lift = 34;

type Titled = (card: Card, seen: Seen) => readonly [string, string] | null;
const byLayout: Partial<Record<LayoutName, Titled>> = {
  tiers: ({ id }, { tiers, words }) => {
    const tier = tiers.get(id);
    return tier === undefined ? ['apart', words.apart] : [String(tier), words.tier(tier)];
  },
  parks: ({ park }, { words }) => (park ? [park.code, park.name] : ['', words.noPark]),
  industries: (card, { industryNames, words }) => {
    const code = industryDivision(card);
    return code === null ? ['', words.noIndustry] : [code, industryNames.get(code) ?? code];
  },
};

/** Over each column or cluster, wherever its enterprises stand now. */
export function captionsOf(layout: LayoutName, seen: Seen): readonly Caption[] {
  const titled = byLayout[layout];
  if (!titled) return [];
  const boxes = new Map<string, { text: string; left: number; right: number; top: number }>();
  for (const card of seen.cards) {
    const title = titled(card, seen);
    const at = seen.positions.get(card.id);
    if (!title || !at) continue;
    const box = boxes.get(title[0]);
    if (!box) boxes.set(title[0], { text: title[1], left: at.x, right: at.x, top: at.y });
    else {
      box.left = Math.min(box.left, at.x);
      box.right = Math.max(box.right, at.x);
      box.top = Math.min(box.top, at.y);
    }
  }
  return [...boxes].map(([id, { text, left, right, top }]) => ({ id, text, x: (left + right) / 2, y: top - lift }));
}
