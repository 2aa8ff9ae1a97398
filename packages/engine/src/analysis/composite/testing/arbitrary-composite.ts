import fc from 'fast-check'
import { branch, composite, leaf } from '../../../composite/testing/small.ts'
import type { Aggregation, CompositeMethod, Normalisation } from '../../../definition/composite.ts'
import type { Definition } from '../../../definition/definition.ts'
import type { Facts } from '../../../facts/facts.ts'

const GROUPS = ['g', 'h', 'g', 'g', 'h', 'g', 'h']
const MEASURES = ['a', 'b', 'c', 'd', 'e'] as const

const equal = fc.constantFrom<'missing' | number>('missing', 5)
const within = fc.constantFrom<'all' | 'group'>('all', 'group')
const normalisation: fc.Arbitrary<Normalisation> = fc.oneof(
  fc.record({
    method: fc.constantFrom('min-max', 'distance-to-maximum', 'rank', 'z-score'),
    equal,
    within,
  } as const),
  fc.record({ method: fc.constant('min-max'), range: fc.constant([1, 10]), equal, within } as const),
  fc.record({ method: fc.constant('goalposts'), range: fc.constant([0, 8]) } as const),
  fc.constant<Normalisation>({ method: 'none' }),
) as fc.Arbitrary<Normalisation>

const aggregation: fc.Arbitrary<Aggregation> = fc.constantFrom<Aggregation>(
  { mean: 'arithmetic' },
  { mean: 'geometric' },
  { mean: 'generalised', power: 2 },
  { mean: 'copeland' },
)

const method: fc.Arbitrary<Partial<CompositeMethod>> = fc.record({
  normalisation,
  aggregation: fc.array(aggregation, { minLength: 1, maxLength: 2 }),
  weights: fc.constantFrom('given', 'given', 'equal', 'principal-component'),
  imputation: fc.option(fc.constantFrom({ method: 'mean' }, { method: 'median', group: 'group' } as const), {
    nil: undefined,
  }),
  treatment: fc.option(fc.constant({ skewness: 1, kurtosis: 1, winsorise: 2 }), { nil: undefined }),
  dataThreshold: fc.constantFrom(0, 0.5, 1),
  times: fc.constantFrom(1, 10),
} as const) as fc.Arbitrary<Partial<CompositeMethod>>

const rounding = fc.record({
  decimals: fc.nat(4),
  mode: fc.constantFrom('half-up', 'half-even', 'down'),
} as const)
const weight = fc.integer({ min: 1, max: 4 })

/** Small composite indices: a node over two indicators, a third, now and then a fourth; most methods. */
export const anyComposite: fc.Arbitrary<Definition> = fc
  .record({
    method,
    weights: fc.array(weight, { minLength: 4, maxLength: 4 }),
    lower: fc.boolean(),
    more: fc.boolean(),
    divided: fc.boolean(),
    precision: fc.record({ ratios: fc.constant('exact' as const), points: rounding, totals: rounding }),
    ranking: fc.record({
      on: fc.constantFrom('rounded', 'unrounded'),
      ties: fc.constantFrom('competition', 'dense', 'average', 'ordinal'),
    } as const),
  })
  .map(({ method: chosen, weights, lower, more, divided, ...rest }) => ({
    ...composite(
      [
        branch('P', [
          leaf('A', { weight: weights[0]! }),
          leaf('B', { weight: weights[1]!, better: lower ? 'lower' : 'higher' }),
        ]),
        leaf('C', { weight: weights[2]!, denominator: divided ? 'e' : undefined }),
        ...(more ? [leaf('D', { weight: weights[3]! })] : []),
      ],
      chosen,
    ),
    ...rest,
  }))

const value = fc.oneof(
  { weight: 8, arbitrary: fc.nat(12) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
)

/** Facts of seven units in two groups, some values missing. */
export const anyCompositeFacts: fc.Arbitrary<Facts> = fc
  .tuple(...MEASURES.map(() => fc.array(value, { minLength: GROUPS.length, maxLength: GROUPS.length })))
  .map((columns) => ({
    units: GROUPS.map((group, k) => ({ code: `u${k + 1}`, group })),
    columns: new Map(columns.map((values, k) => [MEASURES[k]!, { values: Float64Array.from(values) }])),
  }))
