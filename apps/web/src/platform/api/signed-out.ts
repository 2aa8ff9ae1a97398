import { useSyncExternalStore } from 'react'

let signedOut = false
const listeners = new Set<() => void>()

/** Says whether the server last answered that nobody is signed in. */
export function markSignedOut(now: boolean): void {
  if (now === signedOut) return
  signedOut = now
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useSignedOut(): boolean {
  return useSyncExternalStore(subscribe, () => signedOut)
}
