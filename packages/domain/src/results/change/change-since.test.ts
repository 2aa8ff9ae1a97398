import { describe, expect, test } from 'vitest'
import type { Succession } from '../../organisation/index.ts'
import { changeSince, type Standing } from './change-since.ts'

const [A, B, C, N] = ['a', 'b', 'c', 'n'].map(
  (letter) => `0000000${letter.charCodeAt(0) % 10}-0000-7000-8000-000000000000`,
) as [string, string, string, string]

/** `a 81.45 #3`: unit, points (– for none), rank. */
function standings(...texts: readonly string[]): Standing[] {
  const units: Readonly<Record<string, string>> = { a: A, b: B, c: C, n: N }
  return texts.map((text) => {
    const [unit, points, rank] = text.split(' ')
    return {
      unit: units[unit!]!,
      points: points === '–' ? null : Number(points),
      rank: rank === undefined ? null : Number(rank.slice(1)),
    }
  })
}

function into(from: string, to: string, share: number, on = '2025-07-01'): Succession {
  return { from, to, on, share: String(share), basis: '', kind: 'merge' }
}

describe('changeSince', () => {
  test('compares a unit that stayed with itself: points and places', () => {
    const [change] = changeSince(standings('a 81.45 #3'), standings('a 79.2 #5'), []).values()
    expect(change).toEqual({
      before: {
        kind: 'same',
        points: 79.2,
        rank: 5,
        ranked: 1,
        parts: [{ unit: A, share: 1, points: 79.2 }],
      },
      change: 2.25,
      rise: 2,
    })
  })

  test('compares a merged unit with the mean by share, and gives no rise', () => {
    const [change] = changeSince(standings('n 80 #1'), standings('a 90 #1', 'b 60 #2'), [
      into(A, N, 1),
      into(B, N, 0.5),
      into(B, C, 0.5),
    ]).values()
    // (90 × 1 + 60 × 0.5) ÷ 1.5
    expect(change!.before).toMatchObject({ kind: 'merged', points: 80, rank: null })
    expect([change!.change, change!.rise]).toEqual([0, null])
  })

  test('compares places only where as many units were ranked then as now', () => {
    const merged = [into(B, N, 1), into(C, N, 1)]
    const three = standings('a 60 #3', 'b 90 #1', 'c 80 #2')
    const fewer = changeSince(standings('a 70 #2', 'n 80 #1'), three, merged)
    expect(fewer.get(A)).toMatchObject({ before: { rank: 3, ranked: 3 }, change: 10, rise: null })
    expect(fewer.get(N)).toMatchObject({ before: { rank: null, ranked: 3 }, change: -5, rise: null })
    const others = changeSince(standings('a 70 #2', 'n 80 #1', 'b 60 #3'), three, [into(C, N, 1)])
    expect([A, N, B].map((unit) => others.get(unit)!.rise)).toEqual([1, null, -2])
  })

  test('does not count units without a rank among those ranked', () => {
    const changes = changeSince(standings('a 70 #1', 'n –'), standings('a 60 #1', 'b –'), [])
    expect(changes.get(A)).toMatchObject({ before: { rank: 1, ranked: 1 }, rise: 0 })
  })

  test('follows two successions, one after the other', () => {
    const chain = [into(A, B, 1, '2025-03-01'), into(B, N, 1, '2025-07-01')]
    expect(changeSince(standings('n 70 #1'), standings('a 60 #1'), chain).get(N)!.change).toBe(10)
  })

  test('has nothing to compare where one of the parts had no points', () => {
    const change = changeSince(standings('n 80 #1'), standings('a 90 #1', 'b –'), [
      into(A, N, 1),
      into(B, N, 1),
    ]).get(N)!
    expect(change.before!.points).toBeNull()
    expect(change.change).toBeNull()
  })

  test('has nothing before for a new unit, and no change without points today', () => {
    const changes = changeSince(standings('n 80 #1', 'a –'), standings('a 70 #1'), [])
    expect(changes.get(N)).toEqual({ before: null, change: null, rise: null })
    expect(changes.get(A)).toMatchObject({ change: null, rise: null })
  })

  test('shows no change for equal points, and a loss as negative', () => {
    const changes = changeSince(standings('a 70 #2', 'b 0 #3'), standings('a 70 #2', 'b 0.05 #1'), [])
    expect(changes.get(A)).toMatchObject({ change: 0, rise: 0 })
    expect(changes.get(B)).toMatchObject({ change: -0.05, rise: -2 })
  })
})
