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
  /** Links opened to an enterprise belonged to or granted, by consent of both their ends. */
  opened: z.array(z.string()),
  /** Those of them whose volume is opened too. */
  openedVolumes: z.array(z.string()),
  /** Enterprises whose audit status is opened so. */
  openedAudits: z.array(z.string()),
  /** Enterprises that ask for a consent, or are the reason for one that is asked for: a card of them is seen. */
  asking: z.array(z.string()),
});
export type Sight = z.infer<typeof sightShape>;

/** Before any consent is read. */
export const nothingOpened = { opened: [], openedVolumes: [], openedAudits: [], asking: [] };
export const publicSight: Sight = {
  ...{ all: false, divisions: [], parks: [], enterprises: [], own: [], person: null },
  ...nothingOpened,
};
/** The local operator on the command line. */
export const operatorSight: Sight = { ...publicSight, all: true };
