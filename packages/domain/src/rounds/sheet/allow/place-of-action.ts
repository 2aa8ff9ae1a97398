import type { SheetAction } from '../sheet-action.ts'
import { componentsOf, type SheetGround } from './capacity.ts'

/** The entries and facts of a sheet that an action has to do with. */
export interface SheetPlace {
  readonly components: readonly string[]
  readonly measures: readonly string[]
}

/**
 * What `refusalOf` and `takeAction` look at for an action, beside the state of the sheet as a whole; null where it may be
 * everything. On a sheet that has nothing but these entries and facts both answer the same as on the whole one.
 */
export function placeOfAction(action: SheetAction, ground: SheetGround): SheetPlace | null {
  if ('component' in action && action.type !== 'extend') {
    const measures = ground.components.get(action.component)?.measures ?? []
    const own = 'measure' in action ? [action.measure] : []
    return { components: [action.component], measures: [...new Set([...measures, ...own])] }
  }
  if ('measure' in action)
    return { components: componentsOf(ground, action.measure), measures: [action.measure] }
  return null
}
