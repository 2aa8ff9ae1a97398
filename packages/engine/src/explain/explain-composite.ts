import {
  type CellChange,
  type CompositeBuild,
  type CompositePlan,
  extent,
  getNodePosition,
  MEAN_NAMES,
  moments,
  textOfReason,
} from '../composite/index.ts'
import type { Aggregation, NormalisationMethod } from '../definition/composite.ts'
import { type Language, textIn } from '../definition/text.ts'
import type { Place } from '../evaluate/compiled-index.ts'
import { formatNumber } from '../exact/points.ts'
import { inBoth, type Step } from '../rules/step.ts'

const NORMALISATIONS: Readonly<Record<NormalisationMethod, Step>> = {
  none: { vi: 'giữ nguyên giá trị', en: 'value as it is' },
  'min-max': { vi: 'so với thấp nhất và cao nhất', en: 'position between lowest and highest' },
  'z-score': { vi: 'độ lệch chuẩn so với trung bình', en: 'standard deviations from the mean' },
  scaled: { vi: 'quy đổi tuyến tính theo mốc cố định', en: 'linear scale between fixed values' },
  goalposts: { vi: 'quy đổi giữa mốc kém nhất và tốt nhất', en: 'position between goalposts' },
  'distance-to-maximum': { vi: 'khoảng cách đến cao nhất', en: 'distance to the maximum' },
  'distance-to-target': { vi: 'khoảng cách đến mục tiêu', en: 'distance to the target' },
  'fraction-of-maximum': { vi: 'tỷ lệ so với cao nhất', en: 'fraction of the maximum' },
  rank: { vi: 'thứ hạng', en: 'rank' },
  borda: { vi: 'điểm Borda', en: 'Borda count' },
  'percentile-rank': { vi: 'hạng phân vị', en: 'percentile rank' },
}

const number = (value: number, language: Language) => formatNumber(value, language, 0, 4)

function changeLine(change: CellChange, language: Language): string {
  const vi = language === 'vi'
  const to = number(change.to, language)
  switch (change.step) {
    case 'divided':
      return `${number(change.from, language)} ÷ ${change.by} = ${to}`
    case 'imputed': {
      const group =
        change.group === undefined ? '' : vi ? ` của nhóm ${change.group}` : ` of group ${change.group}`
      const mean = change.method === 'mean' ? (vi ? 'trung bình' : 'mean') : vi ? 'trung vị' : 'median'
      return vi ? `ước tính bằng ${mean}${group}: ${to}` : `imputed by the ${mean}${group}: ${to}`
    }
    case 'pulled-in':
      return vi
        ? `giá trị ngoại lai kéo từ ${number(change.from, language)} về ${to}`
        : `outlier pulled in from ${number(change.from, language)} to ${to}`
    case 'logarithm':
      return vi
        ? `lấy lô-ga-rít: ${number(change.from, language)} → ${to}`
        : `logarithm: ${number(change.from, language)} → ${to}`
  }
}

/** How a node of a composite index comes about, in words. */
export function compositeWords(plan: CompositePlan, place: Place): Step {
  const { method, levels } = plan
  const node = getNodePosition(plan, place.code)
  if (place.kind === 'component') {
    const lower = place.node?.better === 'lower'
    return inBoth((language) => {
      const direction = lower ? (language === 'vi' ? '; càng thấp càng tốt' : '; lower is better') : ''
      const weight = `${language === 'vi' ? '; trọng số' : '; weight'} ${number(plan.weights[node]!, language)}`
      return `${NORMALISATIONS[method.normalisation.method][language]}${direction}${weight}`
    })
  }
  const { mean } = meanAt(plan, levels[node]!)
  return inBoth((language) => {
    const times = place.kind === 'index' && plan.times !== 1 ? ` × ${number(plan.times, language)}` : ''
    const name = MEAN_NAMES[mean][language]
    const words = language === 'vi' ? `Lấy ${name} có trọng số` : `The weighted ${name}`
    return `${words}${times}`
  })
}

