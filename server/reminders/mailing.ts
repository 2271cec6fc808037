import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import type { Auth } from '../access/auth.ts';
import { record, systemOrigin } from '../access/record.ts';
import { personById } from '../access/service.ts';
import type { Config } from '../config.ts';
import type { Graph } from '../platform/graph.ts';
import { MailNotSent } from '../platform/mail.ts';
import { Schedule, type Patience, type Work } from '../platform/scheduled-jobs.ts';
import * as q from './queries.ts';
import { keepStop, letterFor } from './writing.ts';

dayjs.extend(utc);
export const reminderKind = 'reminder';

const mondayOf = (day: string): string => {
  const at = dayjs.utc(day);
  return at.subtract((at.day() + 6) % 7, 'day').format('YYYY-MM-DD');
};

interface Parts {
  readonly graph: Graph;
  readonly config: Config;
  readonly auth: Pick<Auth, 'mail' | 'demo'>;
}
function mailing({ graph, config, auth }: Parts, pattern: string): Work {
  return {
    kind: reminderKind,
    pattern,
    async subjects(day) {
      const asked = { day, since: mondayOf(day), kind: reminderKind, demo: auth.demo };
      return (await graph.rows(q.peopleToRemind, asked)).map(({ id }) => id);
    },
    async run({ subject }, commit) {
      const viewer = await personById(graph, subject, auth.demo);
      const [choice] = await graph.rows(q.choicesByPeople, { ids: [subject], kind: reminderKind });
      if (!viewer || !choice || choice.pace === 'OFF') return 'NOTHING';
      const letter = await letterFor(graph, config, viewer, choice.locale);
      if (!letter) return 'NOTHING';
      await keepStop(graph, letter);
      if (!(await commit())) return 'LOST';
      await auth.mail.send(letter.message);
      return 'DONE';
    },
    surelyNot: (error) => error instanceof MailNotSent && error.surely,
    async note(tx, { subject, day, tries }, state) {
      if (state === 'NOTHING') return;
      const act = state === 'DONE' ? 'SEND_REMINDER' : 'FAIL_REMINDER';
      const after = { day, ...(state !== 'DONE' && { state, tries }) };
      await record(tx, systemOrigin(), { act, subject: { type: 'Person', id: subject }, after });
    },
  };
}

/** The rounds of reminders by mail; none where no mail can go out, or the configuration says off. */
export function reminderRounds(parts: Parts, patience: Partial<Patience> = {}): Schedule | undefined {
  const { reminders } = parts.config;
  if (reminders === undefined || parts.auth.mail.way === 'NONE') return undefined;
  return new Schedule(parts.graph, mailing(parts, reminders), patience);
}
