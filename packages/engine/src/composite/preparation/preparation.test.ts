import { describe, expect, test } from 'vitest'
import { column } from '../testing/small.ts'
import { denominate } from './denominate.ts'
import { impute } from './impute.ts'

describe('denominate', () => {
  test('divides unit by unit; zero above gives zero, zero below or a gap gives missing', () => {
    const result = denominate(column(6, 0, 5, undefined, -4), column(3, 2, 0, 1, 8))
    expect([...result]).toEqual([2, 0, Number.NaN, Number.NaN, -0.5])
  })
})

describe('impute', () => {
  test('fills gaps with the mean or the median of what there is', () => {
    expect([...impute(column(1, undefined, 2, 9), 'mean')]).toEqual([1, 4, 2, 9])
    expect([...impute(column(1, undefined, 2, 9), 'median')]).toEqual([1, 2, 2, 9])
  })

  test('looks inside the group only', () => {
    const groups = ['a', 'a', 'b', 'b', 'b']
    expect([...impute(column(-1, undefined, 4, 0, undefined), 'mean', groups)]).toEqual([-1, -1, 4, 0, 2])
  })

  test('leaves a gap where the group has no value, where the unit has no group, and where it is told to', () => {
    expect([...impute(column(1, undefined), 'mean', ['a', 'b'])]).toEqual([1, Number.NaN])
    expect([...impute(column(1, undefined), 'mean', ['a', undefined])]).toEqual([1, Number.NaN])
    expect([...impute(column(1, undefined), 'mean', undefined, () => true)]).toEqual([1, Number.NaN])
    expect([...impute(column(undefined), 'median')]).toEqual([Number.NaN])
  })

  test('does not touch zero, ties or a column without gaps', () => {
    expect([...impute(column(0, 0, 5), 'mean')]).toEqual([0, 0, 5])
  })
})
