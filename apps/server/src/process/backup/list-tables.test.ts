import { describe, expect, test } from 'vitest'
import { inReferenceOrder } from './list-tables.ts'

/** `a<b,c`: table a points at b and c. */
function tables(notation: string) {
  return notation.split(' ').map((word) => {
    const [name = '', references = ''] = word.split('<')
    return { name, references: references === '' ? [] : references.split(',') }
  })
}

const order = (notation: string) =>
  inReferenceOrder(tables(notation))
    .map(({ name }) => name)
    .join(' ')

describe('inReferenceOrder', () => {
  test('puts a table after those it points at', () => {
    expect(order('grant<person,unit person<unit unit')).toBe('unit person grant')
  })

  test('keeps the order of tables that point at none', () => {
    expect(order('b a c')).toBe('b a c')
  })

  test('does not wait for tables that are not listed', () => {
    expect(order('a<elsewhere')).toBe('a')
  })

  test('takes no table', () => {
    expect(inReferenceOrder([])).toEqual([])
  })

  test('refuses a circle, naming who is in it', () => {
    expect(() => order('a<b b<a c')).toThrow('tables point at each other: a, b')
  })
})
