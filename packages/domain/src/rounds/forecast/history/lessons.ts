import type { CompiledIndex, Place } from '@openpar/engine'
import type { Case, CaseTable } from './case-table.ts'
import { type ShareRecord, shareRecord } from './share-record.ts'
import { meanOf, tallyOf } from './tally.ts'

/** What the earlier periods of a group teach about one component. */
export interface Lesson {
  /** Its earlier shares; undefined where there are none, nor any in its part of the tree. */
  readonly record?: ShareRecord
  /** Whether `record` is that of all components together, because this one has too little of its own. */
  readonly borrowed: boolean
  /** What appraisal does to it, as shares of the maximum: on average, and by case. Undefined where no pair is known. */
  readonly appraisal?: { readonly mean: number; readonly changes: Float64Array }
}

/**
 * The lesson of every component. One with fewer than two shares to compare borrows from its part of the tree (scale, bonus or
 * penalty): what a case got there as a whole, by the maxima of today, deviating as single components of that case do.
 */
export function lessonsOf({ places }: CompiledIndex, table: CaseTable): ReadonlyMap<string, Lesson> {
  const { cases, shares, changes } = table
  const components = places.filter(({ kind }) => kind === 'component')
  const parts = Map.groupBy(components, ({ tree }) => tree)
  const wholes = new Map([...parts].map(([tree, part]) => [tree, wholeShares(part, table)]))
  return new Map(
    components.map((place, k): [string, Lesson] => {
      const { code, tree } = place
      const changed = changes.get(code)
      const appraisal = changed && { mean: meanOf(tallyOf(changed)), changes: changed }
      const own = shares.has(code) ? shareRecord(cases, shares.get(code)!) : undefined
      if (own && hasDeviations(own)) return [code, { record: own, borrowed: false, appraisal }]
      const others = parts.get(tree)!.flatMap((other) => shares.get(other.code) ?? [])
      const borrowed = borrowedRecord(cases, wholes.get(tree)!, others, k)
      if (borrowed && (!own || hasDeviations(borrowed))) {
        return [code, { record: borrowed, borrowed: true, appraisal }]
      }
      return [code, { record: own, borrowed: false, appraisal }]
    }),
  )
}

function hasDeviations({ deviations }: ShareRecord): boolean {
  return deviations.group.some((figure) => !Number.isNaN(figure))
}

/** By case, Σ max × share ÷ Σ max over the components with a share. */
function wholeShares(part: readonly Place[], { cases, shares }: CaseTable): Float64Array {
  return Float64Array.from(cases, (_, k) => {
    let points = 0
    let most = 0
    for (const { code, max } of part) {
      const share = shares.get(code)?.[k] ?? Number.NaN
      if (Number.isNaN(share)) continue
      points += max * share
      most += max
    }
    return most === 0 ? Number.NaN : points / most
  })
}

/** Case after case, another component lends its distance from the whole; `turn` lets borrowers start at different ones. */
function borrowedRecord(
  cases: readonly Case[],
  whole: Float64Array,
  others: readonly Float64Array[],
  turn: number,
): ShareRecord | undefined {
  const record = shareRecord(cases, whole)
  if (whole.every((share) => Number.isNaN(share))) return undefined
  const apart = whole.map((share, k) => {
    const known = others.filter((column) => !Number.isNaN(column[k]!))
    return known.length === 0 ? Number.NaN : known[(k + turn) % known.length]![k]! - share
  })
  const widened = (deviations: Float64Array) => deviations.map((deviation, k) => deviation + apart[k]!)
  const { own, group } = record.deviations
  return { ...record, deviations: { own: widened(own), group: widened(group) } }
}
