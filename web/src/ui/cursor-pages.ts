import { useState } from 'react';

interface Position {
  readonly of: string;
  readonly cursors: readonly string[];
}
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** Forward and back through a connection. A new question (`of`) starts at its first page. */
export function useCursorPages(of: string, size = 20) {
  const [position, move] = useState<Position>({ of, cursors: [] });
  const cursors = position.of === of ? position.cursors : [];
  return {
    size,
    first: size,
    after: cursors.length ? cursors[cursors.length - 1]! : null,
    offset: cursors.length * size,
    hasPrevious: cursors.length > 0,
    next: (info: PageInfo) => info.endCursor && move({ of, cursors: [...cursors, info.endCursor] }),
    previous: () => move({ of, cursors: cursors.slice(0, -1) }),
  };
}
export type CursorPages = ReturnType<typeof useCursorPages>;
