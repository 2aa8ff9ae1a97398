import { type SheetAction, SheetChange } from '@openpar/domain/rounds'
import { api } from '../../platform/api/api.ts'
import { useChange } from '../../platform/api/use-change.ts'
import { CHANGED } from './queries.ts'

/** Does one thing to a scoresheet; `seen` is the sequence of what stood at its place. */
export function useSheetAct(round: string, unit: string, done?: () => void) {
  return useChange(
    ({ action, seen }: { action: SheetAction; seen?: number }, key) =>
      api.post(
        `/api/rounds/${round}/scoresheets/${unit}/actions`,
        SheetChange,
        { action, ...(seen === undefined ? {} : { seen }) },
        { key },
      ),
    { refresh: CHANGED, ...(done ? { done } : {}) },
  )
}
