import { z } from 'zod';

const pairs = z.array(z.tuple([z.string().max(400), z.string().max(400)])).max(100);

/** How a file is to be read, kept with the job so that it can be resumed. */
export const optionsShape = z.object({
  map: pairs.default([]),
  set: pairs.default([]),
  createUnknown: z.boolean().default(true),
  /** Whose rights the import has; none for the local operator. */
  email: z.string().nullable().default(null),
});
export type ImportOptions = z.infer<typeof optionsShape>;

/** `列名=column`: the last = separates, since a header may hold one. */
export function pairOf(text: string): [string, string] | undefined {
  const at = text.lastIndexOf('=');
  return at > 0 ? [text.slice(0, at).trim(), text.slice(at + 1).trim()] : undefined;
}
