import { NOT_APPLICABLE } from '@openpar/engine'
import { saysAbsent } from '../../facts/cells/absent-words.ts'
import { looseWord } from '../../facts/cells/loose-word.ts'
import { readYesNo } from '../../facts/cells/read-answer.ts'
import { reasonOf } from '../../facts/cells/reason.ts'
import { compareDecimals, Decimal, decimalsOf, shiftDecimal } from '../number/decimal.ts'
import { readNumber } from '../number/read-number.ts'
import { writeNumber } from '../number/write-number.ts'
import { readDate } from '../period/date.ts'
import { type FigureFault, figureFault } from './figure-fault.ts'
import type { Measure } from './measure.ts'
import type { Figure } from './measure-value.ts'

/** A text understood as a figure of a measure. `empty` says nothing, neither zero nor missing. */
export type CheckedValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'missing'; readonly missing: string }
  | { readonly kind: 'ambiguous'; readonly readings: readonly string[]; readonly fault: FigureFault }
  | { readonly kind: 'fault'; readonly fault: FigureFault }

function fault(...of: Parameters<typeof figureFault>): CheckedValue {
  return { kind: 'fault', fault: figureFault(...of) }
}

/** `Chưa có: chờ quyết toán`, `None: awaiting accounts`: no value, and why. */
const WITH_REASON = /^(?:chưa có(?: số liệu)?|không có số liệu|none|no data)\s*[:–-]\s*(.+)$/isu

/** Writes a decimal of a measure for a sentence: a share in per cent. */
function shown(value: Decimal, { kind }: Measure) {
  const number = kind === 'share' ? shiftDecimal(value, 2) : value
  const sign = kind === 'share' ? ' %' : ''
  return { vi: writeNumber(number, 'vi') + sign, en: writeNumber(number, 'en') + sign }
}

function outside(value: Decimal, measure: Measure): FigureFault | undefined {
  const least = measure.minimum ?? (measure.kind === 'decimal' ? undefined : '0')
  const most = measure.maximum ?? (measure.kind === 'share' ? '1' : undefined)
  if (least !== undefined && compareDecimals(value, least) < 0)
    return figureFault('too-small', { text: shown(value, measure), limit: shown(least, measure) })
  if (most !== undefined && compareDecimals(value, most) > 0)
    return figureFault('too-large', { text: shown(value, measure), limit: shown(most, measure) })
  return undefined
}

/** What is wrong with a figure as programs write it: canonical decimals, days and codes of levels. Undefined where nothing is. */
export function faultOfFigure(figure: Figure, measure: Measure): FigureFault | undefined {
  const { value } = figure
  if (value === null) return undefined
  switch (measure.kind) {
    case 'yes-no':
      return value === '0' || value === '1' ? undefined : figureFault('not-yes-no', { text: value })
    case 'date':
      return readDate(value) === value ? undefined : figureFault('not-a-date', { text: value })
    case 'level': {
      const codes = (measure.levels ?? []).map(({ code }) => code)
      return codes.includes(value)
        ? undefined
        : figureFault('level-unknown', { text: value, levels: codes.join(', ') })
    }
    default:
      return Decimal.safeParse(value).success
        ? faultOfNumber(value, measure)
        : figureFault('not-a-number', { text: value })
  }
}

/** What is wrong with an exact decimal as a value of a numeric measure; a share is a fraction of one. */
function faultOfNumber(value: Decimal, measure: Measure): FigureFault | undefined {
  const most = measure.decimals + (measure.kind === 'share' ? 2 : 0)
  if (decimalsOf(value) > most) {
    const text = shown(value, measure)
    return measure.decimals === 0 && measure.kind !== 'share'
      ? figureFault('not-whole', { text })
      : figureFault('too-many-decimals', { text, decimals: String(measure.decimals) })
  }
  return outside(value, measure)
}

