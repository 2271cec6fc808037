import { describe, expect, it, vi } from 'vitest';
import { followEvents } from '../../web/src/api/event-stream.ts';

const encoder = new TextEncoder();
const pieces = (...texts: string[]) =>
  new Response(
    new ReadableStream({
      start(stream) {
        for (const text of texts) stream.enqueue(encoder.encode(text));
        stream.close();
      },
    }),
  );
const said = 'event: end\ndata: {"n":9}\n\n';
/** Follows what a server answers, one answer after another, until it is over. */
async function follow(answers: (() => Response | Promise<Response>)[], silenceMs = 1000) {
  const events: [string, unknown][] = [];
  const onBreak = vi.fn();
  const send = vi.fn(async () => (answers.shift() ?? (() => pieces(said)))());
  const why = await new Promise((onEnd) =>
    followEvents(send, '/events', {
      ...{ onEnd, onBreak, pauseMs: 1, silenceMs },
      onEvent: (name, state) => events.push([name, state]),
    }),
  );
  return { why, events, breaks: onBreak.mock.calls.length, asked: send.mock.calls.length };
}

describe('Whoever follows events', () => {
  it('hears each of them, however they are cut, and none in what only says that the stream lives', async () => {
    const bytes = encoder.encode('event: change\ndata: {"name":"某厂"}\n\n:\n\n' + said);
    const cut = new Response(
      new ReadableStream({
        start(stream) {
          for (const byte of bytes) stream.enqueue(Uint8Array.of(byte));
          stream.close();
        },
      }),
    );
    expect(await follow([() => cut])).toEqual({
      why: 'SAID',
      events: [
        ['change', { name: '某厂' }],
        ['end', { n: 9 }],
      ],
      ...{ breaks: 0, asked: 1 },
    });
  });

  it('asks again when the line breaks, the server is away or too many listen', async () => {
    const answers = [
      () => pieces('event: change\ndata: {"n":1}\n\n', 'event: change\ndata: {"n'),
      () => Promise.reject(new TypeError('away')),
      () => new Response(null, { status: 503 }),
      () => new Response(null, { status: 429 }),
      () => pieces('event: change\ndata: nonsense\n\n'),
    ];
    expect(await follow(answers)).toEqual({
      why: 'SAID',
      events: [
        ['change', { n: 1 }],
        ['end', { n: 9 }],
      ],
      ...{ breaks: 5, asked: 6 },
    });
  });

  it('asks again when nothing is heard for too long', async () => {
    const cancel = vi.fn();
    const silent = () => new Response(new ReadableStream({ cancel }));
    expect(await follow([silent], 5)).toMatchObject({ why: 'SAID', breaks: 1, asked: 2 });
    expect(cancel).toHaveBeenCalled();
  });

  it.each([401, 403, 404])('is told that it is gone when the answer is %i', async (status) =>
    expect(await follow([() => new Response(null, { status })])).toMatchObject({ why: 'GONE', events: [], asked: 1 }),
  );

  it('hears nothing more once it stops, and the stream is let go', async () => {
    let speak: ReadableStreamDefaultController | undefined;
    const cancel = vi.fn();
    const onEvent = vi.fn();
    const onEnd = vi.fn();
    const body = new ReadableStream({ start: (stream) => void (speak = stream), cancel });
    const stop = followEvents(() => Promise.resolve(new Response(body)), '/events', { onEvent, onEnd });
    speak?.enqueue(encoder.encode('event: change\ndata: {}\n\n'));
    await expect.poll(() => onEvent.mock.calls.length).toBe(1);
    stop();
    await expect.poll(() => cancel.mock.calls.length).toBe(1);
    expect([onEvent.mock.calls.length, onEnd.mock.calls.length]).toEqual([1, 0]);
  });
});
