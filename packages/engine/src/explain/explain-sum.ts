import type { Language } from '../definition/text.ts'
import type { Place } from '../evaluate/compiled-index.ts'
import type { Evaluation } from '../evaluate/result.ts'
import { STATUS } from '../evaluate/status.ts'
import { formatPoints } from '../exact/points.ts'
import { inBoth, type Step } from '../rules/step.ts'

const PUBLISHED_WORDS: Step = {
  vi: 'thiếu số liệu thành phần, dùng điểm đã công bố của cả mục',
  en: 'parts are missing; the points published for the whole are used',
}
const RESCALED_WORDS: Step = {
  vi: ' (quy đổi vì có nội dung không phát sinh)',
  en: ' (rescaled, some components do not apply)',
}

/** How the children of a node add up: every figure, the rescaling, the cap. */
export function sumSteps(evaluation: Evaluation, place: Place, unit: number): Step[] {
  const column = evaluation.columns[place.position]!
  const total = column.points[unit]!
  if (column.status[unit] === STATUS.published) {
    return [inBoth((language) => `${PUBLISHED_WORDS[language]}: ${formatPoints(total, language)}`)]
  }
  if (column.status[unit] === STATUS.notApplicable) {
    return [
      { vi: 'không phát sinh: không tính vào điểm tối đa', en: 'not applicable: taken out of the maximum' },
    ]
  }
  return [inBoth((language) => sumLine(evaluation, place, unit, language))]
}

function sumLine(evaluation: Evaluation, place: Place, unit: number, language: Language): string {
  const scored = place.children.filter(({ kind }) => kind !== 'bonus' && kind !== 'penalty')
  const terms = scored.map((child) => termOf(evaluation, child, unit, language))
  const applicable = scored.reduce((sum, child) => sum + evaluation.columns[child.position]!.max[unit]!, 0)
  const isRescaled = place.kind === 'index' && applicable !== place.max
  const sum = terms.length === 0 ? formatPoints(0, language) : terms.join(' + ')
  let line = sum
  if (isRescaled) {
    line = `(${sum}) × ${formatPoints(place.max, language)} ÷ ${formatPoints(applicable, language)}`
  }
  for (const child of place.children) {
    if (scored.includes(child)) continue
    line += ` ${child.kind === 'bonus' ? '+' : '−'} ${termOf(evaluation, child, unit, language)}`
  }
  const total = evaluation.columns[place.position]!.points[unit]!
  const words = isRescaled ? RESCALED_WORDS[language] : ''
  return `${line}${boundOf(evaluation, place, unit, language)} = ${formatPoints(total, language)}${words}`
}

/** `, không quá 2,00` where a cap, or the zero below which no total falls, decides. */
function boundOf(evaluation: Evaluation, place: Place, unit: number, language: Language): string {
  const vi = language === 'vi'
  const total = evaluation.columns[place.position]!.points[unit]!
  if (place.kind === 'index') return total === 0 ? (vi ? ', không âm' : ', not below 0') : ''
  if (place.kind === 'group') return ''
  const most = formatPoints(place.max, language)
  return vi ? `, không quá ${most}` : `, at most ${most}`
}

/** Points of a child, or why there are none. */
function termOf(evaluation: Evaluation, child: Place, unit: number, language: Language): string {
  const points = evaluation.columns[child.position]!.points[unit]!
  if (!Number.isNaN(points)) return formatPoints(points, language)
  return `${child.code} ${language === 'vi' ? 'chưa có số liệu' : 'missing'}`
}
