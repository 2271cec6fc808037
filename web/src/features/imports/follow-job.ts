import { useEffect } from 'react';
import { eventsUrl } from './kinds.ts';

const pause = 1200;

/** Calls `look` whenever the job moves: told by the server's events, or by asking again where those do not come. */
export function useFollowJob(id: string, underWay: boolean, look: () => void) {
  useEffect(() => {
    if (!underWay) return;
    let timer: ReturnType<typeof setInterval> | undefined;
    const poll = () => {
      timer ??= setInterval(look, pause);
    };
    if (typeof EventSource === 'undefined') {
      poll();
      return () => clearInterval(timer);
    }
    const events = new EventSource(eventsUrl(id));
    events.onmessage = look;
    for (const name of ['progress', 'end']) events.addEventListener(name, look);
    events.onerror = () => {
      events.close();
      poll();
    };
    return () => {
      events.close();
      clearInterval(timer);
    };
  }, [id, underWay, look]);
}
