import { formatNumber, type Language, type Status } from '@openpar/engine'
import { isPresent, type ReportColumn, type ReportValue } from './report.ts'
import { STATUS_WORDS } from './status-words.ts'

/** `text` on one line, without control characters, which a terminal would obey. */
function onOneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  return text.normalize('NFC').replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
}

/** One value as people read it. */
export function writtenFor(value: ReportValue, column: ReportColumn, language: Language): string {
  if (!isPresent(value)) return '–'
  const { kind } = column
  if (typeof value === 'string') {
    return kind === 'status' ? STATUS_WORDS[value as Status][language] : onOneLine(value)
  }
  // A minus sign, as in the sentences; the hyphen is for programs.
  return numberFor(value, column, language).replace(/^-/, '−')
}

function numberFor(value: number, { kind, decimals }: ReportColumn, language: Language): string {
  if (kind === 'share') return `${formatNumber(value * 100, language, 1, 1)}%`
  if (decimals !== undefined) return formatNumber(value, language, decimals, decimals)
  return formatNumber(value, language, kind === 'points' ? 2 : 0)
}
