import { z } from 'zod';

/** Whose eyes a statement looks through: sent as `$sight` to every statement that shows anything. */
export const sightShape = z.strictObject({
  /** The national regulator and the local operator. */
  all: z.boolean(),
  /** Codes of the divisions regulated: a code stands for everything that begins with it. */
  divisions: z.array(z.string()),
  /** Parks managed or granted. */
  parks: z.array(z.string()),
  /** Enterprises belonged to or granted. */
  enterprises: z.array(z.string()),
  /** Enterprises belonged to: the only ones whose prices are seen. */
  own: z.array(z.string()),
  /** The person, who sees what they reported. */
  person: z.string().nullable(),
});
export type Sight = z.infer<typeof sightShape>;

export const publicSight: Sight = { all: false, divisions: [], parks: [], enterprises: [], own: [], person: null };
/** The local operator on the command line. */
export const operatorSight: Sight = { ...publicSight, all: true };
