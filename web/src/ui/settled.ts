import { useEffect, useState } from 'react';

/** The value as it was once it stopped changing. */
export function useSettled<T>(value: T, millis = 250): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), millis);
    return () => clearTimeout(timer);
  }, [value, millis]);
  return settled;
}
