import { record, type Act, type Origin } from '../access/record.ts';
import { differences, edit, named, type Asker } from '../edits/editing.ts';
import { signedIn } from '../enterprises/merges.ts';
import { enterprisesByIds } from '../enterprises/service.ts';
import { businessDay, endOfBusinessDay } from '../platform/dates.ts';
import { NotAllowed, NotFound } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId, newId } from '../platform/ids.ts';
import * as q from './change-queries.ts';
import { driveIs, readDrive, templatesOf, type DriveGiven } from './rules.ts';
import { drivesByIds, type Drive } from './service.ts';
import type { DriveState } from './words.ts';

export interface Change {
  readonly id: string;
  readonly version: number;
  readonly idempotencyKey: string | null | undefined;
}
export type DriveChanges = { readonly [K in keyof DriveGiven]?: DriveGiven[K] | undefined };
export const driveFields = [
  ...['name', 'goal', 'indicators', 'year', 'dueOn', 'message', 'templates', 'named', 'remindEveryDays'],
];
/** Asks end with the day a drive ends on. */
export const expiryOf = (dueOn: string): string => endOfBusinessDay(dueOn).toISOString();

export const recordDrive = (
  tx: Tx,
  origin: Origin,
  act: Act,
  drive: Pick<Drive, 'id' | 'lead'>,
  facts: { readonly before?: object; readonly after?: object },
) => record(tx, origin, { act, subject: { type: 'Drive', id: drive.id }, enterprises: [drive.lead], ...facts });

/** Where in a cascade a drive stands: what it passes on, and the drive all began with. */
export interface Place {
  readonly tier: number;
  readonly root: string | null;
  readonly continues: string | null;
}
export const atTheTop: Place = { tier: 0, root: null, continues: null };

/** Opens a drive of one's own enterprise; returns its id. */
export async function openDrive(
  asker: Asker,
  lead: string,
  given: DriveGiven,
  place: (tx: Tx) => Promise<Place>,
  idempotencyKey: string | null | undefined,
): Promise<string> {
  const { graph, sight, origin } = asker;
  const viewer = signedIn(asker.viewer);
  const [known] = await enterprisesByIds(graph, sight, [lead]);
  if (!known) throw new NotFound('Enterprise', globalId('Enterprise', lead));
  if (!sight.own.includes(lead))
    throw new NotAllowed({
      zh: '只有该企业自己的人员可以发起',
      en: 'Only its own people open a drive of an enterprise',
    });
  const facts = readDrive(given, businessDay());
  return graph.write((tx) =>
    once(tx, idempotencyKey, `openDrive ${viewer.id}`, async () => {
      const id = newId();
      const stands = await place(tx);
      await tx.one(q.openDrive, { id, lead, ...facts, ...stands, person: viewer.id });
      const { name, indicators, year, dueOn, named: isNamed } = facts;
      const after = { name, indicators, year, dueOn, named: isNamed, tier: stands.tier };
      await recordDrive(tx, origin, 'OPEN_DRIVE', { id, lead }, { after });
      return id;
    }),
  );
}

/** Changes one drive of one's own, as `work` says, if nobody has changed it since. */
export const changeDrive = (
  asker: Asker,
  asked: Change,
  name: string,
  fields: readonly string[],
  work: (tx: Tx, now: Drive, person: string) => Promise<void>,
): Promise<string> =>
  edit<Drive>(asker, {
    ...{ ...asked, name, type: 'Drive', fields },
    lock: (tx) => tx.one(q.lockDrive, { id: asked.id }),
    read: async (tx) => (await drivesByIds(tx, asker.sight, [asked.id]))[0] ?? undefined,
    mayEdit: () => driveFields,
    regulates: () => false,
    write: (tx, now, viewer) => work(tx, now, viewer.id),
  });

/** Changes what a drive says and until when it goes; a field left out stays. */
export const editDrive = (asker: Asker, asked: Change, changes: DriveChanges): Promise<string> =>
  changeDrive(asker, asked, 'editDrive', named(changes), async (tx, now, person) => {
    if (now.state === 'CLOSED') throw driveIs('CLOSED');
    const said = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const facts = readDrive({ ...now, templates: templatesOf(now), ...said }, businessDay());
    const { changed, before, after } = differences(now, facts);
    if (changed.length === 0) return;
    const { id, lead, tier, root, continues } = now;
    await tx.one(q.openDrive, { id, lead, ...facts, tier, root, continues, person });
    if (changed.includes('dueOn')) await tx.one(q.moveExpiry, { id, expiresAt: expiryOf(facts.dueOn) });
    await recordDrive(tx, asker.origin, 'EDIT_DRIVE', now, { before, after });
  });

const acts = { OPEN: 'RESUME_DRIVE', PAUSED: 'PAUSE_DRIVE' } as const;
/** While a drive is paused no letter goes out; links keep working. */
export const pauseDrive = (asker: Asker, asked: Change, to: keyof typeof acts): Promise<string> =>
  changeDrive(asker, asked, `setDrive${to}`, [], async (tx, now, person) => {
    const from: DriveState = to === 'OPEN' ? 'PAUSED' : 'OPEN';
    if (now.state !== from) throw driveIs(now.state);
    await tx.one(q.setDriveState, { id: now.id, state: to, report: null, person });
    await recordDrive(tx, asker.origin, acts[to], now, {});
  });
