import type { Definition, Rule } from '@openpar/engine'
import type { Path } from '../../../fault/path.ts'
import type { Place } from '../../shape/place.ts'
import { allNodes } from '../../visit-nodes.ts'
import { nameOf } from '../naming.ts'

/** One rule, with what its checks need to know about its surroundings. */
export interface RuleVisit<Kind extends Rule = Rule> {
  readonly rule: Kind
  /** Place of the rule itself. */
  readonly path: Path
  readonly max: number | undefined
  /** What people call the node that has the rule. */
  readonly name: Place
  readonly definition: Definition
}

/** All rules of `definition`, in the order of the file. */
export function allRules(definition: Definition): readonly RuleVisit[] {
  return allNodes(definition).flatMap((visit) => {
    const { rule, max } = visit.node
    return rule ? [{ rule, path: [...visit.path, 'rule'], max, name: nameOf(visit), definition }] : []
  })
}
