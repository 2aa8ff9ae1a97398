import { describe, expect, test } from 'vitest'
import type { CompositeMethod } from '../../definition/composite.ts'
import { branch, composite, leaf } from '../testing/small.ts'
import { CompositeError, type CompositeErrorCode } from './composite-error.ts'
import { compileComposite, getNodePosition } from './composite-plan.ts'
import { effectiveWeights } from './effective-weights.ts'
import { weightsWithout } from './weights-without.ts'

// total ─ P (weight 3) ─ A, B (weight 2)
//       └ C
const TREE = [branch('P', [leaf('A'), leaf('B', { weight: 2 })], { weight: 3 }), leaf('C')]

describe('compileComposite', () => {
  const plan = compileComposite(composite(TREE))

  test('lists indicators in the order of the definition, then the nodes above them, the whole index last', () => {
    expect(plan.codes).toEqual(['A', 'B', 'C', 'P', 'total'])
    expect([...plan.levels]).toEqual([1, 1, 1, 2, 3])
    expect([...plan.parents]).toEqual([3, 3, 4, 4, -1])
    expect(plan.children.map((list) => [...list])).toEqual([[], [], [], [0, 1], [2, 3]].map((list) => list))
  })

  test('weights are 1 unless given, and 1 for all when the method says equal', () => {
    expect([...plan.weights]).toEqual([1, 2, 1, 3, 1])
    expect([...compileComposite(composite(TREE, { weights: 'equal' })).weights]).toEqual([1, 1, 1, 1, 1])
  })

  test('effective weights multiply down the tree: A is 1⁄3 of 3⁄4', () => {
    expect([...effectiveWeights(plan)]).toEqual([0.25, 0.5, 0.25, 0.75, 1])
  })

  test('leaving out a node takes its weight, and that of a parent with nothing left', () => {
    expect([...weightsWithout(plan, 'A')]).toEqual([0, 2, 1, 3, 1])
    expect([...weightsWithout(plan, 'B', weightsWithout(plan, 'A'))]).toEqual([0, 0, 1, 0, 1])
    expect([...plan.weights]).toEqual([1, 2, 1, 3, 1])
  })

  test('a code that is not in the plan is refused', () => {
    expect(() => getNodePosition(plan, 'X')).toThrow(new CompositeError('unknown-node', 'X'))
  })

  const refused: readonly (readonly [
    CompositeErrorCode,
    string | undefined,
    typeof TREE,
    Partial<CompositeMethod>,
  ])[] = [
    ['no-nodes', 'small', [], {}],
    ['no-aggregation', 'small', TREE, { aggregation: [] }],
    ['repeated-code', 'A', [leaf('A'), leaf('A')], {}],
    ['no-measure', 'A', [{ code: 'A', name: 'A' }], {}],
    ['weight', 'A', [leaf('A', { weight: -1 })], {}],
    ['weight', 'A', [leaf('A', { weight: Number.NaN })], {}],
    ['range', undefined, TREE, { normalisation: { method: 'goalposts' } }],
    ['range', undefined, TREE, { normalisation: { method: 'scaled', range: [5, 5] } }],
    ['no-target', 'A', TREE, { normalisation: { method: 'distance-to-target' } }],
    [
      'reversed-fraction',
      'A',
      [leaf('A', { better: 'lower' })],
      { normalisation: { method: 'fraction-of-maximum' } },
    ],
  ]
  test.each(refused)('refuses %s at %s', (code, at, tree, method) => {
    expect(() => compileComposite(composite(tree, method))).toThrow(
      expect.objectContaining({ name: 'CompositeError', code, at }),
    )
  })

  test('refuses a definition without a composite method', () => {
    expect(() => compileComposite({ ...composite(TREE), composite: undefined })).toThrow('not-composite')
  })
})
