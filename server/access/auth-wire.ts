import { json } from '../platform/http.ts';

const refusals = {
  wrong: [401, 'WRONG_CREDENTIALS', '邮箱或密码不正确', 'The email or the password is not right'],
  tooMany: [429, 'TOO_MANY_ATTEMPTS', '尝试次数过多，请稍后再试', 'Too many attempts; try again later'],
  origin: [403, 'FOREIGN_ORIGIN', '请求来自其他网站', 'The request comes from another site'],
  closed: [404, 'NOT_FOUND', '没有此页面', 'No such page'],
  link: [400, 'INVALID_TOKEN', '链接无效、已使用或已过期', 'The link is not valid, was used or has expired'],
  password: [400, 'INVALID_PASSWORD', '密码应为 8 到 128 个字符', 'A password has 8 to 128 characters'],
} as const;
export const refuse = (why: keyof typeof refusals, headers?: Record<string, string>): Response => {
  const [status, code, zh, en] = refusals[why];
  return json(status, { code, message: `${zh} · ${en}` }, headers);
};

export const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
export const WINDOW_MS = 15 * 60_000;
const MOST_BYTES = 4096;

export async function bodyOf(request: Request): Promise<unknown> {
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
interface Change {
  readonly pathname?: string;
  /** The query that stays; none by default. */
  readonly search?: string;
}
/** The request as better-auth gets it: nothing in it but what it needs. */
export function passed(request: Request, body?: object, { pathname, search = '' }: Change = {}): Request {
  const url = new URL(request.url);
  url.search = search;
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
export function withCookies(response: Response, from: Response): Response {
  for (const cookie of from.headers.getSetCookie())
    response.headers.append('set-cookie', cookie.replace(/; Max-Age=[1-9]\d*/i, ''));
  return response;
}
