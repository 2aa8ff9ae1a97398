import { z } from 'zod'
import { isBefore } from '../phase/phase.ts'
import { awaitsVerdict, verdictOn } from '../sheet/allow/awaiting-verdict.ts'
import type { Case } from '../sheet/allow/check.ts'
import { notWithAppraisers } from '../sheet/allow/check-appraisal.ts'
import { entryOf, type MessageKind } from '../sheet/sheet.ts'

/**
 * Where an entry stands for those who appraise it. `waiting`: for its first verdict. `answered`: an explanation came after the
 * last verdict and wants to be read. `changed`: its facts changed after the last verdict. `asked`: the unit still has time to
 * explain. `with-unit`: returned or extended. `not-sent`: the unit has not sent its sheet. `done`: judged as it stands.
 */
export const AppraisalState = z.enum([
  'answered',
  'changed',
  'waiting',
  'asked',
  'with-unit',
  'not-sent',
  'done',
])
export type AppraisalState = z.infer<typeof AppraisalState>

/** Whether the appraisers have to do something about it now. */
export const isDue = (state: AppraisalState): boolean =>
  state === 'waiting' || state === 'answered' || state === 'changed'

/** The state of one component of a scoresheet at a moment. */
export function appraisalStateOf(
  of: Pick<Case, 'sheet' | 'ground' | 'moment'>,
  component: string,
): AppraisalState {
  const { sheet, ground, moment } = of
  const refusal = notWithAppraisers(of, component)
  if (refusal === 'approved') return 'done'
  if (refusal === 'not-sent') return 'not-sent'
  if (refusal) return 'with-unit'
  const entry = entryOf(sheet, component)
  const judged = verdictOn(entry)?.sequence ?? 0
  const lastOf = (kind: MessageKind) =>
    entry.messages.findLast((message) => message.kind === kind)?.sequence ?? 0
  if (entry.asked === 'answered' && lastOf('answer') > judged) return 'answered'
  const measures = ground.components.get(component)?.measures ?? []
  if (entry.asked === 'waiting' && lastOf('ask') > judged)
    return isBefore(moment.phase, 'second-appraisal') ? 'asked' : 'waiting'
  if (judged === 0) return 'waiting'
  return awaitsVerdict(sheet, component, measures) ? 'changed' : 'done'
}
