import { type ExplainedResult, type ResultSet, type StoredValue, storedFacts } from '@openpar/domain/results'
import {
  type CompiledIndex,
  type Evaluation,
  evaluate,
  explain,
  fromPoints,
  type Place,
  type Unit,
} from '@openpar/engine'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { rankingOf } from '../ranking/ranking-of.ts'
import { unitResults } from '../ranking/unit-results.ts'
import { valuesThen } from './values-then.ts'

/**
 * Why a unit has the points it has at a node: evaluated anew from the values as they were when the set was computed,
 * beside the stored figure, which stays what counts.
 * @throws Problem `result-set-not-found`, `unit-without-result`, `node-not-found`, `result-not-explained`
 */
export async function explainResult(
  db: Database,
  setId: string,
  unit: string,
  node: string,
): Promise<ExplainedResult> {
  const { set, nodes, ranked } = await unitResults(db, setId, unit)
  const stored = nodes.find((one) => one.node === node)
  const { index, units, kinds } = await rankingOf(db, set)
  const place = index.byCode.get(node)
  if (!stored || !place) throw new Problem('node-not-found', { node })
  const all = units.map(({ unit: code, name }): Unit => {
    const kind = kinds.get(code)
    return { code, name, group: set.group.code, ...(kind === undefined ? {} : { kind }) }
  })
  const evaluation = evaluateAnew(index, set, all, await valuesOf(db, set, index, unit))
  const why = explain(evaluation, unit, node)
  const { name, points, max, lost, rank, status, reason } = stored
  const byNode = new Map(nodes.map((one) => [one.node, one]))
  return {
    unit,
    node,
    name,
    points,
    max,
    lost,
    rank,
    status,
    reason,
    // Ranks come from the whole group as stored: only what this unit needs was evaluated anew.
    ranked: rank === null ? 0 : ranked,
    rule: why.words,
    steps: [...why.steps],
    facts: why.facts.map(
      ({ measure, name: words, unit: unitOfMeasure, kind, value, answer, reason, provenance }) => ({
        measure,
        name: words,
        unitOfMeasure: unitOfMeasure ?? null,
        kind: kind ?? 'number',
        value: Number.isNaN(value) ? null : value,
        answer: answer ?? null,
        reason: reason ?? null,
        source: provenance?.source ?? null,
      }),
    ),
    parts: place.children.flatMap(({ code }) => {
      const part = byNode.get(code)
      if (!part) return []
      return [
        {
          node: code,
          name: part.name,
          points: part.points,
          max: part.max,
          lost: part.lost,
          status: part.status,
        },
      ]
    }),
    evidence: [...(place.node?.evidence ?? [])],
    note: place.node?.note ?? null,
    agrees: points === (Number.isNaN(why.points) ? null : fromPoints(why.points)),
  }
}

function evaluateAnew(
  index: CompiledIndex,
  set: ResultSet,
  units: readonly Unit[],
  values: readonly StoredValue[],
): Evaluation {
  const { facts, faults } = storedFacts(index.definition, set.period, units, values)
  if (!facts) {
    const first = faults.find(({ severity }) => severity === 'error')!
    throw new Problem('result-not-explained', { fault: first.vi })
  }
  return evaluate(index, facts)
}

/** All values of the unit, and of the others those that relative rules compare. */
async function valuesOf(
  db: Database,
  set: ResultSet,
  { places, measures }: CompiledIndex,
  unit: string,
): Promise<readonly StoredValue[]> {
  const compared = [...new Set(places.flatMap(measuresCompared))]
  const own = await valuesThen(db, set, [...measures.keys()], unit)
  if (compared.length === 0) return own
  const others = await valuesThen(db, set, compared)
  return [...own, ...others.filter((value) => value.unit !== unit)]
}

function measuresCompared({ rule, node }: Place): readonly string[] {
  return rule && node?.rule?.kind === 'relative' ? rule.measures : []
}
