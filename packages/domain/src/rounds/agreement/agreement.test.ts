import { describe, expect, test } from 'vitest'
import { agreementOf, type JudgedTwice } from './agreement.ts'

const times = (count: number, first: string, second: string): JudgedTwice[] =>
  Array.from({ length: count }, () => ({ first, second }))

describe('Cohen’s kappa', () => {
  test('is 0.4 where two readers agree on 35 of 50 and chance alone would give half', () => {
    const pairs = [
      ...times(20, 'y', 'y'),
      ...times(5, 'y', 'n'),
      ...times(10, 'n', 'y'),
      ...times(15, 'n', 'n'),
    ]
    const { entries, same, kappa } = agreementOf(pairs)
    expect(entries).toBe(50)
    expect(same).toBe(0.7)
    expect(kappa).toBeCloseTo(0.4, 12)
  })

  test('is 1 where both always judge alike and both kinds occur', () => {
    expect(agreementOf([...times(3, 'y', 'y'), ...times(1, 'n', 'n')]).kappa).toBe(1)
  })

  test('is −1 where two readers with even habits always disagree', () => {
    expect(agreementOf([...times(4, 'y', 'n'), ...times(4, 'n', 'y')]).kappa).toBe(-1)
  })

  test('is 0 where one reader never decides', () => {
    expect(agreementOf([...times(6, 'y', 'y'), ...times(2, 'n', 'y')]).kappa).toBe(0)
  })

  test('does not exist where there is nothing to agree on, or nothing that chance leaves open', () => {
    expect(agreementOf([])).toEqual({ entries: 0, same: null, kappa: null, meanDifference: null })
    expect(agreementOf(times(5, 'y', 'y'))).toMatchObject({ same: 1, kappa: null })
  })

  test('does not change when the two readers change places', () => {
    const pairs = [...times(7, 'y', 'n'), ...times(2, 'n', 'y'), ...times(9, 'y', 'y'), ...times(4, 'n', 'n')]
    const turned = pairs.map(({ first, second }) => ({ first: second, second: first }))
    expect(agreementOf(turned).kappa).toBeCloseTo(agreementOf(pairs).kappa!, 12)
  })
})

test('the mean difference is that of second less first, over the entries whose points are known', () => {
  const pairs = [
    { first: 'a', second: 'b', points: { first: 2, second: 1.5 } },
    { first: 'a', second: 'a', points: { first: 1, second: 1 } },
    { first: 'a', second: 'a' },
  ]
  expect(agreementOf(pairs).meanDifference).toBe(-0.25)
  expect(agreementOf(times(2, 'a', 'a')).meanDifference).toBeNull()
})
