import type { Context } from '../platform/context.ts';
import { NotFound } from '../platform/errors.ts';
import { json, type Route } from '../platform/http.ts';
import { localId } from '../platform/ids.ts';
import { publishedDraw } from './service.ts';

/** A draw as it is published, for `npm run verify-draw` and anybody else who computes it again. Public. */
async function give(_: Request, { graph }: Context, { id = '' }: Record<string, string>): Promise<Response> {
  const draw = await publishedDraw(graph, localId('RecheckDraw', id));
  if (!draw) throw new NotFound('RecheckDraw', id);
  return json(200, draw, {
    'content-disposition': `attachment; filename="recheck-draw-${draw.authority}-${draw.year}-${draw.round}.json"`,
  });
}

export const recheckRoutes: readonly Route[] = [{ method: 'GET', path: '/api/recheck-draws/:id', handle: give }];
