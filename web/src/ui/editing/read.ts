import { useEffect, useState } from 'react';

/** What is read once, when the form opens; undefined until it is there. */
export function useRead<T>(read: () => Promise<T>): T | undefined {
  const [found, find] = useState<T>();
  useEffect(() => {
    let here = true;
    void read().then((value) => here && find(value));
    return () => {
      here = false;
    };
    // Read once: what changes later is the form's own affair.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return found;
}
