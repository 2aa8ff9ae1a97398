import {
  type Language,
  type Quantity,
  type Rounding,
  type Rule,
  type Share,
  shareOf,
  type Text,
  textIn,
  type ZeroRule,
} from '@openpar/engine'
import { figure } from './words.ts'

/** The name of a measure, or its code. */
export type Naming = (code: string, language: Language) => string

/** The whole rule in one line, in short: every setting that differs from its default is in it. */
export function ruleWords(rule: Rule, language: Language, naming: Naming): string {
  const vi = language === 'vi'
  const say = (vietnamese: string, english: string) => (vi ? vietnamese : english)
  const number = (value: number) => figure(value, language)
  const points = (value: number) => `${number(value)} ${vi ? 'điểm' : value === 1 ? 'point' : 'points'}`
  const percent = (share: Share) => `${number(shareOf(share) * 100)}%`
  const name = (code: string) => naming(code, language)
  const noted = (text: Text | undefined) => (text === undefined ? '' : ` (${textIn(text, language)})`)
  const from = (quantity: Quantity) => quantityWords(quantity, language, naming)
  const better = (side: 'higher' | 'lower' | undefined) =>
    side === 'lower' ? [say('thấp hơn là tốt hơn', 'lower is better')] : []

  const parts = ((): string[] => {
    switch (rule.kind) {
      case 'levels':
        return [
          `${say('theo mức', 'by level')} ${name(rule.measure)}`,
          ...rule.levels.map(
            ({ when, text, points: given }) => `${[when].flat().join(', ')}${noted(text)}: ${points(given)}`,
          ),
        ]
      case 'bands':
        return [
          `${say('theo khoảng', 'by band')} ${from(rule)}`,
          ...rule.bands.map((band) => `${bandWords(band, language)}: ${points(band.points)}`),
        ]
      case 'ratio':
        return [
          `${say('theo tỷ lệ', 'by share')} ${from(rule)}`,
          say(`đạt tối đa ở ${percent(rule.target ?? 1)}`, `full at ${percent(rule.target ?? 1)}`),
          ...(rule.floor === undefined
            ? []
            : [say(`dưới ${percent(rule.floor)}: 0 điểm`, `below ${percent(rule.floor)}: 0 points`)]),
        ]
      case 'checklist':
        return [
          say('theo danh mục', 'by checklist'),
          ...rule.items.map((item) => `${name(item.measure)}${noted(item.text)}: ${points(item.points)}`),
        ]
      case 'count': {
        const per = rule.per ?? 1
        const each = `${per === 1 ? '' : `${number(per)} `}${name(rule.measure)}`
        return [
          rule.start === 'full'
            ? say(
                `trừ ${points(rule.points)} cho mỗi ${each}`,
                `less ${points(rule.points)} for every ${each}`,
              )
            : say(`${points(rule.points)} cho mỗi ${each}`, `${points(rule.points)} for every ${each}`),
          ...(rule.whole ? [say('chỉ tính số tròn', 'complete steps only')] : []),
        ]
      }
      case 'formula':
        return [
          `${say('công thức', 'formula')} ${rule.formula}`,
          rule.gives === 'share'
            ? say('ra tỷ lệ điểm tối đa', 'gives a share of the maximum')
            : say('ra điểm', 'gives points'),
        ]
      case 'survey':
        return [
          say('điều tra', 'survey'),
          ...(rule.answers ?? []).map(({ measure, worth }) => `${name(measure)}: ${percent(worth)}`),
          ...(rule.measure === undefined
            ? []
            : [say(`điểm trung bình ${name(rule.measure)}`, `mean ${name(rule.measure)}`)]),
          ...(rule.full === undefined
            ? []
            : [say(`thang ${number(rule.full)}`, `out of ${number(rule.full)}`)]),
        ]
      case 'relative':
        return [
          `${say('so sánh trong nhóm đơn vị theo', 'compared within the unit group by')} ${from(rule)}`,
          METHODS[rule.method][language],
          ...better(rule.better),
          ...(rule.spread === undefined || rule.spread === 3
            ? []
            : [say(`${number(rule.spread)} độ lệch chuẩn`, `${number(rule.spread)} standard deviations`)]),
          `${say('các đơn vị bằng nhau', 'all equal')}: ${ZERO[rule.equal][language]}`,
        ]
      case 'judged':
        return [
          `${say('thẩm định theo', 'judged by')} ${name(rule.measure)}`,
          say(`bước ${points(rule.step)}`, `in steps of ${points(rule.step)}`),
        ]
      case 'monitor':
        return [`${say('chỉ theo dõi, không chấm điểm', 'monitored, not scored')}: ${from(rule)}`]
    }
  })()
  if ('zero' in rule && rule.zero !== undefined) {
    parts.push(`${say('mẫu số bằng 0', 'zero denominator')}: ${ZERO[rule.zero][language]}`)
  }
  const { ratio, points: rounding } = rule.rounding ?? {}
  if (ratio) parts.push(`${say('tỷ lệ', 'share')} ${roundingWords(ratio, language)}`)
  if (rounding) parts.push(`${say('điểm', 'points')} ${roundingWords(rounding, language)}`)
  return parts.join('; ')
}

