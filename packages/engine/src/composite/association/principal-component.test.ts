import { describe, expect, test } from 'vitest'
import { column } from '../testing/small.ts'
import { principalComponent } from './principal-component.ts'

describe('principalComponent', () => {
  test('two indicators that agree weigh √½ each, whatever their scale', () => {
    const loadings = principalComponent([column(1, 2, 3, 5), column(100, 300, 200, 400)])
    expect(loadings[0]).toBeCloseTo(Math.SQRT1_2, 14)
    expect(loadings[1]).toBeCloseTo(Math.SQRT1_2, 14)
  })

  test('three equal indicators weigh 1 ÷ √3 each', () => {
    const same = column(1, 4, 2)
    for (const loading of principalComponent([same, same, same]))
      expect(loading).toBeCloseTo(1 / Math.sqrt(3), 14)
  })

  test('an indicator against two others has a negative loading', () => {
    const loadings = principalComponent([column(1, 2, 3), column(1, 2, 4), column(3, 2, 1)])
    expect([...loadings].map(Math.sign)).toEqual([1, 1, -1])
  })

  test('units with a gap are left out; one indicator weighs 1; a constant has no component', () => {
    expect(principalComponent([column(1, 2, 3, 9), column(2, 4, 6, undefined)])[0]).toBeCloseTo(
      Math.SQRT1_2,
      14,
    )
    expect([...principalComponent([column(1, 2)])]).toEqual([1])
    expect([...principalComponent([column(1, 2), column(3, 3)])]).toEqual([Number.NaN, Number.NaN])
  })
})
