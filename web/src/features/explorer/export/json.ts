import type { Picture } from './picture.ts';

export const toJson = ({ title, note, nodes, lines }: Picture): string =>
  JSON.stringify(
    {
      title,
      note,
      nodes: nodes.map(({ id, label, card, tier, x, y }) => ({
        id,
        name: card?.name ?? label,
        creditCode: card?.creditCode ?? null,
        industry: card?.industry ?? null,
        park: card?.park ?? null,
        auditStatus: card?.auditStatus ?? null,
        tier,
        x: Math.round(x),
        y: Math.round(y),
      })),
      links: lines.map(({ source, target, products, share }) => ({
        supplier: source,
        buyer: target,
        products,
        share,
      })),
    },
    null,
    2,
  );
