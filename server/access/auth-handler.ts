import { z } from 'zod';
import { GraphUnavailable } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { json } from '../platform/http.ts';
import { newId } from '../platform/ids.ts';
import { createAttempts } from './attempts.ts';
import { recoveryDoors } from './auth-recovery.ts';
import { callbackPath, singleSignOnDoors } from './auth-single-sign-on.ts';
import { bodyOf, loopback, passed, refuse, WINDOW_MS, withCookies } from './auth-wire.ts';
import { passwordLength } from './passwords.ts';
import { removeExpiredSessions } from './queries.ts';
import { originOf, record, type Act, type Origin } from './record.ts';

type Handler = (request: Request) => Promise<Response>;
type PersonOf = (headers: Headers) => Promise<string | null>;

const credentials = z.object({
  email: z.string().min(3).max(254),
  password: z.string().min(1).max(passwordLength.most),
});
const most = { person: 5, email: 20, address: 50 };

export interface Doors {
  readonly graph: Graph;
  readonly betterAuth: Handler;
  readonly personOf: PersonOf;
  /** Stands in the log for an email that opened no session: the same for the same, and nobody can tell which it is. */
  readonly digest: (text: string) => string;
  /** The demo's passwords are known to all: a page that calls itself by another name may not use them from the user's own browser. */
  readonly loopbackOnly: boolean;
  /** An OpenID provider is configured. */
  readonly openId: boolean;
}

/** The doors of /api/auth/ that stand open. Only what is named here passes to better-auth and back. */
export function authHandler({ graph, betterAuth, personOf, digest, loopbackOnly, openId }: Doors) {
  const attempts = createAttempts(WINDOW_MS);
  const lockouts = createAttempts(WINDOW_MS);
  const recovery = recoveryDoors(betterAuth);
  const single = singleSignOnDoors(betterAuth);
  const tell = (origin: Origin, act: Act, after?: object) =>
    graph.write((tx) =>
      record(tx, origin, { act, subject: { type: 'Person', id: origin.person }, after: after ?? null }),
    );

  async function signIn(request: Request, from: string | undefined, origin: Origin): Promise<Response> {
    if (loopbackOnly && !loopback.test(new URL(request.url).hostname)) return refuse('origin');
    const given = credentials.safeParse(await bodyOf(request));
    if (!given.success) return refuse('wrong');
    const email = given.data.email.trim().toLowerCase();
    const counted = [
      { key: `p ${email} ${from}`, most: most.person },
      { key: `e ${email}`, most: most.email },
      ...(from ? [{ key: `a ${from}`, most: most.address }] : []),
    ];
    const wait = attempts.begin(counted);
    const failed = (why: string) => tell(origin, 'SIGN_IN_FAILED', { why, email: digest(email) });
    if (wait !== undefined) {
      // Told once for a while: refused attempts cost no writing.
      if (lockouts.begin([{ key: `${email} ${from}`, most: 1 }]) === undefined) await failed('TOO_MANY_ATTEMPTS');
      return refuse('tooMany', { 'retry-after': String(wait) });
    }
    const former = request.headers.get('cookie');
    const answer = await betterAuth(passed(request, { email, password: given.data.password })).catch(
      (error: unknown) => {
        attempts.succeeded(counted);
        throw error;
      },
    );
    if (answer.status === 400 || answer.status === 401) {
      await failed('WRONG_CREDENTIALS');
      return refuse('wrong');
    }
    attempts.succeeded(counted);
    if (answer.status === 403) return refuse('origin');
    if (!answer.ok) throw new GraphUnavailable();
    if (former) await betterAuth(passed(request, {}, { pathname: '/api/auth/sign-out' }));
    await graph.rows(removeExpiredSessions, {});
    const { user } = (await answer.json()) as { user: { id: string; name: string; email: string } };
    await tell({ ...origin, person: user.id }, 'SIGN_IN');
    return withCookies(json(200, { user: { id: user.id, name: user.name, email: user.email } }), answer);
  }

  async function signOut(request: Request, origin: Origin): Promise<Response> {
    const person = await personOf(request.headers);
    const answer = await betterAuth(passed(request, {}));
    if (answer.status === 403) return refuse('origin');
    // better-auth says "signed out" even when the session could not be removed.
    if (await personOf(request.headers)) throw new GraphUnavailable();
    if (person) await tell({ ...origin, person }, 'SIGN_OUT');
    return withCookies(json(200, { success: true }), answer);
  }

  async function getSession(request: Request): Promise<Response> {
    const answer = await betterAuth(passed(request));
    if (!answer.ok) throw new GraphUnavailable();
    const found = (await answer.json()) as null | {
      session: { expiresAt: string };
      user: { id: string; name: string; email: string };
    };
    const user = found && { id: found.user.id, name: found.user.name, email: found.user.email };
    return withCookies(json(200, found && { user, expiresAt: found.session.expiresAt }), answer);
  }

  return async (request: Request, from?: string, requestId: string = newId()): Promise<Response> => {
    const origin = originOf(request, null, requestId, from);
    switch (`${request.method} ${new URL(request.url).pathname}`) {
      case 'POST /api/auth/sign-in/email':
        return signIn(request, from, origin);
      case 'POST /api/auth/sign-out':
        return signOut(request, origin);
      case 'GET /api/auth/get-session':
        return getSession(request);
      case 'POST /api/auth/request-password-reset':
        return recovery.request(request, from);
      case 'POST /api/auth/reset-password':
        return recovery.reset(request, from);
      case 'POST /api/auth/sign-in/single':
        return openId ? single.begin(request) : refuse('closed');
      case `GET ${callbackPath}`:
        return openId ? single.finish(request) : refuse('closed');
      default:
        return refuse('closed');
    }
  };
}
