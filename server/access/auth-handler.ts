import { z } from 'zod';
import { GraphUnavailable } from '../platform/errors.ts';
import type { Graph } from '../platform/graph.ts';
import { json } from '../platform/http.ts';
import { newId } from '../platform/ids.ts';
import { createAttempts } from './attempts.ts';
import { passwordLength } from './passwords.ts';
import { removeExpiredSessions } from './queries.ts';
import { originOf, record, type Act, type Origin } from './record.ts';

type Handler = (request: Request) => Promise<Response>;
type PersonOf = (headers: Headers) => Promise<string | null>;

const credentials = z.object({
  email: z.string().min(3).max(254),
  password: z.string().min(1).max(passwordLength.most),
});
const MOST_BYTES = 4096;
const WINDOW_MS = 15 * 60_000;
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const most = { person: 5, email: 20, address: 50 };

const refusals = {
  wrong: [401, 'WRONG_CREDENTIALS', '邮箱或密码不正确', 'The email or the password is not right'],
  tooMany: [429, 'TOO_MANY_ATTEMPTS', '尝试次数过多，请稍后再试', 'Too many attempts; try again later'],
  origin: [403, 'FOREIGN_ORIGIN', '请求来自其他网站', 'The request comes from another site'],
  closed: [404, 'NOT_FOUND', '没有此页面', 'No such page'],
} as const;
const refuse = (why: keyof typeof refusals, headers?: Record<string, string>): Response => {
  const [status, code, zh, en] = refusals[why];
  return json(status, { code, message: `${zh} · ${en}` }, headers);
};

export interface Doors {
  readonly graph: Graph;
  readonly betterAuth: Handler;
  readonly personOf: PersonOf;
  /** Stands in the log for an email that opened no session: the same for the same, and nobody can tell which it is. */
  readonly digest: (text: string) => string;
  /** The demo's passwords are known to all: a page that calls itself by another name may not use them from the user's own browser. */
  readonly loopbackOnly: boolean;
}

/** The three doors of /api/auth/ that stand open. Only what is named here passes to better-auth and back. */
export function authHandler({ graph, betterAuth, personOf, digest, loopbackOnly }: Doors) {
  const attempts = createAttempts(WINDOW_MS);
  const lockouts = createAttempts(WINDOW_MS);
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
    if (former) await betterAuth(passed(request, {}, '/api/auth/sign-out'));
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
      default:
        return refuse('closed');
    }
  };
}

async function bodyOf(request: Request): Promise<unknown> {
  if (!request.headers.get('content-type')?.includes('application/json')) return undefined;
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return undefined;
  const text = await request.text();
  try {
    return text.length > MOST_BYTES ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

const kept = ['cookie', 'origin', 'referer', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest'];
/** The request as better-auth gets it: nothing in it but what it needs. */
function passed(request: Request, body?: object, pathname?: string): Request {
  const url = new URL(request.url);
  url.search = '';
  if (pathname) url.pathname = pathname;
  const headers = new Headers({ 'content-type': 'application/json' });
  for (const name of kept) {
    const value = request.headers.get(name);
    if (value) headers.set(name, value);
  }
  const agent = request.headers.get('user-agent');
  if (agent) headers.set('user-agent', agent.slice(0, 200));
  return new Request(url, { method: request.method, headers, ...(body && { body: JSON.stringify(body) }) });
}

/** better-auth's cookies without an end of their own: the graph knows when a session ends, a browser that closes forgets it. */
function withCookies(response: Response, from: Response): Response {
  for (const cookie of from.headers.getSetCookie())
    response.headers.append('set-cookie', cookie.replace(/; Max-Age=[1-9]\d*/i, ''));
  return response;
}
