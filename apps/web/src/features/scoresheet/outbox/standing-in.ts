import type { SheetAction, SheetChange } from '@openpar/domain/rounds'

/** Sequence of what stands at the place of an action in a sheet, or in what changed of it; undefined where it tells nothing of the place. */
export function standingIn(
  { facts, entries, report }: Pick<SheetChange, 'facts' | 'entries' | 'report'>,
  action: SheetAction,
): number | undefined {
  switch (action.type) {
    case 'set-fact':
    case 'take-fact':
      return facts[action.measure]?.declared?.sequence
    case 'explain-fact':
      return facts[action.measure]?.difference?.sequence
    case 'explain':
      return entries[action.component]?.explanation?.sequence
    case 'describe':
      return report[action.part]?.sequence
    default:
      return undefined
  }
}
