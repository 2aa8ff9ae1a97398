import { expect, test } from 'vitest'
import { concerns, knows, readLiveEvent } from './use-live-events.ts'

test('an event has a topic and may have a subject', () => {
  expect(readLiveEvent('{"topic":"unit","subject":"u1"}')).toEqual({ topic: 'unit', subject: 'u1' })
  expect(readLiveEvent('{"topic":"notice"}')).toEqual({ topic: 'notice' })
})

test.each(['', 'ok', '{}', '{"topic":1}', null, undefined])('%o is no event', (data) => {
  expect(readLiveEvent(data)).toBeNull()
})

test('what is as new as an event is not read again, and what is older or of many subjects is', () => {
  const event = { topic: 'scoresheet', subject: 'r/u1', version: 7 }
  const key = ['scoresheet', { subject: 'r/u1' }, 'view']
  expect(knows(event, key, { sequence: 7 })).toBe(true)
  expect(knows(event, key, { sequence: 9 })).toBe(true)
  expect(knows(event, key, { sequence: 6 })).toBe(false)
  expect(knows(event, key, undefined)).toBe(false)
  expect(knows(event, key, { actions: [] })).toBe(false)
  expect(knows(event, ['scoresheet', 'council'], { sequence: 9 })).toBe(false)
  expect(knows({ topic: 'scoresheet', subject: 'r/u1' }, key, { sequence: 9 })).toBe(false)
})

test('an event about one subject leaves queries about another in peace, and no others', () => {
  const event = { topic: 'scoresheet', subject: 'r/u1' }
  expect(concerns(event, ['scoresheet', { subject: 'r/u1' }, 'view'])).toBe(true)
  expect(concerns(event, ['scoresheet', { subject: 'r/u2' }, 'view'])).toBe(false)
  expect(concerns(event, ['scoresheet', 'list'])).toBe(true)
  expect(concerns(event, ['scoresheet'])).toBe(true)
  expect(concerns({ topic: 'scoresheet' }, ['scoresheet', { subject: 'r/u2' }])).toBe(true)
})
