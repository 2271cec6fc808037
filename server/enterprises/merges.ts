import { record, type Origin } from '../access/record.ts';
import type { Sight } from '../access/sight.ts';
import { sightOf, type Viewer } from '../access/viewer.ts';
import { AlreadyExists, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import type { Graph, Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId, newId } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import { planLinks } from './merge-links.ts';
import * as q from './merge-queries.ts';
import { changeText, checkPair, mergedFace, unmergedFace, type Face } from './merged-face.ts';

export type EnterpriseMerge = RowOf<typeof q.mergesByIds>;
export interface Asker {
  readonly graph: Graph;
  readonly sight: Sight;
  readonly viewer: Viewer | null;
  readonly origin: Origin;
}

export function signedIn(viewer: Viewer | null): Viewer {
  if (!viewer) throw new NotAllowed({ zh: '请先登录', en: 'Sign in first' });
  return viewer;
}
/** What somebody answers for: a granted sight is for reading alone. */
export const answersFor = (viewer: Viewer): Sight =>
  sightOf({ ...viewer, memberships: viewer.memberships.filter((m) => m.role !== 'ANALYST') });

async function pairOf(tx: Tx, sight: Sight, viewer: Viewer, ids: [keep: string, merge: string]) {
  const seen = await tx.rows(q.candidates, { ids, sight });
  for (const id of ids)
    if (!seen.some((e) => e.id === id)) throw new NotFound('Enterprise', globalId('Enterprise', id));
  const answered = await tx.rows(q.candidates, { ids, sight: answersFor(viewer) });
  const [keep, merge] = ids.map((id) => answered.find((e) => e.id === id && e.close));
  if (!keep || !merge) throw new NotAllowed();
  return { keep, merge };
}

/** Makes one enterprise part of another and returns the id of the merge, which can be undone. */
export async function mergeEnterprises(
  { graph, sight, viewer, origin }: Asker,
  keepId: string,
  mergeId: string,
  idempotencyKey: string | null | undefined,
): Promise<string> {
  const { id: person } = signedIn(viewer);
  if (keepId === mergeId)
    throw new RuleBroken({ zh: '不能与自身合并', en: 'It cannot be merged with itself' }, 'same-enterprise');
  return graph.write((tx) =>
    once(tx, idempotencyKey, `mergeEnterprises ${person}`, async () => {
      const version = (await tx.one(q.raiseChain, {}))!.version;
      await tx.rows(q.lockPair, { ids: [keepId, mergeId].sort() });
      const { keep, merge } = await pairOf(tx, sight, signedIn(viewer), [keepId, mergeId]);
      checkPair(keep, merge);
      const after = mergedFace(keep, merge);
      const own = await tx.rows(q.linksOf, { id: keep.id });
      const theirs = await tx.rows(q.linksOf, { id: merge.id });
      const plan = planLinks(keep.id, merge.id, own, theirs);
      const touches = [...new Set([keep.id, merge.id, ...theirs.flatMap((l) => [l.supplier, l.buyer])])];
      const id = newId();
      const pair = { id, keep: keep.id, merge: merge.id, person, version };
      await tx.one(q.merge, { ...pair, touches, before: changeText(keep, after), after });
      await tx.one(q.takeOver, { id });
      await tx.one(q.foldLinks, { id, ids: plan.folds });
      await tx.one(q.moveLinks, { id, links: plan.moves });
      await record(tx, origin, {
        act: 'MERGE_ENTERPRISES',
        subject: { type: 'Enterprise', id: keep.id },
        divisions: [keep.division, merge.division],
        enterprises: [keep.id, merge.id],
        before: { ...facesOf(keep), merge: null },
        after: { ...facesOf(after), merge: id, merged: merge.id, mergedName: merge.name },
      });
      return id;
    }),
  );
}

/** Makes a merged enterprise one of its own again, with all it had, and returns its id. */
export async function undoMerge(
  { graph, sight, viewer, origin }: Asker,
  id: string,
  idempotencyKey: string | null | undefined,
): Promise<string> {
  const { id: person } = signedIn(viewer);
  const undone = graph.write((tx) =>
    once(tx, idempotencyKey, `undoMerge ${person}`, async () => {
      await tx.one(q.raiseChain, {});
      if (!(await tx.one(q.undoing, { id, sight })))
        throw new NotFound('EnterpriseMerge', globalId('EnterpriseMerge', id));
      const now = await tx.one(q.undoing, { id, sight: answersFor(signedIn(viewer)) });
      if (!now) throw new NotAllowed();
      if (now.undone) throw new RuleBroken({ zh: '此合并已撤销', en: 'It has been undone already' }, 'already-undone');
      if (now.isBuiltUpon) throw laterFirst();
      await tx.rows(q.lockPair, { ids: [now.keep] });
      const { face, unchanged } = unmergedFace(now.before, now);
      await tx.one(q.giveBack, { id, person });
      await tx.one(q.returnLinks, { id, person });
      await tx.one(q.unfoldLinks, { id });
      await tx.one(q.undo, { id, person, after: face, unchanged });
      await record(tx, origin, {
        act: 'UNDO_MERGE',
        subject: { type: 'Enterprise', id: now.keep },
        divisions: [now.division, now.mergedDivision],
        enterprises: [now.keep, now.merge],
        before: { ...facesOf(now), merge: id, merged: now.merge },
        after: { ...facesOf(face), merge: null },
      });
      return now.merge;
    }),
  );
  return undone.catch((error: unknown) => {
    throw error instanceof AlreadyExists ? codeTaken() : error;
  });
}
const facesOf = ({ aliases, creditCode, verified, lead }: Face) => ({ aliases, creditCode, verified, lead });
const laterFirst = () =>
  new RuleBroken(
    { zh: '之后还有相关的合并，请先撤销后来的合并', en: 'A later merge builds upon it: undo that one first' },
    'undo-later-merges-first',
  );
const codeTaken = () =>
  new RuleBroken(
    { zh: '被并企业的信用代码现已属于另一家企业', en: 'Another enterprise bears the credit code by now' },
    'credit-code-taken',
  );

/** In the order of `ids`; null where there is none the viewer may know of. */
export async function mergesByIds(
  graph: Graph,
  sight: Sight,
  ids: readonly string[],
): Promise<(EnterpriseMerge | null)[]> {
  const rows = await graph.rows(q.mergesByIds, { ids: [...ids], sight });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
/** Per enterprise, the ids of the merges it was kept in, newest first. */
export async function mergesOfEnterprises(graph: Graph, sight: Sight, ids: readonly string[]): Promise<string[][]> {
  const rows = await graph.rows(q.mergesOfEnterprises, { ids: [...ids], sight });
  return ids.map((id) => rows.filter((row) => row.owner === id).map((row) => row.id));
}
