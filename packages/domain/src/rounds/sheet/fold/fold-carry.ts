import { entryOf, factOf, type Message, type Sheet } from '../sheet.ts'
import type { ActionOf, TakenAction } from '../sheet-action.ts'
import { withEntry, withFact, written } from './write.ts'

/** Puts what an earlier round said where this one says nothing yet: what somebody has written since stays. */
export function foldCarry(sheet: Sheet, action: ActionOf<'carry'>, taken: TakenAction): Sheet {
  let next = sheet
  for (const { measure, figure } of action.facts) {
    if (factOf(next, measure).declared) continue
    next = withFact(next, measure, { declared: written(null, { figure, source: action.source }, taken) })
  }
  for (const { component, explanation, evidence, remarks } of action.entries) {
    const entry = entryOf(next, component)
    const said = remarks.map((text): Message => {
      const { by, at, sequence } = taken
      return { kind: 'remark', text, by, at, sequence }
    })
    next = withEntry(next, component, {
      ...(explanation !== null && !entry.explanation && { explanation: written(null, explanation, taken) }),
      ...(evidence.length > 0 && !entry.evidence && { evidence: written(null, evidence, taken) }),
      messages: [...entry.messages, ...said],
    })
  }
  return next
}
