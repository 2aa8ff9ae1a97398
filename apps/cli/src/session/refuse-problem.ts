import { InputProblem } from '@openpar/engine'
import { EXIT, Refusal } from '../exit-code.ts'

/** The outcome of an analysis. @throws Refusal where the engine finds that what was asked for cannot be done. */
export function refuseProblem<Outcome>(analyse: () => Outcome): Outcome {
  try {
    return analyse()
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error
    throw new Refusal(EXIT.usage, `Không làm được: ${error.vi}.`, `Cannot be done: ${error.en}.`)
  }
}
