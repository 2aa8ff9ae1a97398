import { createCompositeRuns } from '../../packages/engine/src/composite/index.ts'
import { compileComposite } from '../../packages/engine/src/composite/plan/composite-plan.ts'
import { compositeTable } from '../data/composite-table.ts'
import type { Figure, Subject } from '../figure.ts'
import { compare } from '../measure.ts'
import { plainSums } from '../yardsticks.ts'

const BATCHES = 101

function prepared(gaps?: 'imputed' | 'left') {
  const { definition, facts, source } = compositeTable(gaps)
  const plan = compileComposite(definition)
  const columns = plan.indicators.map(({ measure }) => facts.columns.get(measure)!.values)
  return { source, plan, columns, runs: createCompositeRuns(plan, facts) }
}

/** A composite index of 51 units and 49 indicators from its imputed values up. */
export const compositeRebuild: Subject = {
  key: 'composite-rebuild',
  measure: () => {
    const { source, columns, runs } = prepared()
    return compare({
      name: `51 units × 49 indicators: treat, normalise, aggregate (${source}; yardstick: copy and sort 49 columns)`,
      unit: 'ms',
      work: {
        run: () => {
          runs.forget()
          return runs.run()[0]
        },
        times: 5,
      },
      yardstick: { run: () => columns.reduce((sum, column) => sum + column.slice().sort()[0]!, 0), times: 5 },
      batches: BATCHES,
      target: 0.5,
    })
  },
}

function weightsOnly(what: string, gaps: 'imputed' | 'left'): Figure {
  const { source, plan, columns, runs } = prepared(gaps)
  const sets = Array.from({ length: 16 }, (_, k) =>
    plan.weights.map((weight, node) => weight * (1 + 0.01 * ((node + k) % 16))),
  )
  return compare({
    name: `51 units × 49 indicators, other weights only, ${what} (${source}; yardstick: plain loop of one weighted sum)`,
    unit: 'µs',
    work: { run: (k) => runs.run({ weights: sets[k % sets.length]! })[0], times: 100 },
    yardstick: { run: (k) => plainSums(columns, sets[k % sets.length]!)[0], times: 100 },
    batches: BATCHES,
    target: 10,
  })
}

/** The same index when only its weights change. */
export const compositeWeights: Subject = {
  key: 'composite-weights',
  measure: () => weightsOnly('gaps imputed', 'imputed'),
}

/** The same where gaps are left: the weights of what is there are scaled up, cell by cell. */
export const compositeWeightsGaps: Subject = {
  key: 'composite-weights-with-gaps',
  measure: () => weightsOnly('gaps left', 'left'),
}
