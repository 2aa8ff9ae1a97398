import { type Column, type Facts, NOT_APPLICABLE } from '../facts/facts.ts'
import {
  type CellRule,
  type CompiledRule,
  MISSING_POINTS,
  NOT_APPLICABLE_POINTS,
} from '../rules/compiled-rule.ts'
import { lossAt, type Place } from './compiled-index.ts'
import { publishedPoints } from './published-points.ts'
import type { GroupMembers, ResultColumn } from './result.ts'
import { STATUS } from './status.ts'

/** Why a component without facts has none, when nobody gave a reason. */
export const NO_VALUE = 'no-value'
/** Facts that the rule has no answer for: a value in no band, an answer without a level, a judgement off the scale. */
const OUTSIDE_RULE = 'outside-rule'

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

function isMonitor(place: Place): boolean {
  return place.node?.rule?.kind === 'monitor'
}

/** Writes the outcome of one cell without points of its own, by the missing and not-applicable rules of the node. */
function settle(place: Place, out: Writable, unit: number, outcome: number, reason: string): void {
  const { max } = place
  const monitor = isMonitor(place)
  const { missing = 'missing', notApplicable = 'exclude' } = place.node ?? {}
  let status: number = STATUS.monitor
  let given = 0
  let most = max
  if (outcome === MISSING_POINTS) out.reasons.set(unit, reason)
  else out.reasons.delete(unit)
  // A monitor without facts leaves nothing open: it has no points to give.
  if (!monitor && outcome === MISSING_POINTS) {
    status = missing === 'missing' ? STATUS.missing : STATUS.defaulted
    given = missing === 'missing' ? Number.NaN : missing === 'full' ? max : 0
  } else if (!monitor) {
    status = STATUS.notApplicable
    given = notApplicable === 'full' ? max : 0
    if (notApplicable === 'exclude') most = 0
  }
  write(place, out, unit, given, most, status)
}

function write(place: Place, out: Writable, unit: number, points: number, max: number, status: number): void {
  out.points[unit] = points
  out.max[unit] = max
  out.lost[unit] = lossAt(place, points, max)
  out.status[unit] = status
}

/** Reads the facts of one unit into `values`; answers the position of the first missing one, or -1. */
function readFacts(sources: readonly Float64Array[], unit: number, values: Float64Array): number {
  let absent = -1
  for (let k = sources.length - 1; k >= 0; k--) {
    const value = sources[k]![unit]!
    values[k] = value
    if (Number.isNaN(value)) absent = k
  }
  return absent
}

/** The values of every column a rule reads: none at all where the facts have no such column. */
function sourcesOf(columns: readonly (Column | undefined)[], { units }: Facts): readonly Float64Array[] {
  return columns.map((column) => column?.values ?? new Float64Array(units.length).fill(Number.NaN))
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

/** The columns a rule reads, undefined where the facts have none. */
function columnsOf({ measures }: CompiledRule, facts: Facts): (Column | undefined)[] {
  return measures.map((measure) => facts.columns.get(measure))
}

/** The scoring function of a rule for one group, reading the whole group first where the rule compares. */
function scorerFor(place: Place, facts: Facts, members: Int32Array): CellRule['score'] {
  const rule = place.rule!
  if (rule.kind === 'cell') return rule.score
  const sources = sourcesOf(columnsOf(rule, facts), facts)
  const group = Array.from(members).filter((unit) => concerns(place, facts, unit))
  return rule.prepare(
    group.map((unit) => {
      const values = new Float64Array(rule.measures.length)
      readFacts(sources, unit, values)
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
  const columns = columnsOf(place.rule!, facts)
  const sources = sourcesOf(columns, facts)
  const values = new Float64Array(columns.length)
  const score = scorerFor(place, facts, members)
  const monitor = isMonitor(place)
  const status = monitor ? STATUS.monitor : STATUS.scored
  const { points, max, lost, status: statuses } = out
  const most = place.max
  const isScale = place.tree === 'scale'
  const concernsAll = place.node?.appliesTo === undefined
  // Each unit is met once: what is not there at the start need not be taken away.
  const hadReasons = out.reasons.size > 0
  for (let k = 0; k < units.length; k++) {
    const unit = units[k]!
    if (!concernsAll && !concerns(place, facts, unit)) {
      settle(place, out, unit, NOT_APPLICABLE_POINTS, '')
      continue
    }
    const absent = readFacts(sources, unit, values)
    if (absent >= 0) {
      settleAbsent(place, facts, columns, absent, unit, out)
      continue
    }
    const scored = score(values)
    if (scored < 0) {
      settle(place, out, unit, scored, OUTSIDE_RULE)
      continue
    }
    if (hadReasons) out.reasons.delete(unit)
    const given = monitor ? 0 : scored
    points[unit] = given
    max[unit] = most
    lost[unit] = isScale ? most - given : lossAt(place, given, most)
    statuses[unit] = status
  }
}

/** A cell without all its facts: not applicable, published by somebody else, or missing; `absent` is the first gap. */
function settleAbsent(
  place: Place,
  facts: Facts,
  columns: readonly (Column | undefined)[],
  absent: number,
  unit: number,
  out: Writable,
): void {
  if (isNotApplicable(columns, unit)) {
    settle(place, out, unit, NOT_APPLICABLE_POINTS, '')
    return
  }
  const published = publishedPoints(place, facts, unit)
  if (Number.isNaN(published)) {
    settle(place, out, unit, MISSING_POINTS, columns[absent]?.reasons?.get(unit) ?? NO_VALUE)
    return
  }
  out.reasons.delete(unit)
  write(place, out, unit, isMonitor(place) ? 0 : published, place.max, STATUS.published)
}

/** The facts and the scoring function of one cell, for explaining it. `missing` is the first measure without a value. */
export function cellOf(place: Place, facts: Facts, groups: GroupMembers, unit: number) {
  const { measures } = place.rule!
  const columns = columnsOf(place.rule!, facts)
  const values = new Float64Array(measures.length)
  const absent = readFacts(sourcesOf(columns, facts), unit, values)
  const members = groups.get(facts.units[unit]!.group)!
  return {
    values,
    missing: absent < 0 ? undefined : measures[absent],
    concerned: concerns(place, facts, unit) && (absent < 0 || !isNotApplicable(columns, unit)),
    score: scorerFor(place, facts, members),
  }
}
