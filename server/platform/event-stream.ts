import { setTimeout as sleep } from 'node:timers/promises';
import { json } from './http.ts';

/** Who follows a stream, and what they may see: at first, and by now. */
export interface Follower<Sight> {
  /** All the streams of one person count together, whatever they tell. */
  readonly person: string;
  readonly sight: Sight;
  /** Null once the session or the token is good no more. */
  sightNow(): Promise<Sight | null>;
}
export interface Followed<Sight, State extends object> {
  /** What an event is called that tells of a change; the last one is called `end`. */
  readonly event: string;
  /** What there is to see through this sight; null where there is nothing, or nothing any more. */
  read(sight: Sight): Promise<State | null>;
  /** Whether nothing will change after this. */
  ended?(state: State): boolean;
  /** How long from one look to the next. */
  readonly pauseMs: number;
  readonly longestMs?: number;
  readonly heartbeatMs?: number;
}
interface Rhythm {
  readonly longestMs: number;
  readonly heartbeatMs: number;
}
const usual: Rhythm = { longestMs: 60 * 60_000, heartbeatMs: 15_000 };
const perPerson = 5;
/** Whoever has lost a session or a role sees no more of a stream after this. */
const lookAgainMs = 2000;
const openStreams = new Map<string, number>();

/**
 * What changes, as server-sent events. Nothing is kept for a reader that does not read: the next state is looked up,
 * through the reader's own sight, only when the last one has gone out. Where there is nothing to see it answers as of
 * what is not there; a `read` that throws answers so itself.
 */
export async function eventStream<Sight, State extends object>(
  request: Request,
  follower: Follower<Sight>,
  followed: Followed<Sight, State>,
): Promise<Response> {
  const first = await followed.read(follower.sight);
  if (!first) return nothing();
  const { person } = follower;
  const open = openStreams.get(person) ?? 0;
  if (open >= perPerson) return tooMany();
  openStreams.set(person, open + 1);
  const rhythm = { ...usual, ...followed };
  const over = new AbortController();
  // A reader that has stopped reading keeps its place no longer than any other.
  const longest = setTimeout(() => over.abort(), rhythm.longestMs);
  longest.unref();
  over.signal.addEventListener('abort', () => {
    clearTimeout(longest);
    const left = (openStreams.get(person) ?? 1) - 1;
    if (left > 0) openStreams.set(person, left);
    else openStreams.delete(person);
  });
  const release = () => over.abort();
  request.signal.addEventListener('abort', release, { once: true });
  if (request.signal.aborted) release();
  const events = states(first, follower, followed, rhythm, over.signal);
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

async function* states<Sight, State extends object>(
  first: State,
  follower: Follower<Sight>,
  followed: Followed<Sight, State>,
  { heartbeatMs }: Rhythm,
  over: AbortSignal,
): AsyncGenerator<string> {
  let { sight } = follower;
  let looked = Date.now();
  let spoken = looked;
  let before = '';
  for (let state: State | null = first; state && !over.aborted; state = await followed.read(sight)) {
    const data = JSON.stringify(state);
    const last = followed.ended?.(state) ?? false;
    const told = data === before && !last ? undefined : `event: ${last ? 'end' : followed.event}\ndata: ${data}\n\n`;
    if (told ?? Date.now() - spoken >= heartbeatMs) {
      yield told ?? heartbeat;
      spoken = Date.now();
    }
    if (last) return;
    before = data;
    await sleep(followed.pauseMs, undefined, { signal: over });
    if (Date.now() - looked <= lookAgainMs) continue;
    const now = await follower.sightNow();
    if (!now) return;
    sight = now;
    looked = Date.now();
  }
}
/** A comment: it keeps what stands between from taking the stream for dead. */
const heartbeat = ':\n\n';

const nothing = () => json(404, { code: 'NOT_FOUND', message: '没有此内容 · There is nothing here' });
const tooMany = () =>
  json(
    429,
    { code: 'TOO_MANY_STREAMS', message: '打开的实时窗口过多 · Too many streams are open' },
    { 'retry-after': '5' },
  );
