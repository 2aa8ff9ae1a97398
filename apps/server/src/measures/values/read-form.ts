import {
  type DefinedMeasure,
  deadlineOf,
  type FactForm,
  type FormLine,
  getPeriod,
  ownValue,
  previousPeriod,
  yearEarlier,
} from '@openpar/domain/measures'
import { may } from '@openpar/domain/people'
import { loadUnitMap, unitBrief } from '../../organisation/unit-map.ts'
import type { Context } from '../../platform/http/context.ts'
import { findCollections } from '../collections/store.ts'
import { allMeasures } from '../definition/store.ts'
import { figuresOf } from './figures-of.ts'
import { indexCells, readValues, standing } from './read-values.ts'

const BY_NAME = new Intl.Collator('vi', { numeric: true })

/** Measures of the collections in their order, each once; without collections all that are declared for such periods. */
function measuresOf(
  all: ReadonlyMap<string, DefinedMeasure>,
  asked: readonly string[],
  kind: string,
): readonly DefinedMeasure[] {
  if (asked.length > 0) return [...new Set(asked)].map((code) => all.get(code)!)
  return [...all.values()]
    .filter(({ periodicity, retiredOn }) => periodicity === kind && retiredOn === null)
    .toSorted((a, b) => BY_NAME.compare(a.name.vi, b.name.vi))
}

/** Measures whose values a form needs: its own and those of its ratios. */
function neededCodes(measures: readonly DefinedMeasure[]): string[] {
  return measures.flatMap(({ code, aggregation }) =>
    aggregation.kind === 'ratio' ? [aggregation.numerator, aggregation.denominator] : [code],
  )
}

/** The form of a unit for a period: what it is asked, what stands, what stood in the period before and a year before. */
export async function readForm(context: Context, unit: string, code: string): Promise<FactForm> {
  const { db, today } = context
  const period = getPeriod(code)
  const map = await loadUnitMap(db, today)
  const collections = await findCollections(db, { period: code, units: [unit] })
  const all = await allMeasures(db)
  const measures = measuresOf(
    all,
    collections.flatMap((one) => one.measures),
    period.kind,
  )
  const earlier = [previousPeriod(period).code, yearEarlier(period).code] as const
  const values = await readValues(db, {
    provinces: [map.provinceOf(unit)],
    units: [unit],
    periods: [code, ...earlier],
    measures: neededCodes(measures),
  })
  const cells = indexCells(values)
  const counted = (measure: DefinedMeasure, at: string) => figuresOf(cells, at)(measure.code, unit) ?? null
  const lines = measures.map((measure): FormLine => {
    const { declared, computed } = cells(unit, measure.code, code)
    const ratio =
      measure.aggregation.kind === 'ratio' ? ownValue(measure, unit, figuresOf(cells, code)) : undefined
    return {
      measure,
      declared: standing(declared),
      computed: standing(computed),
      ratio: ratio ?? null,
      previous: counted(measure, earlier[0]),
      yearEarlier: counted(measure, earlier[1]),
    }
  })
  const resource = { units: map.chainOf(unit) }
  const locked = collections.length > 0 && collections.every(({ state }) => state === 'closed')
  return {
    unit: unitBrief(map.units.get(unit)!),
    period: code,
    collections: collections.map((one) => ({
      id: one.id,
      title: one.title,
      deadline: deadlineOf(one, unit),
      extensionReason: one.extensions.find((extension) => extension.unit === unit)?.reason ?? null,
      state: one.state,
    })),
    lines,
    writable:
      may(context.actor, 'measure-value.write', resource) &&
      (!locked || may(context.actor, 'collection.change', resource)),
  }
}
