import { readDefinition } from '../../definition/read-definition.ts'
import type { Fault } from '../../fault/fault.ts'
import type { EditionSummary, InForce } from './edition.ts'
import { inForceOf, periodsOverlap } from './in-force.ts'

/** One line of the check-list before publication. */
interface PublicationCheck {
  readonly code: 'faults' | 'frame' | 'index-code' | 'edition-code' | 'period'
  /** Null where a definition with errors could not be looked at. */
  readonly passed: boolean | null
  /** Editions in the way of `edition-code` or `period`. */
  readonly others: readonly string[]
  /** How many errors, for `faults`. */
  readonly count: number
}

export interface PublicationChecks {
  readonly checks: readonly PublicationCheck[]
  readonly passed: boolean
  readonly faults: readonly Fault[]
  readonly inForce?: InForce
  /** Ids of published editions of the index that end when this one begins. */
  readonly supersedes: readonly string[]
}

/**
 * Whether the text of a draft may be published: no fault that is an error, complete (no frame), the `id` is the code of its
 * index, no other edition has its code, and no other published edition is for one of its groups of units on one of its
 * days. An edition with an open end that began earlier, for no other groups, is no obstacle: it ends on the first day of this one.
 */
export function checkPublication(
  source: string,
  family: { readonly code: string },
  draft: string,
  editions: readonly Pick<EditionSummary, 'id' | 'code' | 'state' | 'groups' | 'inForce'>[],
): PublicationChecks {
  const { definition, faults } = readDefinition(source, 'edition.yaml')
  const errors = faults.filter(({ severity }) => severity === 'error').length
  const others = editions.filter(({ id }) => id !== draft)
  const inForce = definition && inForceOf(definition)
  const groups = new Set(definition?.groups.map((group) => group.code))
  const overlapping = others.filter(
    (other) =>
      other.state === 'published' &&
      other.groups.some((group) => groups.has(group)) &&
      other.inForce &&
      inForce &&
      periodsOverlap(other.inForce, inForce),
  )
  const isSuperseded = (other: (typeof others)[number]) =>
    other.inForce?.to === null &&
    inForce !== undefined &&
    other.inForce.from < inForce.from &&
    other.groups.every((group) => groups.has(group))
  const blocking = overlapping.filter((other) => !isSuperseded(other))
  const sameCode = others.filter((other) => other.code === definition?.edition)
  const check = (
    code: PublicationCheck['code'],
    passed: boolean | null,
    more: Partial<Pick<PublicationCheck, 'others' | 'count'>> = {},
  ): PublicationCheck => ({ code, passed, others: [], count: 0, ...more })
  const checks = [
    check('faults', errors === 0, { count: errors }),
    check('frame', definition ? definition.status !== 'frame' : null),
    check('index-code', definition ? definition.id === family.code : null),
    check('edition-code', definition ? sameCode.length === 0 : null, {
      others: sameCode.map(({ id }) => id),
    }),
    check('period', definition ? blocking.length === 0 : null, {
      others: blocking.map(({ id }) => id),
    }),
  ]
  return {
    checks,
    passed: checks.every(({ passed }) => passed === true),
    faults,
    inForce,
    supersedes: overlapping.filter(isSuperseded).map(({ id }) => id),
  }
}
