import type { Definition } from '@openpar/engine'
import type { Finding } from '../../fault/finding.ts'
import { checkComposite } from './composite/composite.ts'
import { checkClasses } from './edition/classes.ts'
import { checkEdition } from './edition/edition.ts'
import { checkGroups } from './edition/groups.ts'
import { checkOptions } from './edition/options.ts'
import { checkMeasures } from './measures/measures.ts'
import { checkReferences } from './measures/references.ts'
import { checkRules } from './rules/rules.ts'
import { checkCodes } from './tree/codes.ts'
import { checkCounts } from './tree/counts.ts'
import { checkNodes } from './tree/nodes.ts'
import { checkOutsideScale } from './tree/outside-scale.ts'
import { checkSums } from './tree/sums.ts'

const CHECKS: readonly ((definition: Definition) => readonly Finding[])[] = [
  checkEdition,
  checkGroups,
  checkClasses,
  checkOptions,
  checkComposite,
  checkMeasures,
  checkCodes,
  checkNodes,
  checkSums,
  checkCounts,
  checkOutsideScale,
  checkReferences,
  checkRules,
]

/** Everything wrong with one reading of a definition, its options left aside. */
export function checkWhole(definition: Definition): readonly Finding[] {
  return CHECKS.flatMap((check) => check(definition))
}
