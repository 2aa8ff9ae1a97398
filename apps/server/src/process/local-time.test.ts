import { describe, expect, test } from 'vitest'
import { DatabaseRefusal } from '../platform/private-database/database-refusal.ts'
import { inLocalTime } from './local-time.ts'
import { asStartFailure } from './start-failure.ts'

describe('inLocalTime', () => {
  test.each([
    ['2026-11-22T05:00:00.000Z', '12:00 22/11/2026'],
    ['2026-12-31T17:05:00Z', '00:05 01/01/2027'],
    ['(since 2026-03-01T01:02:03.004Z)', '(since 08:02 01/03/2026)'],
    ['2026-11-22', '2026-11-22'],
    ['', ''],
  ])('writes %j as %j', (sentence, local) => {
    expect(inLocalTime(sentence)).toBe(local)
  })

  test('is how people are told since when a data folder is in use', () => {
    const refusal = new DatabaseRefusal('folder-in-use', {
      vi: 'tiến trình 7 (chạy từ 2026-11-22T05:00:00.000Z)',
      en: 'process 7 (since 2026-11-22T05:00:00.000Z)',
    })
    expect(asStartFailure(refusal)).toMatchObject({
      vi: 'tiến trình 7 (chạy từ 12:00 22/11/2026)',
      en: 'process 7 (since 12:00 22/11/2026)',
    })
  })
})
