import {
  type CollectionOverview,
  completeness,
  deadlineOf,
  type ExpectedCell,
  lateness,
  type OverviewState,
  ownValue,
  settleValue,
  stateOf,
} from '@openpar/domain/measures'
import { may } from '@openpar/domain/people'
import { loadUnitMap, unitBrief } from '../../organisation/unit-map.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { dayOf } from '../../platform/http/create-context.ts'
import { allMeasures } from '../definition/store.ts'
import { figuresOf } from '../values/figures-of.ts'
import { type CellIndex, indexCells, readValues } from '../values/read-values.ts'
import { getCollection } from './store.ts'

function firstFilled(cells: CellIndex, unit: string, measure: string, period: string): string | null {
  const { declared, computed } = cells(unit, measure, period)
  const instants = [declared, computed].flatMap((value) => (value ? [value.firstAt.getTime()] : []))
  return instants.length === 0 ? null : dayOf(new Date(Math.min(...instants)))
}

/**
 * Who has filled what of a collection and who is late, as far as the actor may see. @throws Problem `collection-not-found`, also
 * where no unit of it is in sight.
 */
export async function readOverview(context: Context, id: string): Promise<CollectionOverview> {
  const { db, today, actor } = context
  const collection = await getCollection(db, id)
  const [map, all] = [await loadUnitMap(db, today), await allMeasures(db)]
  const asked = new Set(collection.units)
  const units = map.unitsWithin(context.scope('measure-value.read')).filter((unit) => asked.has(unit.id))
  if (units.length === 0) throw new Problem('collection-not-found')
  const measures = collection.measures.map((code) => all.get(code)!)
  const owed = measures.filter(({ aggregation }) => aggregation.kind !== 'ratio').map(({ code }) => code)
  const { period } = collection
  const ids = units.map((unit) => unit.id)
  const provinces = map.provincesOf(ids)
  const needed = measures.flatMap(({ code, aggregation }) =>
    aggregation.kind === 'ratio' ? [aggregation.numerator, aggregation.denominator] : [code],
  )
  const values = await readValues(db, {
    provinces,
    units: ids,
    periods: [period],
    measures: needed,
  })
  const cells = indexCells(values)
  const counts = ({ unit, measure }: ExpectedCell) => {
    const { declared, computed } = cells(unit, measure, period)
    return settleValue(declared, computed)
  }
  const expected = ids.flatMap((unit) => owed.map((measure) => ({ unit, measure })))
  const complete = completeness(expected, (cell) => counts(cell)?.counts)
  const none = completeness([], () => undefined).all
  const figures = figuresOf(cells, period)
  const stateIn = (cell: ExpectedCell): OverviewState => {
    const measure = all.get(cell.measure)!
    if (measure.aggregation.kind === 'ratio')
      return ownValue(measure, cell.unit, figures) === undefined ? 'empty' : 'value'
    const settled = counts(cell)
    return settled?.difference === 'unexplained' ? 'differs' : stateOf(settled?.counts)
  }
  return {
    collection: {
      ...collection,
      units: ids,
      extensions: collection.extensions.filter(({ unit }) => ids.includes(unit)),
    },
    measures: measures.map((measure) => ({
      measure,
      completeness: complete.measures.get(measure.code) ?? none,
    })),
    units: units.map((unit) => {
      const deadline = deadlineOf(collection, unit.id)
      return {
        unit: unitBrief(unit),
        deadline,
        extensionReason:
          collection.extensions.find((extension) => extension.unit === unit.id)?.reason ?? null,
        lateness: lateness(
          owed.map((measure) => firstFilled(cells, unit.id, measure, period)),
          deadline,
          today,
        ),
        completeness: complete.units.get(unit.id) ?? none,
        cells: collection.measures.map((measure) => stateIn({ unit: unit.id, measure })),
      }
    }),
    all: complete.all,
    mayChange: collection.units.every((unit) =>
      may(actor, 'collection.change', { units: map.chainOf(unit) }),
    ),
  }
}
