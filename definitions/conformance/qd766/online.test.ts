import { describe, expect, test } from 'vitest'
import { noShared, onShared } from '../testing/places.ts'
import { type CsvRow, readSharedRecords, tableOf } from '../testing/read-records.ts'
import { compileShipped, evaluateTables, pointsAt } from '../testing/shipped-index.ts'

const rows = readSharedRecords('published/qd766-online-observations.csv')

/** Between these readings the observations do not decide. */
const READINGS: readonly Readonly<Record<string, string>>[] = [
  {},
  { 'online-case-target': '80-percent' },
  { 'online-part-rounding': 'sum-only' },
  { 'online-case-target': '80-percent', 'online-part-rounding': 'sum-only' },
]

function onlineFacts(row: CsvRow, k: number): CsvRow {
  return {
    unit: `observation ${k}`,
    online_coverage_num: String(Number(row.partial_online) + Number(row.full_online)),
    online_coverage_den: row.procedures!,
    online_with_cases_num: row.services_with_cases!,
    online_with_cases_den: row.services!,
    online_case_share_num: row.cases_online!,
    online_case_share_den: row.cases_total!,
  }
}

describe.skipIf(noShared)(
  onShared('the online group of seven provincial observations, from its three parts'),
  () => {
    const published = rows.map((row) => Number(row.points))

    test.each(READINGS)('7 of 7 are exact, with the options %j', (chosen) => {
      const evaluation = evaluateTables(
        compileShipped('qd766/2026-province', chosen),
        tableOf('online', rows.map(onlineFacts)),
      )
      expect(rows.map((_, k) => pointsAt(evaluation, `observation ${k}`, 'ONLINE'))).toEqual(published)
      expect(published).toHaveLength(7)
    })
  },
)

test('2 × 39/56 ÷ 0.8 + 4 × 1/2 + 6, capped, is 1.74 + 2 + 6', () => {
  const evaluation = evaluateTables(
    compileShipped('qd766/2026-province'),
    tableOf('online', [
      onlineFacts(
        {
          procedures: '56',
          partial_online: '18',
          full_online: '21',
          services_with_cases: '1',
          services: '2',
          cases_online: '99',
          cases_total: '100',
        },
        0,
      ),
    ]),
  )
  expect(pointsAt(evaluation, 'observation 0', 'ONLINE')).toBe(9.74)
})
