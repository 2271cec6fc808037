import type { Sold } from './known-shares.ts';
import { mostDense, solved, type ShareSystem } from './share-system.ts';

export interface Choices {
  readonly sold: Sold;
  /** The rest of a supplier's output may go to whichever buyer of an unknown share suits best. */
  readonly freely: boolean;
  /** How near a node is to the enterprise by what counts; -1 of one that does not lead there. */
  readonly rank: Int32Array;
  /** The answer so far: of all that a component leads to. */
  readonly y: Float64Array;
  /** The weights without any unknown share, once they are there. */
  readonly least: Float64Array | null;
  /** Lent from component to component: -1 everywhere. */
  readonly place: Int32Array;
}
/** A choice is changed for a better one, not for rounding: only so does every choice go on leading to the enterprise. */
const better = (size: number) => (size > mostDense ? 1e-9 : 1e-12);

/** Nothing unknown bears on a component: what it weighs at most is what it weighs at least. */
function settled({ sold, rank, y, least, place }: Choices, component: readonly number[]): boolean {
  if (!least) return false;
  return component.every((node) => {
    for (let at = sold.start[node]!; at < sold.start[node + 1]!; at += 1) {
      const buyer = sold.buyer[at]!;
      if (buyer < 0 || rank[buyer]! < 0) continue;
      if (sold.unknown[at] === 1 && sold.rest[node]! > 0) return false;
      if (sold.known[at]! > 0 && place[buyer]! < 0 && y[buyer] !== least[buyer]) return false;
    }
    return true;
  });
}

/** The buyer of an unknown share that the measure prefers; -1 where there is none to choose. */
function choiceOf({ sold, rank }: Choices, node: number, measure: (buyer: number) => number): number {
  let best = -1;
  if (sold.rest[node] === 0) return best;
  for (let at = sold.start[node]!; at < sold.start[node + 1]!; at += 1) {
    const buyer = sold.buyer[at]!;
    if (sold.unknown[at] !== 1 || buyer < 0 || rank[buyer]! < 0) continue;
    if (best < 0 || measure(buyer) > measure(best)) best = buyer;
  }
  return best;
}

/** The equations of a component under a choice. */
function systemOf({ sold, y, place }: Choices, component: readonly number[], chosen: Int32Array): ShareSystem {
  const size = component.length;
  const start = new Int32Array(size + 1);
  const column: number[] = [];
  const share: number[] = [];
  const outside = new Float64Array(size);
  const add = (row: number, buyer: number, part: number) => {
    if (place[buyer]! < 0) outside[row]! += part * y[buyer]!;
    else {
      column.push(place[buyer]!);
      share.push(part);
    }
  };
  for (const [row, node] of component.entries()) {
    for (let at = sold.start[node]!; at < sold.start[node + 1]!; at += 1)
      if (sold.known[at]! > 0 && sold.buyer[at]! >= 0) add(row, sold.buyer[at]!, sold.known[at]!);
    if (chosen[row]! >= 0) add(row, chosen[row]!, sold.rest[node]!);
    start[row + 1] = column.length;
  }
  return { size, start, column: Int32Array.from(column), share: Float64Array.from(share), outside };
}

function keep({ y, least }: Choices, component: readonly number[], answer: Float64Array): void {
  for (const [row, node] of component.entries())
    y[node] = Math.min(1, Math.max(answer[row]!, least ? least[node]! : 0));
}

/** Puts the weights of a component in their place, those of all it leads to being there: the best of all choices, by bettering one. */
export function* bestOf(choices: Choices, component: number[]): Generator<void, void> {
  const { freely, rank, y, least, place } = choices;
  component.sort((a, b) => rank[a]! - rank[b]!);
  for (const [row, node] of component.entries()) place[node] = row;
  yield;
  if (settled(choices, component)) for (const node of component) y[node] = least![node]!;
  else {
    // The first choice leads to the enterprise from everywhere; so does every better one.
    const chosen = Int32Array.from(component, (n) => (freely ? choiceOf(choices, n, (b) => -rank[b]!) : -1));
    let answer = new Float64Array(component.length);
    for (let changed = true; changed;) {
      yield;
      answer = new Float64Array(yield* solved(systemOf(choices, component, chosen), answer));
      const worth = (buyer: number) => (place[buyer]! < 0 ? y[buyer]! : answer[place[buyer]!]!);
      changed = false;
      for (const [row, node] of component.entries()) {
        if (row % 1000 === 999) yield;
        if (chosen[row]! < 0) continue;
        const now = choiceOf(choices, node, worth);
        if (worth(now) <= worth(chosen[row]!) * (1 + better(component.length))) continue;
        chosen[row] = now;
        changed = true;
      }
    }
    keep(choices, component, answer);
  }
  for (const node of component) place[node] = -1;
}
