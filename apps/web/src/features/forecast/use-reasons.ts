import type { NoInterval } from '@openpar/domain/rounds'
import { useTexts } from '../../platform/language/use-texts.ts'
import { texts } from './texts.ts'

/** Why there is no interval, in words. */
export function useReasons(): Readonly<Record<NoInterval, string>> {
  const { noHistory, tooFewCases, notApplicable } = useTexts(texts)
  return { 'no-history': noHistory, 'too-few-cases': tooFewCases, 'not-applicable': notApplicable }
}
