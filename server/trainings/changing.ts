import { record, type Act } from '../access/record.ts';
import { holds } from '../access/viewer.ts';
import { differences, edit, named, type Edit } from '../edits/editing.ts';
import type { Asker } from '../mandatory-lists/keeping.ts';
import { businessDay } from '../platform/dates.ts';
import { InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId, newId } from '../platform/ids.ts';
import { divisions } from '../reference/service.ts';
import * as q from './queries.ts';
import { readFacts, type TrainingChanges, type TrainingGiven } from './rules.ts';
import { keepsTraining, standingOf, type Training } from './service.ts';

const mostAttending = 500;

/** Those who attended, each seen in full by whoever records it, and of the training's region. */
async function attending(tx: Tx, { viewer }: Asker, ids: readonly string[], division: string): Promise<string[]> {
  const wanted = [...new Set(ids)].sort();
  if (wanted.length > mostAttending)
    throw new InvalidInput([
      { path: 'input.enterprises', zh: `最多 ${mostAttending} 家`, en: `at most ${mostAttending} enterprises` },
    ]);
  const seen = await tx.rows(q.enterprisesToTrain, { ids: wanted, sight: standingOf(viewer) });
  for (const id of wanted)
    if (!seen.some((one) => one.id === id)) throw new NotFound('Enterprise', globalId('Enterprise', id));
  if (division !== '0' && seen.some((one) => !one.division?.startsWith(division)))
    throw new RuleBroken(
      { zh: '参加企业应在培训所属辖区内', en: 'Those who attend stand in the region the training is recorded for' },
      'training-within-its-region',
    );
  return wanted;
}

interface Concerned {
  readonly id: string;
  readonly division: string;
  readonly enterprises: readonly string[];
}
const recorded = (act: Act, { id, division, enterprises }: Concerned) => ({
  ...{ act, subject: { type: 'Training', id } as const },
  ...{ divisions: [division], enterprises },
});

/** Records a training of a region that the reader regulates; returns its id. */
export async function recordTraining(
  asker: Asker,
  division: string,
  given: TrainingGiven,
  idempotencyKey: string | null | undefined,
): Promise<string> {
  const { graph, viewer, origin } = asker;
  if (!viewer || !holds(viewer, 'REGULATOR') || !keepsTraining(viewer, { division })) throw new NotAllowed();
  const facts = readFacts(given, businessDay());
  return graph.write((tx) =>
    once(tx, idempotencyKey, `recordTraining ${viewer.id}`, async () => {
      const known = await divisions(graph, { search: division });
      if (!known.some((one) => one.code === division)) throw new NotFound('Division', division);
      const enterprises = await attending(tx, asker, given.enterprises ?? [], division);
      const id = newId();
      await tx.one(q.writeTraining, { id, division, ...facts, enterprises, known: [], person: viewer.id });
      await record(tx, origin, {
        ...recorded('RECORD_TRAINING', { id, division, enterprises }),
        after: { division, ...facts, enterprises: enterprises.length },
      });
      return id;
    }),
  );
}

/** The version that was read of a training that is to change. */
export interface Change {
  readonly id: string;
  readonly version: number;
  readonly idempotencyKey: string | null | undefined;
}
export const trainingFields = ['name', 'day', 'place', 'organiser', 'hours', 'people', 'enterprises'];
const editOf = (
  { viewer }: Asker,
  name: string,
  { id, version, idempotencyKey }: Change,
  fields: readonly string[],
): Omit<Edit<Training>, 'write'> => ({
  ...{ name, type: 'Training', id, version, idempotencyKey, fields },
  lock: (tx) => tx.one(q.lockTraining, { id }),
  read: (tx) => tx.one(q.trainingsByIds, { ids: [id], sight: standingOf(viewer) }),
  mayEdit: (now) => (keepsTraining(viewer, now) ? trainingFields : []),
  regulates: (now) => keepsTraining(viewer, now),
});

/** Changes what is recorded of a training; a field left out stays. */
export const editTraining = (asker: Asker, change: Change, given: TrainingChanges): Promise<string> =>
  edit(asker, {
    ...editOf(asker, 'editTraining', change, named(given)),
    async write(tx, now, { id: person }) {
      const { name, day, place, organiser, hours, people, division } = now;
      const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const facts = readFacts({ name, day, place, organiser, hours, people, ...said }, businessDay());
      const enterprises = given.enterprises ? await attending(tx, asker, given.enterprises, division) : now.enterprises;
      const { changed, before, after } = differences(
        { ...now, enterprises: [...now.enterprises].sort() },
        {
          ...facts,
          enterprises: [...enterprises].sort(),
        },
      );
      if (changed.length === 0) return;
      const row = { id: now.id, division, ...facts, enterprises, known: now.enterprises, person };
      await tx.one(q.writeTraining, row);
      const counted = (facts: object, list: readonly string[]) =>
        'enterprises' in facts ? { ...facts, enterprises: list.length } : facts;
      await record(tx, asker.origin, {
        ...recorded('UPDATE_TRAINING', { ...now, enterprises: [...new Set([...now.enterprises, ...enterprises])] }),
        before: counted(before, now.enterprises),
        after: counted(after, enterprises),
      });
    },
  });

/** Takes a training off the record, with the reason; returns its id. */
export const removeTraining = (asker: Asker, change: Change, because: string): Promise<string> =>
  edit(asker, {
    ...editOf(asker, 'removeTraining', change, ['name']),
    async write(tx, now) {
      const reason = because.trim();
      if (reason.length < 1 || reason.length > 1000)
        throw new InvalidInput([{ path: 'reason', zh: '应有 1 到 1000 个字', en: 'must have 1 to 1000 characters' }]);
      await tx.one(q.removeTraining, { id: now.id });
      const { name, day, people, enterprises } = now;
      await record(tx, asker.origin, {
        ...recorded('REMOVE_TRAINING', now),
        before: { name, day, people, enterprises: enterprises.length },
        after: { reason },
      });
    },
  });
