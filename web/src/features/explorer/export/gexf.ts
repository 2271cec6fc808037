import { DirectedGraph } from 'graphology';
import { write } from 'graphology-gexf/browser';
import type { Picture } from './picture.ts';

type Drawn = {
  label: string;
  creditCode: string;
  industry: string;
  park: string;
  auditStatus: string;
  tier: number | '';
  x: number;
  y: number;
  color: string;
  size: number;
};

/** Gephi reads positions, colours and sizes along with the attributes; its y axis points up. */
export function toGexf({ nodes, lines }: Picture): string {
  const graph = new DirectedGraph<Drawn>();
  for (const { id, label, card, tier, x, y, colour, size } of nodes)
    graph.addNode(id, {
      label: card?.name ?? label,
      creditCode: card?.creditCode ?? '',
      industry: card?.industry?.name ?? '',
      park: card?.park?.name ?? '',
      auditStatus: card?.auditStatus ?? '',
      tier: tier ?? '',
      x,
      y: -y,
      color: colour,
      size,
    });
  for (const { id, source, target, products, share } of lines)
    graph.addDirectedEdgeWithKey(id, source, target, {
      products,
      weight: share ?? 1,
    });
  return write(graph, {
    version: '1.2',
    formatNode: (_: string, { label, x, y, color, size, ...attributes }: Drawn) => ({
      label,
      attributes,
      viz: { x, y, color, size },
    }),
  });
}
