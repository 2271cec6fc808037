import { dayInShanghai } from '../../ui/format.ts';
import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { learnYear } from './commands/arranging.ts';
import type { Desk } from './commands/desk.ts';
import { open } from './commands/opening.ts';
import type { Explorer } from './context.ts';
import { IndustryDivisions } from './data/documents.ts';
import { draw, type Drawn } from './drawn.ts';
import { remember } from './recent.ts';
import { newSession, sceneOf, type Session } from './session.ts';
import { storeOf, useStore } from './store.ts';
import { addressOf, writeAddress, type Address } from './url.ts';

/** Drawn once for each session, however many ask. */
function drawnOnce(today: string): (session: Session) => Drawn {
  let last: { of: Pick<Session, 'known' | 'history' | 'paths' | 'industryNames' | 'park'>; drawn: Drawn } | null = null;
  return (session) => {
    const { known, history, paths, industryNames, park } = session;
    const same =
      last !== null &&
      last.of.known === known &&
      last.of.history.present === history.present &&
      last.of.paths === paths &&
      last.of.industryNames === industryNames &&
      last.of.park === park;
    if (!same || last === null) last = { of: session, drawn: draw(session, today) };
    return last.drawn;
  };
}

export function useWorkbench(first: Address): Explorer & { readonly reopen: () => void } {
  const client = useClient();
  const [{ data: divisions }] = useQuery({ query: IndustryDivisions });
  const [start] = useState(first);
  const desk = useMemo<Desk>(() => {
    const today = dayInShanghai();
    const store = storeOf(newSession(start.origin));
    const drawn = drawnOnce(today);
    return { store, client, today, drawn: () => drawn(store.get()) };
  }, [client, start]);
  const session = useStore(desk.store);
  useEffect(() => {
    void open(desk, start);
    if (start.origin.from === 'enterprise') remember(start.origin.id);
  }, [desk, start]);
  useEffect(() => {
    const names = new Map(divisions?.industries.map(({ code, name }) => [code.match(/\d{2}/)?.[0] ?? code, name]));
    if (names.size > 0) desk.store.set((now) => ({ ...now, industryNames: names }));
  }, [desk, divisions]);
  useAddress(session);
  const { perspective, year, shown } = sceneOf(session);
  useEffect(() => {
    if (perspective === 'load') void learnYear(desk);
  }, [desk, perspective, year, shown]);
  return { desk, session, drawn: desk.drawn(), reopen: () => void open(desk, start) };
}

/** The address follows the scene, so that what is copied from the browser's own bar is what is seen. */
function useAddress({ origin, loaded, history, busy }: Session) {
  const [, setQuery] = useSearchParams();
  const { scene } = history.present;
  useEffect(() => {
    if (busy) return;
    const timer = setTimeout(
      () => setQuery(writeAddress(addressOf(origin, loaded, scene)).query, { replace: true, preventScrollReset: true }),
      300,
    );
    return () => clearTimeout(timer);
  }, [origin, loaded, scene, busy, setQuery]);
}
