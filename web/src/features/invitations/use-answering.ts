import type { DocumentNode } from 'graphql';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { newKey } from '../../ui/editing/edit.ts';
import * as docs from './answer-documents.ts';
import { touched } from './documents.ts';

/** A link of a letter, or, for the invited enterprise's own people, the invitation itself. */
export type Of = { readonly token: string } | { readonly invitation: string };
interface Done {
  readonly __typename: string;
  readonly message?: string;
  readonly email?: string;
  readonly newAccount?: boolean;
}
/** What came of it: why not, or whom it is about. */
export interface Heard {
  readonly problem: null;
  readonly email: string | null;
}
export type Said = { readonly problem: string } | Heard;
export interface Accepting {
  readonly name: string | null;
  readonly password: string | null;
  readonly share: readonly string[];
  readonly shareWithOrigin: readonly string[];
}

/** Everything that is done with an invitation, by its link or by one's own right. */
export function useAnswering(of: Of) {
  const { t } = useTranslation('invitations');
  const client = useClient();
  const byLink = 'token' in of;
  async function send([link, own]: readonly [DocumentNode, DocumentNode], said: object): Promise<Said> {
    const variables = { ...of, ...said, key: newKey() };
    const { data, error } = await client.mutation<{ done?: Done }>(byLink ? link : own, variables, touched).toPromise();
    const done = data?.done;
    if (!done) return { problem: error?.graphQLErrors[0]?.message ?? t('offline') };
    const refused = !/^(Invitation|AskedQuestion)/.test(done.__typename);
    return refused ? { problem: done.message ?? t('offline') } : { problem: null, email: done.email ?? null };
  }
  return {
    accept: ({ name, password, ...shares }: Accepting) =>
      send([docs.Accept, docs.AcceptReceived], byLink ? { name, password, ...shares } : shares),
    decline: (kind: string, reason: string) => send([docs.Decline, docs.DeclineReceived], { kind, reason }),
    credit: () => send([docs.Credit, docs.CreditReceived], {}),
    ask: (text: string) => send([docs.Ask, docs.AskReceived], { text }),
    handOn: (email: string, name: string | null, note: string | null) =>
      send([docs.HandOn, docs.HandOnReceived], { email, name, note }),
  };
}
