import type { Text } from '../../definition/text.ts'
import { InputProblem } from '../../input-problem.ts'
import { normalQuantile } from './normal-quantile.ts'

interface Named {
  /** Unique among the inputs of an analysis. */
  readonly code: string
  readonly title: Text
}

/** One of several ways to do the same thing, all equally likely. The choice is a position in `alternatives`. */
export interface AlternativesInput extends Named {
  readonly kind: 'alternatives'
  /** What each alternative is called. */
  readonly alternatives: readonly Text[]
  /** Position of the alternative in force; 0 when absent. */
  readonly nominal?: number
}

/** A number equally likely anywhere within ± `share` of its nominal value: weight 2 ± 25 % lies in 1.5..2.5. */
export interface UniformInput extends Named {
  readonly kind: 'uniform'
  readonly nominal: number
  /** Fraction of the nominal value: 0.25 for ± 25 %. */
  readonly share: number
}

/** A number known with a standard error, such as a survey mean; in its own unit of measurement. */
export interface NormalInput extends Named {
  readonly kind: 'normal'
  readonly nominal: number
  readonly standardError: number
}

/** Something that is not certain, and how it varies. */
export type Input = AlternativesInput | UniformInput | NormalInput

/**
 * The choice an input makes at `u`, a coordinate above 0 and below 1.
 *
 * Alternatives are cut over the whole of 0..1 (position = ⌊u × count⌋), whatever the sample: 0.43 and 0.56 are both
 * position 2 of 5. Noise is the quantile of its distribution at `u`.
 */
export function choiceAt(input: Input, u: number): number {
  if (input.kind === 'alternatives') return Math.floor(u * input.alternatives.length)
  if (input.kind === 'uniform') return input.nominal * (1 + input.share * (2 * u - 1))
  return input.nominal + input.standardError * normalQuantile(u)
}

/** The choice of an input as things stand: the alternative in force, or the nominal value. */
export function nominalChoice(input: Input): number {
  return input.nominal ?? 0
}

/** Throws a RangeError naming the first input that makes no sense, or saying that there is none. */
export function checkInputs(inputs: readonly Input[]): void {
  if (inputs.length === 0)
    throw new InputProblem(
      'cần ít nhất một yếu tố bất định',
      'An analysis needs at least one uncertain input',
    )
  const codes = new Set<string>()
  for (const input of inputs) {
    if (codes.has(input.code))
      throw new InputProblem(`yếu tố ${input.code} bị lặp lại`, `Input ${input.code} is given twice`)
    codes.add(input.code)
    if (!makesSense(input))
      throw new RangeError(`Input ${input.code} makes no sense: ${JSON.stringify(input)}`)
  }
}

function makesSense(input: Input): boolean {
  if (input.kind === 'alternatives') {
    const nominal = nominalChoice(input)
    return Number.isInteger(nominal) && nominal >= 0 && nominal < input.alternatives.length
  }
  const width = input.kind === 'uniform' ? input.share : input.standardError
  return Number.isFinite(input.nominal) && Number.isFinite(width) && width >= 0
}
