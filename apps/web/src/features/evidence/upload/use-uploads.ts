import { Upload } from '@openpar/domain/evidence'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { type SendingFile, uploadQueue } from './upload-queue.ts'

const MyUploads = z.object({
  uploads: z.array(Upload),
  limits: z.object({ maxBytes: z.number(), kinds: z.array(z.string()), scanned: z.boolean() }),
})

/** The files that this page is sending. */
export function useSendingFiles(): readonly SendingFile[] {
  return useSyncExternalStore(uploadQueue.subscribe, uploadQueue.files)
}

/** My uploads as the server knows them, read again when one arrives or is settled, and what may be uploaded. */
export function useMyUploads(enabled: boolean) {
  const queries = useQueryClient()
  useEffect(
    () => uploadQueue.onArrival(() => void queries.invalidateQueries({ queryKey: ['upload'] })),
    [queries],
  )
  return useQuery({
    queryKey: ['upload', 'mine'],
    queryFn: ({ signal }) => api.get('/api/uploads', MyUploads, { signal }),
    enabled,
    // Events tell of every change; this is for a page whose event stream broke.
    refetchInterval: ({ state: { data } }) =>
      data?.uploads.some(({ state }) => state === 'checking' || state === 'quarantined') ? 5000 : false,
  })
}
