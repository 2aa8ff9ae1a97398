import { type DefinedMeasure, getPeriod } from '@openpar/domain/measures'
import type { Fact, Sheet } from '@openpar/domain/rounds'
import { sql } from 'kysely'
import { allMeasures } from '../../measures/definition/store.ts'
import { figureColumns } from '../../measures/values/figure-columns.ts'
import { writeStatement } from '../../measures/values/write-values.ts'
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
  const { kind } = getPeriod(period)
  const values = changed.flatMap(([code, { declared, difference }]) => {
    const measure = measures.get(code)
    if (measure?.periodicity !== kind) return []
    const figure = figureColumns(declared!.value.figure, measure.kind)
    return [{ measure: code, ...figure, explanation: difference?.value ?? null }]
  })
  if (values.length === 0) return
  const incoming = sql`
    select ${map.provinceOf(key.unit)}::uuid as province_id, ${period}::text as period, one.measure, ${key.unit}::uuid as unit_id,
      'declared' as origin, one.number, one.word, one.missing, 'declared' as provenance, ${round.name.slice(0, 300)}::text as source,
      one.explanation, ${actor.person}::uuid as written_by, coalesce(standing.version, 0) + 1 as version
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
      as one (measure text, number numeric, word text, missing text, explanation text)
    left join measure_value standing
      on (standing.province_id, standing.unit_id, standing.period, standing.measure, standing.origin)
        = (${map.provinceOf(key.unit)}::uuid, ${key.unit}::uuid, ${period}::text, one.measure, 'declared')
    where standing.version is null or (standing.number, standing.word, standing.missing, standing.explanation)
      is distinct from (one.number, one.word, one.missing, one.explanation)`
  await writeStatement(incoming, { now, why: null, importId: null }, sql`select 1`).execute(db)
}

const isDeclaredAnew = (before: Fact | undefined, { declared, difference }: Fact): boolean =>
  declared !== null && (before?.declared !== declared || before?.difference !== difference)
