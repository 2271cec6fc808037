import type { Sight } from '../access/sight.ts';
import type { Tx } from '../platform/graph.ts';
import { tierRules } from '../supply-chains/tier-rules.ts';
import { driveRules } from './drive-rules.ts';
import { funnelOf, type Funnel } from './funnel.ts';
import * as q from './queries.ts';
import { stateOf } from './rules.ts';
import { asksOfDrives, drivesByIds } from './service.ts';

/** In the order of `ids`; null where there is no drive that the viewer may know of. */
export async function funnelsOfDrives(
  tx: Tx,
  sight: Sight,
  ids: readonly string[],
  now = new Date(),
): Promise<(Funnel | null)[]> {
  const drives = await drivesByIds(tx, sight, ids);
  const asks = await asksOfDrives(tx, sight, ids);
  const below = await tx.rows(q.asksBelow, { ids: [...ids], sight });
  return drives.map((drive, i) => {
    if (!drive) return null;
    const further = below.filter((row) => row.drive === drive.id).map((row) => ({ ...row, state: stateOf(row, now) }));
    const deepest = Math.max(0, driveRules.limits.deepestCascade - drive.tier);
    return funnelOf(asks[i] ?? [], further, deepest, tierRules.suppression);
  });
}
