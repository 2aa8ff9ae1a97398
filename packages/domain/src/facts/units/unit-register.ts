import type { Definition, Unit } from '@openpar/engine'
import { findNearest } from '../../definition/shape/nearest.ts'
import { factFault } from '../fact-fault.ts'
import type { FaultList } from '../fault-list.ts'

/** What a row says of its unit; empty texts say nothing. */
export interface UnitRow {
  readonly code: string
  readonly name: string
  readonly group: string
  readonly kind: string
  /** The text the definition groups units by when it fills gaps. */
  readonly attribute: string
  /** The row stands in a table of units only. */
  readonly listed: boolean
  readonly file: string
  readonly line: number
}

const SAID = {
  name: { vi: 'tên', en: 'name' },
  group: { vi: 'nhóm', en: 'group' },
  kind: { vi: 'loại', en: 'kind' },
  attribute: { vi: 'nhóm để điền số liệu thiếu', en: 'group for filling gaps' },
} as const
const SAYINGS = ['name', 'group', 'kind', 'attribute'] as const

/** Most misspelt units for which a near one is looked for among thousands. */
const MOST_SUGGESTIONS = 50

/** Units in the order they first appear; what rows say of one unit is brought together and must not contradict. */
export class UnitRegister {
  readonly #rows = new Map<string, UnitRow>()
  readonly #definition: Definition
  readonly #faults: FaultList

  constructor(definition: Definition, faults: FaultList) {
    this.#definition = definition
    this.#faults = faults
  }

  add(row: UnitRow): void {
    const known = this.#rows.get(row.code)
    if (!known) {
      this.#rows.set(row.code, row)
      return
    }
    let merged = row.listed && !known.listed ? { ...known, listed: true } : known
    for (const key of SAYINGS) {
      const [before, after] = [known[key], row[key]]
      if (after === '' || before === after) continue
      if (before === '') merged = { ...merged, [key]: after }
      else this.#contradict(row, known, key)
    }
    if (merged !== known) this.#rows.set(row.code, merged)
  }

  /**
   * The units, each in a group of the definition; the only group serves units that name none. A unit that a table of
   * units does not list is an error, or a warning where `unlisted` is allowed.
   */
  units(unlisted: 'refuse' | 'allow'): Unit[] {
    const rows = [...this.#rows.values()]
    this.#judgeUnlisted(rows, unlisted)
    const groups = this.#definition.groups.map((group) => group.code)
    const only = groups.length === 1 ? groups[0]! : ''
    const wanted = this.#definition.composite?.imputation?.group
    return rows.map((row) => {
      const group = row.group || only
      if (!groups.includes(group)) this.#refuseGroup(row, groups)
      return {
        code: row.code,
        name: row.name || undefined,
        group,
        kind: row.kind || undefined,
        attributes: wanted !== undefined && row.attribute !== '' ? { [wanted]: row.attribute } : undefined,
      }
    })
  }

  #contradict(row: UnitRow, known: UnitRow, key: (typeof SAYINGS)[number]): void {
    const { code, file, line } = row
    const where =
      known.file === file ? { vi: '', en: '' } : { vi: ` của ${known.file}`, en: ` of ${known.file}` }
    this.#faults.add(
      factFault(
        'unit-contradiction',
        { file, line, path: code },
        `Đơn vị ${code} có ${SAID[key].vi} "${row[key]}", nhưng dòng ${known.line}${where.vi} ghi "${known[key]}"; hãy thống nhất.`,
        `Unit ${code} has ${SAID[key].en} "${row[key]}", but line ${known.line}${where.en} says "${known[key]}"; make them agree.`,
      ),
    )
  }

  /** Where a table lists the units, others are misspelt or belong elsewhere. */
  #judgeUnlisted(rows: readonly UnitRow[], unlisted: 'refuse' | 'allow'): void {
    const listed = rows.filter((row) => row.listed).map((row) => row.code)
    if (listed.length === 0) return
    let asked = 0
    for (const { code, file, line, listed: isListed } of rows) {
      if (isListed) continue
      const near = asked++ < MOST_SUGGESTIONS ? findNearest(code, listed) : undefined
      const fault = factFault(
        'unit-unknown',
        { file, line, path: code },
        `Đơn vị "${code}" không có trong bảng đơn vị${near ? `; có phải "${near}"?` : '.'}`,
        `Unit "${code}" is not in the table of units${near ? `; did you mean "${near}"?` : '.'}`,
      )
      this.#faults.add(unlisted === 'allow' ? { ...fault, severity: 'warning' } : fault)
    }
  }

  #refuseGroup({ code, group, file, line }: UnitRow, groups: readonly string[]): void {
    const place = { file, line, path: code }
    const list = groups.join(', ')
    const near = findNearest(group, groups)
    this.#faults.add(
      group === ''
        ? factFault(
            'group-missing',
            place,
            `Đơn vị ${code} chưa có nhóm; hãy thêm cột "group" (nhóm đơn vị) với một trong: ${list}.`,
            `Unit ${code} has no group; add a column "group" with one of: ${list}.`,
          )
        : factFault(
            'group-unknown',
            place,
            `Đơn vị ${code} thuộc nhóm "${group}", không có trong bộ chỉ số${near ? `; có phải "${near}"?` : `; các nhóm: ${list}.`}`,
            `Unit ${code} is in group "${group}", which the index does not have${near ? `; did you mean "${near}"?` : `; groups are ${list}.`}`,
          ),
    )
  }
}
