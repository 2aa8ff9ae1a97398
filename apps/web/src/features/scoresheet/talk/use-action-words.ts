import { citation, printPageRanges } from '@openpar/domain/evidence'
import { type Figure, writeFigure } from '@openpar/domain/measures'
import type { SheetAction } from '@openpar/domain/rounds'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import { talkTexts } from './texts.ts'

/** What an action did, and what it wrote, for people. */
export interface ActionWords {
  readonly what: string
  readonly value: string
}

/** Says actions in words: measures and documents by their names. */
export function useActionWords(): (action: SheetAction) => ActionWords {
  const words = useTexts(talkTexts)
  const language = useLanguage()
  const format = useFormat()
  const { measureOf, surroundings, nameOf } = useDesk()
  const figureOf = (measure: string, figure: Figure) => {
    const known = measureOf(measure)
    return known ? writeFigure(figure, known, language) : (figure.value ?? figure.missing ?? '')
  }
  const documentOf = (id: string) => {
    const known = surroundings?.documents.find((one) => one.id === id)
    return known ? citation(known) : words.document
  }
  const writtenBy = (action: SheetAction): string => {
    if ('measure' in action && 'figure' in action) {
      const reason = 'reason' in action ? ` – ${action.reason}` : ''
      return `${measureOf(action.measure)?.name[language] ?? action.measure}: ${figureOf(action.measure, action.figure)}${reason}`
    }
    switch (action.type) {
      case 'attach': {
        const { document, pages } = action.attachment
        return `${documentOf(document)}, ${pages.length === 0 ? words.whole : words.pages(printPageRanges(pages))}`
      }
      case 'detach':
      case 'attach-scan':
        return documentOf(action.document)
      case 'assign':
        return nameOf(action.officer)
      case 'return':
      case 'extend':
        return `${format.date(action.until)} – ${action.reason}`
      case 'carry':
        return action.source
      default:
        if ('text' in action) return action.text ?? words.empty
        return 'reason' in action ? action.reason : ''
    }
  }
  return (action) => ({ what: words.actions[action.type], value: writtenBy(action) })
}
