import type { Place } from '../../evaluate/compiled-index.ts'
import { computeInto, startColumn } from '../../evaluate/evaluate.ts'
import { type Evaluation, type ResultColumn, unitPosition } from '../../evaluate/result.ts'
import { STATUS } from '../../evaluate/status.ts'
import { fromPoints } from '../../exact/points.ts'
import type { Column, Facts } from '../../facts/facts.ts'
import { InputProblem } from '../../input-problem.ts'
import type { Input } from '../design/input.ts'
import type { Model } from '../simulation.ts'

/** A fact known with an error: the sampling error of a survey, say. */
export interface UncertainFact {
  readonly unit: string
  readonly measure: string
  /** In the unit of the measure. */
  readonly standardError: number
}

export interface PointsUncertainty {
  /** Domains whose maximum may be `share` more or less, the scale staying whole. */
  readonly weights?: { readonly codes: readonly string[]; readonly share: number }
  readonly facts?: readonly UncertainFact[]
}

/** A model of the totals of an index of points, with its inputs; scores are points as decimals. */
export interface PointsModel {
  readonly inputs: readonly Input[]
  readonly units: readonly string[]
  readonly model: Model
}

interface Noise {
  readonly values: Float64Array
  readonly position: number
}

/** Facts with columns of their own for the measures that vary, so that a run can overwrite them. */
function ownFacts(facts: Facts, measures: ReadonlySet<string>): Facts {
  const own = [...measures].map((measure): [string, Column] => {
    const column = facts.columns.get(measure)
    if (!column) throw new InputProblem(`chưa có số liệu ${measure}`, `no facts of measure ${measure}`)
    return [measure, { ...column, values: column.values.slice() }]
  })
  return { units: facts.units, columns: new Map([...facts.columns, ...own]) }
}

/** Places to recompute when `measures` change, each before the nodes above it. */
function placesAbove({ index }: Evaluation, measures: ReadonlySet<string>): Place[] {
  const touched = new Set<Place>()
  for (const measure of measures) {
    for (const reader of index.readers.get(measure) ?? []) {
      for (let at: Place | undefined = reader; at; at = at.parent) touched.add(at)
    }
  }
  return [...touched].sort((a, b) => b.position - a.position)
}

/**
 * Totals of an index of points under uncertain weights of domains and uncertain facts. With factor f on domain d the
 * total is scale × Σ f·points ÷ Σ f·max, bonus and penalty outside. A unit with an incomplete total has no score.
 * @throws RangeError on unknown units, measures or domains.
 */
export function pointsModel(evaluation: Evaluation, uncertainty: PointsUncertainty): PointsModel {
  const { index, groups } = evaluation
  const { codes = [], share = 0 } = uncertainty.weights ?? {}
  const uncertainFacts = uncertainty.facts ?? []
  const domains = index.root.children.filter((place) => place.tree === 'scale')
  const factorOf = domains.map((place) => codes.indexOf(place.code))
  for (const code of codes) {
    if (!domains.some((place) => place.code === code))
      throw new InputProblem(`không có lĩnh vực ${code}`, `no domain with code ${code}`)
  }
  const measures = new Set(uncertainFacts.map((fact) => fact.measure))
  const facts = ownFacts(evaluation.facts, measures)
  const noises = uncertainFacts.map(({ unit, measure }): Noise => {
    const { values } = facts.columns.get(measure)!
    const position = unitPosition(facts, unit)
    if (Number.isNaN(values[position]!)) {
      throw new InputProblem(
        `đơn vị ${unit} chưa có số liệu ${measure} nên không có sai số`,
        `unit ${unit} has no value of ${measure} to err around`,
      )
    }
    return { values, position }
  })
  const above = placesAbove(evaluation, measures)
  const columns: ResultColumn[] = [...evaluation.columns]
  const fresh = above.map((place) => startColumn(place, facts.units.length, index))
  above.forEach((place, k) => {
    columns[place.position] = fresh[k]!
  })

  function recompute(choices: Float64Array): void {
    noises.forEach(({ values, position }, k) => {
      values[position] = choices[codes.length + k]!
    })
    above.forEach((place, k) => {
      for (const members of groups.values()) {
        computeInto(fresh[k]!, place, index, facts, columns, members, members)
      }
    })
  }

  const outside = index.root.children.filter((place) => place.tree !== 'scale')
  const total = index.root.position

  const model: Model = (choices, scores) => {
    if (noises.length > 0) recompute(choices)
    for (let unit = 0; unit < scores.length; unit++) {
      const status = columns[total]!.status[unit]!
      if (status === STATUS.incomplete || status === STATUS.notApplicable) continue
      let points = 0
      let max = 0
      for (let d = 0; d < domains.length; d++) {
        const column = columns[domains[d]!.position]!
        const factor = factorOf[d]! < 0 ? 1 : choices[factorOf[d]!]!
        points += factor * column.points[unit]!
        max += factor * column.max[unit]!
      }
      let added = 0
      for (const place of outside) {
        const sign = place.tree === 'bonus' ? 1 : -1
        added += sign * columns[place.position]!.points[unit]!
      }
      scores[unit] = Math.max(0, fromPoints((index.root.max * points) / max + added))
    }
  }

  const inputs: Input[] = [
    ...codes.map((code): Input => {
      return { kind: 'uniform', code, title: index.byCode.get(code)!.name, nominal: 1, share }
    }),
    ...uncertainFacts.map(({ unit, measure, standardError }, k): Input => {
      const { values, position } = noises[k]!
      const title = index.measures.get(measure)?.name ?? measure
      return { kind: 'normal', code: `${unit}/${measure}`, title, nominal: values[position]!, standardError }
    }),
  ]
  return { inputs, units: facts.units.map((unit) => unit.code), model }
}
