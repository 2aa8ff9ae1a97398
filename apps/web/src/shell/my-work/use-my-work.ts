import { MyWork } from '@openpar/domain/workspace'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../platform/api/api.ts'

/** What the signed-in person owes. */
export function useMyWork() {
  return useQuery({
    queryKey: ['my-work'],
    queryFn: ({ signal }) => api.get('/api/my-work', MyWork, { signal }),
    staleTime: 60_000,
  })
}
