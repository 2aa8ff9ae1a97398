import { expect, test } from 'vitest'
import { mistakeAt, mistakesOf } from './mistakes.ts'
import { problemFrom } from './problem-error.ts'

const refusal = problemFrom(422, {
  status: 422,
  code: 'invalid-input',
  vi: 'Dữ liệu có 2 chỗ chưa đúng.',
  en: 'There are 2 mistakes.',
  part: 'body',
  mistakes: [
    { path: ['name'], message: 'Quá ngắn' },
    { path: ['period', 'from'], message: 'Không phải ngày' },
  ],
})

test('the mistakes of a refusal are found by the path of their field', () => {
  expect(mistakeAt(refusal, 'name')).toBe('Quá ngắn')
  expect(mistakeAt(refusal, 'period', 'from')).toBe('Không phải ngày')
  expect(mistakeAt(refusal, 'period')).toBeUndefined()
})

test('other errors and refusals without a list have no mistakes', () => {
  expect(mistakesOf(new Error('broken'))).toEqual([])
  expect(mistakesOf(null)).toEqual([])
  expect(mistakesOf(problemFrom(404, { status: 404, code: 'not-found' }))).toEqual([])
})
