import { createHash, timingSafeEqual } from 'node:crypto';
import { record, systemOrigin } from '../access/record.ts';
import type { Context } from '../platform/context.ts';
import { deliveryReport, type DeliveryReport } from '../platform/delivery-report.ts';
import type { Graph } from '../platform/graph.ts';
import { json } from '../platform/http.ts';
import * as q from './letter-queries.ts';

const largest = 256 * 1024;
const mediaTypes = ['message/rfc822', 'text/plain'];
const digest = (text: string) => createHash('sha256').update(text).digest();
const isSecret = (request: Request, secret: string): boolean =>
  timingSafeEqual(digest(request.headers.get('authorization') ?? ''), digest(`Bearer ${secret}`));

/** The body, as far as it is not too long; null for one that is. */
async function bodyWithin(request: Request, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Notes that a letter did not arrive, for those who asked by it. One that is only late is no bounce. */
export async function noteBounce(graph: Graph, report: DeliveryReport | null): Promise<void> {
  const [, id] = /^<([\w-]+)@[^<>]+>$/.exec(report?.messageId ?? '') ?? [];
  if (!report?.permanent || id === undefined) return;
  const { status } = report;
  const diagnostic = report.diagnostic.slice(0, 300) || status;
  await graph.write(async (tx) => {
    const bounced = await tx.one(q.bounceLetter, { id, messageId: report.messageId!, status, diagnostic });
    if (!bounced) return;
    await record(tx, systemOrigin(), {
      act: 'FAIL_INVITATION',
      subject: { type: 'Invitation', id: bounced.invitation },
      enterprises: bounced.leads,
      after: { kind: bounced.kind, state: 'BOUNCED' },
    });
  });
}

const nothing = () => json(404, { code: 'NOT_FOUND', message: '没有此页面 · No such page' });
const refused = () =>
  json(401, { code: 'UNAUTHENTICATED', message: '密钥不正确 · The secret is wrong' }, { 'www-authenticate': 'Bearer' });
const tooLarge = () => json(413, { code: 'TOO_LARGE', message: '报告过大 · The report is too large' });
const otherType = () =>
  json(415, { code: 'UNSUPPORTED', message: '应为 message/rfc822 · Must be message/rfc822 or text/plain' });
/** The same whatever the report is about: whoever sends it learns of no letter. */
const taken = () => json(202, { received: true });

/** Takes the report of a letter that did not arrive, as the mail server wrote it. */
export async function receiveBounce(request: Request, { graph, config }: Context): Promise<Response> {
  const { bounceSecret } = config;
  if (bounceSecret === undefined) return nothing();
  if (!isSecret(request, bounceSecret)) return refused();
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!mediaTypes.includes(type)) return otherType();
  const raw = await bodyWithin(request, largest);
  if (!raw) return tooLarge();
  await noteBounce(graph, deliveryReport(raw));
  return taken();
}
