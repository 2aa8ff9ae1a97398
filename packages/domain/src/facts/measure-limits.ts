import type { Definition, Measure } from '@openpar/engine'
import { allNodes } from '../definition/visit-nodes.ts'

/** What numbers of a measure make sense. */
export interface MeasureLimits {
  /** The lowest; undefined where there is none. */
  readonly least?: number
  /** The measure counts something: parts of a share, answers, events. */
  readonly counted: boolean
}

function countedMeasures(definition: Definition): Set<string> {
  const counted = new Set<string>()
  for (const { node } of allNodes(definition)) {
    const { rule } = node
    if (!rule) continue
    if ('numerator' in rule && rule.numerator !== undefined) counted.add(rule.numerator)
    if ('denominator' in rule && rule.denominator !== undefined) counted.add(rule.denominator)
    if (rule.kind === 'count') counted.add(rule.measure)
    if (rule.kind === 'survey') for (const answer of rule.answers ?? []) counted.add(answer.measure)
  }
  return counted
}

/** The limits of every measure, by code: as declared; what is counted is never negative unless the definition says so. */
export function limitsOf(definition: Definition): ReadonlyMap<string, MeasureLimits> {
  const counted = countedMeasures(definition)
  return new Map(
    definition.measures.map(({ code, least }) => {
      const isCounted = counted.has(code)
      return [code, { least: least ?? (isCounted ? 0 : undefined), counted: isCounted }]
    }),
  )
}

/** The lowest value that makes sense for a measure, where there is one. */
export function leastValues(definition: Definition): (measure: Measure) => number | undefined {
  const limits = limitsOf(definition)
  return ({ code }) => limits.get(code)?.least
}
