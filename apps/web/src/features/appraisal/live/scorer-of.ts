import type { Figure } from '@openpar/domain/measures'
import {
  type ComponentAppraisal,
  emptySheet,
  type Fact,
  type ScoredUnit,
  scoreSheets,
} from '@openpar/domain/rounds'
import { columnOf, compileIndex, fromPoints } from '@openpar/engine'

type Facts = ComponentAppraisal['rows'][number]['facts']

/** Computes what the appraised points of a unit would be with these figures, by measure; null where there are none. */
export type Scorer = (unit: string, figures: ReadonlyMap<string, Figure>) => number | null

const written = <T>(value: T) => ({ value, by: null, at: '', sequence: 1, before: null })
const earlier = <T extends object>(standing: T | null) => standing && { ...standing, before: null }

const NOTHING: Fact = { declared: null, computed: null, difference: null, appraised: null, final: null }

function factsWith(facts: Facts, figures: ReadonlyMap<string, Figure>): Map<string, Fact> {
  const known = new Map(
    Object.entries(facts).map(([measure, fact]): [string, Fact] => [
      measure,
      {
        declared: earlier(fact.declared),
        computed: earlier(fact.computed),
        difference: earlier(fact.difference),
        appraised: earlier(fact.appraised),
        final: earlier(fact.final),
      } as Fact,
    ]),
  )
  for (const [measure, figure] of figures)
    known.set(measure, { ...(known.get(measure) ?? NOTHING), appraised: written({ figure, reason: '' }) })
  return known
}

/** The engine that scores rounds, on one component and its units, before anything is saved. */
export function scorerOf({
  component,
  definition,
  round,
  rows,
}: Pick<ComponentAppraisal, 'component' | 'definition' | 'round' | 'rows'>): Scorer {
  const index = compileIndex(definition)
  return (unit, figures) => {
    const units = rows.map((row): ScoredUnit => {
      const facts = factsWith(row.facts, row.unit.id === unit ? figures : new Map())
      return { unit: row.unit.id, name: row.unit.name, group: row.group, sheet: { ...emptySheet, facts } }
    })
    const { evaluation } = scoreSheets(index, round.period, units, 'appraised')
    if (!evaluation) return null
    const points = columnOf(evaluation, component.code).points[units.findIndex((one) => one.unit === unit)]
    return points === undefined || Number.isNaN(points) ? null : fromPoints(points)
  }
}
