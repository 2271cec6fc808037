import { record } from '../access/record.ts';
import { edit, sights, type Asker } from '../edits/editing.ts';
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import type { Tx } from '../platform/graph.ts';
import { globalId } from '../platform/ids.ts';
import { editOf, type Change } from './changing.ts';
import * as q from './queries.ts';
import { checkShares, type Share } from './shares.ts';

/** The audits that share, of enterprises of one park which the viewer regulates, each of another. */
async function parties(tx: Tx, asker: Asker, shares: readonly Share[]) {
  const found = await tx.rows(q.auditsOfSchemes, { ids: shares.map(({ audit }) => audit), ...sights(asker) });
  for (const { audit } of shares)
    if (!found.some((one) => one.id === audit && one.full)) throw new NotFound('Audit', globalId('Audit', audit));
  if (!found.every((one) => one.asRegulator)) throw new NotAllowed();
  const common = (found[0]?.parks ?? []).filter((park) => found.every((one) => one.parks.includes(park)));
  const enterprises = [...new Set(found.map((one) => one.enterprise))];
  if (shares.length > 0 && (common.length === 0 || enterprises.length < shares.length))
    throw new RuleBroken(
      {
        zh: '方案由同一园区的不同企业共享，每家一个审核',
        en: 'A scheme is shared by different enterprises of one park, each in one audit',
      },
      'shared-within-a-park',
    );
  return { enterprises, divisions: found.map(({ division }) => division) };
}

/** Splits a scheme between audits of one park by shares that add to 100 %; without shares it is its own audit's alone again. */
export async function shareScheme(asker: Asker, change: Change, shares: readonly Share[]): Promise<string> {
  return edit(asker, {
    ...editOf(asker, 'shareScheme', change, ['shares']),
    async write(tx, now, viewer) {
      checkShares(shares, now.audit);
      const { enterprises, divisions } = await parties(tx, asker, shares);
      await tx.one(q.shareScheme, { id: now.id, person: viewer.id, shares: [...shares] });
      await record(tx, asker.origin, {
        act: 'SHARE_SCHEME',
        subject: { type: 'Scheme', id: now.id },
        divisions: [now.division, ...divisions],
        // Each reads of it in its own log without the shares of the others.
        enterprises: [now.enterprise, ...enterprises],
        before: { name: now.name, parts: now.shares.length },
        after: { name: now.name, parts: shares.length },
      });
    },
  });
}
