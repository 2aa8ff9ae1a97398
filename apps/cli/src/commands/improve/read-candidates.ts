import type { Cell, Table } from '@openpar/domain'
import { type Candidate, type Place, toPoints } from '@openpar/engine'
import { EXIT, Refusal } from '../../exit-code.ts'

const COLUMNS = ['code', 'gain', 'cost', 'name', 'component', 'requires', 'excludes'] as const
type Column = (typeof COLUMNS)[number]

function refuse(table: Table, line: number, vi: string, en: string): Refusal {
  return new Refusal(EXIT.facts, `${table.name}:${line}: ${vi}`, `${table.name}:${line}: ${en}`)
}

/**
 * Candidates from a table `code,gain,cost[,name][,component][,requires][,excludes]`; gains in points, lists separated by
 * semicolons. An empty gain means all that is lost at the component. @throws Refusal naming the first bad line.
 */
export function readCandidates(
  table: Table,
  lostAt: (code: string) => number,
  isPlace: (code: string) => Place | undefined,
): Candidate[] {
  const at = new Map(table.header.map((word, k) => [word.trim().toLowerCase(), k]))
  for (const column of ['code', 'cost'] as const) {
    if (!at.has(column)) throw refuse(table, 1, `thiếu cột "${column}".`, `column "${column}" is missing.`)
  }
  return table.rows.map(({ line, cells }) => {
    const text = (column: Column) => textOf(cells[at.get(column) ?? -1])
    const number = (column: Column, value: string) => {
      const parsed = Number(value.replace(',', '.'))
      if (value !== '' && parsed >= 0) return parsed
      throw refuse(
        table,
        line,
        `"${column}" phải là số không âm, không phải "${value}".`,
        `"${column}" must be a number of 0 or more, not "${value}".`,
      )
    }
    const code = text('code')
    if (code === '') throw refuse(table, line, 'thiếu mã.', 'the code is missing.')
    const component = text('component') || code
    if (!isPlace(component)) {
      throw refuse(
        table,
        line,
        `bộ chỉ số không có mục "${component}".`,
        `the index has no node "${component}".`,
      )
    }
    const gain = text('gain')
    const list = (column: Column) =>
      text(column)
        .split(';')
        .map((each) => each.trim())
        .filter((each) => each !== '')
    return {
      code,
      name: text('name') || undefined,
      component,
      gain: gain === '' ? lostAt(component) : toPoints(number('gain', gain)),
      cost: number('cost', text('cost')),
      requires: list('requires'),
      excludes: list('excludes'),
    }
  })
}

function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim()
}
