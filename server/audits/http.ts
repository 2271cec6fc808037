import { assertOwnPage, filenameOf } from '../imports/http.ts';
import { FileTooLarge, removeFile, storeFile } from '../imports/stored-file.ts';
import type { Context } from '../platform/context.ts';
import { InvalidInput, NotAllowed } from '../platform/errors.ts';
import { json, type Route } from '../platform/http.ts';
import { localId, newId } from '../platform/ids.ts';
import { addEvidence, evidenceOf, mayFile } from './evidence.ts';
import { contentTypes, evidenceKind, evidencePurposes } from './evidence-kind.ts';
import { keepEvidence, readEvidence, received } from './evidence-store.ts';

const mostBytes = 20 * 1024 ** 2;
const auditOf = (params: Record<string, string>) => localId('Audit', params.id ?? '');

function purposeOf(request: Request) {
  const said = new URL(request.url).searchParams.get('purpose');
  const purpose = evidencePurposes.find((one) => one === said) ?? null;
  if (said !== null && purpose === null)
    throw new InvalidInput([{ path: 'purpose', zh: '没有这种用途', en: 'is no purpose of evidence' }]);
  return purpose;
}

/** Takes a file as evidence of an audit, from the enterprise's own people. Who may not is refused before a byte is kept. */
async function receive(request: Request, context: Context, params: Record<string, string>): Promise<Response> {
  assertOwnPage(request, context);
  const { graph, viewer, config, locale } = context;
  if (!viewer) throw new NotAllowed({ zh: '请先登录', en: 'Sign in first' });
  const audit = auditOf(params);
  await mayFile(graph, context, audit);
  if (!request.body) throw new InvalidInput([{ path: 'body', zh: '没有收到文件', en: 'no file was received' }]);
  const name = filenameOf(request);
  const purpose = purposeOf(request);
  const limit = Math.min(mostBytes, config.uploadBytes);
  const file = newId();
  try {
    const hash = await storeFile(config.dataDir, file, request.body, limit);
    const { head, bytes } = await received(config.dataDir, file);
    const given = { hash, name, kind: evidenceKind(head, name), bytes, purpose };
    const id = await addEvidence(context, audit, given, () => keepEvidence(config.dataDir, file, hash));
    return json(201, { id, hash, bytes });
  } catch (error) {
    if (!(error instanceof FileTooLarge)) throw error;
    const mb = Math.floor(limit / 1024 ** 2);
    const message = locale === 'en' ? `Evidence is at most ${mb} MB a file` : `证据每份不超过 ${mb} MB`;
    return json(413, { code: 'TOO_LARGE', message });
  } finally {
    await removeFile(config.dataDir, file);
  }
}

/** The file as it was filed, always as a download. */
async function send({ graph, sight, config }: Context, params: Record<string, string>): Promise<Response> {
  const found = await evidenceOf(graph, sight, auditOf(params), params.file ?? '');
  const kept = await readEvidence(config.dataDir, found.hash);
  return new Response(new Uint8Array(kept), {
    headers: {
      'content-type': contentTypes[found.kind],
      'content-disposition': `attachment; filename="evidence"; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    },
  });
}

export const auditRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/audits/:id/evidence', handle: receive },
  { method: 'GET', path: '/api/audits/:id/evidence/:file', handle: (_, context, params) => send(context, params) },
];
