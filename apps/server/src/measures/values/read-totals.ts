import {
  addUpTree,
  dataClosesOn,
  getPeriod,
  type MeasureTotals,
  type TreeTotal,
  type UnitName,
} from '@openpar/domain/measures'
import { loadUnitMap, type UnitMap, unitBrief } from '../../organisation/unit-map.ts'
import type { Context } from '../../platform/http/context.ts'
import { findCollections } from '../collections/store.ts'
import { getMeasure } from '../definition/store.ts'
import { figuresOf } from './figures-of.ts'
import { indexCells, readValues } from './read-values.ts'

/** How many lacking units an answer names. */
const NAMED = 20

/** Units that owe the measure: those that collections ask; where none asks anybody, every unit without units below. */
async function debtors(context: Context, period: string, measures: readonly string[], map: UnitMap) {
  const collections = await findCollections(context.db, { period })
  const asking = collections.filter((one) => measures.some((code) => one.measures.includes(code)))
  const asked = new Set(asking.flatMap(({ units }) => units))
  if (asking.length > 0) return (unit: string) => asked.has(unit)
  const parents = new Set([...map.units.values()].filter(({ alive }) => alive).map(({ parent }) => parent))
  return (unit: string) => !parents.has(unit)
}

/**
 * Totals of a measure for a unit and the units right below it, on the map of `on`; by default the last day of the period, or
 * today while the period runs.
 */
export async function readTotals(
  context: Context,
  unit: string,
  period: string,
  code: string,
  on?: string,
): Promise<MeasureTotals> {
  const { db, today } = context
  const measure = await getMeasure(db, code)
  const closes = dataClosesOn(getPeriod(period))
  const day = on ?? [closes, today].toSorted()[0]!
  const map = await loadUnitMap(db, day)
  const below = map.unitsWithin([unit]).filter(({ id, alive }) => alive || id === unit)
  const { aggregation } = measure
  const measures =
    aggregation.kind === 'ratio'
      ? [aggregation.numerator, aggregation.denominator]
      : aggregation.kind === 'weighted-mean'
        ? [code, aggregation.by]
        : [code]
  const units = below.map(({ id }) => id)
  const provinces = map.provincesOf(units)
  const cells = indexCells(await readValues(db, { provinces, units, periods: [period], measures }))
  const tree = below.map(({ id, parent }) => ({ unit: id, parent: id === unit ? null : parent }))
  const totals = addUpTree(
    tree,
    measure,
    figuresOf(cells, period),
    await debtors(context, period, measures, map),
  )
  const named = (id: string): UnitName => unitBrief(map.units.get(id)!)
  const answer = ({ unit: id, lacking, ...total }: TreeTotal) => ({
    ...total,
    unit: named(id),
    lacking: lacking.slice(0, NAMED).map(named),
  })
  const parts = below.filter(({ id, parent }) => parent === unit && id !== unit)
  return {
    measure,
    period,
    on: day,
    whole: answer(totals.get(unit)!),
    parts: parts.map(({ id }) => answer(totals.get(id)!)),
  }
}
