import { describe, expect, test } from 'vitest'
import { drawFrom, mixed, textNumber } from './draw.ts'
import { sampleId } from './sample-id.ts'

describe('drawFrom', () => {
  test('gives the same draws for the same numbers, and others where one differs', () => {
    const ten = (...parts: number[]) => {
      const { share } = drawFrom(...parts)
      return Array.from({ length: 10 }, share)
    }
    expect(ten(1, 2)).toEqual(ten(1, 2))
    expect(ten(1, 2)).not.toEqual(ten(2, 1))
  })

  test('draws whole numbers within both ends, and both of them', () => {
    const { whole } = drawFrom(1)
    const drawn = new Set(Array.from({ length: 200 }, () => whole(-1, 2)))
    expect([...drawn].sort()).toEqual([-1, 0, 1, 2])
    expect(whole(5, 5)).toBe(5)
  })

  test('draws around zero with a deviation near one and never beyond three', () => {
    const { around } = drawFrom(7)
    const drawn = Array.from({ length: 4_000 }, around)
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length
    const deviation = Math.sqrt(drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length)
    expect(Math.abs(mean)).toBeLessThan(0.06)
    expect(deviation).toBeGreaterThan(0.93)
    expect(deviation).toBeLessThan(1.07)
    expect(Math.max(...drawn.map(Math.abs))).toBeLessThanOrEqual(3)
  })

  test('is certain at one and never at zero', () => {
    const { chance } = drawFrom(3)
    expect(Array.from({ length: 50 }, () => chance(1)).every(Boolean)).toBe(true)
    expect(Array.from({ length: 50 }, () => chance(0)).some(Boolean)).toBe(false)
  })
})

test('mixed and textNumber give whole numbers of 32 bits, the order of parts included', () => {
  for (const number of [mixed(), mixed(0), mixed(-1, 2 ** 31), textNumber(''), textNumber('Sở Nội vụ')])
    expect(number >>> 0).toBe(number)
  expect(mixed(1, 2)).not.toBe(mixed(2, 1))
  // FNV-1a of the empty text is its offset basis.
  expect(textNumber('')).toBe(0x811c9dc5)
})

test('sampleId gives identifiers of version 7 that sort as they are numbered, all different', () => {
  const ids = Array.from({ length: 500 }, (_, number) => sampleId(1, 2, number))
  expect(
    ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toBe(true)
  expect(ids.toSorted()).toEqual(ids)
  expect(
    new Set([...ids, ...ids.map((_, k) => sampleId(2, 2, k)), ...ids.map((_, k) => sampleId(1, 3, k))]).size,
  ).toBe(1500)
})
