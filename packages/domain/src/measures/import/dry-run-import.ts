import { type FigureFault, figureFault } from '../measure/figure-fault.ts'
import type { Figure, MeasureValue } from '../measure/measure-value.ts'
import { mustExplain } from '../measure/settle-value.ts'
import { writeValue } from '../measure/write-figure.ts'
import type { ImportRow } from './import-row.ts'
import { type ImportGround, rowJudge } from './judge-row.ts'

/** What an import would do to one cell. */
export type ImportOutcome =
  | { readonly kind: 'new'; readonly after: Figure }
  | { readonly kind: 'changed'; readonly before: Figure; readonly after: Figure }
  | { readonly kind: 'same' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'fault'; readonly fault: FigureFault }

export interface ImportCell {
  readonly row: ImportRow
  /** Id of the unit, where it was found. */
  readonly unit?: string
  readonly outcome: ImportOutcome
}

/** What stands in a cell now, by origin. */
export type StandingOf = (cell: {
  readonly unit: string
  readonly measure: string
  readonly period: string
}) => {
  readonly declared?: MeasureValue
  readonly computed?: MeasureValue
}

/**
 * What importing `rows` would do, cell by cell, in their order. Empty texts leave a cell as it is. A cell that comes twice
 * is taken once if both say the same, else the second is a fault. A figure that contradicts a computed one is a fault,
 * because the difference must be explained. Importing what an import has done finds everything the same.
 */
export function dryRunImport(
  ground: ImportGround,
  rows: Iterable<ImportRow>,
  standingOf: StandingOf,
): readonly ImportCell[] {
  const judge = rowJudge(ground)
  const seen = seenCells()
  const cells: ImportCell[] = []
  for (const row of rows) {
    const judged = judge(row)
    if (judged.kind !== 'figure') {
      cells.push({ row, outcome: judged })
      continue
    }
    const { unit, measure, period, value, missing } = judged
    const figure = { value, missing }
    const cellsOfUnit = seen(unit)
    const key = `${measure} ${period}`
    const earlier = cellsOfUnit.get(key)
    if (earlier && !same(earlier.figure, figure)) {
      const fault = figureFault('cell-repeated', { line: String(earlier.line) })
      cells.push({ row, unit, outcome: { kind: 'fault', fault } })
      continue
    }
    if (earlier) {
      cells.push({ row, unit, outcome: { kind: 'same' } })
      continue
    }
    cellsOfUnit.set(key, { line: row.line, figure })
    const { declared, computed } = standingOf(judged)
    cells.push({ row, unit, outcome: outcomeOf(figure, declared, computed, ground, measure) })
  }
  return cells
}

type SeenCells = Map<string, { readonly line: number; readonly figure: Figure }>

/** The cells of each unit that came before: short keys, because large files have hundreds of thousands. */
function seenCells(): (unit: string) => SeenCells {
  const units = new Map<string, SeenCells>()
  return (unit) => {
    const known = units.get(unit)
    if (known) return known
    const cells: SeenCells = new Map()
    units.set(unit, cells)
    return cells
  }
}

function outcomeOf(
  after: Figure,
  declared: MeasureValue | undefined,
  computed: MeasureValue | undefined,
  { measures }: ImportGround,
  code: string,
): ImportOutcome {
  if (declared && same(declared, after)) return { kind: 'same' }
  if (computed?.value != null && mustExplain(after, computed)) {
    const measure = measures.get(code)!
    const words = {
      vi: writeValue(computed.value, measure, 'vi'),
      en: writeValue(computed.value, measure, 'en'),
    }
    return { kind: 'fault', fault: figureFault('differs-from-computed', { computed: words }) }
  }
  if (!declared) return { kind: 'new', after }
  return { kind: 'changed', before: { value: declared.value, missing: declared.missing }, after }
}

function same(a: Figure, b: Figure): boolean {
  return a.value === b.value && a.missing === b.missing
}

/** How many cells of each outcome. */
export function countOutcomes(cells: readonly ImportCell[]): Readonly<Record<ImportOutcome['kind'], number>> {
  const counts = { new: 0, changed: 0, same: 0, empty: 0, fault: 0 }
  for (const { outcome } of cells) counts[outcome.kind]++
  return counts
}
