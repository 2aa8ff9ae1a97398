import type { Definition, Unit } from '@openpar/engine'
import type { Fault } from '../fault/fault.ts'
import { factFault } from './fact-fault.ts'
import type { Table } from './table.ts'

/** What a row says of its unit; empty texts say nothing. */
export interface UnitRow {
  readonly code: string
  readonly name?: string
  readonly group?: string
  readonly kind?: string
  readonly attributes?: Readonly<Record<string, string>>
}

interface Entry {
  readonly row: UnitRow
  readonly table: Table
  readonly line: number
}

/** Units in the order they first appear; what rows say of one unit is brought together and must not contradict. */
export class UnitRegister {
  readonly #entries = new Map<string, Entry>()
  readonly #faults: Fault[] = []

  add(row: UnitRow, table: Table, line: number): void {
    const known = this.#entries.get(row.code)
    if (!known) {
      this.#entries.set(row.code, { row, table, line })
      return
    }
    for (const key of ['name', 'group', 'kind'] as const) {
      const [before, after] = [known.row[key], row[key]]
      if (before && after && before !== after) {
        this.#faults.push(
          factFault(
            'unit-contradiction',
            table,
            { line, path: row.code },
            `Đơn vị ${row.code} có ${key} "${after}", nhưng dòng ${known.line} ghi "${before}"; hãy thống nhất.`,
            `Unit ${row.code} has ${key} "${after}", but line ${known.line} says "${before}"; make them agree.`,
          ),
        )
      }
    }
    const merged = {
      ...known.row,
      name: known.row.name || row.name,
      group: known.row.group || row.group,
      kind: known.row.kind || row.kind,
      attributes: { ...known.row.attributes, ...row.attributes },
    }
    this.#entries.set(row.code, { ...known, row: merged })
  }

  /** The units, each in a group of the definition; the only group serves units that name none. */
  units(definition: Definition, faults: Fault[]): Unit[] {
    faults.push(...this.#faults)
    const groups = definition.groups.map((group) => group.code)
    const only = groups.length === 1 ? groups[0] : undefined
    const list = groups.join(', ')
    return [...this.#entries.values()].map(({ row, table, line }) => {
      const group = row.group || only
      const place = { line, path: row.code }
      if (group === undefined) {
        faults.push(
          factFault(
            'group-missing',
            table,
            place,
            `Đơn vị ${row.code} chưa có nhóm; hãy thêm cột group với một trong: ${list}.`,
            `Unit ${row.code} has no group; add a column "group" with one of: ${list}.`,
          ),
        )
      } else if (!groups.includes(group)) {
        faults.push(
          factFault(
            'group-unknown',
            table,
            place,
            `Đơn vị ${row.code} thuộc nhóm "${group}", không có trong bộ chỉ số; các nhóm: ${list}.`,
            `Unit ${row.code} is in group "${group}", which the index does not have; groups are ${list}.`,
          ),
        )
      }
      return {
        code: row.code,
        name: row.name || undefined,
        group: group ?? '',
        kind: row.kind || undefined,
        attributes: row.attributes,
      }
    })
  }
}
