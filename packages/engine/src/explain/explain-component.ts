import type { Place } from '../evaluate/compiled-index.ts'
import type { Evaluation } from '../evaluate/result.ts'
import { cellOf } from '../evaluate/score-component.ts'
import { STATUS } from '../evaluate/status.ts'
import { formatPoints } from '../exact/points.ts'
import { inBoth, type Step } from '../rules/compiled-rule.ts'
import type { UsedFact } from './explanation.ts'

const MISSING_WORDS: Step = { vi: 'theo quy định khi chưa có số liệu', en: 'by the rule for missing facts' }
const NOT_APPLICABLE_WORDS: Step = { vi: 'không phát sinh', en: 'not applicable' }

/** The rounding and reasoning of one component: the very function that scored it writes down its steps. */
export function componentSteps(evaluation: Evaluation, place: Place, unit: number): Step[] {
  const cell = cellOf(place, evaluation.facts, evaluation.groups, unit)
  const column = evaluation.columns[place.position]!
  const steps: Step[] = []
  if (!cell.concerned) {
    steps.push(outcome(NOT_APPLICABLE_WORDS, column.points[unit]!, column.max[unit]!))
  } else if (cell.missing !== undefined) {
    const name = evaluation.index.measures.get(cell.missing)?.name ?? cell.missing
    const reason = column.reasons.get(unit)
    steps.push(
      inBoth((language) => {
        const text = typeof name === 'string' ? name : ((language === 'en' ? name.en : name.vi) ?? name.vi)
        const why = reason && reason !== 'no-value' ? ` (${reason})` : ''
        return language === 'vi' ? `chưa có số liệu: ${text}${why}` : `missing: ${text}${why}`
      }),
    )
    if (column.status[unit] === STATUS.defaulted) {
      steps.push(outcome(MISSING_WORDS, column.points[unit]!, column.max[unit]!))
    }
  } else {
    cell.score(cell.values, steps)
    if (column.status[unit] === STATUS.notApplicable) {
      steps.push(outcome(NOT_APPLICABLE_WORDS, column.points[unit]!, column.max[unit]!))
    }
  }
  return steps
}

function outcome(words: Step, points: number, max: number): Step {
  return inBoth((language) => {
    if (max === 0) {
      const excluded = language === 'vi' ? 'không tính vào điểm tối đa' : 'taken out of the maximum'
      return `${words[language]}: ${excluded}`
    }
    return `${words[language]}: ${formatPoints(points, language)}`
  })
}

/** The facts a component reads, with where each came from. */
export function usedFacts(evaluation: Evaluation, place: Place, unit: number): UsedFact[] {
  const { index, facts } = evaluation
  const published = place.node?.published
  const read = [...(place.rule?.measures ?? []), ...(published === undefined ? [] : [published])]
  return read.map((code) => {
    const measure = index.measures.get(code)
    const column = facts.columns.get(code)
    const value = column?.values[unit] ?? Number.NaN
    return {
      measure: code,
      name: measure?.name ?? code,
      unit: measure?.unit,
      value,
      answer: measure?.kind === 'choice' ? measure.options?.[value] : undefined,
      reason: Number.isNaN(value) ? (column?.reasons?.get(unit) ?? 'no-value') : undefined,
      provenance: column?.provenance?.get(unit),
    }
  })
}
