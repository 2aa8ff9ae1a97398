import type { Definition } from '../definition/definition.ts'
import { compileIndex } from '../evaluate/compiled-index.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import { columnOf, type Evaluation, statusOf, unitPosition } from '../evaluate/result.ts'
import { fromPoints } from '../exact/points.ts'
import type { Facts } from '../facts/facts.ts'
import { factsOf } from './facts-of.ts'

export function evaluated(definition: Definition, facts: string | Facts): Evaluation {
  return evaluate(compileIndex(definition), typeof facts === 'string' ? factsOf(facts) : facts)
}

/** One cell on a line: `4.5 of 6, lost 1.5, #2 scored`; a dash where there is no figure. */
export function cell(evaluation: Evaluation, unit: string, code: string): string {
  const column = columnOf(evaluation, code)
  const k = unitPosition(evaluation.facts, unit)
  const [points, max, lost] = [column.points, column.max, column.lost].map((each) =>
    shown(fromPoints(each[k]!)),
  )
  return `${points} of ${max}, lost ${lost}, #${shown(column.rank[k]!)} ${statusOf(column, k)}`
}

function shown(value: number): string {
  return Number.isNaN(value) ? '–' : String(value)
}

/** Everything an evaluation holds, in a shape that compares with `toEqual`. */
export function contentOf({ columns }: Evaluation) {
  return columns.map(({ points, order, max, lost, status, rank, reasons }) => ({
    points: Array.from(points),
    order: Array.from(order),
    max: Array.from(max),
    lost: Array.from(lost),
    status: Array.from(status),
    rank: Array.from(rank),
    reasons: Object.fromEntries([...reasons].sort(([a], [b]) => a - b)),
  }))
}
