import { type CompiledIndex, compileIndex, type Definition, type RoundingMode } from '@openpar/engine'
import { describe, expect, test } from 'vitest'
import { noShared, onShared } from '../testing/places.ts'
import { type CsvRow, readSharedRecords, tableOf } from '../testing/read-records.ts'
import { compileShipped, evaluateTables, pointsAt } from '../testing/shipped-index.ts'
import { unitGroup } from './testing/published-facts.ts'

const rows = readSharedRecords('published/qd766-payment-gialai-2026-10-10.csv')

function paymentFacts(row: CsvRow): CsvRow {
  return {
    unit: row.unit_code!,
    group: unitGroup(row.group!),
    pay_case_share_num: row.cases_paid_online!,
    pay_case_share_den: row.cases_payable!,
    pay_service_with_tx_num: row.procedures_with_tx!,
    pay_service_with_tx_den: row.procedures_with_fee!,
    pay_service_offered_num: row.procedures_offered!,
    pay_service_offered_den: row.procedures_with_fee!,
  }
}

function deviations(word: string, index = compileShipped(`qd766/2026-${unitGroup(word)}`)): CsvRow[] {
  const own = rows.filter((row) => row.group === word)
  const evaluation = evaluateTables(index, tableOf('payment', own.map(paymentFacts)))
  return own.filter((row) => pointsAt(evaluation, row.unit_code!, 'TTTT') !== Number(row.points))
}

/** The definition with the payment parts rounded in another mode. */
function compileWithMode(definition: Definition, mode: RoundingMode): CompiledIndex {
  const text = JSON.stringify(definition).replaceAll('"mode":"double"', `"mode":"${mode}"`)
  return compileIndex(JSON.parse(text))
}

describe.skipIf(noShared)(
  onShared('the payment group of all 149 units, from the counts of its three parts'),
  () => {
    test('149 of 149 units are exact', () => {
      expect(rows.map((row) => row.group).sort()).toEqual([
        ...Array(14).fill('AGENCY'),
        ...Array(135).fill('COMMUNE'),
      ])
      expect(deviations('AGENCY')).toEqual([])
      expect(deviations('COMMUNE')).toEqual([])
    })

    test.each([
      { mode: 'half-up', failing: ['H21.116', 'H21.119'] },
      { mode: 'half-even', failing: 9 },
    ] as const)(
      'parts rounded $mode instead of in binary arithmetic would miss units',
      ({ mode, failing }) => {
        const missed = ['AGENCY', 'COMMUNE'].flatMap((word) => {
          const { definition } = compileShipped(`qd766/2026-${unitGroup(word)}`)
          return deviations(word, compileWithMode(definition, mode))
        })
        const codes = missed.map((row) => row.unit_code)
        if (typeof failing === 'number') expect(codes).toHaveLength(failing)
        else expect(codes.sort()).toEqual(failing)
      },
    )
  },
)
