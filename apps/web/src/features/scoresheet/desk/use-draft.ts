import { useCallback, useSyncExternalStore } from 'react'
import { useDesk } from './desk.ts'
import type { Draft, Drafts } from './draft.ts'

/** What is typed at a place. */
export function useDraft(place: string): Draft | undefined {
  const { drafts } = useDesk()
  return useSyncExternalStore(
    drafts.subscribe,
    useCallback(() => drafts.get(place), [drafts, place]),
  )
}

/** Everything that is typed; heard at every key. */
export function useAllDrafts(): Drafts {
  const { drafts } = useDesk()
  return useSyncExternalStore(drafts.subscribe, drafts.all)
}

/** Whether something typed is not taken yet. */
export function useIsTyping(): boolean {
  const { drafts } = useDesk()
  return useSyncExternalStore(drafts.subscribe, () => [...drafts.all().values()].some(({ taken }) => !taken))
}
