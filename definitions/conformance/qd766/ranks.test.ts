import type { TieRule } from '@openpar/engine'
import { describe, expect, test } from 'vitest'
import { noShared, onShared } from '../testing/places.ts'
import { publishedTotals } from '../testing/published-totals.ts'
import { readSharedRecords, tableOf } from '../testing/read-records.ts'
import { evaluateTables, rankAt } from '../testing/shipped-index.ts'

describe.skipIf(noShared)(onShared('ranks of all 149 units of Gia Lai, from their published totals'), () => {
  const rows = readSharedRecords('published/qd766-scores-gialai-2026-10-10.csv')
  const evaluated = (ties: TieRule, groupOf: (word: string) => string) => {
    const facts = rows.map((row) => ({
      unit: row.unit_code!,
      name: row.unit!,
      group: groupOf(row.group!),
      published_total: row.total!,
    }))
    const groups = [...new Set(facts.map(({ group }) => group))]
    return evaluateTables(publishedTotals(ties, groups), tableOf('totals', facts))
  }
  const wrong = (ties: TieRule, groupOf: (word: string) => string, column: string) => {
    const evaluation = evaluated(ties, groupOf)
    return rows.filter((row) => rankAt(evaluation, row.unit_code!, 'total') !== Number(row[column]))
  }

  test('149 of 149 group ranks, of 14 departments and of 135 communes, equal totals in order of the name', () => {
    expect(rows).toHaveLength(149)
    expect(wrong('ordinal', (word) => word, 'group_rank')).toEqual([])
  })

  test('149 of 149 ranks over all units', () => {
    expect(wrong('ordinal', () => 'all', 'rank')).toEqual([])
  })

  test('with equal ranks for equal totals the later unit of each tie, and no other, has another rank', () => {
    const totals = rows.map((row) => row.total)
    const tied = rows.filter((row, k) => totals.indexOf(row.total) < k)
    const codes = wrong('competition', () => 'all', 'rank').map((row) => row.unit_code)
    expect(codes).toEqual(tied.map((row) => row.unit_code))
    expect(codes.length).toBeGreaterThan(0)
  })
})
