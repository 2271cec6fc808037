import type { Sight } from '../access/sight.ts';
import type { Tx } from '../platform/graph.ts';
import type { RowOf } from '../platform/query.ts';
import { stateOf } from './rules.ts';
import * as q from './queries.ts';
import type { InvitationState } from './words.ts';

export * from './words.ts';
export { driveRules } from './drive-rules.ts';
export type Drive = RowOf<typeof q.drivesByIds>;
/** What a drive asks of one supplier, as the enterprise that runs it may know of it. */
export type Ask = RowOf<typeof q.asks> & { readonly state: InvitationState };
/** An invitation as the invited enterprise sees it. */
export type Received = RowOf<typeof q.receivedInvitations>;
export type Asker = RowOf<typeof q.askersOf>;

/** In the order of `ids`; null where there is none that the viewer may know of: a drive is its own enterprise's. */
export async function drivesByIds(tx: Tx, sight: Sight, ids: readonly string[]): Promise<(Drive | null)[]> {
  const rows = await tx.rows(q.drivesByIds, { ids: [...ids], sight });
  return ids.map((id) => rows.find((row) => row.id === id) ?? null);
}
/** Per enterprise, the ids of the drives it runs; none but to its own people. */
export async function drivesOfEnterprises(tx: Tx, sight: Sight, ids: readonly string[]): Promise<string[][]> {
  const rows = await tx.rows(q.drivesOfEnterprises, { ids: [...ids], sight });
  return ids.map((id) => rows.filter(({ owner }) => owner === id).map((row) => row.id));
}

const withState = (rows: readonly RowOf<typeof q.asks>[], now = new Date()): Ask[] =>
  rows.map((row) => ({ ...row, state: stateOf(row, now) }));
/** In the order of `ids`; null where there is none that the viewer may know of. */
export async function asksByIds(tx: Tx, sight: Sight, ids: readonly string[]): Promise<(Ask | null)[]> {
  const byId = new Map(
    withState(await tx.rows(q.asks, { ids: [...ids], drives: null, sight })).map((one) => [one.id, one]),
  );
  return ids.map((id) => byId.get(id) ?? null);
}
/** Per drive, everything it asks, the nearest tier first. */
export async function asksOfDrives(tx: Tx, sight: Sight, drives: readonly string[]): Promise<Ask[][]> {
  const found = withState(await tx.rows(q.asks, { ids: null, drives: [...drives], sight }));
  return drives.map((drive) => found.filter((one) => one.drive === drive));
}

/** In the order of `ids`; null where there is none that the viewer's own enterprise received. */
export async function receivedByIds(tx: Tx, sight: Sight, ids: readonly string[]): Promise<(Received | null)[]> {
  const rows = await tx.rows(q.receivedInvitations, { ids: [...ids], enterprises: null, sight });
  return ids.map((id) => rows.find((row) => row.id === id) ?? null);
}
/** Per enterprise, the invitations it received, the newest first; none but to its own people. */
export async function receivedByEnterprises(tx: Tx, sight: Sight, enterprises: readonly string[]) {
  const rows = await tx.rows(q.receivedInvitations, { ids: null, enterprises: [...enterprises], sight });
  return enterprises.map((id): string[] => rows.filter(({ supplier }) => supplier === id).map((row) => row.id));
}

export interface AskersTold {
  /** Those who are named to the invited: who asks alone always is, beside others whoever agreed to it. */
  readonly named: readonly Asker[];
  /** How many more ask without being named. */
  readonly unnamed: number;
}
/** Per invitation, who asks in it. */
export async function askersOf(tx: Tx, invitations: readonly string[]): Promise<AskersTold[]> {
  const rows = await tx.rows(q.askersOf, { invitations: [...invitations] });
  return invitations.map((id) => {
    const asking = rows.filter(({ invitation }) => invitation === id);
    const leads = new Set(asking.map(({ lead }) => lead));
    const named = leads.size === 1 ? asking : asking.filter((one) => one.named);
    return { named, unnamed: leads.size - new Set(named.map(({ lead }) => lead)).size };
  });
}
