import { expect, test } from 'vitest'
import { destinationOf } from './destination.ts'

test('a path without a search is a place alone', () => {
  expect(destinationOf('/rounds')).toEqual({ to: '/rounds' })
})

test('values of a search stay texts, also where they look like numbers', () => {
  expect(destinationOf('/rounds/r/units/u?component=1.1&show=late')).toEqual({
    to: '/rounds/r/units/u',
    search: { component: '1.1', show: 'late' },
  })
})
