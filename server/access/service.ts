import { idOf } from '../platform/ids.ts';
import type { Graph } from '../platform/graph.ts';
import type { Auth } from './auth.ts';
import { TokenRefused, type WhoAsks } from './credential.ts';
import { demoPassword, demoPersonId, type DemoAccount } from './demo.ts';
import * as q from './queries.ts';
import { record, systemOrigin } from './record.ts';
import { bearerOf, holderOf } from './tokens.ts';
import type { Sight } from './sight.ts';
import { sightOf, within, type Viewer } from './viewer.ts';

/**
 * Whose request it is, with every membership, narrowed to the one they act as, and by what it is known. A token decides,
 * whatever cookie comes with it.
 */
export async function whoAsks(graph: Graph, auth: Auth, request: Request, again = false): Promise<WhoAsks> {
  const token = bearerOf(request.headers);
  const session = token === undefined ? await auth.sessionOf(request.headers, again) : null;
  const id = token === undefined ? session?.person : await holderOf(graph, token);
  const viewer = id ? await graph.one(q.viewerQuery, { id, email: null, demo: auth.demo }) : undefined;
  if (token !== undefined && !viewer) throw new TokenRefused();
  if (!viewer) return { viewer: null, credential: null };
  return session ? { viewer: within(viewer, session), credential: 'SESSION' } : { viewer, credential: 'TOKEN' };
}

/** The sight of whose request it was, looked up anew; null once its session or token has ended. */
export async function sightNow(graph: Graph, auth: Auth, request: Request): Promise<Sight | null> {
  try {
    const { viewer } = await whoAsks(graph, auth, request, true);
    return viewer && sightOf(viewer);
  } catch (error) {
    if (error instanceof TokenRefused) return null;
    throw error;
  }
}

/** Somebody by email, for work done in a person's name on the command line. */
export async function personByEmail(graph: Graph, email: string): Promise<Viewer | undefined> {
  return graph.one(q.viewerQuery, { id: null, email: email.trim().toLowerCase(), demo: true });
}

/** Somebody by id with every membership, for what is sent to them of itself; nobody deactivated. */
export const personById = (graph: Graph, id: string, demo: boolean): Promise<Viewer | undefined> =>
  graph.one(q.viewerQuery, { id, email: null, demo });

/** The demo's people, in their places. Only for the local demo; doing it again changes nothing. */
export async function ensureDemoAccounts(
  graph: Graph,
  auth: Auth,
  accounts: readonly DemoAccount[],
): Promise<string[]> {
  const placed = await Promise.all(
    accounts.map(async ({ regulates, manages, belongsTo, grantedParks, holds, ...account }, order) => ({
      ...account,
      order,
      id: demoPersonId(account.email),
      accountId: idOf('demo-account', account.email),
      password: await auth.hash(demoPassword),
      regulates: [...(regulates ?? [])],
      manages: [...(manages ?? [])],
      belongsTo: [...(belongsTo ?? [])],
      grantedParks: [...(grantedParks ?? [])],
      holds: [...(holds ?? [])],
    })),
  );
  return graph.write(async (tx) => {
    const rows = await tx.rows(q.ensureDemoAccountsQuery, { accounts: placed });
    const after = { people: placed.map((one) => one.id) };
    await record(tx, systemOrigin(), { act: 'ENSURE_DEMO_ACCOUNTS', subject: { type: 'Person', id: null }, after });
    return rows.map((row) => row.email);
  });
}

/** Takes the demo's people away, with their sessions: for every installation that is not the local demo. */
export async function removeDemoAccounts(graph: Graph): Promise<number> {
  return graph.write(async (tx) => {
    const removed = (await tx.one(q.removeDemoAccountsQuery, {}))?.removed ?? 0;
    const subject = { type: 'Person', id: null } as const;
    if (removed > 0) await record(tx, systemOrigin(), { act: 'REMOVE_DEMO_ACCOUNTS', subject, after: { removed } });
    return removed;
  });
}

/** The accounts to show on the sign-in page: none but in the local demo. */
export async function demoAccounts(graph: Graph, demo: boolean): Promise<q.DemoAccountRow[]> {
  return demo ? graph.rows(q.demoAccountsQuery, {}) : [];
}
