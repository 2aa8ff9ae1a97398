import { describe, expect, test } from 'vitest'
import { seededRandom, xoshiro128 } from './random.ts'

describe('random numbers', () => {
  test('xoshiro128** from the words 1, 2, 3, 4 gives the outputs of its authors’ C code', () => {
    const next = xoshiro128(1, 2, 3, 4)
    expect(Array.from({ length: 6 }, next)).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492])
  })

  test('a seed is spread over the state by splitmix32, as a 40-line Python version does', () => {
    const firstFour = (seed: number) => Array.from({ length: 4 }, seededRandom(seed))
    expect(firstFour(0)).toEqual([1789933344, 44971166, 2521387044, 3848737593])
    expect(firstFour(42)).toEqual([660444221, 3652823732, 77672526, 910233633])
    expect(firstFour(4294967295)).toEqual([4104197751, 1825856343, 1152209388, 2427537429])
  })

  test.each([-1, 0.5, 2 ** 32, Number.NaN])('a seed of %d is refused', (seed) => {
    expect(() => seededRandom(seed)).toThrow(RangeError)
  })
})
