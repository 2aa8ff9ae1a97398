import { type RoundAction, RoundView } from '@openpar/domain/rounds'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'

/** Does one thing to a round; its screens read it again. */
export function useRoundAction(round: string, done: () => void) {
  return useChange(
    (action: RoundAction, key) => api.post(`/api/rounds/${round}/actions`, RoundView, action, { key }),
    { refresh: [['round'], ['scoresheet']], done },
  )
}
