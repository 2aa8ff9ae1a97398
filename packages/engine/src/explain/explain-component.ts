import { textIn } from '../definition/text.ts'
import { measuresOf, type Place } from '../evaluate/compiled-index.ts'
import type { Evaluation } from '../evaluate/result.ts'
import { cellOf, NO_VALUE } from '../evaluate/score-component.ts'
import { STATUS } from '../evaluate/status.ts'
import { formatPoints } from '../exact/points.ts'
import { inBoth, type Step } from '../rules/step.ts'
import type { UsedFact } from './explanation.ts'

const MISSING_WORDS: Step = { vi: 'chưa có số liệu, theo quy định', en: 'by the rule for missing facts' }
const PUBLISHED_WORDS: Step = { vi: 'dùng điểm đã công bố', en: 'the published points are used' }
const NOT_APPLICABLE_WORDS: Step = { vi: 'không phát sinh', en: 'not applicable' }
const EXCLUDED_WORDS: Step = { vi: 'không tính vào điểm tối đa', en: 'taken out of the maximum' }

/** The reasoning of one component: the very function that scored it writes down its steps, then what the node makes of it. */
export function componentSteps(evaluation: Evaluation, place: Place, unit: number): Step[] {
  const cell = cellOf(place, evaluation.facts, evaluation.groups, unit)
  const column = evaluation.columns[place.position]!
  const status = column.status[unit]!
  const steps: Step[] = []
  if (cell.concerned) {
    if (cell.missing === undefined) cell.score(cell.values, steps)
    else steps.push(missingStep(evaluation, cell.missing, column.reasons.get(unit)))
  }
  if (status === STATUS.notApplicable || !cell.concerned) {
    steps.push(outcome(NOT_APPLICABLE_WORDS, column.points[unit]!, column.max[unit]!, place.max))
  }
  if (status === STATUS.published) {
    steps.push(outcome(PUBLISHED_WORDS, column.points[unit]!, column.max[unit]!, place.max))
  }
  if (status === STATUS.defaulted) {
    steps.push(outcome(MISSING_WORDS, column.points[unit]!, column.max[unit]!, place.max))
  }
  return steps
}

function missingStep({ index }: Evaluation, measure: string, reason: string | undefined): Step {
  const name = index.measures.get(measure)?.name ?? measure
  const why = reason === undefined || reason === NO_VALUE ? '' : ` (${reason})`
  return inBoth((language) => {
    const head = language === 'vi' ? 'chưa có số liệu' : 'missing'
    return `${head}: ${textIn(name, language)}${why}`
  })
}

function outcome(words: Step, points: number, max: number, declaredMax: number): Step {
  const isExcluded = max === 0 && declaredMax > 0
  return inBoth((language) => {
    const given = isExcluded ? EXCLUDED_WORDS[language] : formatPoints(points, language)
    return `${words[language]}: ${given}`
  })
}

/** The facts a component reads, with where each came from. */
export function usedFacts(evaluation: Evaluation, place: Place, unit: number): UsedFact[] {
  const { index, facts } = evaluation
  return measuresOf(place).map((code) => {
    const measure = index.measures.get(code)
    const column = facts.columns.get(code)
    const value = column?.values[unit] ?? Number.NaN
    return {
      measure: code,
      name: measure?.name ?? code,
      unit: measure?.unit,
      kind: measure?.kind,
      value,
      answer: measure?.kind === 'choice' ? measure.options?.[value] : undefined,
      reason: Number.isNaN(value) ? (column?.reasons?.get(unit) ?? NO_VALUE) : undefined,
      provenance: column?.provenance?.get(unit),
    }
  })
}
