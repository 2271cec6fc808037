import type { GraphRows } from '../rows.ts';

type Supply = GraphRows['supplies'][number];

/** What the supplier of the story has said of the links that name it: one stands unconfirmed on either side of it, and one it disputes. */
export function withStanding(supplies: readonly Supply[], told: string): Supply[] {
  const sold = supplies.filter(({ supplier, until }) => supplier === told && until === null);
  const bought = supplies.filter(({ buyer, until }) => buyer === told && until === null);
  const waiting = new Set([sold[0], bought[0]]);
  const disputed = bought[1] ?? sold[1];
  return supplies.map((supply) => {
    const side = supply.supplier === told ? 'SUPPLIER' : 'BUYER';
    const others = supply.confirmedBy.filter((one) => one !== side);
    if (waiting.has(supply)) return { ...supply, confirmedBy: others };
    if (supply !== disputed) return supply;
    const reason = '产品名称与合同不符，年供应量也高于实际结算量，请对方更正。';
    return { ...supply, confirmedBy: others, dispute: { side, kind: 'WRONG_FACTS', reason, on: '2026-11-18' } };
  });
}
