import { type Language, NOT_APPLICABLE } from '@openpar/engine'
import { divideDecimals, shiftDecimal } from '../number/decimal.ts'
import { writeNumber } from '../number/write-number.ts'
import { writeDate } from '../period/date.ts'
import type { Measure } from './measure.ts'
import type { Figure } from './measure-value.ts'

/** What of a measure its writing depends on. */
export type WrittenMeasure = Pick<Measure, 'kind' | 'levels'>

/** A value for people: `1 234,5`, `98,6 %`, `Có`, `14/03/2026`, the name of a level. */
export function writeValue(value: string, measure: WrittenMeasure, language: Language): string {
  switch (measure.kind) {
    case 'share':
      return `${writeNumber(shiftDecimal(value, 2), language)} %`
    case 'yes-no':
      return { vi: ['Không', 'Có'], en: ['No', 'Yes'] }[language][Number(value)] ?? value
    case 'date':
      return writeDate(value)
    case 'level':
      return measure.levels?.find(({ code }) => code === value)?.name[language] ?? value
    default:
      return writeNumber(value, language)
  }
}

/**
 * A quotient (mean, ratio, or total of such) for people: rounded to the decimals of its measure, half away from zero; of whole
 * numbers to two.
 */
export function writeQuotient(
  value: string,
  measure: WrittenMeasure & Pick<Measure, 'decimals'>,
  language: Language,
) {
  const { kind, decimals } = measure
  if (kind === 'date' || kind === 'level') return writeValue(value, measure, language)
  if (kind === 'share')
    return `${writeNumber(divideDecimals(shiftDecimal(value, 2), '1', decimals)!, language, decimals)} %`
  return writeNumber(divideDecimals(value, '1', kind === 'decimal' ? decimals : 2)!, language)
}

/** A figure for people, or the reason why there is none; an empty text where nobody has said anything. */
export function writeFigure(figure: Figure | undefined, measure: WrittenMeasure, language: Language): string {
  if (!figure) return ''
  if (figure.value !== null) return writeValue(figure.value, measure, language)
  return writeMissing(figure.missing ?? '', language)
}

/** The reason why there is no value, in a cell. */
export function writeMissing(reason: string, language: Language): string {
  if (reason === NOT_APPLICABLE) return language === 'vi' ? 'Không phát sinh' : 'Not applicable'
  return `${language === 'vi' ? 'Chưa có' : 'None'}: ${reason}`
}

/**
 * A figure as a text that `checkValue` reads back as the same figure: no spaces between thousands, a share in per cent. A
 * decimal with three digits behind its mark would be asked about, so it gets a fourth: 1,2340.
 */
export function typedFigure(
  figure: Figure | undefined,
  measure: WrittenMeasure,
  mark: ',' | '.' = ',',
): string {
  if (figure?.value == null) return writeFigure(figure, measure, 'vi')
  if (measure.kind === 'share') return `${shiftDecimal(figure.value, 2).replace('.', mark)} %`
  if (measure.kind !== 'count' && measure.kind !== 'decimal') return writeValue(figure.value, measure, 'vi')
  const typed = figure.value.replace('.', mark)
  return /[.,]\d{3}$/.test(typed) ? `${typed}0` : typed
}
