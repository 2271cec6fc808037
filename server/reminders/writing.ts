import { createHash, randomBytes } from 'node:crypto';
import { sightOf, type Viewer } from '../access/viewer.ts';
import { publicOrigin, type Config } from '../config.ts';
import { remindersOf } from '../orders/entry-clocks.ts';
import { dueByOf, isPastDue, ordersByIds } from '../orders/service.ts';
import type { Locale } from '../platform/context.ts';
import { businessDay } from '../platform/dates.ts';
import type { Graph } from '../platform/graph.ts';
import type { Message } from '../platform/mail.ts';
import { withConsents } from '../supply-chains/consented-sight.ts';
import { reminderLetter, type Due } from './letter.ts';
import * as q from './queries.ts';

/** Of each kind; the rest is counted, and stands behind a link. */
const mostListed = 50;
/** A letter read late still ends the reminders. */
const mostStops = 60;

export const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** What is due for somebody, by their own sight; null when there is nothing. */
async function dueFor(graph: Graph, viewer: Viewer): Promise<Due | null> {
  const sight = await withConsents(graph, sightOf(viewer));
  const found = await remindersOf({ graph, sight, viewer }, mostListed);
  if (!found || found.counts.overdue + found.counts.dueSoon + found.counts.orders === 0) return null;
  const orders = (await ordersByIds(graph, viewer, found.orders)).filter((one) => one !== null);
  const whys = await dueByOf(graph, orders);
  const step = ({ name, enterprise, clock }: (typeof found.overdue)[number]) => ({
    ...{ name, enterprise, step: clock.step, dueOn: clock.dueOn, why: clock.why },
  });
  return {
    overdue: found.overdue.map(step),
    dueSoon: found.dueSoon.map(step),
    orders: orders.map((one, i) => ({ ...one, pastDue: isPastDue(one), why: whys[i] ?? null })),
    counts: found.counts,
  };
}

export interface Letter {
  readonly message: Message;
  /** Kept before the letter goes, so that its link works. */
  readonly stop: { readonly person: string; readonly tokenHash: string; readonly most: number };
}
type Place = Pick<Config, 'publicUrl' | 'host' | 'port'>;
/** The reminder of somebody as of today, with a fresh token that ends them; null when nothing is due. */
export async function letterFor(graph: Graph, config: Place, viewer: Viewer, locale: Locale): Promise<Letter | null> {
  const due = await dueFor(graph, viewer);
  if (!due) return null;
  const token = randomBytes(32).toString('base64url');
  const message = reminderLetter(due, {
    ...{ to: viewer.email, name: viewer.name, locale, token },
    ...{ day: businessDay(), origin: publicOrigin(config) },
    regulator: viewer.memberships.some((m) => m.role === 'REGULATOR'),
  });
  return { message, stop: { person: viewer.id, tokenHash: digestOf(token), most: mostStops } };
}

export const keepStop = (graph: Graph, { stop }: Letter) => graph.one(q.giveStop, stop);
