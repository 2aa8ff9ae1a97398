import type { Definition, Measure } from '@openpar/engine'
import { allNodes } from '../definition/visit-nodes.ts'

/** Measures that count something, so that a negative value is a fault: parts of a share, answers, counts. */
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

/** The lowest value that makes sense for a measure: as declared, else 0 for what is counted, else none. */
export function leastValues(definition: Definition): (measure: Measure) => number | undefined {
  const counted = countedMeasures(definition)
  return (measure) => measure.least ?? (counted.has(measure.code) ? 0 : undefined)
}
