import { UnitInList } from '@openpar/domain/organisation'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../api/api.ts'

const Page = z.object({ items: z.array(UnitInList), next: z.string().nullable() })

/** The units right below `parent` today, all of them. */
export function useUnitsBelow(parent: string | undefined) {
  return useQuery({
    queryKey: ['unit', 'below', parent ?? null],
    queryFn: async ({ signal }) => {
      const units: UnitInList[] = []
      let cursor: string | null = null
      do {
        const query: Record<string, string | number | null | undefined> = {
          parent,
          limit: 500,
          sort: 'name',
          cursor,
        }
        const page: z.output<typeof Page> = await api.get('/api/units', Page, { query, signal })
        units.push(...page.items)
        cursor = page.next
      } while (cursor !== null)
      return units
    },
    enabled: parent !== undefined,
    staleTime: 60_000,
  })
}
