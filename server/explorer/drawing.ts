import type { RowOf } from '../platform/query.ts';
import type * as q from './queries.ts';

/** A bounded graph, ready to be written: what a limit left out is said. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly links: readonly DrawnLink[];
  readonly totalNodes: number;
  readonly totalLinks: number;
  readonly truncated: boolean;
}
export interface DrawnNode {
  readonly id: string;
  readonly tier: number | null;
  readonly name: string;
  readonly creditCode: string | null;
  readonly industry: string | null;
  readonly division: string | null;
  readonly lead: boolean;
  readonly auditStatus: string | null;
}
export type DrawnLink = RowOf<typeof q.exportedLinks>;

export type Attribute = readonly [name: string, type: 'string' | 'int' | 'double' | 'boolean'];
/** What stands beside a node or a link in the formats of graph programs. */
export const nodeAttributes = [
  ['tier', 'int'],
  ['creditCode', 'string'],
  ['industry', 'string'],
  ['division', 'string'],
  ['lead', 'boolean'],
  ['auditStatus', 'string'],
] as const satisfies readonly (readonly [keyof DrawnNode, Attribute[1]])[];
export const linkAttributes = [
  ['product', 'string'],
  ['annualVolume', 'double'],
  ['unit', 'string'],
  ['shareOfSupplier', 'double'],
  ['shareOfBuyer', 'double'],
  ['since', 'string'],
  ['until', 'string'],
  ['source', 'string'],
  ['confidence', 'double'],
] as const satisfies readonly (readonly [keyof DrawnLink, Attribute[1]])[];

/** What was left out, in words; undefined when nothing was. */
export const leftOut = (drawing: Drawing): string | undefined =>
  drawing.truncated
    ? `nodes ${drawing.nodes.length} of ${drawing.totalNodes}, links ${drawing.links.length} of ${drawing.totalLinks}`
    : undefined;

/** Without the characters XML cannot hold. */
export const xmlText = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
