import { childrenOn } from '../map/unit-on.ts'
import type { Organisation } from '../organisation.ts'
import type { OrganisationChange } from '../organisation-change.ts'
import { type OrganisationFault, organisationFault } from '../organisation-fault.ts'
import type { Day, UnitId } from '../unit-state.ts'
import { changedState, isFault, stateToTouch } from './touch.ts'

type Parts = Pick<OrganisationChange, 'opened' | 'closed' | 'removed'>
interface Placed {
  readonly parts: Parts
  readonly faults: readonly OrganisationFault[]
}

/**
 * Moves the units under `ending` on the day `on`: each where `named` puts it, else under `otherwise`; where neither
 * says, it stays, which `checkChange` refuses when the unit above it ends. Units of `gone` end themselves.
 */
export function placeChildren(
  organisation: Organisation,
  ending: readonly UnitId[],
  named: readonly { readonly unit: UnitId; readonly parent: UnitId | null }[],
  otherwise: UnitId | undefined,
  gone: ReadonlySet<UnitId>,
  { on, basis }: { readonly on: Day; readonly basis: string },
): Placed {
  const wishes = new Map(named.map(({ unit, parent }) => [unit, parent]))
  const children = ending
    .flatMap((unit) => childrenOn(organisation, unit, on))
    .filter(({ unit }) => !gone.has(unit))
  const known = new Set(children.map(({ unit }) => unit))
  const faults: OrganisationFault[] = named
    .filter(({ unit }) => !known.has(unit))
    .map(({ unit }) =>
      organisationFault('not-a-child', {
        unit,
        name: organisation.states.get(unit)?.at(-1)?.name ?? unit,
        day: on,
      }),
    )
  const parts: Parts[] = []
  for (const child of children) {
    const parent = wishes.has(child.unit) ? wishes.get(child.unit)! : otherwise
    if (parent === undefined || parent === child.parent) continue
    const state = stateToTouch(organisation, child.unit, on, 'change')
    if (isFault(state)) faults.push(state)
    else parts.push(changedState(state, { parent }, on, basis))
  }
  return {
    faults,
    parts: {
      opened: parts.flatMap(({ opened }) => opened),
      closed: parts.flatMap(({ closed }) => closed),
      removed: parts.flatMap(({ removed }) => removed),
    },
  }
}
