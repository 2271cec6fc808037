/** y − W y = outside, where the rows of W hold shares that add to at most 1 and from everywhere some share leads out: W has one answer. */
export interface ShareSystem {
  readonly size: number;
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly share: Float64Array;
  readonly outside: Float64Array;
}
export const mostDense = 300;
const atOnce = 1000;

/** The answer, from `guess` where the system is large. Hands over now and then. */
export function* solved(system: ShareSystem, guess: Float64Array): Generator<void, Float64Array> {
  return yield* system.size <= mostDense ? eliminated(system) : iterated(system, guess);
}

/** Elimination needs no pivots: what is left of a diagonal never falls below what leads out. */
function* eliminated({ size, start, column, share, outside }: ShareSystem): Generator<void, Float64Array> {
  const a = new Float64Array(size * size);
  const y = Float64Array.from(outside);
  for (let row = 0; row < size; row += 1) {
    a[row * size + row] = 1;
    for (let at = start[row]!; at < start[row + 1]!; at += 1) a[row * size + column[at]!]! -= share[at]!;
  }
  for (let pivot = 0; pivot < size; pivot += 1) {
    const top = pivot * size;
    for (let row = pivot + 1; row < size; row += 1) {
      const factor = a[row * size + pivot]! / a[top + pivot]!;
      if (factor === 0) continue;
      for (let col = pivot + 1; col < size; col += 1) a[row * size + col]! -= factor * a[top + col]!;
      y[row]! -= factor * y[pivot]!;
    }
    yield;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let col = row + 1; col < size; col += 1) y[row]! -= a[row * size + col]! * y[col]!;
    y[row]! /= a[row * size + row]!;
  }
  return y;
}

const dot = (a: Float64Array, b: Float64Array) => {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
};
const largest = (a: Float64Array) => a.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function* times({ size, start, column, share }: ShareSystem, y: Float64Array): Generator<void, Float64Array> {
  const result = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    if (row % atOnce === 0) yield;
    let sum = y[row]!;
    for (let at = start[row]!; at < start[row + 1]!; at += 1) sum -= share[at]! * y[column[at]!]!;
    result[row] = sum;
  }
  return result;
}
/** One sweep of Gauss and Seidel: the preconditioner. */
function* swept({ size, start, column, share }: ShareSystem, right: Float64Array): Generator<void, Float64Array> {
  const result = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    if (row % atOnce === 0) yield;
    let sum = right[row]!;
    let own = 1;
    for (let at = start[row]!; at < start[row + 1]!; at += 1) {
      const col = column[at]!;
      if (col < row) sum += share[at]! * result[col]!;
      else if (col === row) own -= share[at]!;
    }
    result[row] = sum / own;
  }
  return result;
}

const rounds = 60;
const steps = 400;
const sweeps = 100;

/** BiCGSTAB, begun anew from the true remainder until that is as small as the numbers allow; sweeps alone where it does not help. */
function* iterated(system: ShareSystem, guess: Float64Array): Generator<void, Float64Array> {
  const y = Float64Array.from(guess);
  const scale = largest(system.outside);
  let before = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const product = yield* times(system, y);
    const left = product.map((value, i) => system.outside[i]! - value);
    const remains = largest(left);
    if (remains <= Math.max(1e-14 * scale, 2e-15 * largest(y))) return y;
    if (remains < before / 2) {
      const change = yield* towards(system, left);
      for (let i = 0; i < y.length; i += 1) y[i]! += change[i]!;
    } else yield* sweptOver(system, y);
    before = remains;
  }
  throw new Error(`The shares of ${system.size} suppliers that buy from each other could not be solved`);
}

/** Never worse than before, and slow: what is left shrinks at every sweep. */
function* sweptOver({ size, start, column, share, outside }: ShareSystem, y: Float64Array): Generator<void, void> {
  for (let sweep = 0; sweep < sweeps; sweep += 1)
    for (let row = 0; row < size; row += 1) {
      if (row % atOnce === 0) yield;
      let sum = outside[row]!;
      let own = 1;
      for (let at = start[row]!; at < start[row + 1]!; at += 1)
        if (column[at] === row) own -= share[at]!;
        else sum += share[at]! * y[column[at]!]!;
      y[row] = sum / own;
    }
}

function* towards(system: ShareSystem, left: Float64Array): Generator<void, Float64Array> {
  const y = new Float64Array(left.length);
  const r = Float64Array.from(left);
  const p = Float64Array.from(left);
  const goal = 1e-10 * largest(left);
  let rho = dot(left, r);
  for (let step = 0; step < steps && largest(r) > goal; step += 1) {
    const phat: Float64Array = yield* swept(system, p);
    const v: Float64Array = yield* times(system, phat);
    const alpha = rho / dot(left, v);
    if (!Number.isFinite(alpha)) break;
    for (let i = 0; i < r.length; i += 1) r[i]! -= alpha * v[i]!;
    const shat: Float64Array = yield* swept(system, r);
    const t: Float64Array = yield* times(system, shat);
    const whole = dot(t, t);
    const omega = whole === 0 ? 0 : dot(t, r) / whole;
    for (let i = 0; i < r.length; i += 1) {
      y[i]! += alpha * phat[i]! + omega * shat[i]!;
      r[i]! -= omega * t[i]!;
    }
    const turned = dot(left, r);
    const beta = (turned / rho) * (alpha / omega);
    rho = turned;
    if (!Number.isFinite(beta)) break;
    for (let i = 0; i < r.length; i += 1) p[i] = r[i]! + beta * (p[i]! - omega * v[i]!);
  }
  return y;
}
