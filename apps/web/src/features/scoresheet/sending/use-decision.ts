import { type SheetAction, SheetChange } from '@openpar/domain/rounds'
import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { useDesk } from '../desk/desk.ts'
import { sheetPath, takeChange } from '../desk/queries.ts'

/** Something that is decided now or not at all: it never waits in a queue. */
export function useDecision() {
  const queries = useQueryClient()
  const { place } = useDesk()
  return useChange(
    (action: SheetAction, key) => api.post(`${sheetPath(place)}/actions`, SheetChange, { action }, { key }),
    { done: (change) => takeChange(queries, place, change) },
  )
}
