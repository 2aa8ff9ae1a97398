import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { z } from 'zod'

const LiveEvent = z.object({
  topic: z.string(),
  subject: z.string().optional(),
  version: z.number().optional(),
})
const Subject = z.object({ subject: z.string() })
const Known = z.object({ sequence: z.number() })

/** Milliseconds that a numbered event waits: the change it tells of may be this page's own, with the answer on its way. */
const PATIENCE = 500

type LiveEvent = z.infer<typeof LiveEvent>

/**
 * Listens to the server's events while somebody is signed in, once for the whole workspace. An event with topic `unit`
 * makes every query whose key begins with `'unit'` read again; so begin query keys with the topic of what they show. A query
 * that is about one subject alone says so, `['scoresheet', { subject }, …]`, and is left in peace by events about others. Where
 * the event carries a version, such a query is not read again when the `sequence` of its data is as new.
 */
export function useLiveEvents(listening: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!listening) return
    const source = new EventSource('/api/events')
    source.onmessage = (message) => {
      const event = readLiveEvent(message.data)
      if (event === null) return
      const tell = () =>
        queries.invalidateQueries({
          queryKey: [event.topic],
          predicate: ({ queryKey, state }) =>
            concerns(event, queryKey) && !knows(event, queryKey, state.data),
        })
      setTimeout(tell, event.version === undefined ? 0 : PATIENCE)
    }
    return () => source.close()
  }, [listening, queries])
}

/** Whether an event may have changed what a query of its topic shows. */
export function concerns({ subject }: LiveEvent, [, about]: readonly unknown[]): boolean {
  const named = Subject.safeParse(about)
  return subject === undefined || !named.success || named.data.subject === subject
}

/** Whether what a query of one subject shows is as new as an event about it. */
export function knows({ version }: LiveEvent, [, about]: readonly unknown[], data: unknown): boolean {
  const known = Known.safeParse(data)
  return (
    version !== undefined &&
    Subject.safeParse(about).success &&
    known.success &&
    known.data.sequence >= version
  )
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
