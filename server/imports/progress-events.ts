import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../platform/context.ts';
import { NotAllowed } from '../platform/errors.ts';
import { json } from '../platform/http.ts';
import { ownJob, type ImportJob } from './service.ts';

const pauseMs = 400;
const longestMs = 60 * 60_000;
const perPerson = 5;
/** Whoever has lost a session or a role sees no more of a stream after this. */
const lookAgainMs = 2000;
const openStreams = new Map<string, number>();

/**
 * How an import gets on, as server-sent events. Nothing is kept for a reader that does not read: the next state is
 * looked up, through the reader's own sight, only when the last one has gone out.
 */
export async function progressEvents(request: Request, context: Context, id: string): Promise<Response> {
  const { viewer } = context;
  if (!viewer) throw new NotAllowed({ zh: '请先登录', en: 'Sign in first' });
  await ownJob(context.graph, context.sight, id);
  const open = openStreams.get(viewer.id) ?? 0;
  if (open >= perPerson)
    return json(
      429,
      { code: 'TOO_MANY_STREAMS', message: '打开的进度窗口过多 · Too many streams are open' },
      { 'retry-after': '5' },
    );
  openStreams.set(viewer.id, open + 1);
  const over = new AbortController();
  const release = once(() => {
    over.abort();
    const left = (openStreams.get(viewer.id) ?? 1) - 1;
    if (left > 0) openStreams.set(viewer.id, left);
    else openStreams.delete(viewer.id);
  });
  request.signal.addEventListener('abort', release, { once: true });
  const events = states(context, id, over.signal);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(stream) {
      try {
        const next = await events.next();
        if (next.done !== true) return stream.enqueue(encoder.encode(next.value));
      } catch {
        // the graph is away or the reader has gone: the stream ends and the reader asks again
      }
      release();
      stream.close();
    },
    cancel: release,
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  });
}

async function* states(context: Context, id: string, over: AbortSignal): AsyncGenerator<string> {
  const start = Date.now();
  let { sight } = context;
  const { graph } = context;
  let looked = start;
  for (let before = ''; Date.now() - start < longestMs && !over.aborted;) {
    if (Date.now() - looked > lookAgainMs) {
      const now = await context.sightNow();
      if (!now) return;
      sight = now;
      looked = Date.now();
    }
    const job = await ownJob(graph, sight, id);
    const data = JSON.stringify(progressOf(job));
    const ended = !['QUEUED', 'RUNNING'].includes(job.state);
    if (data !== before || ended) yield `event: ${ended ? 'end' : 'progress'}\ndata: ${data}\n\n`;
    if (ended) return;
    before = data;
    await sleep(pauseMs, undefined, { signal: over });
  }
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

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    work();
  };
}
