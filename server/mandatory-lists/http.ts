import { assertOwnPage } from '../imports/http.ts';
import { fileOf, removeFile, storeFile } from '../imports/stored-file.ts';
import type { Context } from '../platform/context.ts';
import { InvalidInput, NotAllowed } from '../platform/errors.ts';
import { json, type Route } from '../platform/http.ts';
import { localId, newId } from '../platform/ids.ts';
import { importDraftEntries } from './draft-import.ts';

/** Of 5 000 entries with all they may hold. */
const mostBytes = 8 * 1024 ** 2;

/** Takes a list as a file into a draft, on the version that was read, and says what became of each row. */
async function receive(request: Request, context: Context, params: Record<string, string>): Promise<Response> {
  assertOwnPage(request, context);
  const { viewer, config, locale } = context;
  if (!viewer) throw new NotAllowed({ zh: '请先登录', en: 'Sign in first' });
  if (!request.body) throw new InvalidInput([{ path: 'body', zh: '没有收到文件', en: 'no file was received' }]);
  const version = Number(new URL(request.url).searchParams.get('version') ?? '');
  if (!Number.isInteger(version)) throw new InvalidInput([{ path: 'version', zh: '须给出版本', en: 'must be given' }]);
  const file = newId();
  await storeFile(config.dataDir, file, request.body, mostBytes);
  try {
    const change = { id: localId('MandatoryListDraft', params.id ?? ''), version, idempotencyKey: null };
    const { problems, ...counts } = await importDraftEntries(context, change, fileOf(config.dataDir, file));
    return json(200, {
      ...counts,
      errors: problems.map(({ row, zh, en }) => ({ row, message: locale === 'en' ? en : zh })),
    });
  } finally {
    await removeFile(config.dataDir, file);
  }
}

export const listRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/mandatory-list-drafts/:id/entries', handle: receive },
];
