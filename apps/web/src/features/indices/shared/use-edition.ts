import { Edition, IndexWithEditions } from '@openpar/domain/indices'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'

/** One edition with its text. */
export function useEdition(id: string) {
  return useQuery({
    queryKey: ['edition', 'one', id],
    queryFn: ({ signal }) => api.get(`/api/editions/${id}`, Edition, { signal }),
  })
}

/** Every index with its editions. */
export function useIndices() {
  return useQuery({
    queryKey: ['edition', 'indices'],
    queryFn: async ({ signal }) => {
      const answer = await api.get('/api/indices', z.object({ items: z.array(IndexWithEditions) }), {
        signal,
      })
      return answer.items
    },
  })
}
