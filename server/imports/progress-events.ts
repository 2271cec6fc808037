import type { Context } from '../platform/context.ts';
import { NotAllowed } from '../platform/errors.ts';
import { eventStream } from '../platform/event-stream.ts';
import { ownJob, type ImportJob } from './service.ts';

/** How an import gets on, as server-sent events, to whoever may see it by then. */
export async function progressEvents(request: Request, context: Context, id: string): Promise<Response> {
  const { graph, viewer, sight } = context;
  if (!viewer) throw new NotAllowed({ zh: '请先登录', en: 'Sign in first' });
  return eventStream(
    request,
    { person: viewer.id, sight, sightNow: () => context.sightNow() },
    {
      event: 'progress',
      read: async (by) => progressOf(await ownJob(graph, by, id)),
      ended: ({ state }) => !['QUEUED', 'RUNNING'].includes(state),
      pauseMs: 400,
    },
  );
}

const progressOf = ({ state, rows, created, updated, unchanged, rejected, progress }: ImportJob) => ({
  state,
  rows,
  created,
  updated,
  unchanged,
  rejected,
  progress,
});
