import { describe, expect, test } from 'vitest'
import type { JudgedRule } from '../../definition/rule.ts'
import { linesAlone, scoreAlone } from '../../testing/score-alone.ts'

const JUDGED: JudgedRule = { kind: 'judged', measure: 'x', step: 0.25 }

describe('a judged component', () => {
  test.each([
    [0, 0],
    [0.25, 0.25],
    [6, 6],
    [0.3, 'missing'],
    [0.250001, 'missing'],
    [6.25, 'missing'],
    [-0.25, 'missing'],
  ])('decided at %d of 6 in steps of 0.25 is %s', (value, outcome) => {
    expect(scoreAlone(JUDGED, [value])).toBe(outcome)
  })

  test('finds 0.3 on a step of 0.1, whatever the doubles say', () => {
    expect(scoreAlone({ ...JUDGED, step: 0.1 }, [0.3])).toBe(0.3)
    expect(scoreAlone({ ...JUDGED, step: 0.1 }, [5.7])).toBe(5.7)
  })

  test('rounds a finer decision as the component does: 0.125 is 0.13', () => {
    expect(scoreAlone({ ...JUDGED, step: 0.125 }, [0.125])).toBe(0.13)
    expect(scoreAlone({ ...JUDGED, step: 0.125 }, [0.125], { max: 0.125 })).toBe(0.125)
  })

  test('refuses a step that is not above 0', () => {
    expect(() => scoreAlone({ ...JUDGED, step: 0 }, [1])).toThrow(RangeError)
  })

  test('is explained, also off the scale', () => {
    expect(linesAlone(JUDGED, [5.5])).toEqual({
      words: {
        vi: 'Hội đồng chấm từ 0 đến 6,00 điểm, mỗi bước 0,25 điểm',
        en: 'Judged from 0 to 6.00 in steps of 0.25',
      },
      vi: ['Điểm hội đồng chấm: 5,50'],
      en: ['Points judged: 5.50'],
    })
    expect(linesAlone(JUDGED, [0.30001]).vi).toEqual(['0,30001 điểm không đúng thang chấm'])
  })
})
