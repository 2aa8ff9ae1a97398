import { type Figure, faultOfFigure } from '@openpar/domain/measures'
import {
  REFUSALS,
  refusalOf,
  type Sheet,
  type SheetAction,
  type TakenAction,
  takeAction,
} from '@openpar/domain/rounds'
import { allMeasures } from '../../measures/definition/store.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { staleEdit } from '../../platform/errors/stale-edit.ts'
import type { Context } from '../../platform/http/context.ts'
import { getSheetCase, type SheetCase } from './sheet-case.ts'
import { saveSheetAction } from './sheet-store.ts'

/** The sequence of the last word at the place that an action writes over; 0 where nothing stands there. */
function standingAt({ facts, entries, report }: Sheet, action: SheetAction): number | undefined {
  switch (action.type) {
    case 'set-fact':
    case 'take-fact':
      return facts.get(action.measure)?.declared?.sequence ?? 0
    case 'explain-fact':
      return facts.get(action.measure)?.difference?.sequence ?? 0
    case 'explain':
      return entries.get(action.component)?.explanation?.sequence ?? 0
    case 'describe':
      return report[action.part]?.sequence ?? 0
    case 'correct':
      return facts.get(action.measure)?.appraised?.sequence ?? 0
    case 'settle':
      return facts.get(action.measure)?.final?.sequence ?? 0
    default:
      return undefined
  }
}

const figuresOf = (action: SheetAction): readonly { readonly measure: string; readonly figure: Figure }[] => {
  if (action.type === 'decide-appeal') return action.figures
  return 'figure' in action ? [action] : []
}

/** A figure has to be one of its measure. */
async function refuseFigures({ db }: Context, action: SheetAction): Promise<void> {
  const figures = figuresOf(action)
  if (figures.length === 0) return
  const measures = await allMeasures(db)
  for (const { measure: code, figure } of figures) {
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
 * writes over something.
 * @throws Problem `scoresheet-refused` with the refusal, `stale-edit` with what stands there now
 */
export async function takeSheetAction(
  context: Context,
  round: string,
  unit: string,
  action: SheetAction,
  seen: number | undefined,
): Promise<{ readonly of: SheetCase; readonly sheet: Sheet; readonly taken: TakenAction }> {
  const of = await getSheetCase(context, round, unit, { lock: true })
  const refusal = refusalOf(of, action)
  if (refusal) {
    const { vi, en } = REFUSALS[refusal]
    throw new Problem('scoresheet-refused', { sentence: vi, sentenceEn: en }, { refusal })
  }
  await refuseFigures(context, action)
  const standing = standingAt(of.sheet, action)
  if (seen !== undefined && standing !== undefined && standing !== seen)
    throw staleEdit(seen, { version: standing })
  const sequence = of.sheet.sequence + 1
  const { person } = context.actor
  const taken: TakenAction = {
    sequence,
    at: context.now.toISOString(),
    by: person,
    phase: of.moment.phase,
    action,
  }
  const sheet = takeAction(of.sheet, taken)
  await saveSheetAction(context.db, of.key, taken, of.sheet, sheet)
  return { of, sheet, taken }
}
