import { MultiDirectedGraph } from 'graphology';
import { write } from 'graphology-gexf';
import { leftOut, linkAttributes, nodeAttributes, xmlText, type Drawing } from './drawing.ts';

type Values = Record<string, string | number | boolean>;
function given(names: readonly (readonly [string, string])[], of: Readonly<Record<string, unknown>>): Values {
  const values: Values = {};
  for (const [name] of names) {
    const value = of[name];
    if (typeof value === 'string') values[name] = xmlText(value);
    else if (typeof value === 'number' || typeof value === 'boolean') values[name] = value;
  }
  return values;
}

export async function* gexfFile(drawing: Drawing): AsyncGenerator<string> {
  const graph = new MultiDirectedGraph();
  graph.setAttribute('creator', 'Qinglian 清链');
  graph.setAttribute('description', drawing.truncated ? `truncated: ${leftOut(drawing)}` : 'complete');
  for (const node of drawing.nodes)
    graph.addNode(node.id, { label: xmlText(node.name), ...given(nodeAttributes, { ...node }) });
  for (const link of drawing.links)
    graph.addDirectedEdgeWithKey(link.id, link.supplierId, link.buyerId, given(linkAttributes, { ...link }));
  yield write(graph, { version: '1.3' });
}
