import type { Evaluation } from '@openpar/engine'
import { inProject } from '../../testing/places.ts'
import { readTable } from '../../testing/read-records.ts'
import { compileShipped, evaluateTables } from '../../testing/shipped-index.ts'

/** The illustrative set of a group on the figures that come with it. */
export function evaluateIllustration(
  group: 'department' | 'commune',
  chosen: Readonly<Record<string, string>> = {},
): Evaluation {
  return evaluateTables(
    compileShipped(`par-index/${group}-illustrative`, chosen),
    readTable(inProject(`examples/par-index/units-${group}.csv`)),
    readTable(inProject(`examples/par-index/${group}-facts.csv`)),
  )
}