/** The steps from the fact to the normalised value, or from the parts to the node. */
export function compositeSteps(build: CompositeBuild, place: Place, unit: number): Step[] {
  const reason = build.findReason(place.code, unit)
  const value = build.aggregated.get(place.code)![unit]!
  const result = inBoth((language) => {
    if (!reason) return `→ ${number(value, language)}`
    return textIn(textOfReason(reason), language)
  })
  if (place.kind !== 'component')
    return [
      inBoth((language) => partsLine(build, place, unit, language)),
      ...(reason ? [] : rescaledStep(build, place, unit)),
      result,
    ]
  const changes = build.changesOf(place.code, unit)
  const steps = changes.map((change) => inBoth((language) => changeLine(change, language)))
  const normalised = reason ? undefined : normalisationStep(build, place, unit)
  return [...steps, normalised ?? result]
}

/** The normalisation with its numbers put in, where it is one formula; undefined for the others. */
function normalisationStep(build: CompositeBuild, place: Place, unit: number): Step | undefined {
  const { normalisation } = build.plan.method
  const treated = build.treated.get(place.code)!
  const { group } = build.units[unit]!
  const peers = treated.filter((_, k) => normalisation.within !== 'group' || build.units[k]!.group === group)
  const value = build.normalised.get(place.code)![unit]!
  const sign = place.node?.better === 'lower' ? -1 : 1
  const [least, greatest] = extent(peers)
  if (normalisation.method === 'min-max' && least < greatest) {
    const [low, high] = normalisation.range ?? [0, 100]
    const [from, to] = sign < 0 ? [greatest, least] : [least, greatest]
    return inBoth((language) => {
      const show = (each: number) => number(each, language)
      const above =
        sign < 0 ? `${show(from)} − ${show(treated[unit]!)}` : `${show(treated[unit]!)} − ${show(from)}`
      const width = sign < 0 ? `${show(from)} − ${show(to)}` : `${show(to)} − ${show(from)}`
      const start = low === 0 ? '' : `${show(low)} + `
      return `${start}${show(high - low)} × (${above}) ÷ (${width}) = ${show(value)}`
    })
  }
  if (normalisation.method !== 'z-score') return undefined
  const { mean, deviation } = moments(peers)
  return inBoth((language) => {
    const show = (each: number) => number(each, language)
    const [x, centre] = sign < 0 ? [mean, treated[unit]!] : [treated[unit]!, mean]
    const middle = normalisation.mean ? `${show(normalisation.mean)} + ` : ''
    const times = (normalisation.deviation ?? 1) === 1 ? '' : `${show(normalisation.deviation!)} × `
    return `${middle}${times}(${show(x)} − ${show(centre)}) ÷ ${show(deviation)} = ${show(value)}`
  })
}

/** The mean of a node above the indicators, which are level 1. */
function meanAt({ method }: CompositePlan, level: number): Aggregation {
  return method.aggregation[Math.min(level - 2, method.aggregation.length - 1)]!
}

/** The parts with their weights; for the arithmetic mean the whole sum, to be redone by hand. */
function partsLine(build: CompositeBuild, place: Place, unit: number, language: Language): string {
  const { plan } = build
  const parts = place.children.map((child) => {
    const value = build.aggregated.get(child.code)![unit]!
    return { code: child.code, value, weight: build.weights[getNodePosition(plan, child.code)]! }
  })
  const known = parts.filter(({ value }) => !Number.isNaN(value))
  const shown = known.map(
    ({ code, value, weight }) => `${code} ${number(value, language)} × ${number(weight, language)}`,
  )
  const isArithmetic = meanAt(plan, plan.levels[getNodePosition(plan, place.code)]!).mean === 'arithmetic'
  if (!isArithmetic) return shown.join('; ')
  const weights = known.reduce((sum, { weight }) => sum + weight, 0)
  const times = place.kind === 'index' && plan.times !== 1 ? ` × ${number(plan.times, language)}` : ''
  return `(${shown.join(' + ')}) ÷ ${number(weights, language)}${times}`
}

/** Says that a part without a value leaves its weight to the others. */
function rescaledStep(build: CompositeBuild, place: Place, unit: number): Step[] {
  const open = place.children.filter((child) => Number.isNaN(build.aggregated.get(child.code)![unit]!))
  if (open.length === 0) return []
  const codes = open.map((child) => child.code).join(', ')
  return [
    {
      vi: `${codes} chưa có giá trị; trọng số được chia lại cho các mục còn lại`,
      en: `${codes} has no value; its weight goes to the other parts`,
    },
  ]
}
