import { Me } from '@openpar/domain/people'
import { SheetChange } from '@openpar/domain/rounds'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { api } from '../../../platform/api/api.ts'
import { unreachable } from '../../../platform/api/problem-error.ts'
import { useSignedOut } from '../../../platform/api/signed-out.ts'
import { useMe } from '../../../platform/session/me.ts'
import { Outbox, type OutboxOwner, scopeOf } from '../outbox/outbox.ts'
import { browserStore } from '../outbox/outbox-store.ts'
import { sheetKey, sheetPath, takeChange } from './queries.ts'

/** They go on sending while other pages of the workspace are open. */
const outboxes = new Map<string, Outbox>()

function makeOutbox(owner: OutboxOwner, queries: QueryClient): Outbox {
  const { person, round, unit } = owner
  const place = { round, unit }
  let isOwner = false
  const outbox = new Outbox(owner, {
    store: browserStore,
    send: async (action, seen, key) => {
      // After a pause somebody else may be signed in on this machine: nothing is sent in their name.
      if (!isOwner) isOwner = (await api.get('/api/me', Me)).person.id === person
      if (!isOwner) throw unreachable()
      const body = seen === undefined ? { action } : { action, seen }
      return api.post(`${sheetPath(place)}/actions`, SheetChange, body, { key }).catch((error) => {
        isOwner = false
        throw error
      })
    },
    applied: (change) => takeChange(queries, place, change),
    unseen: () => void queries.invalidateQueries({ queryKey: sheetKey(place) }),
  })
  window.addEventListener('online', outbox.wake)
  return outbox
}

/** The outbox of the signed-in person for a scoresheet. */
export function useOutbox({ round, unit }: Omit<OutboxOwner, 'person'>): Outbox {
  const queries = useQueryClient()
  const person = useMe().person.id
  const signedOut = useSignedOut()
  const outbox = useMemo(() => {
    const owner = { person, round, unit }
    const known = outboxes.get(scopeOf(owner)) ?? makeOutbox(owner, queries)
    outboxes.set(scopeOf(owner), known)
    return known
  }, [person, round, unit, queries])
  useEffect(() => {
    for (const [scope, other] of outboxes) if (!scope.startsWith(`${person} `)) other.close()
    void outbox.open()
  }, [outbox, person])
  useEffect(() => {
    if (!signedOut) outbox.wake()
  }, [signedOut, outbox])
  return outbox
}

export const useOutboxState = (outbox: Outbox) => useSyncExternalStore(outbox.subscribe, outbox.state)
