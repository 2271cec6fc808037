import { useEffect } from 'react';
import { useApi } from '../../api/ApiProvider.tsx';
import { followEvents } from '../../api/event-stream.ts';
import { eventsUrl } from './kinds.ts';

const pause = 1200;

/** Calls `look` whenever the job moves: told by the server's events, or by asking again where those do not come. */
export function useFollowJob(id: string, underWay: boolean, look: () => void) {
  const { send } = useApi();
  useEffect(() => {
    if (!underWay) return;
    let timer: ReturnType<typeof setInterval> | undefined;
    const poll = () => {
      timer ??= setInterval(look, pause);
    };
    const stop = followEvents(send, eventsUrl(id), { onEvent: look, onBreak: poll });
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [id, underWay, look, send]);
}
