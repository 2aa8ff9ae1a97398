import type { BandsRule } from '../definition/rule.ts'
import type { Language } from '../definition/text.ts'
import { formatNumber } from '../exact/points.ts'

/** The bounds of a band in words, each followed by `unit`: `từ 70% đến dưới 90%`, `above 70% to 90%`. */
export function boundsIn(band: BandsRule['bands'][number], unit: string, language: Language): string {
  const { above, from, to, below } = band
  const vi = language === 'vi'
  const number = (value: number) => `${formatNumber(value, language)}${unit}`
  const hasLower = above !== undefined || from !== undefined
  const hasUpper = to !== undefined || below !== undefined
  if (!hasLower && !hasUpper) return vi ? 'còn lại' : 'otherwise'

  let lower = ''
  if (above !== undefined) lower = `${vi ? 'trên' : 'above'} ${number(above)}`
  else if (from !== undefined) lower = `${vi ? 'từ' : 'from'} ${number(from)}`
  if (!hasUpper) return vi && above === undefined ? `${lower} trở lên` : lower

  const upper = to === undefined ? `${vi ? 'dưới' : 'below'} ${number(below!)}` : number(to)
  if (hasLower) return `${lower} ${vi ? 'đến' : 'to'} ${upper}`
  if (to === undefined) return upper
  return vi ? `từ ${upper} trở xuống` : `up to ${upper}`
}
