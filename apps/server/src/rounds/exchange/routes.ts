import { checkExchange, ExchangeCheck, ExchangeChoices, type ExchangeGround } from '@openpar/domain/rounds'
import { z } from 'zod'
import { allMeasures } from '../../measures/definition/store.ts'
import { unitResource } from '../../organisation/unit-resource.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { attachment } from '../../platform/http/attachment.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { readCitations } from '../documents/citations.ts'
import { readUpload } from '../read-upload.ts'
import { roundIndex } from '../score/round-index.ts'
import { getSheetCase, lockSheetCase, type SheetCase } from '../sheet/sheet-case.ts'
import { takeSheetAction } from '../sheet/take-sheet-action.ts'
import { buildScoresheetWorkbook } from './build-workbook.ts'
import { readScoresheetWorkbook } from './read-workbook.ts'

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const MOST_BYTES = 10 * 1024 * 1024

const params = z.strictObject({ round: z.uuid(), unit: z.uuid() })

/** Answers to what an earlier check asked, as JSON: cell → reading, or `mine`. */
const choices = z
  .string()
  .max(8000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: 'choices: JSON' })
      return z.NEVER
    }
  })
  .pipe(ExchangeChoices)
  .optional()

const on = async ({ params: { unit } }: { params: z.infer<typeof params> }, { db, today }: Context) =>
  unitResource(db, unit, today)

async function groundFor({ db }: Context, of: SheetCase): Promise<ExchangeGround> {
  return {
    of,
    index: await roundIndex(db, of.round.course.plan!),
    measures: await allMeasures(db),
    cite: await readCitations(db, [of.sheet]),
  }
}

const exportWorkbook = route({
  method: 'GET',
  path: '/api/rounds/:round/scoresheets/:unit/workbook',
  summary: { vi: 'Xuất phiếu chấm điểm ra Excel', en: 'Export a scoresheet to Excel' },
  right: 'scoresheet.read',
  params,
  answer: 'raw',
  on,
  act: async ({ params: { round, unit } }, context) => {
    const of = await getSheetCase(context, round, unit)
    const title = `${of.map.units.get(unit)!.name} - ${of.round.name}`
    const bytes = await buildScoresheetWorkbook(await groundFor(context, of), { round, unit, title })
    context.reply.type(EXCEL).header('content-disposition', attachment(`${title.replaceAll('/', '-')}.xlsx`))
    await context.reply.send(bytes)
    return undefined as never
  },
})

/** What the file in the body would do to a scoresheet now. */
async function check(context: Context, of: SheetCase, answers: ExchangeChoices | undefined) {
  const { round, unit } = of.key
  const file = await readScoresheetWorkbook(await readUpload(context.request, MOST_BYTES), { round, unit })
  return checkExchange(await groundFor(context, of), file, answers ?? {}, context.now.toISOString())
}

const checkWorkbook = route({
  method: 'POST',
  path: '/api/rounds/:round/scoresheets/:unit/workbook-checks',
  summary: { vi: 'Xem trước khi nhập phiếu từ Excel', en: 'Dry run of a workbook' },
  right: 'scoresheet.act',
  params,
  query: z.strictObject({ choices }),
  streams: 'application/octet-stream',
  bodyLimit: 16 * 1024 * 1024,
  answer: ExchangeCheck,
  traceless: 'A dry run: the file is read and judged, nothing is written.',
  on,
  act: async ({ params: { round, unit }, query }, context) =>
    (await check(context, await getSheetCase(context, round, unit), query.choices)).check,
})

const applyWorkbook = route({
  method: 'POST',
  path: '/api/rounds/:round/scoresheets/:unit/workbooks',
  summary: { vi: 'Nhập phiếu chấm điểm từ Excel', en: 'Apply a workbook' },
  right: 'scoresheet.act',
  params,
  query: z.strictObject({
    choices,
    /** `acceptable`: what can be written is; `whole`: nothing is unless everything can be. */
    take: z.enum(['acceptable', 'whole']),
    fileName: z.string().trim().min(1).max(255),
  }),
  streams: 'application/octet-stream',
  bodyLimit: 16 * 1024 * 1024,
  answer: ExchangeCheck,
  on,
  act: async ({ params: { round, unit }, query: { take, fileName, choices: answers } }, context) => {
    const of = await lockSheetCase(context, round, unit)
    const { check: found, actions } = await check(context, of, answers)
    const open = found.counts.ask + found.counts.stale + found.counts.refused
    if (take === 'whole' && open > 0) throw new Problem('workbook-not-whole', { open }, { check: found })
    if (actions.length === 0) throw new Problem('workbook-without-change', {}, { check: found })
    // The sheet is locked: what was seen when the file was judged still stands.
    for (const action of actions) await takeSheetAction(context, round, unit, action, undefined)
    await context.announce({ topic: 'scoresheet', subject: `${round}/${unit}`, units: of.map.chainOf(unit) })
    await context.record({
      action: 'scoresheet.import-workbook',
      subject: { kind: 'scoresheet', id: `${round}/${unit}` },
      unit,
      before: { sequence: of.sheet.sequence },
      after: { sequence: of.sheet.sequence + actions.length, fileName, actions },
    })
    return found
  },
})

export const exchangeRoutes = [exportWorkbook, checkWorkbook, applyWorkbook]
