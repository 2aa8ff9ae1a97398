import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { z } from 'zod'

const LiveEvent = z.object({ topic: z.string(), subject: z.string().optional() })
const Subject = z.object({ subject: z.string() })
type LiveEvent = z.infer<typeof LiveEvent>

/**
 * Listens to the server's events while somebody is signed in, once for the whole workspace. An event with topic `unit`
 * makes every query whose key begins with `'unit'` read again; so begin query keys with the topic of what they show. A query
 * that is about one subject alone says so, `['scoresheet', { subject }, …]`, and is left in peace by events about others.
 */
export function useLiveEvents(listening: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!listening) return
    const source = new EventSource('/api/events')
    source.onmessage = (message) => {
      const event = readLiveEvent(message.data)
      if (event !== null)
        void queries.invalidateQueries({
          queryKey: [event.topic],
          predicate: ({ queryKey }) => concerns(event, queryKey),
        })
    }
    return () => source.close()
  }, [listening, queries])
}

/** Whether an event may have changed what a query of its topic shows. */
export function concerns({ subject }: LiveEvent, [, about]: readonly unknown[]): boolean {
  const named = Subject.safeParse(about)
  return subject === undefined || !named.success || named.data.subject === subject
}

/** Reads one message of the stream; null for a heartbeat or anything else that is no event. */
export function readLiveEvent(data: unknown): LiveEvent | null {
  if (typeof data !== 'string') return null
  try {
    return LiveEvent.parse(JSON.parse(data))
  } catch {
    return null
  }
}
