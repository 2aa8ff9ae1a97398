import { expect, test } from 'vitest'
import { readSearch } from './read-search.ts'

test('codes stay codes, however much they look like numbers', () => {
  expect(readSearch('?component=2.1')).toEqual({ component: '2.1' })
  expect(readSearch('?component=2.10&show=late')).toEqual({ component: '2.10', show: 'late' })
  expect(readSearch('?component=%222.1%22')).toEqual({ component: '2.1' })
})

test('what the router wrote as JSON is read back', () => {
  expect(readSearch('?open=true&units=%5B%22a%22%5D')).toEqual({ open: true, units: ['a'] })
  expect(readSearch('')).toEqual({})
})
