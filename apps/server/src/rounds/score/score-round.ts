import type { StoredValue } from '@openpar/domain/results'
import { type Layer, type ScoredUnit, scoreSheets } from '@openpar/domain/rounds'
import type { CompiledIndex, Evaluation } from '@openpar/engine'
import { loadUnitMap, type UnitMap } from '../../organisation/unit-map.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import type { StoredRound } from '../round/course-store.ts'
import { keptEvaluations } from './kept-evaluations.ts'
import { keptSheets } from './kept-sheets.ts'
import { roundIndex } from './round-index.ts'
import { isSettled, settledBeside } from './settled-beside.ts'
import { valuesBeside } from './values-beside.ts'

/** All scoresheets of a round with what their points are computed from. */
export interface ScoredRound {
  readonly round: StoredRound
  readonly index: CompiledIndex
  readonly map: UnitMap
  readonly units: readonly ScoredUnit[]
  /** Values that no scoresheet declares, as they stand now; once the round is settled, as they stood then. */
  readonly beside: readonly StoredValue[]
  /** The points of all units in a layer, units carrying their identifiers as codes; computed once. */
  evaluation(layer: Layer): Evaluation
}

/**
 * Reads a round whole, ready to be scored.
 * @throws Problem `round-not-open`; `round-not-scored` where facts cannot be read, which their checks should have refused
 */
export async function scoreRound(
  { db, today }: Pick<Context, 'db' | 'today'>,
  round: StoredRound,
): Promise<ScoredRound> {
  const { plan, opened } = round.course
  if (plan === null || opened === null) throw new Problem('round-not-open', { round: round.name })
  const [index, map] = [await roundIndex(db, plan), await loadUnitMap(db, today)]
  const sheets = await keptSheets(db, { province: round.province, round: round.id })
  const units = [...sheets].map(([unit, { group, sheet }]): ScoredUnit => {
    const placed = map.units.get(unit)
    return { unit, name: placed?.name ?? unit, group, kind: placed?.kind, sheet }
  })
  const place = { province: round.province, period: plan.period, units: [...sheets.keys()] }
  const beside = isSettled(round)
    ? await settledBeside(db, index, round.id)
    : await valuesBeside(db, index, place)
  const known = keptEvaluations(db, round.id, [
    [plan.edition, plan.caps, plan.sources, plan.period],
    units.map(({ unit, name, group, kind, sheet }) => [unit, name, group, kind, sheet.sequence]),
    beside,
  ])
  return {
    round,
    index,
    map,
    units,
    beside,
    evaluation(layer) {
      const made = known.get(layer) ?? evaluated(scoreSheets(index, plan.period, units, layer, beside))
      known.set(layer, made)
      return made
    },
  }
}

function evaluated({ evaluation, faults }: ReturnType<typeof scoreSheets>): Evaluation {
  if (evaluation) return evaluation
  const first = faults.find(({ severity }) => severity === 'error')
  throw new Problem('round-not-scored', { fault: first?.vi ?? '' })
}
