import { expect, test } from 'vitest'
import { change, number, percent, place, points, rise } from './write.ts'

test('Numbers are written as in the workspace: a space between thousands, a decimal comma, a true minus.', () => {
  expect(number(2695, 'vi')).toBe('2\u00a0695')
  expect(number(-1234567.5, 'vi')).toBe('−1\u00a0234\u00a0567,5')
  expect(number(2695.25, 'en')).toBe('2,695.25')
  expect(number(0, 'vi')).toBe('0')
})

test('Points have two decimals, half-up; none are a dash.', () => {
  expect([86.625, 0, null].map((value) => points(value, 'vi'))).toEqual(['86,63', '0,00', '–'])
  expect(percent(0.5, 'vi')).toBe('50\u00a0%')
  expect([place(126, 130, 'vi'), place(null, 130, 'vi')]).toEqual(['126/130', '–'])
})

test('A change too small to be seen is no change.', () => {
  expect(change(0.0049, 'vi').markup).toBe('<span class="muted">= 0,00</span>')
  expect(change(-0.005, 'vi').markup).toBe('<span class="down">▼ 0,01</span>')
})

test('Places gained are judged only where the fields were comparable.', () => {
  const before = { kind: 'same' as const, points: 70, rank: 126, ranked: 130, parts: [] }
  expect(rise({ rise: 3, before }, 'vi')?.markup).toBe('<span class="up">lên 3 bậc</span>')
  expect(rise({ rise: 0, before }, 'vi')).toBeNull()
  expect(rise({ rise: null, before }, 'vi')?.markup).toBe('<span class="muted">năm trước: 126/130</span>')
  expect(rise({ rise: null, before: { ...before, rank: null } }, 'vi')).toBeNull()
  expect(rise({ rise: null, before: null }, 'vi')).toBeNull()
})
