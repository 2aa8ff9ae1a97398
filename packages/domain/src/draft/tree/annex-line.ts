import type { AnnexCell } from '../annex-table.ts'
import type { Numbering } from '../reading/numbering.ts'

/** Words about the scoring of a component, and where they stand. */
export interface RuleText {
  readonly text: string
  readonly place: string
}

/** One body row of an annex, its cells told apart but not yet placed in the tree. */
export interface AnnexLine {
  readonly numbering?: Numbering
  /** What stands in the code column where it is no numbering. */
  readonly strangeCode?: AnnexCell
  /** Level from 0 by the column of the name, where there are several name columns. */
  readonly level?: number
  /** First words of the row: the name of a node, or a line of rule text. */
  readonly title: string
  /** Lines under the first one in the same cell. */
  readonly under: readonly string[]
  readonly cell: AnnexCell
  /** The cell with the numbering, where that is not the cell of the name. */
  readonly codeCell?: AnnexCell
  readonly max?: AnnexCell
  readonly rule: readonly RuleText[]
  /** The survey column is filled in. */
  readonly survey?: AnnexCell
  readonly note?: string
  readonly evidence?: string
  readonly owner?: string
}

const TOTAL =
  /^(?:tổng cộng|tổng số điểm|tổng điểm|tổng số|tổng|cộng|total)(?:\s+(?:điểm|chung|toàn bộ|tối đa))*[\s:=.,()\d]*(?:điểm|đ)?[\s).]*$/iu

/** Whether the row is the total of the table: `Tổng cộng`, `Tổng điểm: 100`; not words that go on, as in `Tổng số hồ sơ`. */
export function isTotal(line: AnnexLine): boolean {
  return line.numbering === undefined && TOTAL.test(line.title.slice(0, 80))
}
