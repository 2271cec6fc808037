import type { Picture } from './picture.ts';
import { escapeXml } from './xml.ts';

type Value = string | number | boolean | null | undefined;
interface Attribute<T> {
  readonly name: string;
  readonly type: 'string' | 'double' | 'int' | 'boolean';
  readonly of: (each: T) => Value;
}

const ofNode: readonly Attribute<Picture['nodes'][number]>[] = [
  { name: 'name', type: 'string', of: (n) => n.card?.name ?? n.label },
  { name: 'creditCode', type: 'string', of: (n) => n.card?.creditCode },
  { name: 'industry', type: 'string', of: (n) => n.card?.industry?.name },
  { name: 'park', type: 'string', of: (n) => n.card?.park?.name },
  { name: 'auditStatus', type: 'string', of: (n) => n.card?.auditStatus },
  { name: 'lead', type: 'boolean', of: (n) => n.card?.lead },
  { name: 'tier', type: 'int', of: (n) => n.tier },
  { name: 'x', type: 'double', of: (n) => n.x },
  { name: 'y', type: 'double', of: (n) => n.y },
  { name: 'colour', type: 'string', of: (n) => n.colour },
];
const ofLine: readonly Attribute<Picture['lines'][number]>[] = [
  { name: 'products', type: 'string', of: (l) => l.products || null },
  { name: 'shareOfSupplier', type: 'double', of: (l) => l.share },
];

const keys = <T>(side: string, attributes: readonly Attribute<T>[]) =>
  attributes.map(
    ({ name, type }) => `<key id="${side}.${name}" for="${side}" attr.name="${name}" attr.type="${type}"/>`,
  );
const values = <T>(side: string, attributes: readonly Attribute<T>[], each: T) =>
  attributes
    .map(({ name, of }) => [name, of(each)] as const)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `<data key="${side}.${name}">${escapeXml(String(value))}</data>`)
    .join('');

export const toGraphml = ({ nodes, lines }: Picture): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys('node', ofNode),
    ...keys('edge', ofLine),
    '<graph edgedefault="directed">',
    ...nodes.map((each) => `<node id="${escapeXml(each.id)}">${values('node', ofNode, each)}</node>`),
    ...lines.map(
      (each) =>
        `<edge id="${escapeXml(each.id)}" source="${escapeXml(each.source)}" target="${escapeXml(each.target)}">${values('edge', ofLine, each)}</edge>`,
    ),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
