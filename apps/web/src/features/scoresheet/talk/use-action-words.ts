import { citation, printPageRanges } from '@openpar/domain/evidence'
import { type Figure, writeFigure } from '@openpar/domain/measures'
import type { ActionOf, SheetAction } from '@openpar/domain/rounds'
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

/** Says actions in words: measures and documents by their names; with `component`, what concerns it alone. */
export function useActionWords(component?: string): (action: SheetAction) => ActionWords {
  const words = useTexts(talkTexts)
  const language = useLanguage()
  const format = useFormat()
  const { measureOf, surroundings, nameOf, of } = useDesk()
  const figureOf = (measure: string, figure: Figure) => {
    const known = measureOf(measure)
    return known ? writeFigure(figure, known, language) : (figure.value ?? figure.missing ?? '')
  }
  const documentOf = (id: string) => {
    const known = surroundings?.documents.find((one) => one.id === id)
    return known ? citation(known) : words.document
  }
  const nameOfMeasure = (code: string) => measureOf(code)?.name[language] ?? code
  const carriedBy = ({ source, facts, entries }: ActionOf<'carry'>): string => {
    const measures = component === undefined ? undefined : of.ground.components.get(component)?.measures
    const figures = facts.filter(({ measure }) => measures?.includes(measure) ?? true)
    const own = entries.filter((entry) => component === undefined || entry.component === component)
    const count = (of: (entry: (typeof own)[number]) => number) =>
      own.reduce((sum, entry) => sum + of(entry), 0)
    const [explanations, documents, remarks] = [
      count(({ explanation }) => (explanation === null ? 0 : 1)),
      count(({ evidence }) => evidence.length),
      count((entry) => entry.remarks.length),
    ]
    const parts = [
      ...(figures.length > 8
        ? [words.carried.facts(format.number(figures.length))]
        : figures.map(({ measure, figure }) => `${nameOfMeasure(measure)}: ${figureOf(measure, figure)}`)),
      explanations > 0 && words.carried.explanation,
      documents > 0 && words.carried.documents(format.number(documents)),
      remarks > 0 && words.carried.remarks(format.number(remarks)),
    ]
    return `${source} – ${parts.filter(Boolean).join('; ')}`
  }
  const writtenBy = (action: SheetAction): string => {
    if ('measure' in action && 'figure' in action) {
      const reason = 'reason' in action ? ` – ${action.reason}` : ''
      const source = 'source' in action ? ` (${words.from(action.source)})` : ''
      return `${nameOfMeasure(action.measure)}: ${figureOf(action.measure, action.figure)}${source}${reason}`
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
        return carriedBy(action)
      default:
        if ('text' in action) return action.text ?? words.empty
        return 'reason' in action ? action.reason : ''
    }
  }
  return (action) => ({ what: words.actions[action.type], value: writtenBy(action) })
}
