import type { Sheet } from '../sheet.ts'
import type { ActionOf, SheetActionType } from '../sheet-action.ts'
import type { Capacity, Moment, SheetGround } from './capacity.ts'
import type { Refusal } from './refusal.ts'

/** All that a decision depends on. */
export interface Case {
  readonly sheet: Sheet
  readonly ground: SheetGround
  readonly capacity: Capacity
  readonly moment: Moment
}

/** What speaks against one kind of action, once who and when are settled; undefined where nothing does. */
export type Check<T extends SheetActionType> = (of: Case, action: ActionOf<T>) => Refusal | undefined

/** The first refusal, in the order in which people can do something about it. */
export function firstOf(...checks: readonly (() => Refusal | undefined)[]): Refusal | undefined {
  for (const check of checks) {
    const refusal = check()
    if (refusal) return refusal
  }
  return undefined
}

/** Refuses for this reason where `holds` is true. */
export const refuseIf = (holds: boolean, refusal: Refusal): Refusal | undefined =>
  holds ? refusal : undefined
