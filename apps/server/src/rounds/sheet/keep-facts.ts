import { type DefinedMeasure, getPeriod } from '@openpar/domain/measures'
import type { Fact, Sheet } from '@openpar/domain/rounds'
import { allMeasures } from '../../measures/definition/store.ts'
import { figureColumns } from '../../measures/values/figure-columns.ts'
import { indexCells, readValues } from '../../measures/values/read-values.ts'
import { type IncomingValue, writeValues } from '../../measures/values/write-values.ts'
import type { Context } from '../../platform/http/context.ts'
import type { SheetCase } from './sheet-case.ts'

/**
 * What a unit declares on its scoresheet is a value of a measure like any other: it is written to the store of measures too, so
 * that forms, totals and later rounds read the same figure. Measures of another periodicity than the round have no such cell.
 */
export async function keepFacts(
  context: Context,
  { key, round, map, sheet: before }: SheetCase,
  after: Sheet,
  known?: ReadonlyMap<string, DefinedMeasure>,
): Promise<void> {
  const { db, now, actor } = context
  const { period } = round.course.plan!
  const changed = [...after.facts].filter(([code, fact]) => isDeclaredAnew(before.facts.get(code), fact))
  if (changed.length === 0) return
  const measures = known ?? (await allMeasures(db))
  const province = map.provinceOf(key.unit)
  const codes = changed.map(([code]) => code)
  const question = { provinces: [province], units: [key.unit], periods: [period], measures: codes }
  const cells = indexCells(await readValues(db, question))
  const values = changed.flatMap(([code, { declared, difference }]): IncomingValue[] => {
    const measure = measures.get(code)
    const standing = cells(key.unit, code, period).declared
    const { figure } = declared!.value
    const explanation = difference?.value ?? null
    const same =
      standing?.value === figure.value &&
      standing?.missing === figure.missing &&
      standing?.explanation === explanation
    if (!measure || same || measure.periodicity !== getPeriod(period).kind) return []
    return [
      {
        province,
        period,
        measure: code,
        unit: key.unit,
        origin: 'declared',
        ...figureColumns(figure, measure.kind),
        provenance: 'declared',
        source: round.name.slice(0, 300),
        explanation,
        writtenBy: actor.person,
        version: (standing?.version ?? 0) + 1,
      },
    ]
  })
  await writeValues(db, values, { now, why: null, importId: null })
}

const isDeclaredAnew = (before: Fact | undefined, { declared, difference }: Fact): boolean =>
  declared !== null && (before?.declared !== declared || before?.difference !== difference)
