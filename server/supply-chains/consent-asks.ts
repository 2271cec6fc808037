import { record } from '../access/record.ts';
import type { Sight } from '../access/sight.ts';
import { signedIn } from '../enterprises/merges.ts';
import { NotFound, RuleBroken } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { once } from '../platform/idempotency.ts';
import { globalId, idOf } from '../platform/ids.ts';
import type { RowOf } from '../platform/query.ts';
import type { Chain } from './chain.ts';
import * as q from './consent-queries.ts';
import { checkReason, checkScopes, type ConsentScope } from './consent-rules.ts';
import { knows, speaksFor, type Asker } from './consents.ts';
import { supplyChain } from './service.ts';
import { maxNodes, maxTierCap } from './traversals.ts';

export type ConsentAsk = RowOf<typeof q.consentAsksByIds>;
export interface Asked {
  readonly enterprise: string;
  readonly of: string;
  readonly scopes: readonly ConsentScope[];
  readonly reason: string;
}

/** An enterprise asks one it sees upstream to open the links to its own suppliers: who those are it does not learn by asking. */
export async function askForConsent(
  asker: Asker & { readonly chain: Chain },
  asked: Asked,
  key: string | null | undefined,
): Promise<string> {
  const { graph, chain, sight, origin } = asker;
  const { enterprise, of } = asked;
  const person = await speaksFor(asker, enterprise);
  await knows(graph, sight, of);
  const scopes = checkScopes(asked.scopes);
  const reason = checkReason(asked.reason);
  const everyone = { enterprise, direction: 'UPSTREAM', maxTier: maxTierCap, limit: maxNodes } as const;
  const upstream = await supplyChain(graph, chain, sight, everyone);
  if (!upstream.nodes.some(({ id, tier }) => id === of && tier !== 0))
    throw new RuleBroken(
      { zh: '只能向您看得到的上游供应商提出', en: 'Only a supplier that you see upstream can be asked' },
      'ask-through-suppliers',
    );
  return graph.write((tx) =>
    once(tx, key, `askForConsent ${person}`, async () => {
      const id = idOf('consent-ask', enterprise, of);
      await tx.one(q.askForConsent, { id, asker: enterprise, asked: of, scopes, reason, person });
      await record(tx, origin, {
        act: 'ASK_FOR_CONSENT',
        subject: { type: 'ConsentAsk', id },
        enterprises: [enterprise, of],
        after: { asker: enterprise, asked: of, scopes },
      });
      return id;
    }),
  );
}

/** Ends a question, by whoever put it or was put it; what has been opened stays open. Returns its id. */
export async function closeConsentAsk(asker: Asker, id: string, key: string | null | undefined): Promise<string> {
  const { graph, sight, viewer, origin } = asker;
  const { id: person } = signedIn(viewer);
  return graph.write((tx) =>
    once(tx, key, `closeConsentAsk ${person}`, async () => {
      const ask = await tx.one(q.lockConsentAsk, { id, sight: { ...sight, enterprises: sight.own } });
      if (!ask) throw new NotFound('ConsentAsk', globalId('ConsentAsk', id));
      if (ask.closed) throw new RuleBroken({ zh: '此请求已结束', en: 'It has been closed already' }, 'already-closed');
      await tx.one(q.closeConsentAsk, { id });
      await record(tx, origin, {
        act: 'CLOSE_CONSENT_ASK',
        subject: { type: 'ConsentAsk', id },
        enterprises: [ask.asker, ask.asked],
      });
      return id;
    }),
  );
}

/** In the order of `ids`; null where there is none the viewer may know of. */
export async function consentAsksByIds(
  graph: Graph,
  sight: Sight,
  ids: readonly string[],
): Promise<(ConsentAsk | null)[]> {
  const rows = await graph.rows(q.consentAsksByIds, { ids: [...ids], sight });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
/** Per enterprise, the ids of the open questions it put and of those it was put, newest first. */
export async function consentAsksOfEnterprises(graph: Graph, sight: Sight, ids: readonly string[]) {
  const rows = await graph.rows(q.consentAsksOfEnterprises, { ids: [...ids], sight });
  return ids.map((id) => {
    const own = rows.filter((row) => row.owner === id);
    return {
      put: own.filter((row) => row.put).map((row) => row.id),
      received: own.filter((row) => !row.put).map((row) => row.id),
    };
  });
}
