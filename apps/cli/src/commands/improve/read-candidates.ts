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
      const parsed = /^\d+([.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : Number.NaN
      if (parsed >= 0) return parsed
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

/** Refuses codes that stand twice, and requirements or exclusions of tasks that are not there. @throws Refusal */
export function refuseLooseCandidates(candidates: readonly Candidate[], file: string): void {
  const codes = new Set<string>()
  for (const { code } of candidates) {
    if (codes.has(code)) {
      throw new Refusal(
        EXIT.facts,
        `${file}: mã "${code}" xuất hiện hai lần; mỗi việc cần một mã riêng, mục được cộng điểm ghi ở cột component.`,
        `${file}: code "${code}" appears twice; give each task a code of its own and the node in column component.`,
      )
    }
    codes.add(code)
  }
  for (const { code, requires = [], excludes = [] } of candidates) {
    const absent = [...requires, ...excludes].find((each) => !codes.has(each))
    if (absent === undefined) continue
    throw new Refusal(
      EXIT.facts,
      `${file}: việc "${code}" nhắc đến "${absent}", không có trong bảng.`,
      `${file}: task "${code}" names "${absent}", which is not in the table.`,
    )
  }
}

function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim()
}
