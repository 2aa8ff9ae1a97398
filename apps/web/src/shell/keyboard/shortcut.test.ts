import { expect, test } from 'vitest'
import { type Press, patience, readPress } from './shortcut.ts'

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  at: 10_000,
  typing: false,
  withModifier: false,
  ...more,
})

test('a slash searches and a question mark helps', () => {
  expect(readPress(null, press('/')).command).toEqual({ do: 'search' })
  expect(readPress(null, press('?')).command).toEqual({ do: 'help' })
})

test('g and a letter within 1500 ms is a jump, later it is nothing', () => {
  const { waiting } = readPress(null, press('g'))
  expect(waiting).toBe(10_000)
  expect(readPress(waiting, press('V', { at: 10_000 + patience })).command).toEqual({
    do: 'jump',
    letter: 'v',
  })
  expect(readPress(waiting, press('v', { at: 10_001 + patience }))).toEqual({ waiting: null, command: null })
})

test('while typing, with a modifier or on a long key nothing happens and waiting ends', () => {
  const nothing = { waiting: null, command: null }
  expect(readPress(10_000, press('v', { typing: true }))).toEqual(nothing)
  expect(readPress(null, press('/', { withModifier: true }))).toEqual(nothing)
  expect(readPress(10_000, press('Escape'))).toEqual(nothing)
})
