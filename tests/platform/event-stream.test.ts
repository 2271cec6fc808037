import { describe, expect, it } from 'vitest';
import { eventStream, type Followed } from '../../server/platform/event-stream.ts';

let people = 0;
const somebody = () => `person ${(people += 1)}`;
interface Asked {
  readonly person?: string;
  readonly sightNow?: () => Promise<string | null>;
  readonly signal?: AbortSignal;
}
function open(
  followed: Partial<Followed<string, object>> & Pick<Followed<string, object>, 'read'>,
  { person = somebody(), sightNow = () => Promise.resolve('fresh'), signal }: Asked = {},
) {
  const request = new Request('http://127.0.0.1/', signal ? { signal } : {});
  return eventStream(request, { person, sight: 'first', sightNow }, { event: 'change', pauseMs: 2, ...followed });
}
const still = () => Promise.resolve({ still: true });
async function readerOf(response: Response) {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  return {
    next: async () => {
      const { value } = await reader.read();
      return value && decoder.decode(value);
    },
    cancel: () => reader.cancel(),
  };
}

describe('A stream of events', () => {
  it('tells each change once, and the last one as the end', async () => {
    const states = [1, 1, 1, 2, 2, 3].map((n) => ({ n, over: n === 3 }));
    const read = () => Promise.resolve(states.shift() ?? null);
    const response = await open({ read, ended: (state) => 'over' in state && state.over === true });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(await response.text()).toBe(
      [
        'event: change\ndata: {"n":1,"over":false}\n\n',
        'event: change\ndata: {"n":2,"over":false}\n\n',
        'event: end\ndata: {"n":3,"over":true}\n\n',
      ].join(''),
    );
  });

  it('says that it lives while nothing changes', async () => {
    let n = 1;
    const reader = await readerOf(await open({ read: () => Promise.resolve({ n }), heartbeatMs: 10 }));
    const heard = [await reader.next(), await reader.next(), await reader.next()];
    expect(heard).toEqual(['event: change\ndata: {"n":1}\n\n', ':\n\n', ':\n\n']);
    n = 2;
    await expect.poll(reader.next, { interval: 1 }).toContain('{"n":2}');
    await reader.cancel();
  });

  it('answers as of what is not there where there is nothing to see, and tells what refuses it', async () => {
    expect((await open({ read: () => Promise.resolve(null) })).status).toBe(404);
    await expect(open({ read: () => Promise.reject(new Error('hidden')) })).rejects.toThrow('hidden');
  });

  it('ends when what it tells of can be seen no more, or cannot be read', async () => {
    let looks = 0;
    const gone = await open({ read: () => Promise.resolve((looks += 1) > 3 ? null : { looks }) });
    expect((await gone.text()).match(/event/g)).toHaveLength(3);
    let reads = 0;
    const away = await open({ read: () => ((reads += 1) > 1 ? Promise.reject(new Error('away')) : still()) });
    expect((await away.text()).match(/event/g)).toHaveLength(1);
  });

  it('looks through what its reader may see by now, and ends within five seconds of that being nothing', async () => {
    let sight: string | null = 'narrower';
    const read = (by: string) => Promise.resolve({ by });
    const reader = await readerOf(await open({ read }, { sightNow: () => Promise.resolve(sight) }));
    expect(await reader.next()).toContain('"first"');
    expect(await reader.next()).toContain('"narrower"');
    sight = null;
    const began = Date.now();
    expect(await reader.next()).toBeUndefined();
    expect(Date.now() - began).toBeLessThan(5000);
  });

  it('holds nothing for a reader that does not read, and tells it the present when it does', async () => {
    let now = 0;
    let looks = 0;
    const read = () => Promise.resolve({ now: (now += 1) });
    const slow = await readerOf(await open({ read: () => ((looks += 1), read()) }));
    const quick = await readerOf(await open({ read }));
    for (let i = 0; i < 50; i += 1) await quick.next();
    await quick.cancel();
    expect(looks).toBe(1);
    expect(await slow.next()).toContain('{"now":1}');
    expect(Number(/"now":(\d+)/.exec((await slow.next()) ?? '')?.[1])).toBeGreaterThan(50);
    await slow.cancel();
  });
});

describe('The streams of a person', () => {
  it('are five at most, whatever they tell, and a place is free again once its reader has gone', async () => {
    const person = somebody();
    const leaving = new AbortController();
    const streams = [
      await open({ read: still, event: 'a' }, { person, signal: leaving.signal }),
      ...(await Promise.all(['a', 'a', 'b', 'b'].map((event) => open({ read: still, event, pauseMs: 1 }, { person })))),
    ];
    expect(streams.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const refused = await open({ read: still, event: 'c' }, { person });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5']);
    expect((await open({ read: still })).status).toBe(200);
    leaving.abort();
    expect((await open({ read: still }, { person })).status).toBe(200);
    expect((await open({ read: still }, { person })).status).toBe(429);
    await streams[1]?.body?.cancel();
    expect((await open({ read: still }, { person })).status).toBe(200);
  });

  it('end after their longest time, read or not', async () => {
    const person = somebody();
    const streams = await Promise.all(
      Array.from({ length: 5 }, () => open({ read: still, longestMs: 30 }, { person })),
    );
    await expect.poll(async () => (await open({ read: still }, { person })).status).toBe(200);
    expect(await streams[0]?.text()).toBe('event: change\ndata: {"still":true}\n\n');
  });
});
