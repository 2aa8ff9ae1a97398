import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SurveyRule } from '../../definition/rule.ts'
import { linesAlone, scoreAlone } from '../../testing/score-alone.ts'

/** A = 100, B = 60, C = 20, D = 0. */
const MEAN: SurveyRule = {
  kind: 'survey',
  answers: [
    { measure: 'A', worth: '100%' },
    { measure: 'B', worth: '60%' },
    { measure: 'C', worth: 0.2 },
    { measure: 'D', worth: 0 },
  ],
}

describe('a survey of counted answers', () => {
  test.each([
    [[10, 0, 0, 0], 6],
    [[0, 0, 0, 10], 0],
    [[5, 5, 5, 5], 2.7],
    [[1, 1, 1, 0], 3.6],
    [[4, 0, 0, 2], 4],
    [[1e12, 1e12, 0, 0], 4.8],
    [[0.1, 0.2, 0, 0.1], 3.3],
  ])('of %j gives %d of 6', (answers, points) => {
    expect(scoreAlone(MEAN, answers)).toBe(points)
  })

  test.each([
    [undefined, 'missing'],
    ['zero', 0],
    ['full', 6],
    ['not-applicable', 'not-applicable'],
  ] as const)('without any answer is %s: %s', (zero, outcome) => {
    expect(scoreAlone({ ...MEAN, zero }, [0, 0, 0, 0])).toBe(outcome)
    expect(scoreAlone({ ...MEAN, zero }, [0.1, 0.2, 0, -0.3])).toBe(outcome)
  })

  test('adds weighted answers as they are written: 0.1 + 0.2 of 2.4 is 1/8, a tie at 1 point', () => {
    const two: SurveyRule = {
      kind: 'survey',
      answers: [
        { measure: 'x', worth: 1 },
        { measure: 'y', worth: 1 },
        { measure: 'z', worth: 0 },
      ],
    }
    expect(scoreAlone(two, [0.1, 0.2, 2.1], { max: 1 })).toBe(0.13)
    expect(
      scoreAlone({ ...two, rounding: { points: { decimals: 2, mode: 'half-even' } } }, [0.1, 0.2, 2.1], {
        max: 1,
      }),
    ).toBe(0.12)
  })

  test('counts weighted answers as they are written: 1 of 1 + 0.1 + 1.3 + 0.1 is 0.4, not just below it', () => {
    const answers = [1, 0, 0, 0].map((worth, k) => ({ measure: `a${k}`, worth }))
    const rule: SurveyRule = { kind: 'survey', answers, rounding: { points: { decimals: 2, mode: 'down' } } }
    expect(scoreAlone(rule, [1, 0.1, 1.3, 0.1], { max: 1 })).toBe(0.4)
  })

  test('stays within 0 and the maximum for negative counts', () => {
    expect(scoreAlone(MEAN, [-5, 1, 0, 0])).toBe(6)
    expect(scoreAlone(MEAN, [-1, 0, 0, 5])).toBe(0)
  })

  test('does not change when all answers are counted ten times', () => {
    const answers = fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(answers, (counts) => {
        const tenfold = counts.map((count) => count * 10)
        expect(scoreAlone(MEAN, tenfold)).toBe(scoreAlone(MEAN, counts))
      }),
    )
  })

  test('is explained with every kind of answer', () => {
    expect(linesAlone(MEAN, [5, 5, 5, 5])).toEqual({
      words: {
        vi: 'Điểm = 6,00 × giá trị trung bình của các câu trả lời (Số A 100%, Số B 60%, Số C 20%, Số D 0%); không có phiếu trả lời: coi là chưa có số liệu',
        en: 'Points = 6.00 × mean worth of the answers (Number A 100%, Number B 60%, Number C 20%, Number D 0%); no answers: missing',
      },
      vi: ['(5 × 100% + 5 × 60% + 5 × 20% + 5 × 0%) ÷ (5 + 5 + 5 + 5) = 45%', '6,00 × 45% = 2,70'],
      en: ['(5 × 100% + 5 × 60% + 5 × 20% + 5 × 0%) ÷ (5 + 5 + 5 + 5) = 45%', '6.00 × 45% = 2.70'],
    })
    expect(linesAlone(MEAN, [0, 0, 0, 0]).vi).toEqual(['không có phiếu trả lời: coi là chưa có số liệu'])
  })
})

describe('a survey mean taken elsewhere', () => {
  const rule: SurveyRule = { kind: 'survey', measure: 'x', full: 5 }

  test.each([
    [5, 6],
    [4.1, 4.92],
    [0, 0],
    [-1, 0],
    [7, 6],
  ])('of %d on a scale of 5 gives %d of 6', (mean, points) => {
    expect(scoreAlone(rule, [mean])).toBe(points)
  })

  test('is explained as a product', () => {
    expect(linesAlone(rule, [4.1])).toEqual({
      words: { vi: 'Điểm = 6,00 × (Số x) ÷ 5', en: 'Points = 6.00 × (Number x) ÷ 5' },
      vi: ['6,00 × 4,1 ÷ 5 = 4,92'],
      en: ['6.00 × 4.1 ÷ 5 = 4.92'],
    })
  })
})

test('a survey needs answers with a worth, or a measure with the value of the best answer', () => {
  expect(() => scoreAlone({ kind: 'survey' }, [])).toThrow(/needs answers/)
  expect(() => scoreAlone({ kind: 'survey', measure: 'x', full: 0 }, [1])).toThrow(/needs answers/)
  expect(() => scoreAlone({ kind: 'survey', answers: [{ measure: 'x', worth: 'good' }] }, [1])).toThrow(
    'not a share: good',
  )
})
