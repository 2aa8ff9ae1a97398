import { expect, test } from 'vitest'
import { decimalsOf, exactSum, tenThousandths } from './decimal.ts'

test.each([
  [0, 0],
  [3, 0],
  [-0.25, 2],
  [0.0001, 4],
  [1e-7, 7],
  [1.5e-7, 8],
  [1e21, 0],
])('%f has %i decimals', (value, decimals) => {
  expect(decimalsOf(value)).toBe(decimals)
})

test('a sum is exact: 0.1 + 0.2 is 0.3 and ten times 0.1 is 1', () => {
  expect(exactSum([0.1, 0.2])).toBe(0.3)
  expect(exactSum(Array.from({ length: 10 }, () => 0.1))).toBe(1)
  expect(exactSum([1.005, -0.005])).toBe(1)
  expect(exactSum([])).toBe(0)
})

test('a sum with an absent or a too fine part is unknown, not zero', () => {
  expect(exactSum([1, undefined])).toBeUndefined()
  expect(exactSum([1, 0.00001])).toBeUndefined()
})

test('ten-thousandths of 4.35 are 43500, though 4.35 × 10000 is not in floating point', () => {
  expect(tenThousandths(4.35)).toBe(43_500)
  expect(tenThousandths(-1.1)).toBe(-11_000)
})
