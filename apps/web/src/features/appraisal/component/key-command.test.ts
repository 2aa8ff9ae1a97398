import { expect, test } from 'vitest'
import { DEED_KEYS, keyCommand } from './key-command.ts'

const press = (key: string, at = 10_000) => ({ key, at, withModifier: false })

test('every deed has a letter of its own, which no other command takes', () => {
  const letters = Object.values(DEED_KEYS)
  expect(new Set(letters).size).toBe(letters.length)
  for (const [deed, key] of Object.entries(DEED_KEYS))
    expect(keyCommand(press(key), null)).toEqual({ do: 'deed', deed })
})

test('letters mean the same in capitals; arrows, brackets and Escape are as named', () => {
  expect(keyCommand(press('D'), null)).toEqual({ do: 'deed', deed: 'correct' })
  expect(keyCommand(press('ArrowUp'), null)).toEqual({ do: 'move', by: -1 })
  expect(keyCommand(press(']'), null)).toEqual({ do: 'neighbour', by: 1 })
  expect(keyCommand(press('Escape'), null)).toEqual({ do: 'close' })
})

test('a letter right after g is for a jump to another page, later it is ours again', () => {
  expect(keyCommand(press('t', 11_500), 10_000)).toBeUndefined()
  expect(keyCommand(press('t', 11_501), 10_000)).toEqual({ do: 'deed', deed: 'return' })
})

test('with a modifier, or on a key that nobody named, nothing happens', () => {
  expect(keyCommand({ ...press('c'), withModifier: true }, null)).toBeUndefined()
  for (const key of ['g', '/', 'q', 'Tab']) expect(keyCommand(press(key), null)).toBeUndefined()
})
