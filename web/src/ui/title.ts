import { useEffect } from 'react';

export function useTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · 清链 Qinglian`;
  }, [title]);
}
