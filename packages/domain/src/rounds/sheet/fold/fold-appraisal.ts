import type { Phase } from '../../phase/phase.ts'
import { type Entry, entryOf, factOf, type Message, type Sheet, type Verdict } from '../sheet.ts'
import type { ActionOf, TakenAction } from '../sheet-action.ts'
import { withEntry, withFact, written } from './write.ts'

type AppraisalType =
  | 'accept'
  | 'correct'
  | 'opine'
  | 'ask'
  | 'answer'
  | 'return'
  | 'note'
  | 'comment'
  | 'settle'
  | 'appeal'
  | 'decide-appeal'

function withMessage(
  sheet: Sheet,
  component: string,
  said: Pick<Message, 'kind' | 'text' | 'agrees'>,
  { by, at, sequence }: TakenAction,
  change: Partial<Entry> = {},
): Sheet {
  const { messages } = entryOf(sheet, component)
  return withEntry(sheet, component, { ...change, messages: [...messages, { ...said, by, at, sequence }] })
}

function withVerdict(sheet: Sheet, component: string, kind: Verdict['kind'], taken: TakenAction): Sheet {
  const { by, at, sequence, phase } = taken
  const verdict: Verdict = { kind, by, at, sequence }
  const judges = judgesWith(entryOf(sheet, component), by)
  return { ...withEntry(sheet, component, { [roundOf(phase)]: verdict, judges }), appraised: true }
}

const judgesWith = ({ judges }: Entry, by: string | null): readonly string[] =>
  by === null || judges.includes(by) ? judges : [...judges, by]

/** Which of the three verdicts of an entry is given in a phase. */
function roundOf(phase: Phase): 'first' | 'second' | 'council' {
  if (phase === 'council') return 'council'
  return phase === 'second-appraisal' ? 'second' : 'first'
}

/** What appraisers, the council and the two sides of an appeal do. */
export function foldAppraisal(sheet: Sheet, action: ActionOf<AppraisalType>, taken: TakenAction): Sheet {
  const { component } = action
  switch (action.type) {
    case 'accept':
      return withVerdict(sheet, component, 'accepted', taken)
    case 'correct': {
      const { appraised } = factOf(sheet, action.measure)
      const correction = { figure: action.figure, reason: action.reason }
      const next = withFact(sheet, action.measure, { appraised: written(appraised, correction, taken) })
      return withVerdict(next, component, 'corrected', taken)
    }
    case 'settle': {
      const { final } = factOf(sheet, action.measure)
      const correction = { figure: action.figure, reason: action.reason }
      const next = withFact(sheet, action.measure, { final: written(final, correction, taken) })
      return withVerdict(next, component, 'corrected', taken)
    }
    case 'opine': {
      const said = { kind: 'opinion', text: action.text, agrees: action.agrees } as const
      const judges = judgesWith(entryOf(sheet, component), taken.by)
      return withMessage(sheet, component, said, taken, { judges })
    }
    case 'ask': {
      const next = withMessage(sheet, component, { kind: 'ask', text: action.text }, taken, {
        asked: 'waiting',
      })
      return { ...next, appraised: true }
    }
    case 'answer':
      return withMessage(sheet, component, { kind: 'answer', text: action.text }, taken, {
        asked: 'answered',
      })
    case 'return': {
      const said = { kind: 'return', text: action.reason } as const
      const next = withMessage(sheet, component, said, taken, { openUntil: action.until })
      return { ...next, stage: 'open', signature: null, appraised: true }
    }
    case 'note':
    case 'comment':
      return withMessage(sheet, component, { kind: action.type, text: action.text }, taken)
    case 'appeal':
      return withMessage(sheet, component, { kind: 'appeal', text: action.text }, taken, { appeal: 'open' })
    case 'decide-appeal': {
      const settled = action.figures.reduce((next, { measure, figure }) => {
        const correction = { figure, reason: action.reason }
        return withFact(next, measure, { final: written(factOf(next, measure).final, correction, taken) })
      }, sheet)
      const said = { kind: 'decision', text: action.reason, agrees: action.granted } as const
      return withMessage(settled, component, said, taken, { appeal: action.granted ? 'granted' : 'refused' })
    }
  }
}
