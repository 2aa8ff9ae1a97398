import { useEffect, useState } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { newId } from '../../../platform/api/new-id.ts'
import { type SheetAddress, sheetPath } from '../desk/queries.ts'

const Present = z.object({ person: z.uuid(), name: z.string(), component: z.string().nullable() })
const Others = z.object({ others: z.array(Present) })

/** Somebody else who has this scoresheet open, and what they look at. */
export type Presence = z.infer<typeof Present>

const EVERY = 30_000

/** Says that somebody looks at a node of the sheet, and tells who else does. Nobody is told of a lost connection. */
export function usePresence(place: SheetAddress, component: string): readonly Presence[] {
  const [others, setOthers] = useState<readonly Presence[]>([])
  const path = `${sheetPath(place)}/presence`
  useEffect(() => {
    const leaving = new AbortController()
    const say = () => {
      const { signal } = leaving
      api.post(path, Others, { component }, { signal }).then(
        (answer) => setOthers(answer.others),
        () => {},
      )
    }
    say()
    const timer = setInterval(say, EVERY)
    return () => {
      leaving.abort()
      clearInterval(timer)
    }
  }, [path, component])
  useEffect(() => {
    const leave = () => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': newId() }
      const body = JSON.stringify({ component: null, leaving: true })
      void fetch(path, { method: 'POST', headers, body, keepalive: true }).catch(() => {})
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [path])
  return others
}
