import type { Definition, Measure } from '@openpar/engine'
import { findNearest } from '../../definition/shape/nearest.ts'
import { type Answers, allAnswers } from '../cells/answers.ts'
import type { Fact } from '../fact.ts'
import { FaultList } from '../fault-list.ts'
import { limitsOf, type MeasureLimits } from '../measure-limits.ts'
import { UnitRegister } from '../units/unit-register.ts'

/** What to do about a measure the definition does not know: refuse it, or leave it out with a warning. */
export type UnknownMeasures = 'refuse' | 'leave-out'

/** What reading tables needs, and where it puts what it finds. */
export interface Reading {
  readonly definition: Definition
  readonly measures: ReadonlyMap<string, Measure>
  readonly limits: ReadonlyMap<string, MeasureLimits>
  /** What texts mean as answers of the choices. */
  readonly answers: ReadonlyMap<string, Answers>
  readonly unknownMeasures: UnknownMeasures
  readonly units: UnitRegister
  readonly facts: Fact[]
  readonly faults: FaultList
  /** The measure a word was probably meant to be; after a hundred different words it is no longer looked for. */
  readonly nearestMeasure: (word: string) => string | undefined
}

/** Most different words for which a near measure is looked for. */
const MOST_SUGGESTIONS = 100

/** Everything empty but what the definition says. */
export function startReading(definition: Definition, unknownMeasures: UnknownMeasures): Reading {
  const measures = new Map(definition.measures.map((measure) => [measure.code, measure]))
  const faults = new FaultList()
  const nearest = new Map<string, string | undefined>()
  return {
    definition,
    measures,
    limits: limitsOf(definition),
    answers: allAnswers(definition),
    unknownMeasures,
    units: new UnitRegister(definition, faults),
    facts: [],
    faults,
    nearestMeasure: (word) => {
      if (!nearest.has(word) && nearest.size < MOST_SUGGESTIONS)
        nearest.set(word, findNearest(word, measures.keys()))
      return nearest.get(word)
    },
  }
}

/** A measure by its code; measures are lower-case, so `LAND` can only mean `land`. */
export function findMeasure(word: string, { measures }: Reading): Measure | undefined {
  return measures.get(word) ?? measures.get(word.toLowerCase())
}
