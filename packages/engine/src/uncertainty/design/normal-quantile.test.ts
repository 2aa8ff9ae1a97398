import { describe, expect, test } from 'vitest'
import { normalQuantile } from './normal-quantile.ts'

describe('the normal quantile', () => {
  test.each([
    [1e-300, -37.0470962993612],
    [2 ** -33, -6.3379577545537895],
    [0.001, -3.090232306167813],
    [0.02425, -1.972961051311885],
    [0.05, -1.6448536269514729],
    [0.075, -1.4395314709384563],
    [0.25, -0.6744897501960817],
    [0.7, 0.5244005127080407],
    [0.925, 1.4395314709384563],
    [0.975, 1.959963984540054],
    [1 - 2 ** -33, 6.3379577545537895],
  ])('at %d is %d, as SciPy has it, within 1e-14 of itself', (probability, expected) => {
    expect(Math.abs(normalQuantile(probability) / expected - 1)).toBeLessThan(1e-14)
  })

  test('at one half is 0', () => {
    expect(normalQuantile(0.5)).toBe(0)
  })

  test('at 0 and 1 is infinite, outside or missing it is missing', () => {
    expect(normalQuantile(0)).toBe(-Infinity)
    expect(normalQuantile(1)).toBe(Infinity)
    for (const nonsense of [-0.1, 1.1, Number.NaN]) expect(normalQuantile(nonsense)).toBeNaN()
  })
})
