import { type Column, type Facts, NOT_APPLICABLE, type Unit } from '../facts/facts.ts'
import { ANSWERS } from './score-alone.ts'

/**
 * Facts from a table: a head of measure codes, then a line per unit. A unit is `code`, or `code:group`. A value is a
 * number, an answer (`a`, `b`, `c`), `.` for none, `n/a` for not applicable, or `?why` for none with a reason.
 *
 *     factsOf(`  n   d
 *          A     8  10
 *          B:h   .  10  `)
 */
export function factsOf(table: string): Facts {
  const [head = [], ...lines] = table
    .split('\n')
    .map((line) => line.trim().split(/\s+/).filter(Boolean))
    .filter((words) => words.length > 0)
  const units = lines.map(([name = '']): Unit => {
    const [code = '', group = 'g'] = name.split(':')
    return { code, group }
  })
  const columns = head.map((measure, k): [string, Column] => [
    measure,
    columnOf(lines.map((line) => line[k + 1] ?? '.')),
  ])
  return { units, columns: new Map(columns) }
}

function columnOf(words: readonly string[]): Column {
  const reasons = new Map<number, string>()
  const values = Float64Array.from(words, (word, unit) => {
    if (word === 'n/a') reasons.set(unit, NOT_APPLICABLE)
    if (word.startsWith('?')) reasons.set(unit, word.slice(1))
    if (word === 'n/a' || word === '.' || word.startsWith('?')) return Number.NaN
    return ANSWERS.includes(word) ? ANSWERS.indexOf(word) : Number(word)
  })
  return { values, reasons }
}
