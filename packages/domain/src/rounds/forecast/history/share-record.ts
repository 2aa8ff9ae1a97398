import type { Case } from './case-table.ts'
import { meanOf, NOTHING, type Tally, tallyOf, without } from './tally.ts'

/** What is to be expected of a unit: a share of the maximum, and whether the unit's own earlier periods went into it. */
interface ExpectedShare {
  readonly share: number
  readonly from: 'own' | 'group'
}

/** What one group's earlier shares at a component say about the next one. */
export interface ShareRecord {
  /** Undefined without any share on record. */
  readonly expected: (unit: string) => ExpectedShare | undefined
  /**
   * By case, how far the share lay from what would have been expected of it from all other cases alone; NaN where there are no
   * others. `own` is for units with earlier periods of their own, `group` for units without.
   */
  readonly deviations: { readonly own: Float64Array; readonly group: Float64Array }
}

/**
 * Shrinks a unit's mean share to that of its group, the group counting as much as one period of the unit:
 * (n × own mean + group mean) ÷ (n + 1) after n periods; after none, the group mean. It is the empirical Bayes estimate for
 * units that differ as much from each other as a unit does from year to year.
 * B. Efron and C. Morris, Stein's paradox in statistics, Scientific American 236 (1977), 119–127.
 *
 * Each deviation leaves its own case out: of a unit with other periods, it is measured against those and the group in those;
 * of a unit without, and everywhere in `group`, against the mean of the other units.
 */
export function shareRecord(cases: readonly Case[], shares: Float64Array): ShareRecord {
  const all = tallyOf(shares)
  const byUnit = talliesBy(cases, shares, ({ unit }) => unit)
  const byPeriod = talliesBy(cases, shares, ({ period }) => period)
  const fromOthers = cases.map(({ unit }, k) => shares[k]! - meanOf(without(all, byUnit.get(unit)!)))
  const fromOwn = cases.map(({ unit, period }, k) => {
    const own = without(byUnit.get(unit)!, tallyOf([shares[k]!]))
    const group = meanOf(without(all, byPeriod.get(period)!))
    return own.count === 0 ? fromOthers[k]! : shares[k]! - shrunk(own, group)
  })
  return {
    expected: (unit) => {
      if (all.count === 0) return undefined
      const own = byUnit.get(unit) ?? NOTHING
      return { share: shrunk(own, meanOf(all)), from: own.count === 0 ? 'group' : 'own' }
    },
    deviations: { own: Float64Array.from(fromOwn), group: Float64Array.from(fromOthers) },
  }
}

function shrunk({ count, sum }: Tally, group: number): number {
  return (sum + group) / (count + 1)
}

function talliesBy(
  cases: readonly Case[],
  shares: Float64Array,
  keyOf: (one: Case) => string,
): ReadonlyMap<string, Tally> {
  const figures = Map.groupBy(shares.keys(), (k) => keyOf(cases[k]!))
  return new Map([...figures].map(([key, at]) => [key, tallyOf(at.map((k) => shares[k]!))]))
}
