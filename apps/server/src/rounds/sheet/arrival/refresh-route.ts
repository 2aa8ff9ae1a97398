import { MeasureCode } from '@openpar/domain/measures'
import { SheetChange, sheetContents } from '@openpar/domain/rounds'
import { z } from 'zod'
import { indexCells, readValues } from '../../../measures/values/read-values.ts'
import { unitResource } from '../../../organisation/unit-resource.ts'
import { Problem } from '../../../platform/errors/problem.ts'
import { route } from '../../../platform/http/route.ts'
import { getSheetCase, lockSheetCase, seesNotes } from '../sheet-case.ts'
import { takeSheetAction } from '../take-sheet-action.ts'
import { computeFacts } from './compute-facts.ts'

/**
 * Looks at the store of measures anew: what systems computed since arrives, and the declared values of the named measures, as
 * forms and imports left them, are taken by the person who asks.
 */
export const refreshSheet = route({
  method: 'POST',
  path: '/api/rounds/:round/scoresheets/:unit/refreshments',
  summary: { vi: 'Lấy số liệu mới từ nguồn', en: 'Take facts from their sources anew' },
  right: 'scoresheet.act',
  params: z.strictObject({ round: z.uuid(), unit: z.uuid() }),
  body: z.strictObject({ measures: z.array(MeasureCode).max(1000) }),
  answer: z.strictObject({ computed: z.int().min(0), taken: z.int().min(0), change: SheetChange }),
  on: ({ params: { unit } }, { db, today }) => unitResource(db, unit, today),
  act: async ({ params: { round, unit }, body: { measures } }, context) => {
    const { db, now, today } = context
    const before = await lockSheetCase(context, round, unit)
    if (!before.capacity.ownUnit && !before.capacity.parts.has('manager')) throw new Problem('forbidden')
    const computed = await computeFacts(db, before.round, [unit], { now, today })
    const { period } = before.round.course.plan!
    const provinces = [before.map.provinceOf(unit)]
    const cells = indexCells(await readValues(db, { provinces, units: [unit], periods: [period], measures }))
    let taken = 0
    for (const measure of new Set(measures)) {
      const { declared } = cells(unit, measure, period)
      if (!declared) continue
      const figure = { value: declared.value, missing: declared.missing }
      const source = declared.provenance.source || (declared.writer ?? declared.provenance.kind)
      await takeSheetAction(context, round, unit, { type: 'take-fact', measure, figure, source }, undefined)
      taken++
    }
    const after = await getSheetCase(context, round, unit)
    await context.announce({
      topic: 'scoresheet',
      subject: `${round}/${unit}`,
      version: after.sheet.sequence,
      units: after.map.chainOf(unit),
    })
    await context.record({
      action: 'scoresheet.refreshed',
      subject: { kind: 'scoresheet', id: `${round}/${unit}` },
      unit,
      after: { computed, taken },
    })
    return { computed, taken, change: sheetContents(after.sheet, seesNotes(after), before.sheet) }
  },
})
