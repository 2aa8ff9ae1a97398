import { expect, test } from 'vitest'
import { z } from 'zod'
import { newId } from './new-id.ts'

test('an id is a UUID of version 7 that begins with its millisecond', () => {
  const id = newId(0x0123456789ab)
  expect(z.uuidv7().safeParse(id).success).toBe(true)
  expect(id.startsWith('01234567-89ab-7')).toBe(true)
})

test('later ids sort later', () => {
  expect([newId(3), newId(1), newId(2)].sort().map((id) => Number(`0x${id.slice(9, 13)}`))).toEqual([1, 2, 3])
})
