import { createCompositeRuns } from '../../packages/engine/src/composite/index.ts'
import {
  type CompositePlan,
  compileComposite,
} from '../../packages/engine/src/composite/plan/composite-plan.ts'
import type { Aggregation, Normalisation } from '../../packages/engine/src/definition/composite.ts'
import type { Facts } from '../../packages/engine/src/facts/facts.ts'
import {
  type Failures,
  type Input,
  type Model,
  runSensitivity,
  runUncertainty,
  type Simulation,
} from '../../packages/engine/src/uncertainty/index.ts'
import { compositeTable } from '../data/composite-table.ts'
import { drawing } from '../data/drawing.ts'
import type { Figure, Subject } from '../figure.ts'
import { compare } from '../measure.ts'
import { plainRuns } from '../yardsticks.ts'

const RUNS = 1000
const ROWS = 100
const BATCHES = 15
const SEED = 2018
const LIMITS = [1, 2, 3, 4, 5]
const NORMALISATIONS: readonly Normalisation[] = [
  { method: 'min-max', range: [1, 100] },
  { method: 'z-score', mean: 10, deviation: 2 },
]
const MEANS: readonly (readonly Aggregation[])[] = [[{ mean: 'arithmetic' }], [{ mean: 'geometric' }]]

/** Treated and normalised columns are kept for every choice met, as the engine does, or made anew in every run. */
type Stages = 'kept' | 'anew'

/** A hundred sets of weights, those above the indicators up to a quarter more or less. */
function weightSets(plan: CompositePlan): Float64Array[] {
  const draw = drawing(SEED)
  return Array.from({ length: 100 }, () =>
    plan.weights.map((weight, node) => (plan.levels[node] === 1 ? weight : weight * (0.75 + 0.5 * draw()))),
  )
}

function input(code: string, list: readonly unknown[], nominal = 0): Input {
  return { kind: 'alternatives', code, title: code, alternatives: list.map((_, k) => String(k)), nominal }
}

/** The four inputs of the COINr example. Made anew for every analysis, so that nothing is kept from the one before. */
function simulation(
  plan: CompositePlan,
  facts: Facts,
  weights: readonly Float64Array[],
  stages: Stages,
): Simulation {
  const runs = createCompositeRuns(plan, facts)
  const model: Model = (choices, scores) => {
    const [limit = 0, normalisation = 0, set = 0, mean = 0] = choices
    const choice = {
      winsorise: LIMITS[limit]!,
      normalisation: NORMALISATIONS[normalisation]!,
      weights: weights[set]!,
      aggregation: MEANS[mean]!,
    }
    if (stages === 'anew') runs.forget()
    scores.set(runs.run(choice))
  }
  return {
    inputs: [
      input('winsorise', LIMITS, LIMITS.length - 1),
      input('normalisation', NORMALISATIONS),
      input('weights', weights),
      input('aggregation', MEANS),
    ],
    units: facts.units.map(({ code }) => code),
    model,
    seed: SEED,
    rank: { decimals: 4 },
  }
}

function prepared() {
  const { definition, facts, source } = compositeTable()
  const plan = compileComposite(definition)
  const columns = plan.indicators.map(({ measure }) => facts.columns.get(measure)!.values)
  const weights = weightSets(plan)
  const simulated = (stages: Stages) => simulation(plan, facts, weights, stages)
  return { source, columns, plan, simulated }
}

function checkFailures({ failures }: { readonly failures: Failures }): void {
  if (failures.count > 0) throw new Error(`${failures.count} runs failed: ${failures.first[0]?.message}`)
}

function uncertaintyFigure(stages: Stages): Figure {
  const { source, columns, plan, simulated } = prepared()
  return compare({
    name: `1,000 runs of 4 inputs (winsorising limit, normalisation, weights, mean), ranks and statistics; treated and normalised columns ${stages} (${source}; yardstick: 1,000 plain weighted sums, each sorted)`,
    unit: 'ms',
    work: {
      run: () => {
        const result = runUncertainty({ ...simulated(stages), runs: RUNS })
        checkFailures(result)
        return result.units[0]!.rank.mean
      },
    },
    yardstick: { run: () => plainRuns(columns, plan.weights, RUNS) },
    batches: BATCHES,
    target: 300,
  })
}

function sensitivityFigure(stages: Stages): Figure {
  const { source, columns, plan, simulated } = prepared()
  const outputs = [{ kind: 'mean-rank-shift' }] as const
  const analyse = () => {
    const result = runSensitivity({ ...simulated(stages), rows: ROWS, outputs, bootstraps: 1000 })
    checkFailures(result)
    return result
  }
  const rebuilds = ROWS * (4 + 2)
  return compare({
    name: `design of ${rebuilds} rebuilds (100 rows × 6), ${analyse().runs} of them different and run, 1,000 bootstraps; treated and normalised columns ${stages} (${source}; yardstick: ${rebuilds} plain weighted sums, each sorted)`,
    unit: 'ms',
    work: { run: () => analyse().outputs[0]!.variance },
    yardstick: { run: () => plainRuns(columns, plan.weights, rebuilds) },
    batches: BATCHES,
    target: 250,
  })
}

/** How far scores and ranks move, with the statistics of every unit and pair. */
export const uncertainty: Subject = { key: 'uncertainty', measure: () => uncertaintyFigure('kept') }

/** The same with every run a full rebuild. */
export const uncertaintyAnew: Subject = {
  key: 'uncertainty-anew',
  measure: () => uncertaintyFigure('anew'),
}

/** Which of the four inputs moves the ranks. */
export const sensitivity: Subject = { key: 'sensitivity', measure: () => sensitivityFigure('kept') }

/** The same with every run a full rebuild. */
export const sensitivityAnew: Subject = {
  key: 'sensitivity-anew',
  measure: () => sensitivityFigure('anew'),
}
