import { checkValue } from '../measure/check-value.ts'
import { type FigureFault, figureFault } from '../measure/figure-fault.ts'
import type { DefinedMeasure } from '../measure/measure.ts'
import { boundsOf } from '../period/bounds.ts'
import type { WorkingDate } from '../period/date.ts'
import { findPeriod } from '../period/period.ts'
import type { ImportRow } from './import-row.ts'

/** A unit while it held a code. */
export interface ImportUnit {
  readonly unit: string
  /** Whether whoever imports may write for it. */
  readonly inScope: boolean
  /** The days `[from, to)` on which the code meant this unit; null while it does. */
  readonly from: WorkingDate
  readonly to: WorkingDate | null
}

/** What an import is judged against. */
export interface ImportGround {
  readonly measures: ReadonlyMap<string, DefinedMeasure>
  /** Units by code and by id; several where a code went from one unit to another, the latest first. */
  readonly units: ReadonlyMap<string, readonly ImportUnit[]>
  /** Whether a cell is closed to whoever imports; none is where this is absent. */
  readonly isClosed?: (unit: string, measure: string, period: string) => boolean
}

/** A row understood: the cell and what it says (null and null for an empty text), or what is wrong with it. */
export type JudgedRow =
  | {
      readonly kind: 'figure'
      readonly unit: string
      readonly measure: string
      readonly period: string
      readonly value: string | null
      readonly missing: string | null
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'fault'; readonly fault: FigureFault }

/** A period by its code, with its days `[from, to)`. */
type KnownPeriods = (
  code: string,
) => { readonly kind: string; readonly from: string; readonly to: string } | undefined

/** Looks a period up once: a file names few of them, in every row. */
function knownPeriods(): KnownPeriods {
  const known = new Map<string, ReturnType<KnownPeriods>>()
  return (code) => {
    if (!known.has(code)) {
      const period = findPeriod(code)
      known.set(code, period && { kind: period.kind, ...boundsOf(period) })
    }
    return known.get(code)
  }
}

/** What a row speaks of. */
type Place = { readonly unit: string } | { readonly fault: FigureFault }

function placeOf(row: ImportRow, ground: ImportGround, known: KnownPeriods): Place {
  const fault = (...of: Parameters<typeof figureFault>): Place => ({ fault: figureFault(...of) })
  const holders = ground.units.get(row.unit) ?? []
  if (holders.length === 0) return fault('unit-unknown', { text: row.unit })
  const measure = ground.measures.get(row.measure)
  if (!measure) return fault('measure-unknown', { text: row.measure })
  if (measure.aggregation.kind === 'ratio') return fault('measure-computed', { text: row.measure })
  const period = known(row.period)
  if (!period) return fault('period-unknown', { text: row.period })
  const { kind, from, to } = period
  if (kind !== measure.periodicity) return fault('period-of-other-kind', { text: row.period })
  if (measure.retiredOn !== null && measure.retiredOn <= from)
    return fault('measure-retired', { text: row.measure })
  const holder = holders.find((held) => held.from < to && (held.to === null || held.to > from))
  if (!holder) return fault('unit-closed', { text: row.unit })
  if (!holder.inScope) return fault('unit-outside-scope', { text: row.unit })
  if (ground.isClosed?.(holder.unit, row.measure, row.period)) return fault('collection-closed')
  return { unit: holder.unit }
}

/**
 * A judge of rows. The same row always gets the same judgement; whether two rows contradict
 * each other, or what the store holds, is not its business.
 */
export function rowJudge(ground: ImportGround): (row: ImportRow) => JudgedRow {
  const known = knownPeriods()
  return (row) => {
    const place = placeOf(row, ground, known)
    if ('fault' in place) return { kind: 'fault', fault: place.fault }
    const checked = checkValue(ground.measures.get(row.measure)!, row.value)
    if (checked.kind === 'empty') return { kind: 'empty' }
    if (checked.kind === 'fault' || checked.kind === 'ambiguous')
      return { kind: 'fault', fault: checked.fault }
    return {
      kind: 'figure',
      unit: place.unit,
      measure: row.measure,
      period: row.period,
      value: checked.kind === 'value' ? checked.value : null,
      missing: checked.kind === 'missing' ? checked.missing : null,
    }
  }
}
