import { DomainError, NotAllowed } from '../platform/errors.ts';
import type { Viewer } from './viewer.ts';

/** What a request shows who asks by: the cookie of a session, or a token. Null for nobody. */
export type Credential = 'SESSION' | 'TOKEN' | null;
export interface WhoAsks {
  readonly viewer: Viewer | null;
  readonly credential: Credential;
}

/** Of a token that opens nothing, whatever the reason: the same to everybody. In both languages, for programs name none. */
export class TokenRefused extends DomainError {
  readonly code = 'UNAUTHENTICATED';
  constructor() {
    const text =
      '访问令牌无效、已过期或已撤销 · The access token is not valid: it is unknown, has expired or has been revoked';
    super({ zh: text, en: text });
  }
}

/** Whoever asks in person. Tokens and accounts are not changed by a token: one that is stolen could otherwise outlive itself. */
export function inPerson({ viewer, credential }: WhoAsks): Viewer {
  if (!viewer) throw new NotAllowed({ zh: '请先登录', en: 'Sign in first' });
  if (credential !== 'SESSION')
    throw new NotAllowed({
      zh: '访问令牌不能用于此操作，请在网页登录后进行',
      en: 'A token does not allow this: sign in and do it in person',
    });
  return viewer;
}
