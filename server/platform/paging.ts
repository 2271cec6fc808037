import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { InvalidInput } from './errors.ts';

export interface PageArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}
export type Key = string | number;
/** What a statement that pages by key takes. */
export interface PageParams {
  limit: number;
  fromEnd: boolean;
  after: [Key, string] | null;
  before: [Key, string] | null;
}
export const maxPage = 100;
const defaultPage = 20;

const problem = (path: string, zh: string, en: string) => new InvalidInput([{ path, zh, en }]);

function size(args: PageArgs): number {
  for (const name of ['first', 'last'] as const) {
    const n = args[name];
    if (n !== null && n !== undefined && (n < 1 || n > maxPage))
      throw problem(name, `应在 1 到 ${maxPage} 之间`, `must be between 1 and ${maxPage}`);
  }
  if (args.first && args.last) throw problem('last', '不能与 first 同时使用', 'cannot be used together with first');
  return args.first ?? args.last ?? defaultPage;
}

let signingKey = randomBytes(32);
/** Cursors carry the installation's signature, so that no position can be made up; servers with one secret take each other's. */
export function signCursorsWith(secret: string): void {
  signingKey = createHmac('sha256', secret).update('cursor').digest();
}
const signature = (position: string): string =>
  createHmac('sha256', signingKey).update(position).digest('base64url').slice(0, 16);

export function encodeCursor(key: Key, id: string): string {
  const position = Buffer.from(JSON.stringify([key, id])).toString('base64url');
  return `${position}.${signature(position)}`;
}
function isSigned(position: string, given: string): boolean {
  const [right, said] = [Buffer.from(signature(position)), Buffer.from(given)];
  return said.length === right.length && timingSafeEqual(said, right);
}

function decodeCursor(path: string, cursor: string | null | undefined): [Key, string] | null {
  if (!cursor) return null;
  const [position = '', given = '', ...more] = cursor.split('.');
  if (more.length === 0 && isSigned(position, given))
    return JSON.parse(Buffer.from(position, 'base64url').toString('utf8')) as [Key, string];
  throw problem(path, '游标无效', 'is not a cursor of this list');
}

export const pageParams = (args: PageArgs): PageParams => ({
  limit: size(args),
  fromEnd: Boolean(args.last),
  after: decodeCursor('after', args.after),
  before: decodeCursor('before', args.before),
});

export interface Page<T> {
  edges: { node: T; cursor: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
}

/** A Relay connection of one page; `remaining` counts what lies between the cursors, this page included. */
export function pageOf<T>(
  page: PageParams,
  rows: { node: T; key: Key; id: string }[],
  counts: { total: number; remaining: number },
): Page<T> {
  const edges = rows.map((r) => ({ node: r.node, cursor: encodeCursor(r.key, r.id) }));
  const more = counts.remaining > rows.length;
  return {
    edges,
    totalCount: counts.total,
    pageInfo: {
      hasNextPage: page.fromEnd ? page.before !== null : more,
      hasPreviousPage: page.fromEnd ? more : page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The same over a list already in memory and in order. */
export function pageOfList<T>(args: PageArgs, list: readonly T[], idOf: (item: T) => string): Page<T> {
  const page = pageParams(args);
  const positions = new Map(list.map((item, i) => [idOf(item), i]));
  const from = page.after ? (positions.get(page.after[1]) ?? -1) + 1 : 0;
  const to = page.before ? (positions.get(page.before[1]) ?? list.length) : list.length;
  const between = list.slice(from, Math.max(from, to));
  const slice = page.fromEnd ? between.slice(-page.limit) : between.slice(0, page.limit);
  const rows = slice.map((node) => ({ node, key: 0, id: idOf(node) }));
  return pageOf(page, rows, { total: list.length, remaining: between.length });
}
