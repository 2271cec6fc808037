import type { Point } from '../scene.ts';
import type { Arc } from '../tiers.ts';

export interface Mark {
  readonly id: string;
  readonly size: number;
  /** The park and the industry it is clustered by; '' when it has none. */
  readonly park: string;
  readonly industry: string;
}
export interface Drawing {
  readonly marks: readonly Mark[];
  readonly arcs: readonly Arc[];
  readonly roots: readonly string[];
  readonly tiers: ReadonlyMap<string, number>;
  readonly pinned: ReadonlyMap<string, Point>;
}
export type Places = ReadonlyMap<string, Point>;
export type Arrange = (drawing: Drawing) => Promise<Places>;

export function byId<T>(
  arcs: readonly Arc[],
  marks: readonly Mark[],
  start: () => T,
  join: (at: T, other: string) => void,
) {
  const lists = new Map(marks.map((mark) => [mark.id, start()]));
  for (const { supplier, buyer } of arcs) {
    const a = lists.get(supplier);
    const b = lists.get(buyer);
    if (a && b) {
      join(a, buyer);
      join(b, supplier);
    }
  }
  return lists;
}

export const neighboursOf = ({ arcs, marks }: Pick<Drawing, 'arcs' | 'marks'>): ReadonlyMap<string, string[]> =>
  byId<string[]>(
    arcs,
    marks,
    () => [],
    (list, other) => list.push(other),
  );
