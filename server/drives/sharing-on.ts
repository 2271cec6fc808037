import { record } from '../access/record.ts';
import type { Asker } from '../edits/editing.ts';
import { signedIn } from '../enterprises/merges.ts';
import type { Tx } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { closeLink } from '../supply-chains/consents.ts';
import * as q from './help-queries.ts';
import { receivedByIds } from './service.ts';
import { accepted, open, type Doer } from './sharing.ts';

/** Opens the links to those whom the viewer's own enterprise asks in turn, as far as it decided to. */
export async function openCascadeLinks(tx: Tx, doer: Doer, person: string, invitation: string): Promise<number> {
  const [received] = await receivedByIds(tx, doer.sight, [invitation]);
  if (!received?.opensCascade) return 0;
  const links = await tx.rows(q.cascadeLinks, { invitation, sight: doer.sight });
  for (const one of links) await open(tx, doer, person, one);
  return links.length;
}
/** Decides whether the links to the suppliers asked in turn are open to whoever began the cascade: those asked by now, and later ones. */
export async function openCascadeTo(
  asker: Asker,
  { invitation, share }: { readonly invitation: string; readonly share: boolean },
  key: string | null | undefined,
): Promise<string> {
  const { id: person } = signedIn(asker.viewer);
  return asker.graph.write((tx) =>
    once(tx, key, `openCascadeTo ${person}`, async () => {
      const { supplier } = await accepted(tx, asker, invitation, share);
      await tx.one(q.openCascade, { id: invitation, opens: share });
      let links = 0;
      if (share) links = await openCascadeLinks(tx, asker, person, invitation);
      else
        for (const { consent } of await tx.rows(q.cascadeLinks, { invitation, sight: asker.sight }))
          if (consent !== null) {
            await closeLink(tx, asker, consent);
            links += 1;
          }
      await record(tx, asker.origin, {
        act: share ? 'OPEN_CASCADE' : 'CLOSE_CASCADE',
        subject: { type: 'Invitation', id: invitation },
        enterprises: [supplier],
        after: { links },
      });
      return invitation;
    }),
  );
}
