import loadHighs, { type Highs } from 'highs';
import { objectiveOf, type Program } from './linear-program.ts';

export type { Highs };
/** The package types its default export as CommonJS, while Node gives the ES module's: the function itself. */
const load = loadHighs as unknown as typeof loadHighs.default;
export const loadSolver = (): Promise<Highs> => load();

export interface Relaxed {
  readonly x: Float64Array;
  readonly prices: Float64Array;
}
export interface Searched {
  /** Null when nothing was found (or nothing exists). */
  readonly x: Float64Array | null;
  /** What the search proved no solution can beat; Infinity when it proved that there is none. */
  readonly bound: number;
}
export interface SearchLimits {
  readonly seconds: number;
  readonly start?: Float64Array | null;
  /** Asked while searching, with the best value so far and the bound: true ends the search. */
  readonly enough?: (best: number, bound: number) => boolean;
}

const passed = (highs: Highs, program: Program, whole: boolean) => {
  const { rows, cost } = program;
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => (starts[i + 1] = starts[i]! + row.columns.length));
  return {
    numCols: cost.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.minimize,
    colCost: cost,
    colLower: program.lower,
    colUpper: program.upper,
    rowLower: Float64Array.from(rows, (row) => row.floor),
    rowUpper: new Float64Array(rows.length).fill(highs.infinity),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: cost.length,
      starts,
      indices: Int32Array.from(rows.flatMap((row) => [...row.columns])),
      values: Float64Array.from(rows.flatMap((row) => [...row.values])),
    },
    ...(whole ? { integrality: Int32Array.from(program.whole, (w) => (w ? 1 : 0)) } : {}),
  };
};

/** The program with fractions allowed: its answer and the prices of its rows. Null when it has none. */
export function relax(highs: Highs, program: Program, seconds: number): Relaxed | null {
  return highs.withModel(passed(highs, program, false), (model) => {
    model.options.set({ output_flag: false, time_limit: Math.max(0.05, seconds) });
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
    const solution = model.getSolution();
    return { x: solution.colValue, prices: solution.rowDual };
  });
}

/** Branch and cut on the program, from a first answer where there is one. */
export function search(highs: Highs, program: Program, limits: SearchLimits): Searched {
  const { modelStatus, callbackType } = highs.constants;
  return highs.withModel(passed(highs, program, true), (model) => {
    model.options.set({
      output_flag: false,
      time_limit: Math.max(0.05, limits.seconds),
      mip_rel_gap: 0,
      mip_abs_gap: 1e-9,
      // Good answers come from the greedy, rounded and core ones: the time here is for the bound.
      mip_heuristic_effort: 0.01,
      mip_feasibility_tolerance: 1e-7,
      primal_feasibility_tolerance: 1e-8,
    });
    if (limits.start) model.setSolution({ colValue: limits.start });
    const { enough } = limits;
    model.run(
      enough && {
        [callbackType.mipInterrupt](event) {
          if (enough(event.data.mip_primal_bound ?? Infinity, event.data.mip_dual_bound ?? -Infinity))
            event.interrupt();
        },
      },
    );
    const status = model.getModelStatus();
    if (status === modelStatus.infeasible) return { x: null, bound: Infinity };
    const found = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
    const x = found ? model.getSolution().colValue : null;
    const proved = Number(model.info.get('mip_dual_bound'));
    return { x, bound: status === modelStatus.optimal && x ? Math.min(proved, objectiveOf(program, x)) : proved };
  });
}
