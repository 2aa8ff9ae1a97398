import { describe, expect, test } from 'vitest'
import type { RoundingMode } from '../../definition/precision.ts'
import { column } from '../testing/small.ts'
import { roundColumn } from './round-column.ts'

const round = (mode: RoundingMode, decimals: number, value: number) =>
  roundColumn(column(value), { decimals, mode })[0]

describe('roundColumn', () => {
  test('half-way goes away from zero by half-up: 1.005 is 1.01, −0.125 is −0.13, 2.5 is 3', () => {
    expect(round('half-up', 2, 1.005)).toBe(1.01)
    expect(round('half-up', 2, -0.125)).toBe(-0.13)
    expect(round('half-up', 0, 2.5)).toBe(3)
  })

  test('half-way goes to the even neighbour by half-even: 0.125 is 0.12, 0.135 is 0.14', () => {
    expect(round('half-even', 2, 0.125)).toBe(0.12)
    expect(round('half-even', 2, 0.135)).toBe(0.14)
  })

  test('down never helps and never takes what is there: 0.29 stays 0.29, 0.999 is 0.99, −0.999 is −0.99', () => {
    expect(round('down', 2, 0.29)).toBe(0.29)
    expect(round('down', 2, 0.999)).toBe(0.99)
    expect(round('down', 2, -0.999)).toBe(-0.99)
  })

  test('double follows the product in doubles: 1.005 × 100 is below 100.5, so 1; 0.125 is 0.12', () => {
    expect(round('double', 2, 1.005)).toBe(1)
    expect(round('double', 2, 0.125)).toBe(0.12)
  })

  test('a difference of a millionth of a step from half-way still decides', () => {
    expect(round('half-up', 2, 1.005 - 1e-8)).toBe(1)
    expect(round('half-up', 2, 1.005 + 1e-8)).toBe(1.01)
  })

  test('missing stays missing, zero has no sign', () => {
    expect(round('half-up', 2, Number.NaN)).toBeNaN()
    expect(Object.is(round('half-up', 2, -0.001), 0)).toBe(true)
    expect(Object.is(round('half-up', 2, -0), 0)).toBe(true)
  })
})
