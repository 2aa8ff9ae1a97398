import { type CompositeChoice, createCompositeRuns } from '../../composite/index.ts'
import type { Aggregation, Normalisation } from '../../definition/composite.ts'
import type { Text } from '../../definition/text.ts'
import type { Evaluation } from '../../evaluate/result.ts'
import { InputProblem, noNode } from '../../input-problem.ts'
import type { Input } from '../design/input.ts'
import type { Model } from '../simulation.ts'
import type { PointsModel } from './points-model.ts'

/** What may be done otherwise in a composite index. An empty list, or none, leaves it as declared. */
export interface CompositeUncertainty {
  /** Limits of winsorising. */
  readonly winsorise?: readonly number[]
  readonly normalisations?: readonly Normalisation[]
  /** Means, each used at every level. */
  readonly aggregations?: readonly Aggregation[]
  /** Nodes whose weight may be `share` more or less. */
  readonly weights?: { readonly codes: readonly string[]; readonly share: number }
}

interface Variation {
  readonly input: Input
  readonly apply: (choice: Mutable, value: number) => void
}

type Mutable = { -readonly [K in keyof CompositeChoice]: CompositeChoice[K] }

function alternatives<T>(
  code: string,
  title: Text,
  list: readonly T[] | undefined,
  name: (item: T) => string,
  isDeclared: (item: T) => boolean,
  set: (choice: Mutable, item: T) => void,
): Variation[] {
  if (!list || list.length === 0) return []
  const declared = list.findIndex(isDeclared)
  if (declared < 0)
    throw new InputProblem(
      `${code}: cách đã khai báo phải nằm trong các cách được thử`,
      `${code}: the declared way must be among the alternatives`,
    )
  const input: Input = { kind: 'alternatives', code, title, alternatives: list.map(name), nominal: declared }
  return [{ input, apply: (choice, value) => set(choice, list[value]!) }]
}

/**
 * The whole index under other limits, normalisations, means and weights. Every alternative list must hold the declared
 * way, which is the nominal one. @throws RangeError otherwise, and on unknown nodes.
 */
export function compositeModel(evaluation: Evaluation, uncertainty: CompositeUncertainty): PointsModel {
  const { index, facts } = evaluation
  const plan = index.plan
  if (!plan)
    throw new InputProblem(
      `${index.definition.id} không phải chỉ số tổng hợp`,
      `${index.definition.id} is not a composite index`,
    )
  const { method } = plan
  const runs = createCompositeRuns(plan, facts)
  const weights = runs.weights.slice()
  const declaredMeans = JSON.stringify(method.aggregation)
  const variations: Variation[] = [
    ...alternatives(
      'winsorise',
      { vi: 'Số điểm ngoại lai tối đa', en: 'Winsorising limit' },
      uncertainty.winsorise,
      String,
      (limit) => limit === method.treatment?.winsorise,
      (choice, limit) => {
        choice.winsorise = limit
      },
    ),
    ...alternatives(
      'normalisation',
      { vi: 'Cách chuẩn hóa', en: 'Normalisation' },
      uncertainty.normalisations,
      ({ method: name, range }) => (range ? `${name} ${range.join('–')}` : name),
      (one) => JSON.stringify(one) === JSON.stringify(method.normalisation),
      (choice, one) => {
        choice.normalisation = one
      },
    ),
    ...alternatives(
      'aggregation',
      { vi: 'Cách tổng hợp', en: 'Aggregation' },
      uncertainty.aggregations,
      ({ mean }) => mean,
      (one) => JSON.stringify([one]) === declaredMeans,
      (choice, one) => {
        choice.aggregation = [one]
      },
    ),
    ...weightVariations(uncertainty, plan.codes, runs.weights, weights, index.byCode),
  ]
  const model: Model = (choices, scores) => {
    const choice: Mutable = { weights }
    for (let k = 0; k < variations.length; k++) variations[k]!.apply(choice, choices[k]!)
    scores.set(runs.run(choice))
  }
  return { inputs: variations.map(({ input }) => input), units: facts.units.map((unit) => unit.code), model }
}

function weightVariations(
  { weights: noise }: CompositeUncertainty,
  codes: readonly string[],
  declared: Float64Array,
  weights: Float64Array,
  byCode: Evaluation['index']['byCode'],
): Variation[] {
  if (!noise) return []
  return noise.codes.map((code) => {
    const node = codes.indexOf(code)
    if (node < 0) throw noNode(code)
    const title = byCode.get(code)?.name ?? code
    return {
      input: { kind: 'uniform', code, title, nominal: declared[node]!, share: noise.share },
      apply: (_, value) => {
        weights[node] = value
      },
    }
  })
}
