import { mustExplain } from '../../../measures/index.ts'
import { placeOf } from '../fold/fold-undo.ts'
import { isDeclared } from '../ground-of.ts'
import { entryOf, factOf } from '../sheet.ts'
import { componentsOf } from './capacity.ts'
import { type Case, type Check, firstOf, refuseIf } from './check.ts'
import { missingIn } from './missing-of.ts'
import { closedAsWhole, closedFor } from './opening.ts'
import type { Refusal } from './refusal.ts'

const noComponent = ({ ground }: Case, component: string) =>
  refuseIf(!ground.components.has(component), 'no-such-component')

/** An officer works on what is assigned to them or to nobody; leaders on everything. */
function notTheirs({ sheet, capacity: { person, parts } }: Case, component: string): Refusal | undefined {
  const { officer } = entryOf(sheet, component)
  return refuseIf(!parts.has('leader') && officer !== null && officer !== person, 'assigned-to-other')
}

/** Whether a component may be worked on by this person now. */
function closedTo(of: Case, component: string): Refusal | undefined {
  return firstOf(
    () => noComponent(of, component),
    () => closedFor(of.sheet, component, of.moment),
    () => notTheirs(of, component),
  )
}

/**
 * Evidence and explanation are taken also where an explanation was asked for, as long as the time for it runs; evidence for an
 * appeal until it is decided.
 */
function closedToAnswer(of: Case, component: string): Refusal | undefined {
  const { sheet, moment } = of
  const { asked, appeal } = entryOf(sheet, component)
  const answering = moment.phase === 'first-appraisal' || moment.phase === 'explanation'
  const asking = answering && sheet.stage !== 'approved' && asked !== null
  const open = asking || (moment.phase === 'final' && appeal === 'open')
  return open
    ? firstOf(
        () => noComponent(of, component),
        () => notTheirs(of, component),
      )
    : closedTo(of, component)
}

/** A measure is open where one of the components that read it is, by `closed`. */
function measureClosed(of: Case, measure: string, closed = closedTo): Refusal | undefined {
  const components = componentsOf(of.ground, measure)
  if (components.length === 0) return 'no-such-measure'
  const refusals = components.map((component) => closed(of, component))
  return refusals.includes(undefined) ? undefined : refusals[0]
}

const sourcesOf = ({ ground }: Case, measure: string) =>
  componentsOf(ground, measure).map((component) => ground.components.get(component)?.source)

/** Units declare what their report is scored on and what they propose to be judged, nothing else. */
const notDeclared = (of: Case, measure: string) =>
  refuseIf(!sourcesOf(of, measure).some((source) => source && isDeclared(source)), 'not-declared')

const declare = (of: Case, { measure }: { readonly measure: string }) =>
  firstOf(
    () => measureClosed(of, measure),
    () => notDeclared(of, measure),
  )

function undone(of: Case, sequence: number): Refusal | undefined {
  const place = placeOf(of.sheet, sequence)
  if (!place || place.written.by !== of.capacity.person) return 'nothing-to-undo'
  if ('report' in place) return closedAsWhole(of.sheet, of.moment)
  return 'measure' in place ? measureClosed(of, place.measure) : closedToAnswer(of, place.component)
}

export const contentChecks = {
  'set-fact': declare,
  'take-fact': declare,
  'compute-fact': ((of, { measure }) =>
    firstOf(
      () => measureClosed(of, measure, ({ sheet, moment }, component) => closedFor(sheet, component, moment)),
      () => notDeclared(of, measure),
    )) satisfies Check<'compute-fact'>,
  'explain-fact': ((of, { measure }) => {
    const { declared, computed } = factOf(of.sheet, measure)
    const differs = declared && computed && mustExplain(declared.value.figure, computed.value.figure)
    return firstOf(
      () => measureClosed(of, measure),
      () => refuseIf(!differs, 'no-difference'),
    )
  }) satisfies Check<'explain-fact'>,
  explain: ((of, { component }) => closedToAnswer(of, component)) satisfies Check<'explain'>,
  attach: ((of, { component }) => closedToAnswer(of, component)) satisfies Check<'attach'>,
  detach: ((of, { component, document }) =>
    firstOf(
      () => closedTo(of, component),
      () => {
        const list = entryOf(of.sheet, component).evidence?.value ?? []
        return refuseIf(!list.some((one) => one.document === document), 'not-attached')
      },
    )) satisfies Check<'detach'>,
  finish: ((of, { component }) =>
    firstOf(
      () => closedTo(of, component),
      () =>
        refuseIf(
          missingIn(of.sheet, of.ground, component).some(({ what }) => what !== 'carried'),
          'incomplete',
        ),
    )) satisfies Check<'finish'>,
  unfinish: ((of, { component }) => closedTo(of, component)) satisfies Check<'unfinish'>,
  describe: ((of) => closedAsWhole(of.sheet, of.moment)) satisfies Check<'describe'>,
  carry: ((of, { entries, facts }) =>
    firstOf(
      () => closedAsWhole(of.sheet, of.moment),
      () =>
        refuseIf(
          entries.some(({ component }) => !of.ground.components.has(component)),
          'no-such-component',
        ),
      () =>
        refuseIf(
          facts.some(({ measure }) => componentsOf(of.ground, measure).length === 0),
          'no-such-measure',
        ),
    )) satisfies Check<'carry'>,
  undo: ((of, { of: sequence }) => undone(of, sequence)) satisfies Check<'undo'>,
}
