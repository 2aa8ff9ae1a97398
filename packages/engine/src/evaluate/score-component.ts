import { type Column, type Facts, NOT_APPLICABLE } from '../facts/facts.ts'
import { type CellRule, MISSING_POINTS, NOT_APPLICABLE_POINTS } from '../rules/compiled-rule.ts'
import { lossAt, type Place } from './compiled-index.ts'
import type { GroupMembers, ResultColumn } from './result.ts'
import { STATUS } from './status.ts'

/** Why a component without facts has none, when nobody gave a reason. */
export const NO_VALUE = 'no-value'
/** Facts that the rule has no answer for: a value in no band, an answer without a level, a judgement off the scale. */
export const OUTSIDE_RULE = 'outside-rule'

/** An empty column for `count` units. */
export function emptyColumn(count: number): ResultColumn & { reasons: Map<number, string> } {
  const points = new Float64Array(count).fill(Number.NaN)
  return {
    points,
    order: points,
    max: new Float64Array(count),
    lost: new Float64Array(count).fill(Number.NaN),
    status: new Uint8Array(count).fill(STATUS.missing),
    rank: new Float64Array(count).fill(Number.NaN),
    reasons: new Map(),
  }
}

type Writable = ReturnType<typeof emptyColumn>

/** Writes the outcome of one cell: points and their status, by the missing and not-applicable rules of the node. */
function settle(place: Place, out: Writable, unit: number, points: number, reason: string): void {
  const { max } = place
  const monitor = place.node?.rule?.kind === 'monitor'
  const { missing = 'missing', notApplicable = 'exclude' } = place.node ?? {}
  out.reasons.delete(unit)
  let status: number = monitor ? STATUS.monitor : STATUS.scored
  let given = monitor ? 0 : points
  let most = max
  if (points === MISSING_POINTS) {
    out.reasons.set(unit, reason)
  }
  // A monitor without facts leaves nothing open: it has no points to give.
  if (!monitor && points === MISSING_POINTS) {
    status = missing === 'missing' ? STATUS.missing : STATUS.defaulted
    given = missing === 'missing' ? Number.NaN : missing === 'full' ? max : 0
  } else if (!monitor && points === NOT_APPLICABLE_POINTS) {
    status = STATUS.notApplicable
    given = notApplicable === 'full' ? max : 0
    if (notApplicable === 'exclude') most = 0
  }
  out.points[unit] = given
  out.max[unit] = most
  out.lost[unit] = lossAt(place, given, most)
  out.status[unit] = status
}

/** Reads the facts of one unit into `values`; answers the position of the first missing one, or -1. */
function readFacts(columns: readonly (Column | undefined)[], unit: number, values: Float64Array): number {
  let absent = -1
  for (let k = 0; k < columns.length; k++) {
    const value = columns[k]?.values[unit] ?? Number.NaN
    values[k] = value
    if (Number.isNaN(value) && absent < 0) absent = k
  }
  return absent
}

function concerns(place: Place, facts: Facts, unit: number): boolean {
  const { appliesTo } = place.node ?? {}
  if (!appliesTo) return true
  const { group, kind = group } = facts.units[unit]!
  return appliesTo.includes(kind) || appliesTo.includes(group)
}

function isNotApplicable(columns: readonly (Column | undefined)[], unit: number): boolean {
  return columns.some((column) => column?.reasons?.get(unit) === NOT_APPLICABLE)
}

/** The scoring function of a rule for one group, reading the whole group first where the rule compares. */
function scorerFor(place: Place, facts: Facts, members: Int32Array): CellRule['score'] {
  const rule = place.rule!
  if (rule.kind === 'cell') return rule.score
  const columns = rule.measures.map((measure) => facts.columns.get(measure))
  const group = Array.from(members).filter((unit) => concerns(place, facts, unit))
  return rule.prepare(
    group.map((unit) => {
      const values = new Float64Array(rule.measures.length)
      readFacts(columns, unit, values)
      return values
    }),
  )
}

/** Scores a component for `units`, all members of one group, into `out`. Rules that compare read the whole group. */
export function scoreComponent(
  place: Place,
  facts: Facts,
  members: Int32Array,
  units: Int32Array,
  out: Writable,
): void {
  const rule = place.rule!
  const columns = rule.measures.map((measure) => facts.columns.get(measure))
  const values = new Float64Array(rule.measures.length)
  const score = scorerFor(place, facts, members)
  for (const unit of units) {
    if (!concerns(place, facts, unit)) {
      settle(place, out, unit, NOT_APPLICABLE_POINTS, '')
      continue
    }
    const absent = readFacts(columns, unit, values)
    if (absent < 0) {
      settle(place, out, unit, score(values), OUTSIDE_RULE)
    } else if (isNotApplicable(columns, unit)) {
      settle(place, out, unit, NOT_APPLICABLE_POINTS, '')
    } else {
      settle(place, out, unit, MISSING_POINTS, columns[absent]?.reasons?.get(unit) ?? NO_VALUE)
    }
  }
}

/** The facts and the scoring function of one cell, for explaining it. `missing` is the first measure without a value. */
export function cellOf(place: Place, facts: Facts, groups: GroupMembers, unit: number) {
  const { measures } = place.rule!
  const columns = measures.map((measure) => facts.columns.get(measure))
  const values = new Float64Array(measures.length)
  const absent = readFacts(columns, unit, values)
  const members = groups.get(facts.units[unit]!.group)!
  return {
    values,
    missing: absent < 0 ? undefined : measures[absent],
    concerned: concerns(place, facts, unit) && !isNotApplicable(columns, unit),
    score: scorerFor(place, facts, members),
  }
}