function ambiguous(text: string, readings: readonly Decimal[], measure: Measure): CheckedValue {
  const words = readings.map((reading) => shown(reading, measure))
  const list = { vi: words.map(({ vi }) => vi).join(' hoặc '), en: words.map(({ en }) => en).join(' or ') }
  return { kind: 'ambiguous', readings, fault: figureFault('number-ambiguous', { text, readings: list }) }
}

/** The readings of a number as values: of a share a bare 0,9 may be meant as 0,9 % or as 90 %. */
function readingsOf(text: string, measure: Measure): readonly Decimal[] | FigureFault {
  const percent = measure.kind === 'share' && /%\s*$/.test(text)
  const read = readNumber(percent ? text.replace(/\s*%\s*$/, '') : text)
  if (read.kind === 'not-a-number') return figureFault('not-a-number', { text })
  if (read.kind === 'too-long') return figureFault('number-too-long', { text })
  const readings = read.kind === 'number' ? [read.value] : read.readings
  if (measure.kind !== 'share') return readings
  return readings.flatMap((reading) => {
    const inPerCent = shiftDecimal(reading, -2)
    const small = compareDecimals(reading, '0') > 0 && compareDecimals(reading, '1') <= 0
    return !percent && small ? [inPerCent, reading] : [inPerCent]
  })
}

function checkNumber(text: string, measure: Measure): CheckedValue {
  const readings = readingsOf(text, measure)
  if (!Array.isArray(readings)) return { kind: 'fault', fault: readings as FigureFault }
  const possible = readings.filter((reading) => !faultOfNumber(reading, measure))
  // A comma is the mark of decimals here: 1,503 of a whole number may be a slip, so its writer is asked.
  const slip = possible.length === 1 && readings.length > 1 && text.includes(',')
  if (possible.length > 1 || slip) return ambiguous(text, slip ? readings : possible, measure)
  const [value] = possible
  if (value !== undefined) return { kind: 'value', value }
  return { kind: 'fault', fault: faultOfNumber(readings.at(measure.kind === 'count' ? 0 : -1)!, measure)! }
}

function checkLevel(text: string, levels: NonNullable<Measure['levels']>): CheckedValue {
  const word = looseWord(text)
  const found = levels.filter(
    ({ code, name }) =>
      looseWord(code) === word || looseWord(name.vi) === word || looseWord(name.en) === word,
  )
  if (found.length === 1) return { kind: 'value', value: found[0]!.code }
  const list = {
    vi: levels.map(({ name }) => name.vi).join(', '),
    en: levels.map(({ name }) => name.en).join(', '),
  }
  return fault('level-unknown', { text, levels: list })
}

/**
 * What a text that a person wrote says about a measure. Zero, empty, missing and not applicable stay apart: `0` is a value,
 * nothing is `empty`, "Không phát sinh" and "Chưa có: lý do" are `missing`, a bare "chưa có" is refused. A number with
 * several meanings is asked about only where more than one of them is a possible value: 1.234 of a count is 1234.
 */
export function checkValue(measure: Measure, text: string): CheckedValue {
  const plain = text.normalize('NFC').trim()
  if (plain === '') return { kind: 'empty' }
  if (measure.kind === 'count' && /^\d+$/.test(plain)) return checkNumber(plain, measure)
  if (reasonOf(plain) === NOT_APPLICABLE) return { kind: 'missing', missing: NOT_APPLICABLE }
  const reason = WITH_REASON.exec(plain)?.[1]?.trim()
  if (reason) return { kind: 'missing', missing: reason.slice(0, 500) }
  if (saysAbsent(plain.replace(/[:\s–-]+$/u, ''))) return fault('reason-needed')
  switch (measure.kind) {
    case 'yes-no': {
      const read = readYesNo(plain)
      return 'value' in read
        ? { kind: 'value', value: String(read.value) }
        : fault('not-yes-no', { text: plain })
    }
    case 'date': {
      const date = readDate(plain)
      return date === undefined ? fault('not-a-date', { text: plain }) : { kind: 'value', value: date }
    }
    case 'level':
      return checkLevel(plain, measure.levels ?? [])
    default:
      return checkNumber(plain, measure)
  }
}
