import { useEffect } from 'react';
import { followEvents } from '../../api/event-stream.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { eventsUrl } from './urls.ts';

/** What comes in quick succession is looked at once. */
const gatherMs = 300;

/** Calls `look` whenever something changed in a drive, as the server tells it. */
export function useFollowDrive(id: string, goesOn: boolean, look: () => void) {
  const { send } = useApi();
  useEffect(() => {
    if (!goesOn) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = followEvents(send, eventsUrl(id), {
      onEvent: (name) => {
        if (name !== 'change') return;
        clearTimeout(timer);
        timer = setTimeout(look, gatherMs);
      },
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [id, goesOn, look, send]);
}
