import { expect, test } from 'vitest'
import { currentEntry } from './current-entry.ts'

const rounds = { path: '/rounds', navigation: {} } as const
const sheets = { path: '/scoresheets', navigation: { covers: ['/rounds/$round/units/$unit'] } } as const
const home = { path: '/', navigation: {} } as const

test('a page belongs to the entry it lies under', () => {
  expect(currentEntry([home, rounds, sheets], '/rounds/1/council')).toBe('/rounds')
  expect(currentEntry([home, rounds, sheets], '/scoresheets')).toBe('/scoresheets')
  expect(currentEntry([home, rounds], '/')).toBe('/')
  expect(currentEntry([home, rounds], '/roundsome')).toBeUndefined()
})

test('a scoresheet belongs to the scoresheets for whoever has them, and else to the rounds', () => {
  expect(currentEntry([home, rounds, sheets], '/rounds/1/units/2')).toBe('/scoresheets')
  expect(currentEntry([home, rounds], '/rounds/1/units/2')).toBe('/rounds')
})
