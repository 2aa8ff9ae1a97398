import type { RoundOverview, UnitOfRound } from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import {
  BAND_TONES,
  bandOf,
  CHANGE_TONES,
  changeOf,
  differenceOf,
  type Mode,
  SIGNS,
  stateAt,
  TONES,
} from './cell-look.ts'
import { texts } from './texts.ts'

/** What a cell of the heat map shows: its mark, its colour, and the whole of it in words. */
export interface Cell {
  readonly mark: string
  readonly tone: string
  readonly label: string
}

export function useCell(
  components: RoundOverview['components'],
  mode: Mode,
): (unit: UnitOfRound, at: number) => Cell {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  return (unit, at) => {
    const { code, name, max } = components[at]!
    const state = stateAt(unit, at)
    const said = (what: string) => `${unit.unit.name}, ${code} ${textIn(name, language)}: ${what}`
    if (mode === 'state' || state === 'outside')
      return { mark: SIGNS[state], tone: TONES[state], label: said(words.states[state]) }
    if (mode === 'difference') {
      const difference = differenceOf(unit, at)
      const change = changeOf(difference)
      const mark =
        difference === null ? '–' : difference === 0 ? '=' : format.difference(difference, { least: 2 })
      const more = difference === null ? '' : ` (${format.points(unit.self[at])} → ${mark})`
      return { mark, tone: CHANGE_TONES[change], label: said(`${words.changes[change]}${more}`) }
    }
    const points = unit[mode][at] ?? null
    const written = format.points(points)
    const label = points === null ? words.noPoints : `${words.modes[mode]} ${written}/${format.points(max)}`
    return { mark: written, tone: BAND_TONES[bandOf(points, max)], label: said(label) }
  }
}
