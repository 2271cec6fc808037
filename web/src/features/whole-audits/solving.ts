import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { Proposal, type ProposalOf, type ScopeInput } from './documents.ts';

export interface Solved {
  readonly input: ScopeInput;
  readonly proposal: ProposalOf;
}
type State =
  | { readonly is: 'idle' }
  | { readonly is: 'solving'; readonly since: number }
  | { readonly is: 'failed'; readonly error: CombinedError }
  | { readonly is: 'solved'; readonly solved: Solved };

/** One solving at a time; cancelling drops the request. */
export function useSolver() {
  const client = useClient();
  const [state, set] = useState<State>({ is: 'idle' });
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  const solve = useCallback(
    (input: ScopeInput) => {
      stop.current();
      set({ is: 'solving', since: Date.now() });
      const { unsubscribe } = client
        .query(Proposal, { input }, { requestPolicy: 'network-only' })
        .subscribe(({ data, error }) => {
          if (error) set({ is: 'failed', error });
          else if (data) set({ is: 'solved', solved: { input, proposal: data.scopeProposal } });
        });
      stop.current = unsubscribe;
    },
    [client],
  );
  const cancel = useCallback(() => {
    stop.current();
    set({ is: 'idle' });
  }, []);
  return { state, solve, cancel };
}
