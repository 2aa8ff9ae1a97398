import type { Missing } from '@openpar/domain/rounds'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import { entryTexts } from './texts.ts'

/** Says what a component lacks. */
export function useMissingWords(): (missing: Missing) => string {
  const { missing: words } = useTexts(entryTexts)
  const language = useLanguage()
  const { measureOf } = useDesk()
  const named = (code: string) => measureOf(code)?.name[language] ?? code
  return (one) => {
    if (one.what === 'fact' || one.what === 'difference') return words[one.what](named(one.measure))
    return words[one.what]
  }
}
