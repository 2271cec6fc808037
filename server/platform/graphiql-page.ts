import { createHash } from 'node:crypto';

const inline = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi;
const policies = new Map<string, string>();

/** What the page of GraphiQL may run: the scripts it carries, each known by its hash, and nothing else. */
function policyOf(page: string): string {
  const hashes = [...page.matchAll(inline)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'self'",
    `script-src 'self' ${[...new Set(hashes)].join(' ')}`,
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
  ].join(';');
}

/** The answer as it is, but for GraphiQL's page, which says what of it may run. */
export async function withPolicy(answer: Response): Promise<Response> {
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return answer;
  const page = await answer.text();
  const key = createHash('sha256').update(page).digest('base64');
  const policy = policies.get(key) ?? policyOf(page);
  policies.clear();
  policies.set(key, policy);
  const headers = new Headers(answer.headers);
  headers.set('content-security-policy', policy);
  headers.delete('content-length');
  return new Response(page, { status: answer.status, headers });
}
