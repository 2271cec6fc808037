import { useEffect } from 'react';

/** Goes on once the form that was left is no longer on the screen to ask whether it may be. */
export function GoTo({ to, go }: { to: string; go: (to: string) => void }) {
  useEffect(() => go(to), [to, go]);
  return null;
}
