import type { Client } from 'urql';
import { LoadFailed } from '../data/loading.ts';
import type { Drawn } from '../drawn.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store.ts';

/** What a command works with: the session as it is now, the server, and the picture drawn from the session. */
export interface Desk {
  readonly store: Store<Session>;
  readonly client: Client;
  readonly today: string;
  readonly drawn: () => Drawn;
}

/** One piece of work with the server: busy while it runs, and its failure shown where the picture is. */
export async function attempt(desk: Desk, work: () => Promise<void>): Promise<void> {
  desk.store.set((session) => ({ ...session, busy: true, problem: null }));
  try {
    await work();
  } catch (failure) {
    if (!(failure instanceof LoadFailed)) throw failure;
    desk.store.set((session) => ({ ...session, problem: failure.error }));
  } finally {
    desk.store.set((session) => ({ ...session, busy: false }));
  }
}
