import { carryOut } from '../operations/carry-out.ts'
import { checkChange } from '../operations/check-change.ts'
import type { UnitCommand } from '../operations/command.ts'
import { type Organisation, organisationOf } from '../organisation.ts'
import { applyChange, type OrganisationChange } from '../organisation-change.ts'
import type { Outcome } from '../organisation-fault.ts'
import { type Day, holdsOn, type UnitDescription, type UnitId } from '../unit-state.ts'
import type { ProvinceTables } from './province-table.ts'

interface Written {
  readonly code: string
  readonly name: string
  readonly short_name: string
  readonly label: string
}

function provinceOf(row: Written, parent: UnitId | null): UnitDescription {
  return {
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    kind: 'province',
    label: row.label,
    parent,
  }
}

/**
 * The provinces of the country with their history, from the tables of definitions/units, as one change: each old
 * province, the mergers, and the renamings in order of their days. `parent` is the nation where the map has one.
 * Codes are joined within one map only.
 */
export function loadProvinces(
  organisation: Organisation,
  tables: ProvinceTables,
  { parent, newId }: { readonly parent: UnitId | null; readonly newId: () => UnitId },
): Outcome<OrganisationChange> {
  const above = parent === null ? [] : (organisation.states.get(parent) ?? [])
  let map = organisationOf(above, [])
  const run = (command: UnitCommand) => {
    const outcome = carryOut(map, command)
    if ('change' in outcome) map = applyChange(map, outcome.change)
    return 'change' in outcome ? [] : outcome.faults
  }
  const holder = (code: string, on: Day, shift = (state: { from: Day }) => state.from <= on) =>
    [...map.states.values()].flat().find((state) => state.code === code && holdsOn(state, on) && shift(state))
      ?.unit ?? code
  const endingBefore = (code: string, on: Day) => holder(code, on, (state) => state.from < on)

  const commands: { readonly on: Day; readonly command: () => UnitCommand }[] = tables.before.map((row) => ({
    on: row.from,
    command: () => ({
      operation: 'found',
      on: row.from,
      basis: '',
      unit: newId(),
      said: provinceOf(row, parent),
    }),
  }))
  for (const row of tables.after) {
    const from = tables.successions.filter(({ to_code }) => to_code === row.code)
    const first = from[0]
    // A province that takes in nobody and keeps its code goes on as it is.
    if (first === undefined || (from.length === 1 && first.from_code === row.code)) continue
    const { on, basis } = first
    commands.push({
      on,
      command: () => ({
        operation: 'merge',
        on,
        basis,
        from: from.map(({ from_code, share }) => ({ unit: endingBefore(from_code, on), share })),
        into: { unit: newId(), said: provinceOf(row, parent) },
      }),
    })
  }
  for (const { code, on, name, short_name, label, basis } of tables.changes) {
    commands.push({
      on,
      command: () => ({
        operation: 'rename',
        on,
        basis,
        unit: holder(code, on),
        name,
        shortName: short_name,
        kind: 'province',
        label,
      }),
    })
  }
  commands.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const faults = commands.flatMap(({ command }) => run(command()))
  if (faults.length > 0) return { faults }
  const states = [...map.states.values()].flat().filter(({ unit }) => unit !== parent)
  return checkChange(organisation, {
    founded: [...new Set(states.map(({ unit }) => unit))],
    opened: states,
    successions: map.successions,
  })
}
