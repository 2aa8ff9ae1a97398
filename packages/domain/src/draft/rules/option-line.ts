import type { RuleText } from '../tree/annex-line.ts'

/** A statement that gives points: `Ban hành kịp thời: 1`. */
export interface OptionLine {
  readonly condition: string
  readonly points: number
  readonly place: string
  /** No colon, equals sign or the word điểm marks the number as points. */
  readonly loose: boolean
}

const NUMBER = '(\\d{1,3}(?:[.,]\\d{1,4})?)'
const POINTS = '\\s*(?:điểm|đ)'
const MARK = '(?::|=>|=|→|(?<!\\p{L})(?:được|đạt|chấm|tính|cho)(?!\\p{L}))'

const MARKED = [
  new RegExp(`^(.+?)\\s*[,(]?\\s*${MARK}\\s*(?:được\\s+|là\\s+)?${NUMBER}(?:${POINTS})?\\)?$`, 'iu'),
  new RegExp(`^(.+?)\\s*[(,–-]?\\s*(?<![\\d.,])${NUMBER}${POINTS}\\)?$`, 'iu'),
]
const LEADING = new RegExp(`^(?:được|đạt|chấm)?\\s*${NUMBER}${POINTS}\\s*(?::|-|–|nếu|khi)\\s*(.+)$`, 'iu')
const LOOSE = new RegExp(
  `^(.*[^\\d\\s].*?)(?<!\\s(?:quý|tháng|năm|ngày|điều|khoản|số|lần|từ|đến|x|×|\\*|/))\\s+${NUMBER}$`,
  'iu',
)

/** The statement as a condition with points, or nothing. Points for each of something are no option. */
export function readOption({ text, place }: RuleText): OptionLine | undefined {
  if (/(?<!\p{L})(?:mỗi(?!\p{L})|cứ\s|(?:trừ|cộng)(?:\s+thêm|\s+đi)?\s*:?\s*\d)/iu.test(text))
    return undefined
  const leading = LEADING.exec(text)
  if (leading !== null) return option(leading[2]!, leading[1]!, place, false)
  for (const pattern of MARKED) {
    const match = pattern.exec(text)
    if (match !== null) return option(match[1]!, match[2]!, place, false)
  }
  const loose = LOOSE.exec(text)
  return loose === null ? undefined : option(loose[1]!, loose[2]!, place, true)
}

function option(condition: string, points: string, place: string, loose: boolean): OptionLine {
  const value = Number(points.replace(',', '.'))
  return { condition: condition.replace(/[\s:,–-]+$/, ''), points: value, place, loose }
}
