import { type Language, textIn } from '../definition/text.ts'
import type { Place } from '../evaluate/compiled-index.ts'
import { type Evaluation, statusOf, unitPosition } from '../evaluate/result.ts'
import { formatPoints } from '../exact/points.ts'
import { noNode } from '../input-problem.ts'
import { inBoth, type Step } from '../rules/step.ts'
import { componentSteps, usedFacts } from './explain-component.ts'
import { compositeSteps, compositeWords } from './explain-composite.ts'
import { sumSteps } from './explain-sum.ts'
import type { Explanation, Part } from './explanation.ts'

/**
 * Why a unit has the points it has at a node: the rule in words, the formula with its numbers, every rounding, where
 * each fact came from, and what each child adds.
 * @throws RangeError on an unknown unit or code.
 */
export function explain(evaluation: Evaluation, unitCode: string, code: string): Explanation {
  const place = evaluation.index.byCode.get(code)
  if (!place) throw noNode(code)
  const unit = unitPosition(evaluation.facts, unitCode)
  const column = evaluation.columns[place.position]!
  const members = evaluation.groups.get(evaluation.facts.units[unit]!.group)!
  return {
    unit: unitCode,
    code,
    name: place.name,
    points: column.points[unit]!,
    max: column.max[unit]!,
    lost: column.lost[unit]!,
    rank: column.rank[unit]!,
    ranked: members.filter((each) => !Number.isNaN(column.rank[each]!)).length,
    status: statusOf(column, unit),
    reason: column.reasons.get(unit),
    words: ruleWords(place, evaluation),
    steps: stepsOf(evaluation, place, unit),
    facts: usedFacts(evaluation, place, unit),
    parts: place.children.map((child) => partOf(evaluation, child, unit)),
  }
}

function stepsOf(evaluation: Evaluation, place: Place, unit: number): Step[] {
  if (evaluation.composite) return compositeSteps(evaluation.composite, place, unit)
  return place.kind === 'component'
    ? componentSteps(evaluation, place, unit)
    : sumSteps(evaluation, place, unit)
}

/** The rule of a node in words: that of its component, or how its children add up. */
export function ruleWords(place: Place, { index }: Pick<Evaluation, 'index'>): Step {
  if (place.rule) return place.rule.words()
  if (index.plan) return compositeWords(index.plan, place)
  const { decimals } = index.definition.precision.totals
  if (place.kind === 'bonus' || place.kind === 'penalty') {
    return inBoth((language) => {
      const cap = formatPoints(place.max, language)
      return language === 'vi'
        ? `Tổng điểm các mục, không quá ${cap} điểm`
        : `Sum of the items, at most ${cap} points`
    })
  }
  return {
    vi: `Tổng điểm các mục con, làm tròn đến ${decimals} chữ số thập phân`,
    en: `Sum of the points of its parts, rounded to ${decimals} decimals`,
  }
}

function partOf(evaluation: Evaluation, place: Place, unit: number): Part {
  const column = evaluation.columns[place.position]!
  return {
    code: place.code,
    name: place.name,
    points: column.points[unit]!,
    max: column.max[unit]!,
    lost: column.lost[unit]!,
    status: statusOf(column, unit),
  }
}

/** All lines of an explanation in one language, the rule first. */
export function explanationLines(explanation: Explanation, language: Language): string[] {
  const head = `${explanation.code} ${textIn(explanation.name, language)}`
  return [head, explanation.words[language], ...explanation.steps.map((step) => step[language])]
}
