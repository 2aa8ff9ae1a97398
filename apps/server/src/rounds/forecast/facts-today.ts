import { settleValue } from '@openpar/domain/measures'
import { type StoredValue, storedFacts } from '@openpar/domain/results'
import { valuesIn } from '@openpar/domain/rounds'
import { type Evaluation, evaluate, type Unit } from '@openpar/engine'
import { indexCells, readValues } from '../../measures/values/read-values.ts'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { ScoredRound } from '../score/score-round.ts'

/**
 * The points of all units of a round from whatever facts exist now: what their scoresheets say in the highest layer that was
 * written, and where a sheet says nothing yet, what the store of measures holds for the period.
 */
export async function evaluationToday(
  db: Database,
  { round, index, map, units }: ScoredRound,
): Promise<Evaluation> {
  const { period } = round.course.plan!
  const said = valuesIn(units, 'final')
  const known = new Set(said.map(({ unit, measure }) => `${unit} ${measure}`))
  const ids = units.map(({ unit }) => unit)
  const measures = [...index.readers.keys()]
  const held = await readValues(db, {
    provinces: map.provincesOf(ids),
    units: ids,
    periods: [period],
    measures,
  })
  const cells = indexCells(held)
  const others = ids.flatMap((unit) =>
    measures.flatMap((measure): StoredValue[] => {
      const { declared, computed } = cells(unit, measure, period)
      const counts = settleValue(declared, computed)?.counts
      if (!counts || known.has(`${unit} ${measure}`)) return []
      return [{ unit, measure, value: counts.value, missing: counts.missing, source: counts.provenance.kind }]
    }),
  )
  const listed = units.map(({ unit, name, group, kind }): Unit => {
    return { code: unit, name, group, ...(kind === undefined ? {} : { kind }) }
  })
  const { facts, faults } = storedFacts(index.definition, period, listed, [...said, ...others])
  if (!facts) {
    const first = faults.find(({ severity }) => severity === 'error')
    throw new Problem('round-not-scored', { fault: first?.vi ?? '' })
  }
  return evaluate(index, facts)
}
