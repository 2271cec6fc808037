import type { Auth } from '../access/auth.ts';
import type { Config } from '../config.ts';
import type { Graph } from '../platform/graph.ts';
import { idOf } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import { Schedule, type Patience, type Work } from '../platform/scheduled-jobs.ts';
import { driveRules } from './drive-rules.ts';
import { addressesOf } from './invite-plan.ts';
import * as q from './letter-queries.ts';
import { sendNow } from './sending.ts';

export const reminderJobs = 'invitation-reminder';
interface Parts {
  readonly graph: Graph;
  readonly config: Config;
  readonly auth: Pick<Auth, 'mail' | 'demo'>;
}
const { atMost } = driveRules.reminders;

/** The letters of a day, one to each address however many remind; their ids tell them, so that two servers write the same. */
export function remindersOf({ invitation, members, contacts, bounced }: RowOf<typeof q.dueReminders>, day: string) {
  const wanted = contacts.length === 0 ? [null] : contacts;
  const all = wanted
    .flatMap((contact) => addressesOf(members, contact))
    .filter(({ email }) => !bounced.includes(email));
  const byEmail = new Map(all.map((to) => [to.email, to]));
  return [...byEmail.values()].map((to) => ({ ...to, id: idOf('reminder', invitation, day, to.email) }));
}

function reminding({ graph, auth }: Parts, pattern: string): Work {
  const due = (day: string, invitation: string | null) =>
    graph.rows(q.dueReminders, { invitation, day, atMost, demo: auth.demo });
  return {
    kind: reminderJobs,
    pattern,
    subjects: async (day) => (await due(day, null)).map(({ invitation }) => invitation),
    async run({ subject, day }) {
      const [now] = await due(day, subject);
      const letters = now ? remindersOf(now, day) : [];
      if (!now || letters.length === 0) return 'NOTHING';
      await graph.rows(q.queueReminders, { invitation: subject, day, asks: now.asks, letters });
      void sendNow();
      return 'DONE';
    },
    // Nothing has gone out yet: letters are told of when they do.
    surelyNot: () => true,
    note: () => Promise.resolve(),
  };
}

/** Queues reminders of invitations nobody has answered; none where no mail can go out, or the configuration says off. */
export function remindingRounds(parts: Parts, patience: Partial<Patience> = {}): Schedule | undefined {
  const { reminders } = parts.config;
  if (reminders === undefined || parts.auth.mail.way === 'NONE') return undefined;
  return new Schedule(parts.graph, reminding(parts, reminders), patience);
}
