import { printPageRanges } from '@openpar/domain/evidence'
import {
  type ActionOf,
  type Copying,
  type CopyReport,
  entryOf,
  REFUSALS,
  refusalOf,
  type TakenAction,
  takeAction,
} from '@openpar/domain/rounds'
import { sql } from 'kysely'
import type { z } from 'zod'
import { linkDocument } from '../../evidence/document/link-document.ts'
import { loadUnitMap, unitBrief } from '../../organisation/unit-map.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { getRound, type StoredRound } from '../round/course-store.ts'
import { getSheetCase, lockSheetCase, type SheetCase } from '../sheet/sheet-case.ts'
import { saveSheetActions } from '../sheet/sheet-store.ts'
import { writeAssignments } from './appraiser-routes.ts'
import { carriedFrom } from './carried.ts'
import { citableOf, earlierSheets } from './earlier-sheets.ts'
import { appraisedComponents, readAssignments, rolesUnder } from './read-appraisers.ts'

/** Whether figures come over where nobody chose: from a self-check of the same year, whose figures go on growing. */
function factsByDefault(from: StoredRound, to: StoredRound): boolean {
  const [earlier, later] = [from.course.plan, to.course.plan]
  return earlier?.selfCheck === true && earlier.period.slice(0, 4) === later?.period.slice(0, 4)
}

const asSystem = (of: SheetCase): SheetCase => ({
  ...of,
  capacity: { person: null, parts: new Set(['system']), appraises: new Set(), ownUnit: false },
})

async function carry(context: Context, of: SheetCase, action: ActionOf<'carry'>): Promise<void> {
  const sequence = of.sheet.sequence + 1
  const at = context.now.toISOString()
  const taken: TakenAction = { sequence, at, by: null, phase: of.moment.phase, action }
  await saveSheetActions(context.db, of.key, [taken], of.sheet, takeAction(of.sheet, taken))
  const { round, unit } = of.key
  for (const { component, evidence } of action.entries)
    for (const { document, pages } of evidence) {
      const standing = entryOf(of.sheet, component).evidence
      if (standing) continue
      const to = { kind: 'entry', id: `${round}/${unit}/${component}` }
      await linkDocument(document, { to, pages: printPageRanges(pages) }, context)
    }
  await context.announce({ topic: 'scoresheet', subject: `${round}/${unit}`, units: of.map.chainOf(unit) })
}

/** Units that took over from that round already: remarks would stand there twice. */
async function takenAlready({ db }: Context, { id, province }: StoredRound, from: string) {
  const { rows } = await sql<{ unit: string }>`
    select distinct unit_id as unit from scoresheet_action
    where province_id = ${province} and round_id = ${id} and action ->> 'type' = 'carry'
      and action ->> 'round' = ${from}`.execute(db)
  return new Set(rows.map(({ unit }) => unit))
}

const ALREADY = {
  vi: 'Phiếu đã lấy nội dung từ kỳ này rồi.',
  en: 'The scoresheet has taken over from that round already.',
}

async function copyAppraisers(
  context: Context,
  from: StoredRound,
  to: StoredRound,
  dry: boolean,
): Promise<number> {
  const { db, today } = context
  const standing = await readAssignments(db, to.id)
  const codes = new Set((await appraisedComponents(db, to)).map(({ code }) => code))
  const roles = await rolesUnder(db, await loadUnitMap(db, today), to.province, today)
  const appraisers = new Set(roles.filter(({ role }) => role === 'appraiser').map(({ id }) => id))
  const given = new Set(standing.map(({ component }) => component))
  const added = (await readAssignments(db, from.id)).filter(
    ({ component, person }) => codes.has(component) && appraisers.has(person) && !given.has(component),
  )
  if (!dry) await writeAssignments(context, to, [...standing, ...added])
  return new Set(added.map(({ component }) => component)).size
}

/**
 * Takes over from an earlier round of the province: who appraises what still exists and has nobody yet, and, once the round is
 * open, what stood on the sheets. What people have written in this round stays. `dry` tells what would come and changes nothing.
 * @throws Problem `copy-refused`
 */
export async function copyRound(
  context: Context,
  to: StoredRound,
  { from: fromId, facts: wanted, appraisers }: Copying,
  dry: boolean,
): Promise<z.input<typeof CopyReport>> {
  const from = await getRound(context.db, fromId)
  if (from.id === to.id || from.province !== to.province)
    throw new Problem('copy-refused', {
      sentence: 'Chỉ lấy lại được từ một kỳ khác của cùng tỉnh; hãy chọn kỳ khác.',
      sentenceEn: 'A round takes over from another one of its province; choose another.',
    })
  const facts = wanted ?? factsByDefault(from, to)
  const given = appraisers ? await copyAppraisers(context, from, to, dry) : 0
  const units = to.course.opened === null ? [] : await copySheets(context, from, to, facts, dry)
  return { facts, appraisers: given, units }
}

async function copySheets(
  context: Context,
  from: StoredRound,
  to: StoredRound,
  facts: boolean,
  dry: boolean,
): Promise<z.input<typeof CopyReport>['units']> {
  const all = to.course.plan!.groups.flatMap((group) => group.units).toSorted()
  const earlier = await earlierSheets(context.db, from, all)
  const citable = await citableOf(context.db, earlier.values())
  const already = await takenAlready(context, to, from.id)
  const report = []
  for (const [unit, sheets] of earlier) {
    if (sheets.length === 0) continue
    const of = asSystem(await (dry ? getSheetCase : lockSheetCase)(context, to.id, unit))
    const action = carriedFrom(sheets, of.ground, { round: from.id, source: from.name, facts, citable })
    if (!action) continue
    const refusal = already.has(unit) ? ALREADY : refusalSentence(of, action)
    if (!dry && refusal === null) await carry(context, of, action)
    report.push({
      unit: unitBrief(of.map.units.get(unit)!),
      merged: sheets.filter(({ merged }) => merged).map((one) => unitBrief(of.map.units.get(one.unit)!)),
      facts: action.facts.length,
      explanations: action.entries.filter(({ explanation }) => explanation !== null).length,
      documents: action.entries.reduce((sum, { evidence }) => sum + evidence.length, 0),
      remarks: action.entries.reduce((sum, { remarks }) => sum + remarks.length, 0),
      refusal: refusal?.[context.language] ?? null,
    })
  }
  return report
}

function refusalSentence(of: SheetCase, action: ActionOf<'carry'>) {
  const refusal = refusalOf(of, action)
  return refusal ? REFUSALS[refusal] : null
}
