import { entryOf, factOf, type Sheet } from '../sheet.ts'
import type { ActionOf, Attachment, TakenAction } from '../sheet-action.ts'
import { foldCarry } from './fold-carry.ts'
import { declaredBy, withEntry, withFact, written } from './write.ts'

type ContentType =
  | 'set-fact'
  | 'take-fact'
  | 'compute-fact'
  | 'explain-fact'
  | 'explain'
  | 'attach'
  | 'detach'
  | 'finish'
  | 'unfinish'
  | 'describe'
  | 'carry'

/** What is written on the sheet itself: facts, explanations, evidence, marks of being done. */
export function foldContent(sheet: Sheet, action: ActionOf<ContentType>, taken: TakenAction): Sheet {
  switch (action.type) {
    case 'set-fact':
    case 'take-fact': {
      const { declared } = factOf(sheet, action.measure)
      const value =
        action.type === 'take-fact'
          ? { figure: action.figure, source: action.source }
          : { figure: action.figure }
      const next = withFact(sheet, action.measure, { declared: written(declared, value, taken) })
      return declaredBy(next, taken)
    }
    case 'compute-fact': {
      const { computed } = factOf(sheet, action.measure)
      const value = { figure: action.figure, source: action.source }
      return withFact(sheet, action.measure, { computed: written(computed, value, taken) })
    }
    case 'explain-fact': {
      const { difference } = factOf(sheet, action.measure)
      const next = withFact(sheet, action.measure, { difference: written(difference, action.text, taken) })
      return declaredBy(next, taken)
    }
    case 'explain': {
      const { explanation } = entryOf(sheet, action.component)
      const next = withEntry(sheet, action.component, {
        explanation: written(explanation, action.text, taken),
      })
      return declaredBy(next, taken)
    }
    case 'describe': {
      const before = sheet.report[action.part] ?? null
      const report = { ...sheet.report, [action.part]: written(before, action.text, taken) }
      return declaredBy({ ...sheet, report }, taken)
    }
    case 'carry':
      return foldCarry(sheet, action, taken)
    case 'attach':
      return attached(sheet, action.component, taken, (list) => [
        ...list.filter(({ document }) => document !== action.attachment.document),
        action.attachment,
      ])
    case 'detach':
      return attached(sheet, action.component, taken, (list) =>
        list.filter(({ document }) => document !== action.document),
      )
    case 'finish':
    case 'unfinish': {
      const { finished } = entryOf(sheet, action.component)
      const done = action.type === 'finish'
      return withEntry(sheet, action.component, { finished: written(finished, done, taken) })
    }
  }
}

function attached(
  sheet: Sheet,
  component: string,
  taken: TakenAction,
  change: (list: readonly Attachment[]) => readonly Attachment[],
): Sheet {
  const { evidence } = entryOf(sheet, component)
  const list = change(evidence?.value ?? [])
  return declaredBy(withEntry(sheet, component, { evidence: written(evidence, list, taken) }), taken)
}
