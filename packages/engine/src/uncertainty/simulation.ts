import { InputProblem } from '../input-problem.ts'
import { checkInputs, choiceAt, type Input, nominalChoice } from './design/input.ts'
import { competitionRanks } from './ranks/competition-ranks.ts'

/**
 * Scores of all units under given choices: `choices` holds one number per input, `scores` one place per unit, filled
 * with NaN beforehand; a place left NaN is a missing score. Must give the same scores for the same choices, and
 * keep neither array. May throw: the run has then failed.
 */
export type Model = (choices: Float64Array, scores: Float64Array) => void

/** What every analysis of a model needs. */
export interface Simulation {
  readonly inputs: readonly Input[]
  /** Codes of the units, each once, in the order in which the model writes scores. */
  readonly units: readonly string[]
  readonly model: Model
  /** Whole number from 0 to 2³² − 1; the same seed gives the same result bit for bit. */
  readonly seed: number
  /** Decimals to which scores are rounded before they are ranked. */
  readonly rank: { readonly decimals: number }
  /** Told about every hundredth of the runs, and at the end. */
  readonly onProgress?: (done: number, total: number) => void
  /** Asked before every point of the design; `true` ends the analysis with what there is. */
  readonly shouldStop?: () => boolean
}

/** Runs that failed: the model threw, left every score missing, or wrote an infinite one. */
export interface Failures {
  readonly count: number
  /** The first few, by number of the run, from 1. */
  readonly first: readonly { readonly run: number; readonly message: string }[]
}

/** The model of a simulation with its working memory: `choices`, `scores` and `ranks` hold the latest run. */
export interface Runner {
  readonly choices: Float64Array
  readonly scores: Float64Array
  readonly ranks: Uint16Array
  readonly failures: () => Failures
  /** Sets the choice of one input from its coordinate and says whether it changed. */
  readonly choose: (input: number, u: number) => boolean
  /** Runs the model on `choices` and ranks the scores; notes a failure and returns false when it fails. */
  readonly run: (number: number) => boolean
  /** Runs the model at nominal choices. A failure is thrown: there is nothing to compare with. */
  readonly runNominal: () => void
  readonly progress: (done: number, total: number) => void
}

const FAILURES_KEPT = 5

/** Checks a simulation and prepares it; what makes no sense is a RangeError. */
export function createRunner(simulation: Simulation): Runner {
  const { inputs, units, model, onProgress } = simulation
  checkInputs(inputs)
  const choices = new Float64Array(inputs.length)
  const scores = new Float64Array(units.length)
  const ranks = new Uint16Array(units.length)
  const rankScores = competitionRanks(units.length, simulation.rank.decimals)
  const first: { run: number; message: string }[] = []
  let count = 0
  const evaluate = (): void => {
    scores.fill(Number.NaN)
    model(choices, scores)
    for (let unit = 0; unit < scores.length; unit++) {
      const score = scores[unit]!
      if (score === Infinity || score === -Infinity)
        throw new RangeError(`Unit ${units[unit]} scores ${score}`)
    }
    if (rankScores(scores, ranks) === 0) {
      throw new InputProblem('chưa đơn vị nào đủ số liệu để có điểm', 'No unit has a score')
    }
  }
  return {
    choices,
    scores,
    ranks,
    failures: () => ({ count, first }),
    choose: (input, u) => {
      const choice = choiceAt(inputs[input]!, u)
      const changed = choice !== choices[input]
      choices[input] = choice
      return changed
    },
    run: (number) => {
      try {
        evaluate()
        return true
      } catch (error) {
        count++
        const message = error instanceof Error ? error.message : String(error)
        if (first.length < FAILURES_KEPT) first.push({ run: number, message })
        return false
      }
    },
    runNominal: () => {
      for (let i = 0; i < inputs.length; i++) choices[i] = nominalChoice(inputs[i]!)
      evaluate()
    },
    progress: (done, total) => {
      if (onProgress && (done === total || done % Math.ceil(total / 100) === 0)) onProgress(done, total)
    },
  }
}

/** Throws a RangeError unless `count` is a whole number of at least `least`. */
export function checkCount(name: string, count: number, least: number): void {
  if (!Number.isSafeInteger(count) || count < least)
    throw new RangeError(`${name} must be a whole number of at least ${least}, not ${count}`)
}
