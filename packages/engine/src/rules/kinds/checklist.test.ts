import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChecklistRule } from '../../definition/rule.ts'
import { linesAlone, scoreAlone } from '../../testing/score-alone.ts'

const LIST: ChecklistRule = {
  kind: 'checklist',
  items: [
    { measure: 'plan', text: 'Kế hoạch', points: 0.25 },
    { measure: 'report', points: 0.25 },
    { measure: 'minutes', points: 0.5 },
  ],
}

describe('a checklist', () => {
  test.each([
    [[0, 0, 0], 0],
    [[1, 0, 0], 0.25],
    [[1, 1, 1], 1],
    [[5, 0, 0.1], 0.75],
    [[-1, 0, 0], 0.25],
    [[-0, 0, 0], 0],
  ])('with %j present gives %d', (values, points) => {
    expect(scoreAlone(LIST, values)).toBe(points)
  })

  test('never gives more than the maximum or less than nothing', () => {
    expect(scoreAlone(LIST, [1, 1, 1], { max: 0.6 })).toBe(0.6)
    expect(scoreAlone({ kind: 'checklist', items: [{ measure: 'x', points: -1 }] }, [1])).toBe(0)
  })

  test('rounds the sum once: two items of 0.125 are 0.25, not 0.26', () => {
    const items = ['x', 'y'].map((measure) => ({ measure, points: 0.125 }))
    expect(scoreAlone({ kind: 'checklist', items }, [1, 1])).toBe(0.25)
    expect(scoreAlone({ kind: 'checklist', items }, [1, 0])).toBe(0.13)
  })

  test('one more item present never lowers the points', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1), { minLength: 3, maxLength: 3 }), fc.nat(2), (present, k) => {
        const more = present.with(k, 1)
        expect(scoreAlone(LIST, more)).toBeGreaterThanOrEqual(scoreAlone(LIST, present) as number)
      }),
    )
  })

  test('is explained item by item, then the sum', () => {
    expect(linesAlone(LIST, [1, 0, 1])).toEqual({
      words: {
        vi: 'Kế hoạch: 0,25; Số report: 0,25; Số minutes: 0,50; tối đa 6,00',
        en: 'Kế hoạch: 0.25; Number report: 0.25; Number minutes: 0.50; at most 6.00',
      },
      vi: [
        'Kế hoạch: có → 0,25',
        'Số report: không → 0,00',
        'Số minutes: có → 0,50',
        'Cộng: 0,25 + 0,50 = 0,75',
      ],
      en: [
        'Kế hoạch: yes → 0.25',
        'Number report: no → 0.00',
        'Number minutes: yes → 0.50',
        'Sum: 0.25 + 0.50 = 0.75',
      ],
    })
    expect(linesAlone(LIST, [0, 0, 0]).vi.at(-1)).toBe('Cộng: 0,00')
  })
})
