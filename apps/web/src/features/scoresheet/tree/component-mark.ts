import { type Case, entryOf, factOf, isDone, type Sheet, type SheetGround } from '@openpar/domain/rounds'

/** Where a component stands, as the tree marks it. */
export type Mark =
  | 'nothing'
  | 'begun'
  | 'finished'
  | 'returned'
  | 'asked'
  | 'accepted'
  | 'corrected'
  | 'survey'
  | 'computed'

/** Whether appraisers sent a component back and it is still with the unit. */
export function isReturned(sheet: Sheet, component: string, today: string): boolean {
  const { openUntil, messages } = entryOf(sheet, component)
  return openUntil !== null && openUntil >= today && messages.some(({ kind }) => kind === 'return')
}

function isBegun(sheet: Sheet, ground: SheetGround, component: string): boolean {
  const { explanation, evidence } = entryOf(sheet, component)
  const measures = ground.components.get(component)?.measures ?? []
  const said = measures.some((measure) => {
    const { declared, computed } = factOf(sheet, measure)
    return (declared ?? computed) !== null
  })
  return said || (explanation?.value ?? null) !== null || (evidence?.value.length ?? 0) > 0
}

/** The state of one component: what the unit has to do first, then what appraisers said, then how far the work is. */
export function markOf(
  { sheet, ground, moment }: Pick<Case, 'sheet' | 'ground' | 'moment'>,
  component: string,
): Mark {
  const source = ground.components.get(component)?.source
  if (source === 'survey' || source === 'computed') return source
  const { asked, first, second, council } = entryOf(sheet, component)
  if (isReturned(sheet, component, moment.today)) return 'returned'
  if (asked === 'waiting') return 'asked'
  const verdict = council ?? second ?? first
  if (verdict) return verdict.kind
  if (isDone(sheet, ground, component)) return 'finished'
  return isBegun(sheet, ground, component) ? 'begun' : 'nothing'
}

const PRESSING: readonly Mark[] = ['returned', 'asked']

/** The state of a node above: what presses most, else done where all are, begun where any is. */
export function markOfAll(marks: readonly Mark[]): Mark {
  const pressing = PRESSING.find((mark) => marks.includes(mark))
  if (pressing) return pressing
  const own = marks.filter((mark) => mark !== 'survey' && mark !== 'computed')
  if (own.length === 0) return marks[0] ?? 'nothing'
  if (own.every((mark) => mark === own[0])) return own[0]!
  if (own.every((mark) => mark !== 'begun' && mark !== 'nothing'))
    return own.includes('corrected') ? 'corrected' : 'finished'
  return 'begun'
}
