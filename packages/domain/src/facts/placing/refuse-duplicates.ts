import { type Fact, placeOfFact } from '../fact.ts'
import { factFault } from '../fact-fault.ts'
import type { FaultList } from '../fault-list.ts'

/** Two facts of one unit, measure and period. */
export interface Duplicate {
  readonly before: Fact
  readonly fact: Fact
}

/** Faults of facts given twice: one for each row that repeats another, however many measures stand in it. */
export function refuseDuplicates(duplicates: readonly Duplicate[], faults: FaultList): void {
  const byRow = new Map<string, Duplicate[]>()
  for (const duplicate of duplicates) {
    const { before, fact } = duplicate
    const key = JSON.stringify([fact.unit, fact.period, fact.file, fact.line, before.file, before.line])
    const row = byRow.get(key)
    if (row) row.push(duplicate)
    else byRow.set(key, [duplicate])
  }
  for (const row of byRow.values()) refuseRow(row, faults)
}

function refuseRow(row: readonly Duplicate[], faults: FaultList): void {
  const { before, fact } = row[0]!
  const period = fact.period && ` (${fact.period})`
  const other =
    before.file === fact.file ? { vi: '', en: '' } : { vi: ` của ${before.file}`, en: ` of ${before.file}` }
  if (row.length === 1) {
    const where = `${fact.unit}, ${fact.measure}${period}`
    faults.add(
      factFault(
        'fact-duplicate',
        placeOfFact(fact),
        `${where}: đã có ở dòng ${before.line}${other.vi}; hãy bỏ một dòng.`,
        `${where}: already on line ${before.line}${other.en}; remove one.`,
      ),
    )
    return
  }
  const { file, line, unit } = fact
  faults.add(
    factFault(
      'fact-duplicate',
      { file, line, column: Math.min(...row.map((one) => one.fact.column)), path: unit },
      `${unit}${period}: dòng này lặp lại ${row.length} số liệu đã có ở dòng ${before.line}${other.vi}; hãy bỏ một dòng.`,
      `${unit}${period}: this row repeats ${row.length} values that are already on line ${before.line}${other.en}; remove one.`,
    ),
  )
}
