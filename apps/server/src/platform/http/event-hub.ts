import type pg from 'pg'
import type { LiveEvent } from './context.ts'
import { CHANNEL } from './live-events.ts'

/** Hands committed events of all processes to the open pages of this one. */
export interface EventHub {
  /** Calls `listener` for each event until the answered function is called. */
  listen(listener: (event: LiveEvent) => void): () => void
  /** Calls `ended` when the hub closes. */
  onClose(ended: () => void): void
  close(): Promise<void>
}

/** Milliseconds before a broken connection is replaced. */
const PAUSE = 1000

/** Listens to PostgreSQL on one connection of the pool, and takes a new one when it breaks. */
export async function openEventHub(pool: pg.Pool): Promise<EventHub> {
  const listeners = new Set<(event: LiveEvent) => void>()
  const endings = new Set<() => void>()
  let client: pg.PoolClient | undefined
  let closed = false
  const connect = async () => {
    const fresh = await pool.connect()
    client = fresh
    fresh.on('notification', ({ payload }) => {
      if (payload === undefined) return
      const event = JSON.parse(payload) as LiveEvent
      for (const listener of listeners) listener(event)
    })
    fresh.on('error', () => {
      if (client !== fresh) return
      client = undefined
      fresh.release(true)
      connectAgain()
    })
    await fresh.query(`listen ${CHANNEL}`)
  }
  const connectAgain = () => {
    if (!closed) setTimeout(() => void connect().catch(connectAgain), PAUSE).unref()
  }
  await connect()
  return {
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onClose: (ended) => endings.add(ended),
    close: async () => {
      closed = true
      for (const end of endings) end()
      const last = client
      client = undefined
      last?.release(true)
    },
  }
}
