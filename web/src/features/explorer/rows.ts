import type { Indicator } from './data/documents.ts';
import type { Drawn } from './drawn.ts';
import type { Card, Loads } from './known.ts';

export interface Row {
  readonly card: Card;
  readonly tier: number | null;
  readonly suppliersShown: number;
  readonly buyersShown: number;
  readonly load: number | null;
}
export type Column =
  'name' | 'creditCode' | 'industry' | 'park' | 'tier' | 'auditStatus' | 'suppliers' | 'buyers' | 'load';
export interface Sort {
  readonly by: Column;
  readonly descending: boolean;
}

export function rowsOf(drawn: Drawn, loads: Loads | undefined, indicator: Indicator): readonly Row[] {
  return drawn.visible.cards.map((card) => {
    const left = drawn.left.get(card.id) ?? { suppliers: 0, buyers: 0 };
    return {
      card,
      tier: drawn.tiers.get(card.id) ?? null,
      suppliersShown: Math.max(0, card.supplierCount - left.suppliers),
      buyersShown: Math.max(0, card.buyerCount - left.buyers),
      load: loads?.get(card.id)?.[indicator] ?? null,
    };
  });
}

const valueOf: Record<Column, (row: Row) => string | number | null> = {
  name: ({ card }) => card.name,
  creditCode: ({ card }) => card.creditCode,
  industry: ({ card }) => card.industry?.name ?? null,
  park: ({ card }) => card.park?.name ?? null,
  tier: ({ tier }) => tier,
  auditStatus: ({ card }) => card.auditStatus,
  suppliers: ({ card }) => card.supplierCount,
  buyers: ({ card }) => card.buyerCount,
  load: ({ load }) => load,
};

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Empty cells come last whichever way it is sorted; Chinese by pinyin. */
export function sorted(rows: readonly Row[], { by, descending }: Sort): readonly Row[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [valueOf[by](one), valueOf[by](other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
    return order * sign || (one.card.id < other.card.id ? -1 : 1);
  });
}
