import type { useApi } from './ApiProvider.tsx';

type Send = ReturnType<typeof useApi>['send'];
export interface Following {
  /** Called for each event, the last one among them; after a break the present state comes once more. */
  onEvent(name: string, state: unknown): void;
  /** Once, when nothing more comes: all is said, or it is not there to be seen any more. */
  onEnd?(why: 'SAID' | 'GONE'): void;
  /** Called whenever the connection broke; it is sought again. */
  onBreak?(): void;
  /** For a test: how long to wait at first, doubled up to sixteen times. */
  readonly pauseMs?: number;
  /** For a test: the server says something more often than this. */
  readonly silenceMs?: number;
}
const usual = { pauseMs: 1000, silenceMs: 45_000 };

/** Follows server-sent events until they end; call what comes back to stop. */
export function followEvents(send: Send, url: string, following: Following): () => void {
  const { onEvent, onEnd, onBreak, pauseMs, silenceMs } = { ...usual, ...following };
  let stopped = false;
  let breaks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  const controller = new AbortController();

  function stop(): void {
    stopped = true;
    clearTimeout(timer);
    controller.abort();
    void reader?.cancel().catch(() => undefined);
  }
  function end(why: 'SAID' | 'GONE'): void {
    stop();
    onEnd?.(why);
  }
  /** The next piece, or nothing when the stream is over or has been silent for too long. */
  async function piece(from: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | undefined> {
    let silence: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<undefined>((resolve) => {
      silence = setTimeout(() => resolve(undefined), silenceMs);
    });
    const next = await Promise.race([from.read(), tooLong]).finally(() => clearTimeout(silence));
    return next?.value;
  }
  async function read(from: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for (let next = await piece(from); next && !stopped; next = await piece(from)) {
      text += decoder.decode(next, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const event of blocks.map(eventOf)) {
        if (!event || stopped) continue;
        breaks = 0;
        onEvent(event.name, event.state);
        if (event.name === 'end') return end('SAID');
      }
    }
  }
  async function follow(): Promise<void> {
    try {
      const response = await send(url, { headers: { accept: 'text/event-stream' }, signal: controller.signal });
      if (response.status >= 400 && response.status < 500 && response.status !== 429) return end('GONE');
      if (response.ok && response.body) {
        reader = response.body.getReader();
        if (stopped) return stop();
        await read(reader);
      }
    } catch {
      // the server or the line is away: it is asked again
    }
    if (stopped) return;
    void reader?.cancel().catch(() => undefined);
    timer = setTimeout(() => void follow(), pauseMs * 2 ** Math.min(breaks, 4));
    breaks += 1;
    onBreak?.();
  }
  void follow();
  return stop;
}

function eventOf(block: string): { name: string; state: unknown } | undefined {
  const field = (name: string) =>
    block
      .split('\n')
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).trim())
      .join('\n');
  const data = field('data');
  return data ? { name: field('event') || 'message', state: JSON.parse(data) as unknown } : undefined;
}
