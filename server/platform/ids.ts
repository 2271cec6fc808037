import { createHash, randomBytes } from 'node:crypto';

declare const brand: unique symbol;
/** An id that says what it is the id of. */
export type Id<What extends string> = string & { readonly [brand]?: What };

/** The same parts give the same id, on any machine. */
export const idOf = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\u0000')).digest('base64url').slice(0, 22);

export const newId = (): string => randomBytes(16).toString('base64url');
