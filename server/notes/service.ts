import { publicSight, type Sight } from '../access/sight.ts';
import { sightOf, type Viewer } from '../access/viewer.ts';
import { keepsListOf } from '../mandatory-lists/keeping.ts';
import type { Graph } from '../platform/graph.ts';
import type { RowOf } from '../platform/query.ts';
import * as q from './queries.ts';

export { noteKinds } from './queries.ts';
export type Note = RowOf<typeof q.notesByIds>;
export type NoteKind = Note['kind'];

/** Notes are seen through what somebody regulates, and through nothing else. */
export const regulating = (viewer: Viewer | null): Sight =>
  viewer ? sightOf({ ...viewer, memberships: viewer.memberships.filter((m) => m.role === 'REGULATOR') }) : publicSight;

/** The authority that wrote a note, or one above it. */
export const keepsNote = (viewer: Viewer | null, { authority }: Pick<Note, 'authority'>): boolean =>
  keepsListOf(viewer, authority);

/** In the order of `ids`; null where there is none that the viewer may know of. */
export async function notesByIds(
  graph: Graph,
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<(Note | null)[]> {
  const rows = await graph.rows(q.notesByIds, { ids: [...ids], sight: regulating(viewer) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Per thing, the ids of the notes on it, the newest first; null to who does not regulate where it stands, whether there are any or not. */
export async function notesOf(
  graph: Graph,
  viewer: Viewer | null,
  kind: NoteKind,
  ids: readonly string[],
): Promise<(string[] | null)[]> {
  const rows = await graph.rows(q.notesOf, { ids: [...ids], kind, sight: regulating(viewer) });
  const byOwner = new Map(rows.map(({ owner, notes }) => [owner, notes]));
  return ids.map((id) => byOwner.get(id) ?? null);
}
