import type { Viewer } from '../access/viewer.ts';
import { answersFor, signedIn, type Asker } from '../enterprises/merges.ts';
import { NotAllowed, NotFound } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId } from '../platform/ids.ts';
import { checkVersion, type Versioned } from './stale.ts';

export type { Asker };
export interface Editable extends Versioned {
  readonly id: string;
}
export interface Edit<T extends Editable> {
  /** The mutation, for its idempotency keys. */
  readonly name: string;
  readonly type: string;
  readonly id: string;
  /** The version that was on the screen. */
  readonly version: number;
  readonly idempotencyKey: string | null | undefined;
  /** The fields that are to change. */
  readonly fields: readonly string[];
  /** Takes the locks, in the order in which everybody takes them. */
  lock(tx: Tx): Promise<unknown>;
  /** The thing as it stands, if the viewer may know of it. */
  read(tx: Tx): Promise<T | undefined>;
  /** The fields the viewer may change of it. */
  mayEdit(now: T): readonly string[];
  regulates(now: T): boolean;
  write(tx: Tx, now: T, viewer: Viewer): Promise<void>;
}

/** Changes one thing if nobody has changed it since; returns its id. Hidden and missing are one, and neither is told a version. */
export async function edit<T extends Editable>({ graph, viewer: asking }: Asker, asked: Edit<T>): Promise<string> {
  const viewer = signedIn(asking);
  return graph.write((tx) =>
    once(tx, asked.idempotencyKey, `${asked.name} ${viewer.id}`, async () => {
      await asked.lock(tx);
      const now = await asked.read(tx);
      if (!now) throw new NotFound(asked.type, globalId(asked.type, asked.id));
      checkFields(asked.fields, asked.mayEdit(now));
      await checkVersion(tx, viewer, now, asked.version, asked.regulates(now));
      await asked.write(tx, now, viewer);
      return now.id;
    }),
  );
}

function checkFields(asked: readonly string[], allowed: readonly string[]): void {
  if (allowed.length === 0) throw new NotAllowed();
  const refused = asked.filter((field) => !allowed.includes(field));
  if (refused.length > 0)
    throw new NotAllowed({
      zh: `您无权修改：${refused.join('、')}`,
      en: `You are not allowed to change: ${refused.join(', ')}`,
    });
}

/** The sights of whoever asks: what they may see, and what they answer for. */
export const sights = ({ sight, viewer }: Pick<Asker, 'sight' | 'viewer'>) => ({
  sight,
  standing: viewer ? answersFor(viewer) : sight,
});

/** The fields that an input names. */
export const named = (input: object): string[] =>
  Object.entries(input)
    .filter(([, value]) => value !== undefined)
    .map(([field]) => field);

/** What would really change, by field, before and after; undefined leaves a field alone. */
export function differences<T extends object>(now: T, wanted: Partial<Record<keyof T, unknown>>) {
  const changed = (Object.keys(wanted) as (keyof T & string)[]).filter(
    (field) => wanted[field] !== undefined && JSON.stringify(wanted[field]) !== JSON.stringify(now[field]),
  );
  const pick = (from: Partial<Record<keyof T, unknown>>) => Object.fromEntries(changed.map((f) => [f, from[f]]));
  return {
    changed,
    before: pick(now),
    after: pick(wanted) as Record<string, string | number | boolean | string[] | null>,
  };
}
