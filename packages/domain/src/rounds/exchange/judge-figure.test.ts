import { expect, test } from 'vitest'
import { measureOf } from '../../measures/testing/measure-of.ts'
import { judgeFigure } from './judge-figure.ts'

const decimal = measureOf({ kind: 'decimal', decimals: 3 })
const judged = (value: string, reason = '', chosen?: string) => judgeFigure(decimal, value, reason, chosen)

test('a value, zero, and a reason are three things', () => {
  expect(judged('1,5')).toEqual({ kind: 'figure', figure: { value: '1.5', missing: null } })
  expect(judged('0')).toEqual({ kind: 'figure', figure: { value: '0', missing: null } })
  expect(judged('', 'chờ quyết toán')).toEqual({
    kind: 'figure',
    figure: { value: null, missing: 'chờ quyết toán' },
  })
  expect(judged('', 'Không phát sinh')).toEqual({
    kind: 'figure',
    figure: { value: null, missing: 'not-applicable' },
  })
  expect(judged('Chưa có: chờ quyết toán')).toEqual(judged('', 'chờ quyết toán'))
})

test('a number with two meanings is asked about, and the answer has to be one of them', () => {
  expect(judged('1.503')).toMatchObject({ kind: 'ask', readings: [{ value: '1503' }, { value: '1.503' }] })
  expect(judged('1.503', '', '1503')).toEqual({ kind: 'figure', figure: { value: '1503', missing: null } })
  expect(judged('1.503', '', '7').kind).toBe('ask')
})

test('a value beside a reason, a reason that is none, and one that is too long are refused', () => {
  const sentence = (value: string, reason: string) => {
    const found = judged(value, reason)
    return found.kind === 'refused' ? found.sentence.vi : found.kind
  }
  expect(sentence('1', 'lý do')).toContain('chỉ giữ một trong hai')
  expect(sentence('', 'chưa có')).toContain('phải ghi lý do')
  expect(sentence('', 'x'.repeat(501))).toContain('dài hơn 500 ký tự')
  expect(sentence('tám', '')).toContain('không phải là số')
})
