import { type EditionSummary, isInForceOn } from '@openpar/domain/indices'
import type { Language } from '../../../platform/language/language.ts'

type Words = string | { readonly vi: string; readonly en?: string | undefined }

/** A text of a record in a language; Vietnamese where it has no other. */
export function wordsIn(text: Words, language: Language): string {
  if (typeof text === 'string') return text
  return language === 'en' ? (text.en ?? text.vi) : text.vi
}

/** Whether a published edition counts on `day`, has not begun, or is over; null for other states. */
export function standingOn(
  { state, inForce }: Pick<EditionSummary, 'state' | 'inForce'>,
  day: string,
): 'inForce' | 'notYet' | 'over' | null {
  if (state !== 'published' || inForce === null) return null
  if (isInForceOn(inForce, day)) return 'inForce'
  return day < inForce.from ? 'notYet' : 'over'
}
