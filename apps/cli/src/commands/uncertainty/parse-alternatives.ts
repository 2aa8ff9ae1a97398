import { MEANS, NORMALISATION_METHODS } from '@openpar/domain'
import type { Aggregation, CompositeMethod, Normalisation } from '@openpar/engine'
import { EXIT, Refusal } from '../../exit-code.ts'

function refuse(word: string, known: readonly string[]): Refusal {
  const list = known.join(', ')
  return new Refusal(
    EXIT.usage,
    `Không biết "${word}"; có: ${list}.`,
    `"${word}" is not known; there are ${list}.`,
  )
}

/** `min-max:0:100`, `z-score:10:2`, `rank`: the declared one is meant by its bare name. @throws Refusal */
export function parseNormalisation(word: string, declared: Normalisation): Normalisation {
  const [name, ...numbers] = word.split(':')
  const method = NORMALISATION_METHODS.find((each) => each === name)
  if (!method) throw refuse(word, NORMALISATION_METHODS)
  if (numbers.length === 0) return method === declared.method ? declared : { method }
  const [first, second] = numbers.map(Number)
  if (first === undefined || second === undefined || Number.isNaN(first) || Number.isNaN(second)) {
    throw refuse(word, ['min-max:0:100', 'z-score:10:2'])
  }
  const made: Normalisation =
    method === 'z-score' ? { method, mean: first, deviation: second } : { method, range: [first, second] }
  const same =
    made.method === declared.method &&
    made.mean === declared.mean &&
    made.deviation === declared.deviation &&
    String(made.range) === String(declared.range)
  return same ? declared : made
}

/** `arithmetic`, `geometric`, `generalised:-1`: the declared one is meant by its bare name. @throws Refusal */
export function parseAggregation(word: string, declared: CompositeMethod['aggregation']): Aggregation {
  const [name, power] = word.split(':')
  const mean = MEANS.find((each) => each === name)
  if (!mean || (mean === 'generalised') !== (power !== undefined))
    throw refuse(word, [...MEANS.slice(0, 3), 'generalised:2', 'copeland'])
  const made = power === undefined ? { mean } : { mean, power: Number(power) }
  const same = declared.length === 1 && declared[0]!.mean === mean && declared[0]!.power === made.power
  return same ? declared[0]! : made
}
