import { type DefinedMeasure, type Figure, faultOfFigure } from '@openpar/domain/measures'
import {
  type ActionOf,
  factOf,
  REFUSALS,
  refusalOf,
  type Sheet,
  type SheetAction,
  type SheetGround,
  type TakenAction,
  takeAction,
  type Written,
} from '@openpar/domain/rounds'
import { allMeasures } from '../../measures/definition/store.ts'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { staleEdit } from '../../platform/errors/stale-edit.ts'
import type { Context } from '../../platform/http/context.ts'
import { tellOfSheetAction } from '../notices/tell-of-sheet-action.ts'
import { citeEvidence } from './cite-evidence.ts'
import { keepFacts } from './keep-facts.ts'
import { lockSheetCase, type SheetCase } from './sheet-case.ts'
import { saveSheetActions } from './sheet-store.ts'

/** What stands at the place that an action writes over; null where nothing does, undefined where it writes over nothing. */
function standingAt(
  { facts, entries, report }: Sheet,
  action: SheetAction,
): Written<unknown> | null | undefined {
  switch (action.type) {
    case 'set-fact':
    case 'take-fact':
      return facts.get(action.measure)?.declared ?? null
    case 'explain-fact':
      return facts.get(action.measure)?.difference ?? null
    case 'explain':
      return entries.get(action.component)?.explanation ?? null
    case 'describe':
      return report[action.part] ?? null
    case 'correct':
      return facts.get(action.measure)?.appraised ?? null
    case 'settle':
      return facts.get(action.measure)?.final ?? null
    default:
      return undefined
  }
}

/** Somebody wrote there after this person looked: nothing is written over, or accepted, unseen. */
async function refuseStale(
  { db }: Context,
  { sheet, ground }: SheetCase,
  action: SheetAction,
  seen: number | undefined,
): Promise<void> {
  const standing = action.type === 'accept' ? newestIn(sheet, ground, action) : standingAt(sheet, action)
  if (seen === undefined || standing === undefined || (standing?.sequence ?? 0) === seen) return
  const { before: _, ...now } = standing ?? { value: null, by: null, at: null, sequence: 0, before: null }
  const writer = now.by === null ? undefined : await nameOf(db, now.by)
  throw staleEdit(seen, { version: now.sequence, ...now, ...(writer === undefined ? {} : { writer }) })
}

/** What was written last of the facts that an entry is judged by. */
function newestIn(sheet: Sheet, ground: SheetGround, { component }: ActionOf<'accept'>) {
  const measures = ground.components.get(component)?.measures ?? []
  const written = measures.flatMap((measure): Written<unknown>[] => {
    const { declared, computed, appraised, final } = factOf(sheet, measure)
    return [declared, computed, appraised, final].filter((one) => one !== null)
  })
  return written.toSorted((a, b) => b.sequence - a.sequence)[0] ?? null
}

const nameOf = async (db: Database, person: string): Promise<string | undefined> =>
  (await db.selectFrom('person').select('name').where('id', '=', person).executeTakeFirst())?.name

const figuresOf = (action: SheetAction): readonly { readonly measure: string; readonly figure: Figure }[] => {
  if (action.type === 'decide-appeal') return action.figures
  return 'figure' in action ? [action] : []
}

/** A figure has to be one of its measure. */
function refuseFigures(measures: ReadonlyMap<string, DefinedMeasure>, action: SheetAction): void {
  for (const { measure: code, figure } of figuresOf(action)) {
    const measure = measures.get(code)
    if (!measure) throw new Problem('measure-not-found', { measure: code })
    const fault = faultOfFigure(figure, measure)
    if (!fault) continue
    const words = { measure: measure.name.vi, sentence: fault.vi, sentenceEn: fault.en }
    throw new Problem('figure-refused', words, { cell: code, fault: fault.code })
  }
}

/**
 * Does one thing to a scoresheet. `seen` is the sequence of what stood at its place when the person looked, where the action
 * writes over something; of an acceptance, of what was written last of the facts it accepts.
 * @throws Problem `scoresheet-refused` with the refusal, `stale-edit` with what stands there now
 */
export async function takeSheetAction(
  context: Context,
  round: string,
  unit: string,
  action: SheetAction,
  seen: number | undefined,
): Promise<{ readonly of: SheetCase; readonly sheet: Sheet; readonly taken: TakenAction }> {
  const of = await lockSheetCase(context, round, unit, action)
  const refusal = refusalOf(of, action)
  if (refusal) {
    const { vi, en } = REFUSALS[refusal]
    throw new Problem('scoresheet-refused', { sentence: vi, sentenceEn: en }, { refusal })
  }
  const measures = 'figure' in action || 'figures' in action ? await allMeasures(context.db) : undefined
  if (measures) refuseFigures(measures, action)
  await refuseStale(context, of, action, seen)
  await citeEvidence(context, of, action)
  const taken: TakenAction = {
    sequence: of.sheet.sequence + 1,
    at: context.now.toISOString(),
    by: of.capacity.person,
    phase: of.moment.phase,
    action,
  }
  const sheet = takeAction(of.sheet, taken)
  await saveSheetActions(context.db, of.key, [taken], of.sheet, sheet)
  await keepFacts(context, of, sheet, measures)
  await tellOfSheetAction(context, of, sheet, taken)
  return { of, sheet, taken }
}
