import { fold } from '../fold.ts'
import { checkChange } from '../operations/check-change.ts'
import { firstState } from '../operations/found-unit.ts'
import { changedState, isFault, stateToTouch } from '../operations/touch.ts'
import { codeKey, type Organisation } from '../organisation.ts'
import type { OrganisationChange, StateEnd } from '../organisation-change.ts'
import { type CodeScheme, schemeOf, type UnitKind } from '../unit-kind.ts'
import { type Day, holdsOn, type UnitDescription, type UnitId, type UnitState } from '../unit-state.ts'
import type { Difference, DifferenceKind } from './difference.ts'
import type { ImportFault, UnitColumn, UnitRow } from './unit-row.ts'

export interface ImportOptions {
  /** The day whose map the list shows, and from which differences hold. */
  readonly on: Day
  readonly basis: string
  /** What happens to units of the kinds and under the parents of the list that it does not name. */
  readonly absent: 'keep' | 'close'
  /** An id for each unit the list founds. */
  readonly newId: () => UnitId
}

export interface DryRun {
  readonly differences: readonly Difference[]
  readonly faults: readonly ImportFault[]
  /** What importing would change; undefined where there are faults. */
  readonly change: OrganisationChange | undefined
}

const SCHEMES: readonly CodeScheme[] = ['administrative', 'identifier']

/**
 * What a list of units would change on the map of a day. Units are known by the code they hold on that very day, never
 * by a code they held before. Nothing is changed.
 */
export function dryRunImport(
  organisation: Organisation,
  rows: readonly UnitRow[],
  { on, basis, absent, newId }: ImportOptions,
): DryRun {
  const faults: ImportFault[] = []
  const fault = (line: number, vi: string, en: string) => faults.push({ line, column: 0, vi, en })
  const held = (key: string) => organisation.holders.get(key)?.find((state) => holdsOn(state, on))
  const scheme = (kind: UnitKind | undefined, code: string) =>
    kind ? schemeOf(kind) : (SCHEMES.find((each) => held(codeKey(each, code))) ?? 'identifier')

  const ids = new Map<string, UnitId>()
  const lines = new Map<UnitId, number>()
  const placed: { row: UnitRow; unit: UnitId; before: UnitState | undefined }[] = []
  for (const row of rows) {
    const key = codeKey(scheme(row.kind, row.code), row.code)
    if (ids.has(key)) {
      const first = lines.get(ids.get(key)!)!
      fault(
        row.line,
        `Mã ${row.code} đã có ở dòng ${first}.`,
        `The code ${row.code} is in line ${first} already.`,
      )
      continue
    }
    const before = held(key)
    const unit = before?.unit ?? newId()
    ids.set(key, unit)
    lines.set(unit, row.line)
    placed.push({ row, unit, before })
  }
  const find = (code: string): UnitId | undefined => {
    for (const written of [code, code.padStart(2, '0')]) {
      for (const each of SCHEMES) {
        const unit = ids.get(codeKey(each, written)) ?? held(codeKey(each, written))?.unit
        if (unit !== undefined) return unit
      }
    }
    return undefined
  }
  const codeOf = (unit: UnitId | null) =>
    unit === null ? '' : (organisation.states.get(unit)?.find((state) => holdsOn(state, on))?.code ?? '')

  const differences: Difference[] = []
  const founded: UnitId[] = []
  const opened: UnitState[] = []
  const closed: StateEnd[] = []
  const removed: UnitState[] = []
  const scopes = new Set<string>()
  for (const { row, unit, before } of placed) {
    const { line, code, name, parentCode } = row
    const parent =
      parentCode === undefined ? (before?.parent ?? null) : parentCode === '' ? null : find(parentCode)
    if (parent === undefined) {
      fault(
        line,
        `Không có đơn vị cấp trên mang mã ${parentCode}.`,
        `There is no unit above with the code ${parentCode}.`,
      )
      continue
    }
    const kind = row.kind ?? before?.kind
    if (kind === undefined) {
      fault(
        line,
        `Chưa biết cấp, loại của ${name}: hãy thêm cột “Cấp, loại”.`,
        `The kind of ${name} is not known: add a column “Kind”.`,
      )
      continue
    }
    scopes.add(`${kind} ${parent}`)
    const said: UnitDescription = {
      code,
      name,
      shortName: row.shortName ?? before?.shortName,
      kind,
      label: row.label ?? before?.label,
      parent,
    }
    if (before === undefined) {
      founded.push(unit)
      opened.push(firstState(unit, said, on, basis))
      differences.push({ line, unit, code, name, kinds: ['new'], fields: [], doubtful: false })
      continue
    }
    const fields = fieldsBetween(before, said, codeOf(before.parent), parentCode ?? '')
    const difference = {
      line,
      unit,
      code,
      name,
      kinds: kindsOf(fields),
      fields,
      doubtful: !sharesAWord(before.name, name),
    }
    differences.push(difference)
    if (fields.length === 0) continue
    const state = stateToTouch(organisation, unit, on, 'change')
    if (isFault(state)) fault(line, state.vi, state.en)
    else {
      const parts = changedState(state, said, on, basis)
      opened.push(...parts.opened)
      closed.push(...parts.closed)
      removed.push(...parts.removed)
    }
  }
  if (absent === 'close') {
    for (const states of organisation.states.values()) {
      const state = states.find((each) => holdsOn(each, on))
      if (state === undefined || lines.has(state.unit) || !scopes.has(`${state.kind} ${state.parent}`))
        continue
      const { unit, code, name } = state
      differences.push({ line: 0, unit, code, name, kinds: ['closed'], fields: [], doubtful: false })
      const touched = stateToTouch(organisation, unit, on, 'end')
      if (isFault(touched)) fault(0, touched.vi, touched.en)
      else closed.push({ unit, from: touched.from, to: on })
    }
  }
  if (faults.length > 0) return { differences, faults, change: undefined }
  const outcome = checkChange(organisation, { founded, opened, closed, removed })
  if ('change' in outcome) return { differences, faults, change: outcome.change }
  for (const { unit, vi, en } of outcome.faults) fault(lines.get(unit ?? '') ?? 0, vi, en)
  return { differences, faults, change: undefined }
}

function fieldsBetween(before: UnitState, after: UnitDescription, oldParent: string, newParent: string) {
  const fields: { column: UnitColumn; before: string; after: string }[] = []
  for (const column of ['name', 'shortName', 'kind', 'label'] as const) {
    if (before[column] !== after[column]) {
      fields.push({ column, before: before[column] ?? '', after: after[column] ?? '' })
    }
  }
  if (before.parent !== after.parent)
    fields.push({ column: 'parentCode', before: oldParent, after: newParent })
  return fields
}

const KIND_OF_FIELD: Readonly<Record<string, DifferenceKind>> = {
  name: 'renamed',
  shortName: 'renamed',
  kind: 'reclassified',
  label: 'reclassified',
  parentCode: 'moved',
}

function kindsOf(fields: readonly { readonly column: UnitColumn }[]): readonly DifferenceKind[] {
  if (fields.length === 0) return ['unchanged']
  return [...new Set(fields.map(({ column }) => KIND_OF_FIELD[column]!))]
}

/** Words that say what a unit is, not which. */
const COMMON = new Set('xa phuong dac khu thi tran tinh thanh pho huyen quan so phong ban'.split(' '))

function sharesAWord(a: string, b: string): boolean {
  const own = (text: string) =>
    fold(text)
      .split(' ')
      .filter((word) => !COMMON.has(word))
  const words = own(a)
  return words.length === 0 || own(b).some((word) => words.includes(word))
}
