import type { SheetAction, SheetActionType } from '../sheet-action.ts'
import type { Case, Check } from './check.ts'
import { appraisalChecks } from './check-appraisal.ts'
import { contentChecks } from './check-content.ts'
import { sendingChecks } from './check-sending.ts'
import type { Refusal } from './refusal.ts'
import { RULES } from './rule-of-action.ts'

const CHECKS: { readonly [T in SheetActionType]: Check<T> } = {
  ...contentChecks,
  ...sendingChecks,
  ...appraisalChecks,
}

/** What nobody does for the unit they work for. */
const IMPARTIAL: readonly SheetActionType[] = [
  'accept',
  'correct',
  'opine',
  'ask',
  'return',
  'settle',
  'approve',
  'unapprove',
  'decide-appeal',
]

/** Why an action cannot be done now by this person; undefined where it can. Depends on nothing but its arguments. */
export function refusalOf(of: Case, action: SheetAction): Refusal | undefined {
  const { who, when } = RULES[action.type]
  if (!who.some((part) => of.capacity.parts.has(part))) return 'not-your-part'
  if (of.capacity.ownUnit && IMPARTIAL.includes(action.type)) return 'own-unit'
  if (!when.includes(of.moment.phase)) return 'other-phase'
  const check = CHECKS[action.type] as Check<SheetActionType>
  return check(of, action as never)
}
