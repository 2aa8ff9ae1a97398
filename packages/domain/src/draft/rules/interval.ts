import { plainLetters } from '../reading/plain-letters.ts'

/** A range of numbers as a condition states it. */
export interface Interval {
  readonly above?: number
  readonly from?: number
  readonly to?: number
  readonly below?: number
  readonly percent: boolean
}

type Bound = 'above' | 'from' | 'to' | 'below'

const N = '(\\d+(?:[.,]\\d+)?)\\s*(?:%|phan tram)?'
const UNIT = '(?:\\s*[a-z]+){0,3}?'
const DASH = '(?:den|toi|-|–|—|~)'
const LESS = '(?:duoi|nho hon|thap hon|it hon|<)'
const MORE = '(?:tren|lon hon|cao hon|nhieu hon|hon|vuot|>)'
const LEAST = '(?:tu|it nhat|toi thieu|dat tu|>=|=>|≥)'
const MOST = '(?:khong qua|toi da|<=|=<|≤)'

const PATTERNS: readonly (readonly [RegExp, readonly Bound[]])[] = [
  [pattern(`${N}\\s*(?:<=|≤)\\s*[a-z ]{0,12}<\\s*${N}`), ['from', 'below']],
  [pattern(`${N}\\s*<\\s*[a-z ]{0,12}<\\s*${N}`), ['above', 'below']],
  [pattern(`${N}\\s*<\\s*[a-z ]{0,12}(?:<=|≤)\\s*${N}`), ['above', 'to']],
  [pattern(`${N}\\s*(?:<=|≤)\\s*[a-z ]{0,12}(?:<=|≤)\\s*${N}`), ['from', 'to']],
  [
    pattern(`(?:tu\\s+)?${MORE}\\s*${N}${UNIT}\\s*(?:va|,|${DASH})\\s*(?:${DASH}\\s*)?${LESS}\\s*${N}`),
    ['above', 'below'],
  ],
  [pattern(`(?:tu\\s+)?${MORE}\\s*${N}${UNIT}\\s*(?:va|,|${DASH})\\s*(?:${MOST}\\s*)?${N}`), ['above', 'to']],
  [
    pattern(
      `(?:${LEAST}\\s*)?${N}${UNIT}\\s*(?:tro len)?\\s*(?:va|,|${DASH})\\s*(?:${DASH}\\s*)?${LESS}\\s*${N}`,
    ),
    ['from', 'below'],
  ],
  [pattern(`(?:${LEAST}\\s*)?${N}${UNIT}\\s*${DASH}\\s*${N}`), ['from', 'to']],
  [pattern(`${LEAST}\\s*${N}\\s*(?:va|,)\\s*${MOST}\\s*${N}`), ['from', 'to']],
  [pattern(`(?:tu\\s*)?${N}${UNIT}\\s*tro xuong`), ['to']],
  [pattern(`(?:${LEAST}\\s*)?${N}${UNIT}\\s*tro len`), ['from']],
  [pattern(`${MOST}\\s*${N}`), ['to']],
  [pattern(`${LEAST}\\s*${N}`), ['from']],
  [pattern(`${MORE}\\s*${N}`), ['above']],
  [pattern(`${LESS}\\s*${N}`), ['below']],
]

/**
 * The range a condition states: `Từ 70% đến dưới 90%`, `70-90%`, `≥ 80%`, `Dưới 70%`, `Đạt 100%` (from 100). Nothing
 * when it states none, when numbers remain outside the range, as in a date, or when a further condition follows.
 */
export function readInterval(condition: string): Interval | undefined {
  const text = plainLetters(condition.normalize('NFC'))
  const percent = /%|phan tram/.test(text)
  for (const [expression, bounds] of PATTERNS) {
    const match = expression.exec(text)
    if (match === null) continue
    const after = text.slice(match.index + match[0].length)
    if (/\d/.test(text.slice(0, match.index) + after)) return undefined
    if (/(?:^| )(?:va|nhung|neu) /.test(after) || / hoac /.test(text)) return undefined
    const values = bounds.map((bound, i) => [bound, Number(match[i + 1]!.replace(',', '.'))] as const)
    return { ...Object.fromEntries(values), percent }
  }
  const whole = /(?<![\d.,])100\s*%/.exec(text)
  if (whole === null || /\d/.test(text.replace(whole[0], ''))) return undefined
  return /chua|khong/.test(text) ? undefined : { from: 100, percent: true }
}

function pattern(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d.,])${source}`, 'u')
}
