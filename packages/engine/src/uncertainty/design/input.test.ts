import { describe, expect, test } from 'vitest'
import { checkInputs, choiceAt, type Input, nominalChoice } from './input.ts'

const method: Input = {
  kind: 'alternatives',
  code: 'method',
  title: { vi: 'Cách chuẩn hoá', en: 'Normalisation' },
  alternatives: ['a', 'b', 'c', 'd', 'e'],
  nominal: 3,
}
const weight: Input = { kind: 'uniform', code: 'weight', title: 'Trọng số', nominal: 2, share: 0.25 }
const survey: Input = { kind: 'normal', code: 'survey', title: 'Khảo sát', nominal: 80, standardError: 1.5 }

describe('an uncertain input', () => {
  test('of 5 alternatives is cut over 0..1: four draws within 0.43–0.56 all choose the third', () => {
    expect([0.43, 0.47, 0.52, 0.56].map((u) => choiceAt(method, u))).toEqual([2, 2, 2, 2])
  })

  test('of 5 alternatives chooses the first just above 0, changes at 0.2 and chooses the last just below 1', () => {
    const cuts = [2 ** -33, 0.2 - 2 ** -40, 0.2, 1 - 2 ** -33]
    expect(cuts.map((u) => choiceAt(method, u))).toEqual([0, 0, 1, 4])
  })

  test('of one alternative always chooses it', () => {
    expect(choiceAt({ ...method, alternatives: ['a'], nominal: 0 }, 0.99)).toBe(0)
  })

  test('of ± 25 % around 2 runs from 1.5 to 2.5 with 2 in the middle', () => {
    expect([0, 0.5, 0.75, 1].map((u) => choiceAt(weight, u))).toEqual([1.5, 2, 2.25, 2.5])
  })

  test('of ± 50 % around −4 stays symmetric, around 0 and of ± 0 % it stays put', () => {
    expect([0, 1].map((u) => choiceAt({ ...weight, nominal: -4, share: 0.5 }, u))).toEqual([-2, -6])
    expect(choiceAt({ ...weight, nominal: 0 }, 0.9)).toBe(0)
    expect(choiceAt({ ...weight, share: 0 }, 0.9)).toBe(2)
  })

  test('of 80 with standard error 1.5 is 82.94 at 97.5 % and 80 in the middle; without error it is 80', () => {
    expect(choiceAt(survey, 0.975)).toBeCloseTo(80 + 1.5 * 1.959963984540054, 12)
    expect(choiceAt(survey, 0.5)).toBe(80)
    expect(choiceAt({ ...survey, standardError: 0 }, 0.01)).toBe(80)
  })

  test('has as nominal choice the alternative in force, the first when none is named, or the nominal value', () => {
    expect([method, { ...method, nominal: undefined }, weight, survey].map(nominalChoice)).toEqual([
      3, 0, 2, 80,
    ])
  })

  test.each<readonly [string, readonly Input[]]>([
    ['no inputs', []],
    ['a code given twice', [weight, { ...survey, code: 'weight' }]],
    ['no alternatives', [{ ...method, alternatives: [], nominal: 0 }]],
    ['a nominal alternative that is not there', [{ ...method, nominal: 5 }]],
    ['half an alternative', [{ ...method, nominal: 0.5 }]],
    ['a negative share', [{ ...weight, share: -0.1 }]],
    ['a missing nominal value', [{ ...weight, nominal: Number.NaN }]],
    ['an infinite standard error', [{ ...survey, standardError: Infinity }]],
  ])('is refused with %s', (_, inputs) => {
    expect(() => checkInputs(inputs)).toThrow(RangeError)
  })

  test('is accepted otherwise', () => {
    expect(() => checkInputs([method, weight, survey])).not.toThrow()
  })
})
