import { matrix, type Fact } from './matrix.ts';
import { kinds, type ViewerKind } from './matrix-world.ts';
import type { Way } from './ways-in.ts';

export interface Look {
  readonly way: Way;
  readonly kind: ViewerKind;
  readonly answer: string;
}
/** What an answer tells against a cell, or keeps back that the cell promises. */
export function faults({ way, kind, answer }: Look, fact: Fact, allowed: boolean): string[] {
  const told = way.shows[fact];
  const marks: readonly string[] = typeof told === 'string' ? [told] : matrix[fact].marks;
  const seen = marks.some((mark) => answer.includes(mark));
  const promised = told !== undefined && (way.reaches ?? kinds).includes(kind);
  if (seen && !allowed) return [`${kind} learns “${fact}” by ${way.name}`];
  return !seen && allowed && promised ? [`${kind} is not shown “${fact}” by ${way.name}: ${answer.slice(0, 300)}`] : [];
}
