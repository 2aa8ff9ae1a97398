import type { UnitCommand, UnitPage } from '@openpar/domain/organisation'
import type { PickedUnit } from '../../../platform/inputs/unit-picker.tsx'
import type { Places } from '../operation/children-places.tsx'
import type { Decision } from '../operation/decision-fields.tsx'
import { type Description, describedUnit } from '../operation/description.ts'
import { shareOfPercent } from '../operation/share-of-percent.ts'

/** What of a unit passes on, in per cent, and who gets the rest. */
export interface Passing {
  readonly percent: number | null
  readonly other: PickedUnit | null
}

/** What has been filled in of a merger. */
export interface Merger {
  readonly units: readonly PickedUnit[]
  readonly into: 'new' | 'one'
  /** The chosen unit that takes the others in. */
  readonly receiver: string | null
  /** The id of the unit to be founded. */
  readonly newUnit: string
  readonly description: Description
  readonly parent: PickedUnit | null
  readonly decision: Decision
  readonly passing: Readonly<Record<string, Passing>>
  readonly places: Places
}

const WHOLE: Passing = { percent: 100, other: null }

export const passingOf = (merger: Merger, unit: string): Passing => merger.passing[unit] ?? WHOLE

/** The units that end. */
export function endingUnits({ units, into, receiver }: Merger): readonly PickedUnit[] {
  return into === 'new' ? units : units.filter(({ id }) => id !== receiver)
}

/** The unit that continues them, by the name it will bear. */
export function continuingUnit(merger: Merger, fallback: string): PickedUnit {
  if (merger.into === 'new') return { id: merger.newUnit, name: merger.description.name.trim() || fallback }
  return merger.units.find(({ id }) => id === merger.receiver) ?? { id: merger.newUnit, name: fallback }
}

/** Whether a step is filled in as far as the next one needs it. */
export function isComplete(merger: Merger, step: number): boolean {
  const { units, into, receiver, description, parent, decision } = merger
  if (step === 0) return units.length >= 2
  if (step === 1) {
    const named =
      into === 'new' ? describedUnit(description, parent?.id ?? null) !== undefined : receiver !== null
    return named && decision.on !== null
  }
  return endingUnits(merger).every(({ id }) => {
    const { percent, other } = passingOf(merger, id)
    return shareOfPercent(percent) !== undefined && (percent === 100 || other !== null)
  })
}

/** The merger as a command; undefined while a step is not complete. */
export function mergerCommand(merger: Merger): UnitCommand | undefined {
  const { description, parent, decision, places } = merger
  if (![0, 1, 2].every((step) => isComplete(merger, step)) || decision.on === null) return undefined
  const into = continuingUnit(merger, '')
  const said = merger.into === 'new' ? describedUnit(description, parent?.id ?? null) : undefined
  const children = Object.entries(places).flatMap(([unit, place]) =>
    place === into.id ? [] : [{ unit, parent: place }],
  )
  return {
    operation: 'merge',
    on: decision.on,
    basis: decision.basis.trim(),
    from: endingUnits(merger).map(({ id }) => {
      const { percent, other } = passingOf(merger, id)
      const rest = other === null ? undefined : shareOfPercent(100 - (percent ?? 0))
      return {
        unit: id,
        share: shareOfPercent(percent)!,
        ...(other === null || rest === undefined ? {} : { others: [{ unit: other.id, share: rest }] }),
      }
    }),
    into: said === undefined ? { unit: into.id } : { unit: into.id, said },
    ...(children.length === 0 ? {} : { children }),
  }
}

/** The unit above all the chosen ones, where it is the same for all. */
export function commonParent(pages: readonly UnitPage[]): PickedUnit | null {
  const above = pages.map((page) => page.above[0])
  const [first] = above
  return first !== undefined && above.every((each) => each?.unit === first.unit)
    ? { id: first.unit, name: first.name }
    : null
}
