import { expect, test } from 'vitest'
import { readLiveEvent } from './use-live-events.ts'

test('an event has a topic and may have a subject', () => {
  expect(readLiveEvent('{"topic":"unit","subject":"u1"}')).toEqual({ topic: 'unit', subject: 'u1' })
  expect(readLiveEvent('{"topic":"notice"}')).toEqual({ topic: 'notice' })
})

test.each(['', 'ok', '{}', '{"topic":1}', null, undefined])('%o is no event', (data) => {
  expect(readLiveEvent(data)).toBeNull()
})
