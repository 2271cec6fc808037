import { leftOut, linkAttributes, nodeAttributes, xmlText, type Attribute, type Drawing } from './drawing.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const spaces: Readonly<Record<string, string>> = { '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };
const escaped = (value: string | number | boolean) =>
  xmlText(String(value)).replace(/[&<>"\t\n\r]/g, (c) => entities[c] ?? spaces[c]!);

const data = (prefix: string, name: string, value: string | number | boolean | null) =>
  value === null ? '' : `<data key="${prefix}.${name}">${escaped(value)}</data>`;
const keys = (target: string, prefix: string, attributes: readonly Attribute[]) =>
  attributes
    .map(([name, type]) => `<key id="${prefix}.${name}" for="${target}" attr.name="${name}" attr.type="${type}"/>\n`)
    .join('');

export async function* graphmlFile(drawing: Drawing): AsyncGenerator<string> {
  const missing = leftOut(drawing);
  yield (
    '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n' +
    keys('graph', 'g', [
      ['truncated', 'boolean'],
      ['leftOut', 'string'],
    ]) +
    keys('node', 'n', [['name', 'string'], ...nodeAttributes]) +
    keys('edge', 'e', linkAttributes) +
    `<graph edgedefault="directed">${data('g', 'truncated', drawing.truncated)}${data('g', 'leftOut', missing ?? null)}\n`
  );
  for (const node of drawing.nodes) {
    const values = nodeAttributes.map(([name]) => data('n', name, node[name])).join('');
    yield `<node id="${escaped(node.id)}">${data('n', 'name', node.name)}${values}</node>\n`;
  }
  for (const link of drawing.links) {
    const ends = `source="${escaped(link.supplierId)}" target="${escaped(link.buyerId)}"`;
    const values = linkAttributes.map(([name]) => data('e', name, link[name])).join('');
    yield `<edge id="${escaped(link.id)}" ${ends}>${values}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}
