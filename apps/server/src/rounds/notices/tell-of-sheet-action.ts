import type { Role } from '@openpar/domain/people'
import { entryOf, type Sheet, type SheetAction, type TakenAction } from '@openpar/domain/rounds'
import { giveNotice, type NewNotice } from '../../notices/give-notice.ts'
import type { Context } from '../../platform/http/context.ts'
import type { SheetCase } from '../sheet/sheet-case.ts'
import { OF_UNIT, peopleOf } from './people-of-unit.ts'
import { shownDate } from './shown-date.ts'

/** What follows from an action: whom it concerns, and what they are told. */
interface Telling {
  readonly kind: NewNotice['kind']
  readonly change: string
  /** Roles on the unit itself, or on it and everything above. */
  readonly roles: readonly Role[]
  readonly where: 'unit' | 'above'
  /** People beside them, or instead of them. */
  readonly person?: string | null
  readonly component?: string
  readonly until?: string
}

const toUnit = (change: string, more: Partial<Telling> = {}): Telling => ({
  kind: 'scoresheet-returned',
  change,
  roles: OF_UNIT,
  where: 'unit',
  ...more,
})

const toManagers = (change: string, more: Partial<Telling> = {}): Telling => ({
  kind: 'scoresheet-sent',
  change,
  roles: ['index-manager'],
  where: 'above',
  ...more,
})

function tellingOf(action: SheetAction, sheet: Sheet): Telling | undefined {
  switch (action.type) {
    case 'ask': {
      const { component } = action
      const { officer } = entryOf(sheet, component)
      return toUnit('asked', {
        component,
        roles: officer === null ? OF_UNIT : ['unit-leader'],
        person: officer,
      })
    }
    case 'return':
      return toUnit('returned', { component: action.component, until: action.until })
    case 'extend':
      return toUnit('extended', { until: action.until })
    case 'send':
      return toManagers('sent')
    case 'recall':
      return toManagers('recalled')
    case 'answer': {
      const asked = entryOf(sheet, action.component).messages.findLast(({ kind }) => kind === 'ask')
      return toManagers('answered', { component: action.component, roles: [], person: asked?.by ?? null })
    }
    case 'appeal':
      return toManagers('lodged', {
        kind: 'scoresheet-appeal',
        component: action.component,
        roles: ['index-manager', 'council-chair'],
      })
    case 'decide-appeal':
      return toUnit(action.granted ? 'granted' : 'refused', {
        kind: 'scoresheet-appeal',
        component: action.component,
      })
    default:
      return undefined
  }
}

/** Tells those whom an action on a scoresheet concerns, but not whoever did it. */
export async function tellOfSheetAction(
  context: Pick<Context, 'db' | 'jobs' | 'now' | 'today'>,
  of: Pick<SheetCase, 'key' | 'round' | 'map'>,
  sheet: Sheet,
  { action, sequence, by }: Pick<TakenAction, 'action' | 'sequence' | 'by'>,
): Promise<void> {
  const telling = tellingOf(action, sheet)
  if (!telling) return
  const { key, round, map } = of
  const { kind, change, roles, where, person, component, until } = telling
  const units = where === 'unit' ? [key.unit] : map.chainOf(key.unit)
  const held = await peopleOf(context.db, units, roles, context.today)
  const people = new Set([...held.values()].flat().map(({ id }) => id))
  if (person) people.add(person)
  if (by !== null) people.delete(by)
  const place = component === undefined ? '' : `?component=${encodeURIComponent(component)}`
  await giveNotice(context, [...people], {
    kind,
    key: `${key.round} ${key.unit} ${sequence}`,
    parameters: {
      change,
      round: round.name,
      unit: map.units.get(key.unit)?.name ?? '',
      ...(component === undefined ? {} : { component }),
      ...(until === undefined ? {} : { deadline: shownDate(until) }),
    },
    path: `/rounds/${key.round}/units/${key.unit}${place}`,
  })
}
