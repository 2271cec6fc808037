import type { Shape } from '../perspectives.ts';
import { outline } from '../shapes.ts';

export function Swatch({ shape, colour, size = 18 }: { shape: Shape; colour: string; size?: number }) {
  const box = size + 4;
  return (
    <svg width={box} height={box} viewBox={`0 0 ${box} ${box}`} aria-hidden className="ex-swatch">
      <path d={outline(shape, size, box / 2, box / 2)} fill={colour} stroke="#37474b" strokeWidth="1.3" />
    </svg>
  );
}
