import { Edition } from '@openpar/domain/indices'
import { DefinedMeasure } from '@openpar/domain/measures'
import { type SheetChange, SheetSurroundings, SheetView } from '@openpar/domain/rounds'
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'

/** Which scoresheet. */
export interface SheetAddress {
  readonly round: string
  readonly unit: string
}

export const sheetPath = ({ round, unit }: SheetAddress): string => `/api/rounds/${round}/scoresheets/${unit}`

/** Events about other scoresheets leave these queries in peace. */
export const sheetKey = ({ round, unit }: SheetAddress, ...more: readonly string[]) =>
  ['scoresheet', { subject: `${round}/${unit}` }, ...more] as const

/** The scoresheet; an answer that was on its way while a newer state arrived is not taken. */
export function useSheetView(place: SheetAddress) {
  const queries = useQueryClient()
  const queryKey = sheetKey(place, 'view')
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const read = await api.get(sheetPath(place), SheetView, { signal })
      const known = queries.getQueryData<SheetView>(queryKey)
      return known && known.sequence > read.sequence ? known : read
    },
  })
}

/** Takes what an action made of the sheet into the sheet as read. Reads it anew where somebody else acted in between. */
export function takeChange(queries: QueryClient, place: SheetAddress, change: SheetChange): void {
  const queryKey = sheetKey(place, 'view')
  const known = queries.getQueryData<SheetView>(queryKey)
  if (!known || change.sequence <= known.sequence) return
  queries.setQueryData<SheetView>(queryKey, {
    ...known,
    ...change,
    entries: { ...known.entries, ...change.entries },
    facts: { ...known.facts, ...change.facts },
  })
  void queries.invalidateQueries({ queryKey: sheetKey(place, 'log') })
  if (change.sequence > known.sequence + 1) void queries.invalidateQueries({ queryKey })
}

/** What stands around a sheet changes rarely: actions on the sheet do not make it read again. */
export const surroundingsKey = ({ round, unit }: SheetAddress) =>
  ['scoresheet-surroundings', { subject: `${round}/${unit}` }] as const

/** Names, documents, stored values and the period before. */
export const useSurroundings = (place: SheetAddress) =>
  useQuery({
    queryKey: surroundingsKey(place),
    queryFn: ({ signal }) => api.get(`${sheetPath(place)}/surroundings`, SheetSurroundings, { signal }),
    staleTime: 30_000,
  })

/** The text of an edition; a published one never changes. */
export const useEditionSource = (edition: string | undefined) =>
  useQuery({
    queryKey: ['edition', edition],
    queryFn: ({ signal }) => api.get(`/api/editions/${edition}`, Edition, { signal }),
    enabled: edition !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })

const MeasurePage = z.object({ items: z.array(DefinedMeasure), next: z.string().nullable() })
const AT_ONCE = 500

/** All measures by code, retired ones too: a round may still ask for them. */
export const useDefinedMeasures = () =>
  useQuery({
    queryKey: ['measure', 'by-code'],
    queryFn: async ({ signal }) => {
      const all: DefinedMeasure[] = []
      let cursor: string | null = null
      do {
        const query = { limit: AT_ONCE, sort: 'code', cursor }
        const page: z.infer<typeof MeasurePage> = await api.get('/api/measures', MeasurePage, {
          query,
          signal,
        })
        all.push(...page.items)
        cursor = page.next
      } while (cursor !== null)
      return all
    },
    staleTime: 5 * 60_000,
  })
