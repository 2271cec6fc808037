import { useCallback, useEffect, useState } from 'react';
import type { Client, CombinedError } from 'urql';
import { useSettled } from '../../../ui/settled.ts';
import type { Card, Link } from '../known.ts';
import type { Offer, Session } from '../session.ts';
import { findIn, loadChain, LoadFailed } from './loading.ts';

interface Candidates {
  readonly cards: readonly Card[];
  readonly links: readonly Link[];
  readonly total: number;
  readonly loading: boolean;
  readonly complete: boolean;
  readonly error: CombinedError | null;
}
const none: Candidates = { cards: [], links: [], total: 0, loading: true, complete: true, error: null };
/** A list longer than this is narrowed by searching. */
const listed = 3000;

async function* ofChain(client: Client, offer: Extract<Offer, { of: 'chain' }>, asOf: string | null) {
  const { card, direction, tiers } = offer;
  const graph = await loadChain(client, { enterprise: card.id, direction, tiers, asOf });
  const cards = graph.nodes.map(({ enterprise }) => enterprise).filter((each) => each.id !== card.id);
  yield { ...none, cards, links: graph.links, total: graph.totalNodes - 1, loading: false, complete: !graph.truncated };
}

async function* ofGroup(client: Client, park: string, industry: string | null, search: string) {
  let cards: readonly Card[] = [];
  for (let after: string | null | undefined; after !== null && cards.length < listed;) {
    const found = await findIn(client, { park, industry, search, after: after ?? null });
    cards = [...cards, ...found.cards];
    after = found.next;
    yield {
      ...none,
      cards,
      total: found.total,
      loading: after !== null && cards.length < listed,
      complete: after === null,
    };
  }
}

/** Those to choose from, page after page: a chain is searched here, an industry of a park by the server. */
export function useCandidates(
  client: Client,
  offer: Offer,
  { park, known }: Session,
  asOf: string | null,
  typed: string,
): Candidates {
  const search = useSettled(offer.of === 'group' ? typed.trim() : '');
  const code = offer.of === 'group' ? (known.groups.get(offer.id)?.code ?? null) : null;
  const parkId = park?.id ?? '';
  const source = useCallback(
    () => (offer.of === 'chain' ? ofChain(client, offer, asOf) : ofGroup(client, parkId, code, search)),
    [client, offer, asOf, parkId, code, search],
  );
  const [answer, set] = useState({ to: source, candidates: none });
  useEffect(() => {
    let gone = false;
    void (async () => {
      try {
        for await (const candidates of source()) {
          if (gone) return;
          set({ to: source, candidates });
        }
      } catch (failure) {
        if (!(failure instanceof LoadFailed)) throw failure;
        if (!gone) set({ to: source, candidates: { ...none, loading: false, error: failure.error } });
      }
    })();
    return () => {
      gone = true;
    };
  }, [source]);
  return answer.to === source ? answer.candidates : none;
}
