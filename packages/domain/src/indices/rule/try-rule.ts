import {
  type Column,
  compileIndex,
  type Definition,
  evaluate,
  explain,
  fromPoints,
  type Measure,
  NOT_APPLICABLE,
  type Node,
  type Status,
} from '@openpar/engine'
import { childOf } from '../../definition/shape/place.ts'
import { measuresOfRule } from './measures-of-rule.ts'
import { measuresIn } from './new-measures.ts'

/** A typed fact: a number (1 or 0 for yes or no), an answer code, missing, or not applicable. */
export type TriedFact = number | string | 'missing' | typeof NOT_APPLICABLE

export type TriedFacts = Readonly<Record<string, TriedFact>>

export interface Trial {
  /** Points; undefined where there are none. */
  readonly points?: number
  /** Most that could be reached: 0 where the component is taken out. */
  readonly max: number
  readonly status: Status
  readonly words: { readonly vi: string; readonly en: string }
  readonly steps: readonly { readonly vi: string; readonly en: string }[]
}

export type TrialOutcome =
  | { readonly ok: true; readonly trial: Trial; readonly measures: readonly Measure[] }
  | { readonly ok: false; readonly vi: string; readonly en: string }

/**
 * Points and explanation of one component of points for the facts of one unit, by the engine that scores rounds. Rules
 * that compare read `others` too, the facts of the other units of the group. Only the component and the declared
 * precision are read, so faults elsewhere do not matter. Facts not given are missing.
 */
export function tryRule(
  data: unknown,
  component: unknown,
  facts: TriedFacts,
  others: readonly TriedFacts[] = [],
): TrialOutcome {
  const all = measuresIn(data)
  const codes = measuresOfRule(
    childOf(component, 'rule'),
    all.map((measure) => measure.code),
  )
  const measures = codes.map((code) => all.find((measure) => measure.code === code) ?? { code, name: code })
  try {
    const index = compileIndex(alone(data, component as Node, measures))
    const units = [facts, ...others]
    const evaluation = evaluate(index, {
      units: units.map((_, position) => ({ code: String(position), group: 'group' })),
      columns: new Map(measures.map((measure) => [measure.code, columnOf(measure, units)])),
    })
    const { points, max, status, words, steps } = explain(evaluation, '0', (component as Node).code)
    const given = Number.isNaN(points) ? {} : { points: fromPoints(points) }
    return { ok: true, measures, trial: { ...given, max: fromPoints(max), status, words, steps } }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    return { ok: false, vi: `Chưa tính được: ${words}`, en: `Cannot be computed yet: ${words}` }
  }
}

/** An index of this component alone, concerning every unit. */
function alone(data: unknown, component: Node, measures: readonly Measure[]): Definition {
  const { appliesTo: _, ...node } = component
  const max = node.max ?? 0
  return {
    id: 'trial',
    edition: 'trial',
    title: 'trial',
    basis: 'trial',
    valid: { from: '2000-01-01' },
    status: 'illustrative',
    method: 'points',
    scale: max,
    precision: childOf(data, 'precision') as Definition['precision'],
    ranking: { on: 'rounded', ties: 'competition' },
    groups: [{ code: 'group', title: 'group' }],
    measures,
    nodes: [node],
  }
}

function columnOf(measure: Measure, units: readonly TriedFacts[]): Column {
  const reasons = new Map<number, string>()
  const values = Float64Array.from(units, (facts, unit) => {
    const fact = facts[measure.code]
    if (typeof fact === 'number') return fact
    if (fact === NOT_APPLICABLE) reasons.set(unit, NOT_APPLICABLE)
    const answer = fact === undefined ? -1 : (measure.options ?? []).indexOf(fact)
    return answer < 0 ? Number.NaN : answer
  })
  return { values, reasons }
}
