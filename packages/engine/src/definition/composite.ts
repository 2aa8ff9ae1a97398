/** How a set of indicators on different scales becomes one index. Levels count from the indicators (1) up. */
export interface CompositeMethod {
  readonly imputation?: Imputation
  /** Outliers: an indicator passes when |skewness| < `skewness` or kurtosis < `kurtosis`. */
  readonly treatment?: Treatment
  readonly normalisation: Normalisation
  readonly weights?: 'given' | 'equal' | 'principal-component'
  /** One entry per level above the indicators; the last entry serves all levels above it. */
  readonly aggregation: readonly Aggregation[]
  /** Least share of children with a value, below which a node is missing. */
  readonly dataThreshold?: number
  /** Multiplier of the top node: 10 turns a mean on 1–10 into an index on 100. */
  readonly times?: number
}

export interface Imputation {
  readonly method: 'mean' | 'median'
  /** A column of the unit table; the mean or median is taken inside it. */
  readonly group?: string
}

export interface Treatment {
  readonly skewness: number
  readonly kurtosis: number
  /** Most points pulled in to the next value before the logarithm is tried. */
  readonly winsorise: number
  readonly then?: 'log' | 'none'
}

export type NormalisationMethod =
  | 'none'
  | 'min-max'
  | 'z-score'
  | 'scaled'
  | 'goalposts'
  | 'distance-to-maximum'
  | 'distance-to-target'
  | 'fraction-of-maximum'
  | 'rank'
  | 'borda'
  | 'percentile-rank'

export interface Normalisation {
  readonly method: NormalisationMethod
  /** `min-max`: lowest and highest result. `scaled`: the values that become 0 and 100. `goalposts`: worst and best value. */
  readonly range?: readonly [number, number]
  /** `z-score`: mean and standard deviation of the result. */
  readonly mean?: number
  readonly deviation?: number
  /** What it means when all units are equal: a result, or missing. */
  readonly equal?: 'missing' | number
  /** Compare inside unit groups instead of over all units. */
  readonly within?: 'all' | 'group'
}

export interface Aggregation {
  readonly mean: 'arithmetic' | 'geometric' | 'harmonic' | 'generalised' | 'copeland'
  /** Exponent of the generalised mean. */
  readonly power?: number
}