/** A way of rounding, after the thing that is rounded. */
export function roundingWords(rounding: 'exact' | Rounding, language: Language): string {
  if (rounding === 'exact') return language === 'vi' ? 'không làm tròn' : 'not rounded'
  const { decimals, mode } = rounding
  return language === 'vi'
    ? `làm tròn ${decimals} chữ số thập phân, ${MODES[mode].vi}`
    : `rounded to ${decimals} decimals, ${MODES[mode].en}`
}

function quantityWords(quantity: Quantity, language: Language, naming: Naming): string {
  const { measure, numerator, denominator, formula } = quantity
  if (formula !== undefined) return formula
  if (measure !== undefined) return naming(measure, language)
  const named = (code: string | undefined) => (code === undefined ? '?' : naming(code, language))
  return `${named(numerator)} ÷ ${named(denominator)}`
}

function bandWords(
  { above, from, to, below }: { above?: number; from?: number; to?: number; below?: number },
  language: Language,
): string {
  const signs = [
    ['>', above],
    ['≥', from],
    ['≤', to],
    ['<', below],
  ] as const
  const bounds = signs.flatMap(([sign, bound]) =>
    bound === undefined ? [] : [`${sign} ${figure(bound, language)}`],
  )
  if (bounds.length === 0) return language === 'vi' ? 'còn lại' : 'otherwise'
  return bounds.join(language === 'vi' ? ' và ' : ' and ')
}

const ZERO: Readonly<Record<ZeroRule, { readonly vi: string; readonly en: string }>> = {
  zero: { vi: '0 điểm', en: '0 points' },
  full: { vi: 'điểm tối đa', en: 'full points' },
  'not-applicable': { vi: 'không phát sinh', en: 'not applicable' },
  missing: { vi: 'chưa có số liệu', en: 'missing' },
}

const METHODS = {
  'min-max': { vi: 'thấp nhất đến cao nhất', en: 'lowest to highest' },
  best: { vi: 'so với đơn vị tốt nhất', en: 'against the best' },
  rank: { vi: 'theo thứ hạng', en: 'by rank' },
  'z-score': { vi: 'theo điểm chuẩn hóa z', en: 'by z-score' },
} as const

const MODES = {
  'half-up': { vi: 'nửa làm tròn lên', en: 'half up' },
  'half-even': { vi: 'nửa làm tròn về số chẵn', en: 'half to even' },
  down: { vi: 'làm tròn xuống', en: 'down' },
  double: { vi: 'theo số thực dấu phẩy động', en: 'as binary floating point' },
} as const
