import type { UnitKind } from '../unit-kind.ts'

/** One row of a list of units, as written. `line` counts the header as 1. */
export interface UnitRow {
  readonly line: number
  readonly code: string
  readonly name: string
  readonly shortName?: string
  readonly kind?: UnitKind
  readonly label?: string
  /** Code of the unit above; empty: at the top; undefined: the list does not say. */
  readonly parentCode?: string
}

export type UnitColumn = 'code' | 'name' | 'shortName' | 'kind' | 'label' | 'parentCode'

/** A fault of one cell; `column` counts from 1, 0 where it concerns the whole row, `line` 0 the whole list. */
export interface ImportFault {
  readonly line: number
  readonly column: number
  readonly vi: string
  readonly en: string
}

/** The headers of an exported list, and how a list to import is best headed. */
export const unitColumnWords: Readonly<Record<UnitColumn, { readonly vi: string; readonly en: string }>> = {
  code: { vi: 'Mã đơn vị', en: 'Code' },
  name: { vi: 'Tên đơn vị', en: 'Name' },
  shortName: { vi: 'Tên ngắn', en: 'Short name' },
  kind: { vi: 'Cấp, loại', en: 'Kind' },
  label: { vi: 'Tên gọi loại đơn vị', en: 'Label' },
  parentCode: { vi: 'Mã đơn vị cấp trên', en: 'Code of the unit above' },
}
