import { assertOwnPage } from '../imports/http.ts';
import { fileOf, removeFile, storeFile } from '../imports/stored-file.ts';
import type { Context } from '../platform/context.ts';
import { InvalidInput, NotAllowed } from '../platform/errors.ts';
import { json, type Route } from '../platform/http.ts';
import { localId, newId } from '../platform/ids.ts';
import { energyBases } from './amounts.ts';
import { ofAllRows } from './pasting.ts';
import { importSchemes } from './table-file.ts';

const mostBytes = 2 * 1024 ** 2;

/** Takes schemes as a file into an audit and says what became of each row; refused ones come back as they were. */
async function receive(request: Request, context: Context, params: Record<string, string>): Promise<Response> {
  assertOwnPage(request, context);
  const { viewer, config, locale } = context;
  if (!viewer) throw new NotAllowed({ zh: '请先登录', en: 'Sign in first' });
  if (!request.body) throw new InvalidInput([{ path: 'body', zh: '没有收到文件', en: 'no file was received' }]);
  const query = new URL(request.url).searchParams;
  const basis = energyBases.find((one) => one === query.get('energyBasis')) ?? null;
  const ofAll = ofAllRows({ energyBasis: basis, year: Number(query.get('year') ?? ''), source: query.get('source') });
  const file = newId();
  await storeFile(config.dataDir, file, request.body, mostBytes);
  try {
    const audit = localId('Audit', params.id ?? '');
    const { refused, ...counts } = await importSchemes(context, audit, fileOf(config.dataDir, file), ofAll);
    return json(200, {
      ...counts,
      refused: refused.map(({ problems, ...row }) => ({
        ...row,
        problems: problems.map(({ column, zh, en }) => ({ column, message: locale === 'en' ? en : zh })),
      })),
    });
  } finally {
    await removeFile(config.dataDir, file);
  }
}

export const schemeRoutes: readonly Route[] = [{ method: 'POST', path: '/api/audits/:id/schemes', handle: receive }];
