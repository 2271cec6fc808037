import { signedIn } from '../access/invitations.ts';
import { record, systemOrigin } from '../access/record.ts';
import { personById } from '../access/service.ts';
import { holds, type Viewer } from '../access/viewer.ts';
import { edit, type Asker } from '../edits/editing.ts';
import type { Context } from '../platform/context.ts';
import { RuleBroken } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import type { RowOf } from '../platform/query.ts';
import { reminderKind } from './mailing.ts';
import * as q from './queries.ts';
import { digestOf, letterFor } from './writing.ts';

export { locales, paces } from './queries.ts';
export type Choice = RowOf<typeof q.choicesByPeople>;
export type Unsent = RowOf<typeof q.unsent>;
type Pace = Choice['pace'];
type Language = Choice['locale'];

/** What somebody chose, or what stands until they choose. */
export async function choiceOf(graph: Graph, person: string): Promise<Choice> {
  const [found] = await graph.rows(q.choicesByPeople, { ids: [person], kind: reminderKind });
  return found!;
}

export interface Chosen {
  readonly pace: Pace;
  readonly locale: Language;
  readonly version: number;
  readonly idempotencyKey: string | null | undefined;
}
/** Chooses for oneself how often, and in which language. */
export async function chooseReminders(
  asker: Asker,
  { pace, locale, version, idempotencyKey }: Chosen,
): Promise<Choice> {
  const { id } = signedIn(asker.viewer);
  await edit<Choice>(asker, {
    ...{ name: 'chooseReminders', type: 'MailReminders', id, version, idempotencyKey, fields: ['pace', 'locale'] },
    lock: (tx) => tx.one(q.lockChoice, { person: id }),
    read: (tx) => tx.one(q.choicesByPeople, { ids: [id], kind: reminderKind }),
    mayEdit: () => ['pace', 'locale'],
    regulates: () => false,
    async write(tx, now) {
      await tx.one(q.choose, { person: id, pace, locale, by: id });
      await record(tx, asker.origin, {
        ...{ act: 'CHOOSE_REMINDERS', subject: { type: 'Person', id } },
        before: { pace: now.pace, locale: now.locale },
        after: { pace, locale },
      });
    },
  });
  return choiceOf(asker.graph, id);
}

/** Ends the reminders of whoever was sent a token. Nothing tells whether it was one. */
export async function stopReminders({ graph }: Pick<Context, 'graph'>, token: string): Promise<void> {
  const tokenHash = digestOf(token);
  const known = await graph.one(q.stopOf, { tokenHash });
  if (!known) return;
  const { person } = known;
  await graph.write(async (tx) => {
    await tx.one(q.lockChoice, { person });
    // Used by now in another request that held the lock: then there is nothing left to do.
    if (!(await tx.one(q.stopOf, { tokenHash }))) return;
    const [now] = await tx.rows(q.choicesByPeople, { ids: [person], kind: reminderKind });
    await tx.one(q.useStops, { person });
    await tx.one(q.choose, { person, pace: 'OFF', locale: null, by: null });
    await record(tx, systemOrigin(), {
      ...{ act: 'STOP_REMINDERS', subject: { type: 'Person', id: person } },
      before: { pace: now?.pace ?? null },
      after: { pace: 'OFF' },
    });
  });
}

const minutesApart = 10;
const tooSoon = () =>
  new RuleBroken(
    { zh: `${minutesApart} 分钟内只能要求一次`, en: `It can be asked for once in ${minutesApart} minutes` },
    'reminder-too-soon',
  );
/** Sends oneself what a reminder would say now; false when there is nothing to say. */
export async function sendReminderNow(
  context: Pick<Context, 'graph' | 'config' | 'auth' | 'viewer' | 'origin'>,
  idempotencyKey: string | null | undefined,
): Promise<boolean> {
  const { graph, config, auth, origin } = context;
  const { id } = signedIn(context.viewer);
  // All that they hold, as the reminder of a day has it, whatever they act as at the moment.
  const viewer: Viewer | undefined = await personById(graph, id, auth.demo);
  const { locale } = await choiceOf(graph, id);
  const letter = viewer && (await letterFor(graph, config, viewer, locale));
  let isNew = false;
  const sends = await graph.write((tx) =>
    once(tx, idempotencyKey, `sendReminderNow ${id}`, async () => {
      await tx.one(q.lockChoice, { person: id });
      if (!(await tx.one(q.askNow, { person: id, minutes: minutesApart }))) throw tooSoon();
      if (letter) await tx.one(q.giveStop, letter.stop);
      isNew = true;
      await record(tx, origin, {
        ...{ act: 'ASK_FOR_REMINDER', subject: { type: 'Person', id } },
        after: { sent: letter !== null && letter !== undefined },
      });
      return letter !== null && letter !== undefined;
    }),
  );
  if (isNew && letter) await auth.mail.send(letter.message);
  return sends;
}

const mostUnsent = 500;
/** The reminders that did not go out, for administrators alone. */
export const unsentReminders = ({ graph, viewer }: Pick<Context, 'graph' | 'viewer'>): Promise<Unsent[]> =>
  holds(viewer, 'ADMINISTRATOR')
    ? graph.rows(q.unsent, { kind: reminderKind, limit: mostUnsent })
    : Promise.resolve([]);
