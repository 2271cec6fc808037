import type { ReactNode } from 'react';

export type MarkShape = 'full' | 'half' | 'square' | 'empty';

/** A state said by shape, colour and words together. */
export function Mark({ shape, colour, children }: { shape: MarkShape; colour: string; children: ReactNode }) {
  return (
    <span className="status">
      <i className={shape} style={{ color: colour }} aria-hidden />
      {children}
    </span>
  );
}
