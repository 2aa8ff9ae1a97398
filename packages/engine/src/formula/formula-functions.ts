interface FormulaFunction {
  readonly least: number
  readonly most: number
  readonly run: (...values: number[]) => number
}

/** Functions a formula may call, with the number of arguments each takes. */
export const FORMULA_FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map([
  ['min', { least: 2, most: 8, run: Math.min }],
  ['max', { least: 2, most: 8, run: Math.max }],
  ['abs', { least: 1, most: 1, run: Math.abs }],
  ['floor', { least: 1, most: 1, run: Math.floor }],
  ['ceil', { least: 1, most: 1, run: Math.ceil }],
  ['sqrt', { least: 1, most: 1, run: Math.sqrt }],
])
