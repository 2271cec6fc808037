/** Rows of numbers: those of n are `to[start[n]] … to[start[n + 1] - 1]`. */
export interface Ways {
  readonly start: Int32Array;
  readonly to: Int32Array;
}
const atOnce = 2000;

/**
 * The strongly connected components of the nodes of `from`, each after all that its own ways lead to (Tarjan, without recursion). Only
 * ways that count are gone.
 */
export function* componentsOf(
  { start, to }: Ways,
  from: readonly number[],
  counts: (node: number, at: number) => boolean,
): Generator<void, number[][]> {
  const size = start.length - 1;
  const met = new Int32Array(size);
  const low = new Int32Array(size);
  const next = start.slice(0, size);
  const stacked = new Uint8Array(size);
  const stack: number[] = [];
  const found: number[][] = [];
  let count = 0;
  let steps = 0;
  for (const first of from) {
    if (met[first] !== 0) continue;
    const path = [first];
    while (path.length > 0) {
      if ((steps += 1) % atOnce === 0) yield;
      const node = path.at(-1)!;
      if (met[node] === 0) {
        met[node] = low[node] = count += 1;
        stack.push(node);
        stacked[node] = 1;
      }
      let deeper = -1;
      while (deeper < 0 && next[node]! < start[node + 1]!) {
        const at = next[node]!;
        const other = to[at]!;
        next[node] = at + 1;
        if (!counts(node, at)) continue;
        if (met[other] === 0) deeper = other;
        else if (stacked[other] === 1) low[node] = Math.min(low[node]!, met[other]!);
      }
      if (deeper >= 0) {
        path.push(deeper);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) low[above] = Math.min(low[above]!, low[node]!);
      if (low[node] !== met[node]) continue;
      const component = stack.splice(stack.lastIndexOf(node));
      for (const one of component) stacked[one] = 0;
      found.push(component);
    }
  }
  return found;
}
