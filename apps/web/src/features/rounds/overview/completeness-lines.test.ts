import { expect, test } from 'vitest'
import { sharesOf, stepPath } from './completeness-lines.ts'

const days = [
  { day: '2026-12-02', finished: 1, sent: 0 },
  { day: '2026-12-04', finished: 4, sent: 1 },
]

test('shares begin with nothing on the day of opening and hold until today', () => {
  const shares = sharesOf({ units: 2, entries: 4, days }, 'finished', {
    opened: '2026-12-01',
    today: '2026-12-05',
  })
  expect(shares.map(({ share }) => share)).toEqual([0, 0.25, 1, 1])
  expect(shares.at(-1)!.at - shares[0]!.at).toBe(4)
})

test('a round without entries has no share', () => {
  const shares = sharesOf({ units: 0, entries: 0, days }, 'sent', {
    opened: '2026-12-02',
    today: '2026-12-04',
  })
  expect(shares.map(({ share }) => share)).toEqual([0, 0])
})

test('a line goes in steps: nothing moves between two days', () => {
  const path = stepPath(
    [
      { at: 0, share: 0 },
      { at: 1, share: 0.25 },
      { at: 4, share: 1 },
    ],
    { width: 400, height: 100 },
  )
  expect(path).toBe('M0 100H100V75H400V0H400')
  expect(stepPath([], { width: 400, height: 100 })).toBe('')
  expect(stepPath([{ at: 3, share: 0.5 }], { width: 400, height: 100 })).toBe('M0 50H400')
})
