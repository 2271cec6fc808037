import { setTimeout as sleep } from 'node:timers/promises';
import { record, systemOrigin } from '../access/record.ts';
import type { Auth } from '../access/auth.ts';
import { publicOrigin, type Config } from '../config.ts';
import { businessDay } from '../platform/dates.ts';
import type { Graph } from '../platform/graph.ts';
import { MailNotSent, type Refusal } from '../platform/mail.ts';
import { qrPng } from '../platform/qr-code.ts';
import { Schedule, wakeJobs, type JobState, type Patience, type Work } from '../platform/scheduled-jobs.ts';
import { driveRules } from './drive-rules.ts';
import { invitationLetter } from './letters.ts';
import { digestOf, newToken } from './link.ts';
import * as q from './letter-queries.ts';
import { askersOf } from './service.ts';
import type { LetterState } from './words.ts';

export const letterJobs = 'invitation-letter';
interface Parts {
  readonly graph: Graph;
  readonly config: Config;
  readonly auth: Pick<Auth, 'mail'>;
}
const dayMs = 86_400_000;
const states: Partial<Record<JobState, LetterState>> = { DONE: 'SENT', GIVEN_UP: 'FAILED', UNKNOWN: 'UNKNOWN' };
/** In the server's own words where whoever asks gave the address; they may name the addresses of a supplier's people. */
export const problemOf = ({ member }: { readonly member: boolean }, refusal: Refusal | null): string =>
  refusal === null
    ? '邮件服务暂不可用 · The mail server was away'
    : (member ? String(refusal.code) : refusal.text).slice(0, 300);
/** The last day a link or an invitation is good through. */
const lastDay = (until: string): string => businessDay(new Date(Date.parse(until) - 1));

function sending({ graph, config, auth }: Parts): Work {
  return {
    kind: letterJobs,
    pattern: '* * * * *',
    replan: 'EVERY_ROUND',
    subjects: async () => (await graph.rows(q.queuedLetters, {})).map(({ id }) => id),
    async run({ subject }, commit) {
      const letter = await graph.one(q.letterToSend, { id: subject });
      if (!letter) return 'NOTHING';
      const [askers = { named: [], unnamed: 0 }] = await graph.read((tx) => askersOf(tx, [letter.invitation]));
      const token = newToken();
      // The link ends with the invitation as well, whose last day may be moved: this is the longest it goes.
      const atMost = new Date(Date.now() + driveRules.links.daysAtMost * dayMs).toISOString();
      const until = atMost < letter.expiresAt ? atMost : letter.expiresAt;
      const messageId = `<${letter.id}@${new URL(publicOrigin(config)).hostname}>`;
      await graph.one(q.giveLetterToken, { id: letter.id, tokenHash: digestOf(token), until: atMost, messageId });
      const url = `${publicOrigin(config)}/answer#${token}`;
      const message = invitationLetter({
        ...{ kind: letter.kind, to: letter.email, name: letter.name, supplier: letter.supplierName, askers, url },
        ...{ until: lastDay(until), note: letter.note, qr: await qrPng(url) },
      });
      if (!(await commit())) return 'LOST';
      try {
        await auth.mail.send({ ...message, messageId });
      } catch (error) {
        const refusal = error instanceof MailNotSent ? error.refused : null;
        const refused = refusal !== null && refusal.code >= 500;
        await graph.one(q.noteLetterProblem, { id: letter.id, problem: problemOf(letter, refusal), refused });
        throw error;
      }
      return 'DONE';
    },
    surelyNot: (error) => error instanceof MailNotSent && error.surely,
    final: (error) => error instanceof MailNotSent && error.refused !== null && error.refused.code >= 500,
    async note(tx, { subject }, came, problem) {
      const state = states[came];
      // Left over at midnight without having been tried to the end: the next day's round takes it up.
      if (!state || (came === 'GIVEN_UP' && problem === null)) return;
      const ended = await tx.one(q.endLetter, { id: subject, state, problem: null });
      if (!ended) return;
      await record(tx, systemOrigin(), {
        act: came === 'DONE' ? 'SEND_INVITATION' : 'FAIL_INVITATION',
        subject: { type: 'Invitation', id: ended.invitation },
        enterprises: ended.leads,
        after: { kind: ended.kind, state: ended.state },
      });
    },
  };
}

/** Sends the letters in the queue, at once when woken and from time to time; none where no mail can go out. */
export function letterRounds(parts: Parts, patience: Partial<Patience> = {}): Schedule | undefined {
  return parts.auth.mail.way === 'NONE' ? undefined : new Schedule(parts.graph, sending(parts), patience);
}

const patienceMs = 3000;
/** Sends what waits now rather than at the next round; whoever asked waits for it a moment, not for a slow mail server. */
export const sendNow = (): Promise<unknown> =>
  Promise.race([wakeJobs(letterJobs), sleep(patienceMs, undefined, { ref: false })]);
