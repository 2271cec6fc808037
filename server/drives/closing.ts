import type { Asker } from '../edits/editing.ts';
import type { RowOf } from '../platform/query.ts';
import * as q from './change-queries.ts';
import { countsOf, type Counts } from './counts.ts';
import { changeDrive, recordDrive, type Change } from './opening.ts';
import { driveIs } from './rules.ts';
import { asksOfDrives, type Ask } from './service.ts';

/** How a drive stood when it was closed. */
export interface DriveReport {
  readonly asked: number;
  readonly byState: Counts;
  readonly tiers: readonly { readonly tier: number; readonly byState: Counts }[];
  readonly declined: readonly { readonly kind: string; readonly count: number }[];
  readonly shared: number;
}
export function reportOf(asks: readonly Ask[]): DriveReport {
  const tiers = [...new Set(asks.map(({ tier }) => tier))].sort((a, b) => a - b);
  const kinds = [
    ...new Set(asks.flatMap(({ state, declineKind }) => (state === 'DECLINED' ? (declineKind ?? []) : []))),
  ];
  return {
    asked: asks.length,
    byState: countsOf(asks),
    tiers: tiers.map((tier) => ({ tier, byState: countsOf(asks.filter((one) => one.tier === tier)) })),
    declined: kinds.sort().map((kind) => ({
      kind,
      count: asks.filter((one) => one.state === 'DECLINED' && one.declineKind === kind).length,
    })),
    shared: asks.filter(({ alongside }) => alongside.length > 0).length,
  };
}
export const readReport = ({ report }: { readonly report: string | null }): DriveReport | null =>
  report === null ? null : (JSON.parse(report) as DriveReport);

type Withdrawn = RowOf<typeof q.withdrawAsks>;
/** Ends a drive with its report; what nobody has answered yet is taken back. */
export const closeDrive = (asker: Asker, asked: Change): Promise<string> =>
  changeDrive(asker, asked, 'closeDrive', [], async (tx, now, person) => {
    if (now.state === 'CLOSED') throw driveIs('CLOSED');
    const [before = []] = await asksOfDrives(tx, asker.sight, [now.id]);
    await tx.rows(q.lockSuppliers, { ids: [...new Set(before.map(({ supplier }) => supplier))].sort() });
    const [asks = []] = await asksOfDrives(tx, asker.sight, [now.id]);
    const report = reportOf(asks);
    const pending = asks.filter(({ state }) => ['DRAFT', 'SENT', 'OPENED'].includes(state)).map(({ id }) => id);
    const taken: Withdrawn | undefined = await tx.one(q.withdrawAsks, { ids: pending });
    await tx.one(q.setDriveState, { id: now.id, state: 'CLOSED', report: JSON.stringify(report), person });
    const after = { asked: report.asked, accepted: report.byState.ACCEPTED, withdrawn: taken?.ids.length ?? 0 };
    await recordDrive(tx, asker.origin, 'CLOSE_DRIVE', now, { after });
  });
