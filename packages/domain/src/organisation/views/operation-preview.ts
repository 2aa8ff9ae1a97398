import { z } from 'zod'
import type { Organisation } from '../organisation.ts'
import { applyChange, type OrganisationChange } from '../organisation-change.ts'
import type { OrganisationFault } from '../organisation-fault.ts'
import { Succession } from '../succession.ts'
import { UnitId, UnitState } from '../unit-state.ts'

const UnitEffect = z.object({
  unit: UnitId,
  effect: z.enum(['founded', 'changed', 'moved', 'ended', 'restored']),
  before: UnitState.nullable(),
  after: UnitState.nullable(),
})
export type UnitEffect = z.infer<typeof UnitEffect>

/** What an operation would do, or why it cannot be done; nothing is changed. */
export const OperationPreview = z.object({
  faults: z.array(
    z.object({ code: z.string(), unit: z.string().optional(), vi: z.string(), en: z.string() }),
  ),
  effects: z.array(UnitEffect),
  successions: z.array(Succession),
  /** Names of the units above that effects speak of, and of those in successions. */
  names: z.record(z.string(), z.string()),
})
export type OperationPreview = z.infer<typeof OperationPreview>

export function previewOfFaults(faults: readonly OrganisationFault[]): OperationPreview {
  return { faults: [...faults], effects: [], successions: [], names: {} }
}

function effectOf(before: UnitState | null, after: UnitState | null): UnitEffect['effect'] {
  if (before === null) return 'founded'
  if (after === null || after.to !== null) return 'ended'
  if (before.to !== null) return 'restored'
  const same = (['code', 'name', 'shortName', 'kind', 'label'] as const).every(
    (key) => before[key] === after[key],
  )
  return same ? 'moved' : 'changed'
}

/** A change unit by unit: what last held of each before, and what last holds of it after. */
export function previewOf(organisation: Organisation, change: OrganisationChange): OperationPreview {
  const after = applyChange(organisation, change)
  const touched = [...change.opened, ...change.closed, ...change.removed, ...change.reopened]
  const effects = [...new Set(touched.map(({ unit }) => unit))].map((unit): UnitEffect => {
    const [old, now] = [organisation, after].map((map) => map.states.get(unit)?.at(-1) ?? null)
    return { unit, effect: effectOf(old!, now!), before: old!, after: now! }
  })
  const names: Record<string, string> = {}
  const mentioned = [
    ...effects.flatMap(({ before, after: now }) => [before?.parent, now?.parent]),
    ...change.successions.flatMap(({ from, to }) => [from, to]),
  ]
  for (const unit of mentioned) {
    if (typeof unit !== 'string') continue
    const state = after.states.get(unit)?.at(-1) ?? organisation.states.get(unit)?.at(-1)
    if (state) names[unit] = state.name
  }
  return { faults: [], effects, successions: [...change.successions], names }
}
