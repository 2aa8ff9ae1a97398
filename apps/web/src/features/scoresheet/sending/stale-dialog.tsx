import { Figure } from '@openpar/domain/measures'
import type { SheetAction } from '@openpar/domain/rounds'
import { z } from 'zod'
import { ConflictDialog } from '../../../platform/feedback/conflict-dialog.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import { talkTexts } from '../talk/texts.ts'
import { useActionWords } from '../talk/use-action-words.ts'

const Current = z.looseObject({
  version: z.number(),
  value: z.union([z.string(), z.null(), z.looseObject({ figure: Figure })]),
  writer: z.string().optional(),
})

/** The action as somebody else would have done it, for its words. */
function withValue(action: SheetAction, value: z.infer<typeof Current>['value']): SheetAction {
  if (
    (action.type === 'set-fact' || action.type === 'take-fact') &&
    value !== null &&
    typeof value === 'object'
  )
    return { type: 'set-fact', measure: action.measure, figure: value.figure }
  if (action.type === 'explain' || action.type === 'describe')
    return { ...action, text: typeof value === 'string' ? value : null }
  if (action.type === 'explain-fact') return { ...action, text: typeof value === 'string' ? value : '–' }
  return action
}

/** Somebody wrote at the same place meanwhile: shows both and lets the person choose, one after the other. */
export function StaleDialog() {
  const words = useTexts(talkTexts)
  const wordsOf = useActionWords()
  const { waiting, outbox } = useDesk()
  const item = waiting.items.find(({ held }) => held?.kind === 'stale')
  if (item?.held?.kind !== 'stale') return null
  const { id, action, held } = item
  const current = Current.safeParse(held.current).data
  const theirs = current ? wordsOf(withValue(action, current.value)).value : words.empty
  const writer = current?.writer === undefined ? '' : ` (${current.writer})`
  const { what, value } = wordsOf(action)
  return (
    <ConflictDialog
      opened
      fields={[{ title: what, mine: value, theirs: `${theirs}${writer}` }]}
      keepMine={() => outbox.repeat(id, current?.version ?? 0)}
      keepTheirs={() => outbox.drop(id)}
    />
  )
}
