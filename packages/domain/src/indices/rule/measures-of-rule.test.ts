import { expect, test } from 'vitest'
import { measuresOfRule } from './measures-of-rule.ts'

test('measures of every way to read a number, each once', () => {
  const known = ['a', 'b', 'ab']
  expect(measuresOfRule({ numerator: 'a', denominator: 'b' }, known)).toEqual(['a', 'b'])
  expect(measuresOfRule({ items: [{ measure: 'a' }, { measure: 'a' }, {}] }, known)).toEqual(['a'])
  expect(measuresOfRule({ formula: '(a + ab) / a' }, known)).toEqual(['a', 'ab'])
  expect(measuresOfRule({ formula: 'ab + ' }, known)).toEqual(['ab'])
  expect(measuresOfRule(undefined, known)).toEqual([])
})
