import { columnOf, fromPoints, STATUS } from '@openpar/engine'
import { describe, expect, test } from 'vitest'
import { noShared, onShared } from '../testing/places.ts'
import { readSharedRecords, tableOf } from '../testing/read-records.ts'
import { compileShipped, evaluateTables } from '../testing/shipped-index.ts'

const DIMENSIONS = [
  'd1_participation',
  'd2_transparency',
  'd3_accountability',
  'd4_corruption',
  'd5_procedures',
  'd6_services',
  'd7_environment',
  'd8_egov',
]

/** The published totals were added before the dimensions were rounded to four decimals. */
const TOLERANCE = 0.0002

const editionOf = (year: number) =>
  year < 2018 ? { name: 'to-2017', dimensions: 6 } : { name: '2018', dimensions: 8 }

describe.skipIf(noShared).each(Array.from({ length: 14 }, (_, k) => 2011 + k))(
  onShared('the PAPI of 63 provinces in %i, from published dimensions'),
  (year) => {
    const { name, dimensions } = editionOf(year)
    const rows = readSharedRecords(`published/results-papi-${year}.csv`)
    const facts = rows.map((row) => ({
      unit: row.unit_code!,
      name: row.unit!,
      ...Object.fromEntries(DIMENSIONS.slice(0, dimensions).map((measure) => [measure, row[measure]!])),
    }))

    test(`every published total is within ${TOLERANCE}, and a province without one has none that counts`, () => {
      const { points, status } = columnOf(
        evaluateTables(compileShipped(`papi/${name}`), tableOf('dimensions', facts)),
        'total',
      )
      expect(rows).toHaveLength(63)
      rows.forEach((row, k) => {
        if (row.score === '') expect(status[k], row.unit).not.toBe(STATUS.scored)
        else {
          expect(status[k], row.unit).toBe(STATUS.scored)
          expect(Math.abs(fromPoints(points[k]!) - Number(row.score)), row.unit).toBeLessThanOrEqual(
            TOLERANCE + 1e-9,
          )
        }
      })
    })

    test('every rank is that of the published totals', () => {
      const { rank } = columnOf(
        evaluateTables(compileShipped(`papi/${name}`), tableOf('dimensions', facts)),
        'total',
      )
      expect(Array.from(rank)).toEqual(rows.map((row) => (row.rank === '' ? Number.NaN : Number(row.rank))))
    })
  },
)
