import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../../../../shared/data/coinr/', import.meta.url))

/** Whether the reference data lies beside the repository. Without it, conformance tests are skipped. */
export const referenceIsThere = existsSync(folder)

/** A row of a reference file by column name; empty text where there is no value. */
export type Row = Readonly<Record<string, string>>

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) =>
    (match[1] ?? match[2] ?? '').replaceAll('""', '"'),
  )
}

export function referenceRows(file: string): readonly Row[] {
  const [head, ...lines] = readFileSync(`${folder}${file}`, 'utf8').trimEnd().split(/\r?\n/).map(cellsOf)
  return lines.map((cells) => Object.fromEntries(head!.map((name, i) => [name, cells[i] ?? ''])))
}

/** A number of a reference file; NaN where the cell is empty. */
export function numberOf(cell: string | undefined): number {
  if (cell === undefined) throw new Error('the reference file has no such column')
  if (cell === 'Inf') return Number.POSITIVE_INFINITY
  return cell === '' ? Number.NaN : Number(cell)
}

/** Columns of a reference file by name, rows put in the order of `units`. */
export function referenceColumns(
  file: string,
  units: readonly string[],
  unitColumn = 'uCode',
): Map<string, Float64Array> {
  const rows = referenceRows(file)
  const byUnit = new Map(rows.map((row) => [row[unitColumn], row]))
  const names = Object.keys(rows[0]!).filter((name) => name !== unitColumn)
  return new Map(
    names.map((name) => [name, Float64Array.from(units, (unit) => numberOf(byUnit.get(unit)![name]))]),
  )
}

/**
 * Greatest difference between two columns, relative to the greater of each pair (absolute below `floor`).
 * Infinity where only one of the two is missing or the lengths differ.
 */
export function difference(actual: ArrayLike<number>, expected: ArrayLike<number>, floor = 1e-3): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY
  let worst = 0
  for (let i = 0; i < actual.length; i++) {
    const a = actual[i]!
    const b = expected[i]!
    if (Number.isNaN(a) && Number.isNaN(b)) continue
    if (a === b) continue
    const relative = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), floor)
    worst = Math.max(worst, Number.isNaN(relative) ? Number.POSITIVE_INFINITY : relative)
  }
  return worst
}
