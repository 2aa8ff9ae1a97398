import { useEffect, useState } from 'react'
import { useMe } from '../../../platform/session/me.ts'
import { uploadQueue } from '../../evidence/upload/upload-queue.ts'
import { useMyUploads, useSendingFiles } from '../../evidence/upload/use-uploads.ts'
import type { SheetAddress } from '../desk/queries.ts'

/** A file that was sent for a component, until its document is attached or left out. */
interface Arrival {
  readonly component: string
  readonly name: string
  /** Its id among the files that this page sends. */
  readonly file: string
  /** Its id on the server. */
  readonly upload: string | null
}

function remembered(key: string): readonly Arrival[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as readonly Arrival[]
  } catch {
    return []
  }
}

/** Files sent for a component of this sheet: remembered on this machine, so that a reload does not forget what they were for. */
export function useArrivals({ round, unit }: SheetAddress, component: string) {
  const key = `openpar-arrivals ${useMe().person.id} ${round} ${unit}`
  const [arrivals, setArrivals] = useState(() => remembered(key))
  const sending = useSendingFiles()
  const own = arrivals.filter((arrival) => arrival.component === component)
  const mine = useMyUploads(true)
  useEffect(() => {
    try {
      localStorage.setItem(key, JSON.stringify(arrivals))
    } catch {
      // A closed storage only means that a reload forgets what a file was for.
    }
  }, [key, arrivals])
  useEffect(() => {
    setArrivals((before) => {
      const known = new Map(sending.map(({ id, upload }) => [id, upload]))
      const next = before.map((one) =>
        one.upload === null && known.get(one.file) ? { ...one, upload: known.get(one.file)! } : one,
      )
      return next.some((one, k) => one !== before[k]) ? next : before
    })
  }, [sending])
  return {
    limits: mine.data?.limits,
    files: own.map((arrival) => ({
      ...arrival,
      sending: sending.find(({ id }) => id === arrival.file),
      received: mine.data?.uploads.find(({ id }) => id === arrival.upload),
    })),
    send: (files: readonly File[]) =>
      setArrivals((before) => [
        ...before,
        ...files.map(
          (file): Arrival => ({
            component,
            name: file.name,
            file: uploadQueue.add(file, { unit }),
            upload: null,
          }),
        ),
      ]),
    settle: (file: string) => setArrivals((before) => before.filter((one) => one.file !== file)),
  }
}
