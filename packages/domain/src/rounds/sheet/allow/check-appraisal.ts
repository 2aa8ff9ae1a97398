import type { Figure } from '../../../measures/index.ts'
import { isDeclared } from '../ground-of.ts'
import { figureIn, type Layer } from '../layers.ts'
import { entryOf, factOf } from '../sheet.ts'
import { awaitingVerdict } from './awaiting-verdict.ts'
import { type Case, type Check, firstOf, refuseIf } from './check.ts'
import type { Refusal } from './refusal.ts'

const noComponent = ({ ground }: Case, component: string): Refusal | undefined => {
  const place = ground.components.get(component)
  if (!place) return 'no-such-component'
  return refuseIf(!isDeclared(place.source), 'not-appraised-here')
}

/** Sent, and not open again to its unit; why not, otherwise. */
export function notWithAppraisers(
  { sheet, moment: { today } }: Pick<Case, 'sheet' | 'moment'>,
  component: string,
): Refusal | undefined {
  if (sheet.stage === 'approved') return 'approved'
  if (!sheet.sent) return 'not-sent'
  if (sheet.stage === 'sent') return undefined
  const { openUntil } = entryOf(sheet, component)
  const open = [openUntil, sheet.openUntil].some((until) => until !== null && today <= until)
  return refuseIf(open, 'with-unit')
}

function appraise(of: Case, { component }: { readonly component: string }): Refusal | undefined {
  return firstOf(
    () => noComponent(of, component),
    () => refuseIf(!of.capacity.appraises.has(component), 'not-given-to-you'),
    () => notWithAppraisers(of, component),
  )
}

const sameFigure = (a: Figure | undefined, b: Figure) => a?.value === b.value && a?.missing === b.missing

/** A correction is of a measure of the component, and changes it. */
function noCorrection(
  of: Case,
  { component, measure, figure }: { component: string; measure: string; figure: Figure },
  layer: Layer,
): Refusal | undefined {
  const measures = of.ground.components.get(component)?.measures ?? []
  return firstOf(
    () => refuseIf(!measures.includes(measure), 'no-such-measure'),
    () => refuseIf(sameFigure(figureIn(factOf(of.sheet, measure), layer), figure), 'same-figure'),
  )
}

export const appraisalChecks = {
  accept: appraise satisfies Check<'accept'>,
  correct: ((of, action) =>
    firstOf(
      () => appraise(of, action),
      () => noCorrection(of, action, 'appraised'),
    )) satisfies Check<'correct'>,
  opine: ((of, action) => {
    const { first, second } = entryOf(of.sheet, action.component)
    const verdict = of.moment.phase === 'second-appraisal' ? second : first
    return firstOf(
      () => appraise(of, action),
      () => refuseIf(verdict === null, 'no-verdict-yet'),
      () => refuseIf(verdict?.by === of.capacity.person, 'your-own-verdict'),
    )
  }) satisfies Check<'opine'>,
  ask: appraise satisfies Check<'ask'>,
  answer: ((of, { component }) => {
    const { officer, asked } = entryOf(of.sheet, component)
    const { person, parts } = of.capacity
    return firstOf(
      () => refuseIf(asked === null, 'nothing-asked'),
      () => refuseIf(!parts.has('leader') && officer !== null && officer !== person, 'assigned-to-other'),
    )
  }) satisfies Check<'answer'>,
  return: ((of, action) =>
    firstOf(
      () => appraise(of, action),
      () => refuseIf(action.until < of.moment.today, 'date-past'),
    )) satisfies Check<'return'>,
  note: ((of, { component }) =>
    refuseIf(!of.ground.components.has(component), 'no-such-component')) satisfies Check<'note'>,
  comment: ((of, { component }) =>
    refuseIf(!of.ground.components.has(component), 'no-such-component')) satisfies Check<'comment'>,
  settle: ((of, action) =>
    firstOf(
      () => noComponent(of, action.component),
      () => refuseIf(of.sheet.stage === 'approved', 'approved'),
      () => noCorrection(of, action, 'final'),
    )) satisfies Check<'settle'>,
  approve: ((of) =>
    firstOf(
      () => refuseIf(of.sheet.stage === 'approved', 'approved'),
      () =>
        refuseIf(
          of.sheet.sent !== null && awaitingVerdict(of.sheet, of.ground).length > 0,
          'not-all-appraised',
        ),
    )) satisfies Check<'approve'>,
  unapprove: ((of) => refuseIf(of.sheet.stage !== 'approved', 'not-approved')) satisfies Check<'unapprove'>,
  'decide-appeal': ((of, { component, figures }) => {
    const { appeal, judges } = entryOf(of.sheet, component)
    const measures = of.ground.components.get(component)?.measures ?? []
    return firstOf(
      () => refuseIf(appeal === null, 'no-appeal'),
      () => refuseIf(appeal !== 'open', 'appeal-decided'),
      () => refuseIf(judges.includes(of.capacity.person ?? ''), 'judged-before'),
      () =>
        refuseIf(
          figures.some(({ measure }) => !measures.includes(measure)),
          'no-such-measure',
        ),
    )
  }) satisfies Check<'decide-appeal'>,
}
