import { expect, test } from 'vitest'
import { inProject } from '../testing/places.ts'
import { type CsvRow, readRecords, readTable } from '../testing/read-records.ts'
import { compileShipped, evaluateTables, pointsAt } from '../testing/shipped-index.ts'

const FACTS = 'examples/766-gia-lai/department-facts.csv'

/** Most points, share in per cent that gives them, and points without any case, as the portal gave them. */
const METRICS: readonly (readonly [measure: string, max: bigint, target: bigint, none: bigint])[] = [
  ['publish_on_time', 6n, 100n, 0n],
  ['public_update_on_time', 4n, 100n, 0n],
  ['public_content_full', 2n, 100n, 0n],
  ['dossier_sync', 6n, 100n, 0n],
  ['tdgq_on_time', 20n, 100n, 0n],
  ['original_result_available', 6n, 100n, 0n],
  ['so_hoa_giay_to_giai_quyet', 4n, 100n, 0n],
  ['reused_digitized_data', 2n, 80n, 0n],
  ['synced_with_dvcqg_personal_storage', 4n, 100n, 0n],
  ['citizen_data_connected_dossier', 2n, 100n, 0n],
  ['citizen_data_connected_formality', 2n, 100n, 0n],
  ['dossier_receiving_satisfaction', 6n, 90n, 0n],
  ['petition_processing_on_time', 6n, 100n, 6n],
  ['petition_handling_satisfaction', 6n, 100n, 6n],
]
const PAYMENT = [
  ['pay_case_share', 6n, 100n],
  ['pay_service_with_tx', 2n, 80n],
  ['pay_service_offered', 2n, 80n],
] as const
const CERTIFIED_COPY = 200n

const halfUp = (over: bigint, under: bigint) => (2n * over + under) / (2n * under)
const hundredths = (decimal: string) => {
  const [whole, fraction = ''] = decimal.split('.')
  return BigInt(whole! + fraction.padEnd(2, '0'))
}
const lesser = (a: bigint, b: bigint) => (a < b ? a : b)

/** The total of one office in hundredths, with whole numbers only: no metric of an office stands exactly half-way. */
function totalOf(row: CsvRow): bigint {
  let total = hundredths(row.online_group!) + CERTIFIED_COPY
  for (const [measure, max, target, none] of METRICS) {
    const [over, under] = [BigInt(row[`${measure}_num`]!), BigInt(row[`${measure}_den`]!)]
    total += under === 0n ? 100n * none : lesser(100n * max, halfUp(max * over * 10_000n, under * target))
  }
  for (const [measure, max, target] of PAYMENT) {
    const [over, under] = [BigInt(row[`${measure}_num`]!), BigInt(row[`${measure}_den`]!)]
    const share = under === 0n ? 0n : halfUp(over * 10_000n, under)
    total += lesser(100n * max, halfUp(max * share, target))
  }
  return total
}

test('the totals of the 14 departments, worked again in whole numbers, are those computed and those published', () => {
  const rows = readRecords(inProject(FACTS))
  const published = new Map(
    readRecords(inProject('examples/766-gia-lai/published-scores.csv')).map((row) => [row.unit, row.total!]),
  )
  const evaluation = evaluateTables(compileShipped('qd766/2026-department'), readTable(inProject(FACTS)))
  expect(rows).toHaveLength(14)
  for (const row of rows) {
    const total = Number(totalOf(row))
    expect([row.unit, total]).toEqual([row.unit, Number(hundredths(published.get(row.unit)!))])
    expect([row.unit, total / 100]).toEqual([row.unit, pointsAt(evaluation, row.unit!, 'total')])
  }
})
