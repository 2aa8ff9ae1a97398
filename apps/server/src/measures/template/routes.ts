import {
  type DefinedMeasure,
  getPeriod,
  PERIODS_IN_YEAR,
  PeriodKind,
  period,
  periodLabel,
  sheetCell,
  type TemplateSheet,
  writeFigure,
} from '@openpar/domain/measures'
import { z } from 'zod'
import { loadUnitMap, type PlacedUnit } from '../../organisation/unit-map.ts'
import { unitResource } from '../../organisation/unit-resource.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { attachment } from '../../platform/http/attachment.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { getCollection } from '../collections/store.ts'
import { allMeasures } from '../definition/store.ts'
import { type CellIndex, type HeldValue, indexCells, readValues } from '../values/read-values.ts'
import { buildWorkbook } from './build-workbook.ts'

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function send(context: Context, name: string, bytes: Buffer): Promise<never> {
  context.reply.type(EXCEL).header('content-disposition', attachment(`${name}.xlsx`))
  await context.reply.send(bytes)
  return undefined as never
}

function titleOf({ name, unitOfMeasure }: DefinedMeasure): string {
  return unitOfMeasure ? `${name.vi} (${unitOfMeasure.vi})` : name.vi
}

const declaredCell = (value: HeldValue | undefined, measure: DefinedMeasure) =>
  sheetCell(value && { value: value.value, missing: value.missing }, measure)

function computedNote(value: HeldValue | undefined, measure: DefinedMeasure): string | undefined {
  return (
    value && `Hệ thống tính: ${writeFigure({ value: value.value, missing: value.missing }, measure, 'vi')}`
  )
}

/** Measures that people declare. */
const declarable = (measures: Iterable<DefinedMeasure>) =>
  [...measures].filter(({ aggregation, retiredOn }) => aggregation.kind !== 'ratio' && retiredOn === null)

async function unitsByMeasures(
  title: string,
  code: string,
  units: readonly PlacedUnit[],
  measures: readonly DefinedMeasure[],
  cells: CellIndex,
): Promise<Buffer> {
  const sheet: TemplateSheet = {
    kind: 'units',
    of: code,
    columns: measures.map((measure) => ({ code: measure.code, title: titleOf(measure) })),
    rows: units.map(({ id, name }) => ({
      code: id,
      title: name,
      cells: measures.map((measure) => declaredCell(cells(id, measure.code, code).declared, measure)),
    })),
  }
  return buildWorkbook(
    title,
    sheet,
    (_, column) => measures[column]!,
    (row, column) => {
      const measure = measures[column]!
      return computedNote(cells(units[row]!.id, measure.code, code).computed, measure)
    },
  )
}

const collectionTemplate = route({
  method: 'GET',
  path: '/api/collections/:collection/template',
  summary: { vi: 'Mẫu Excel của một đợt thu thập', en: 'Excel template of a collection' },
  right: 'measure-value.read',
  params: z.strictObject({ collection: z.uuid() }),
  answer: 'raw',
  act: async ({ params }, context) => {
    const { db, today } = context
    const collection = await getCollection(db, params.collection)
    const map = await loadUnitMap(db, today)
    const units = map
      .unitsWithin(context.scope('measure-value.read'))
      .filter(({ id }) => collection.units.includes(id))
    if (units.length === 0) throw new Problem('collection-not-found')
    const all = await allMeasures(db)
    const measures = declarable(collection.measures.map((code) => all.get(code)!))
    const ids = units.map(({ id }) => id)
    const provinces = map.provincesOf(ids)
    const { period: code } = collection
    const values = await readValues(db, {
      provinces,
      units: ids,
      periods: [code],
      measures: collection.measures,
    })
    const title = `${collection.title} · ${periodLabel(getPeriod(code), 'vi')}`
    return send(
      context,
      title.replaceAll('/', '-'),
      await unitsByMeasures(title, code, units, measures, indexCells(values)),
    )
  },
})

const unitTemplate = route({
  method: 'GET',
  path: '/api/units/:unit/measure-template',
  summary: {
    vi: 'Mẫu Excel các kỳ trong năm của một đơn vị',
    en: 'Excel template of a unit for the periods of a year',
  },
  right: 'measure-value.read',
  params: z.strictObject({ unit: z.uuid() }),
  query: z.strictObject({ periodicity: PeriodKind, year: z.coerce.number().int().min(1900).max(2199) }),
  answer: 'raw',
  on: ({ params }, { db, today }) => unitResource(db, params.unit, today),
  act: async ({ params: { unit }, query: { periodicity, year } }, context) => {
    const { db, today } = context
    const map = await loadUnitMap(db, today)
    const all = await allMeasures(db)
    const measures = declarable(all.values()).filter((measure) => measure.periodicity === periodicity)
    const periods = Array.from({ length: PERIODS_IN_YEAR[periodicity] }, (_, k) =>
      period(periodicity, year, k + 1),
    )
    const codes = periods.map(({ code }) => code)
    const cells = indexCells(
      await readValues(db, { provinces: [map.provinceOf(unit)], units: [unit], periods: codes }),
    )
    const sheet: TemplateSheet = {
      kind: 'periods',
      of: unit,
      columns: periods.map((one) => ({ code: one.code, title: periodLabel(one, 'vi') })),
      rows: measures.map((measure) => ({
        code: measure.code,
        title: titleOf(measure),
        cells: codes.map((code) => declaredCell(cells(unit, measure.code, code).declared, measure)),
      })),
    }
    const title = `${map.units.get(unit)!.name} · năm ${year}`
    const bytes = await buildWorkbook(
      title,
      sheet,
      (row) => measures[row]!,
      (row, column) =>
        computedNote(cells(unit, measures[row]!.code, codes[column]!).computed, measures[row]!),
    )
    return send(context, title, bytes)
  },
})

export const templateRoutes = [collectionTemplate, unitTemplate]
