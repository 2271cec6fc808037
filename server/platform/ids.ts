import { createHash, randomBytes } from 'node:crypto';

declare const brand: unique symbol;
/** An id that says what it is the id of. */
export type Id<What extends string> = string & { readonly [brand]?: What };

/** The same parts give the same id, on any machine. */
export const idOf = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\u0000')).digest('base64url').slice(0, 22);

export const newId = (): string => randomBytes(16).toString('base64url');

/** The opaque id a client knows an object by. */
export const globalId = (typename: string, id: string): string =>
  Buffer.from(`${typename}:${id}`).toString('base64url');

export function fromGlobalId(opaque: string): { typename: string; id: string } {
  const text = Buffer.from(opaque, 'base64url').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? { typename: '', id: '' } : { typename: text.slice(0, colon), id: text.slice(colon + 1) };
}

/** The id inside an opaque one of this type; of anything else the empty id, which nothing has. */
export function localId(typename: string, opaque: string): string {
  const decoded = fromGlobalId(opaque);
  return decoded.typename === typename ? decoded.id : '';
}
