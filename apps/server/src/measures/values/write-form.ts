import {
  boundsOf,
  type CellWrite,
  type DefinedMeasure,
  type FormWrite,
  faultOfFigure,
  figureFault,
  getPeriod,
  mustExplain,
  type StandingValue,
  writeValue,
} from '@openpar/domain/measures'
import { may } from '@openpar/domain/people'
import { loadUnitMap } from '../../organisation/unit-map.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { findCollections } from '../collections/store.ts'
import { allMeasures } from '../definition/store.ts'
import { figureColumns } from './figure-columns.ts'
import { type CellIndex, type HeldValue, indexCells, readValues, standing } from './read-values.ts'
import { type IncomingValue, writeValues } from './write-values.ts'

function refuseUnusable(
  measure: DefinedMeasure | undefined,
  { measure: code, figure }: CellWrite,
  period: string,
): void {
  if (!measure) throw new Problem('measure-not-found', { measure: code })
  const { kind } = getPeriod(period)
  const fault =
    measure.aggregation.kind === 'ratio'
      ? figureFault('measure-computed', { text: code })
      : measure.periodicity !== kind
        ? figureFault('period-of-other-kind', { text: period })
        : faultOfFigure(figure, measure)
  if (fault) {
    const details = { measure: measure.name.vi, sentence: fault.vi, sentenceEn: fault.en }
    throw new Problem('figure-refused', details, { cell: code, fault: fault.code })
  }
  if (measure.retiredOn !== null && measure.retiredOn <= boundsOf(getPeriod(period)).from)
    throw new Problem('measure-retired', { measure: measure.name.vi, on: measure.retiredOn })
}

function refuseUnexplained(measure: DefinedMeasure, cell: CellWrite, computed: HeldValue | undefined): void {
  if (!computed?.value || !mustExplain(cell.figure, computed) || (cell.explanation ?? null) !== null) return
  const words = { measure: measure.name.vi, computed: writeValue(computed.value, measure, 'vi') }
  throw new Problem('difference-unexplained', words, { cell: cell.measure, computed: standing(computed) })
}

/** Cells of collections that are all closed are for those only who may change collections. */
async function refuseClosed(
  context: Context,
  unit: string,
  period: string,
  cells: readonly CellWrite[],
  chain: readonly string[],
) {
  if (may(context.actor, 'collection.change', { units: chain })) return
  const collections = await findCollections(context.db, { period, units: [unit] })
  for (const { measure } of cells) {
    const asking = collections.filter(({ measures }) => measures.includes(measure))
    if (asking.length > 0 && asking.every(({ state }) => state === 'closed'))
      throw new Problem('collection-closed', { title: asking[0]!.title })
  }
}

function overtaken(cells: readonly CellWrite[], current: CellIndex, unit: string, period: string): Problem {
  const conflicts = cells.map(({ measure, figure, basedOn }) => ({
    measure,
    yours: figure,
    basedOn,
    current: standing(current(unit, measure, period).declared),
  }))
  return new Problem('values-changed-meanwhile', { count: conflicts.length }, { conflicts })
}

/**
 * Writes cells of one unit and period as declared values: all of them or, where one was changed meanwhile, none. What
 * stands already as written is left alone. Answers what stands in those cells.
 */
export async function writeForm(
  context: Context,
  unit: string,
  period: string,
  { cells, why }: FormWrite,
): Promise<readonly StandingValue[]> {
  const { db, today, now, actor } = context
  const [map, measures] = [await loadUnitMap(db, today), await allMeasures(db)]
  for (const cell of cells) refuseUnusable(measures.get(cell.measure), cell, period)
  await refuseClosed(context, unit, period, cells, map.chainOf(unit))
  const province = map.provinceOf(unit)
  const codes = cells.map(({ measure }) => measure)
  const question = { provinces: [province], units: [unit], periods: [period], measures: codes }
  const before = indexCells(await readValues(db, question))
  for (const cell of cells)
    refuseUnexplained(measures.get(cell.measure)!, cell, before(unit, cell.measure, period).computed)

  const unlike = cells.filter((cell) => !stands(cell, before(unit, cell.measure, period).declared))
  const stale = unlike.filter(
    ({ measure, basedOn }) => (before(unit, measure, period).declared?.version ?? 0) !== basedOn,
  )
  if (stale.length > 0) throw overtaken(stale, before, unit, period)
  const written = await writeValues(
    db,
    unlike.map((cell) =>
      incomingOf(cell, measures.get(cell.measure)!, { province, unit, period, by: actor.person }),
    ),
    { now, why: why ?? null, importId: null },
  )
  const after = indexCells(await readValues(db, question))
  if (written.length < unlike.length) {
    const done = new Set(written.map(({ measure }) => measure))
    throw overtaken(
      unlike.filter(({ measure }) => !done.has(measure)),
      after,
      unit,
      period,
    )
  }
  for (const { measure } of unlike) {
    await context.record({
      action: 'measure-value.written',
      subject: { kind: 'measure-value', id: `${unit}/${period}/${measure}` },
      unit,
      before: figureOnly(before(unit, measure, period).declared),
      after: figureOnly(after(unit, measure, period).declared),
      why,
    })
  }
  if (unlike.length === 0) await recordNothing(context, unit, period)
  await context.announce({ topic: 'measure-value', subject: `${unit}/${period}`, units: map.chainOf(unit) })
  return codes.map((measure) => standing(after(unit, measure, period).declared)!)
}

/** A repeated writing of what stands changes nothing, but the request was made. */
async function recordNothing(context: Context, unit: string, period: string): Promise<void> {
  await context.record({
    action: 'measure-value.confirmed',
    subject: { kind: 'measure-value', id: `${unit}/${period}` },
    unit,
  })
}

function stands({ figure, explanation }: CellWrite, declared: HeldValue | undefined): boolean {
  return (
    declared !== undefined &&
    declared.value === figure.value &&
    declared.missing === figure.missing &&
    (explanation === undefined || declared.explanation === explanation)
  )
}

function figureOnly(value: HeldValue | undefined) {
  if (!value) return undefined
  const { value: figure, missing, explanation } = value
  return { value: figure, missing, ...(explanation === null ? {} : { explanation }) }
}

function incomingOf(
  { measure, figure, basedOn, explanation }: CellWrite,
  { kind }: DefinedMeasure,
  at: { readonly province: string; readonly unit: string; readonly period: string; readonly by: string },
): IncomingValue {
  return {
    province: at.province,
    period: at.period,
    measure,
    unit: at.unit,
    origin: 'declared',
    ...figureColumns(figure, kind),
    provenance: 'declared',
    source: '',
    explanation: explanation ?? null,
    writtenBy: at.by,
    version: basedOn + 1,
  }
}
