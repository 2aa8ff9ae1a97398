import { UnitInList, UnitPage } from '@openpar/domain/organisation'
import { useQueries, useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../../platform/api/api.ts'
import { today } from '../../platform/format/date.ts'

const UnitList = z.object({ items: z.array(UnitInList), next: z.string().nullable() })

/** More units than any unit has under it; what lies beyond is found by searching. */
const MOST = 500

export function unitsUnderQuery(parent: string, on: string) {
  return {
    queryKey: ['unit', 'under', parent, on],
    queryFn: async ({ signal }: { signal: AbortSignal }) =>
      (await api.get('/api/units', UnitList, { query: { parent, on, limit: MOST }, signal })).items,
  }
}

/** The units right under one (`none`: at the top) on a day. */
export function useUnitsUnder(parent: string, on: string, enabled = true) {
  return useQuery({ ...unitsUnderQuery(parent, on), enabled })
}

/** Units of a day that a search finds, the first hundred. */
export function useFoundUnits(search: string, on: string) {
  return useQuery({
    queryKey: ['unit', 'found', search, on],
    queryFn: async ({ signal }) =>
      (await api.get('/api/units', UnitList, { query: { search, on, limit: 100 }, signal })).items,
  })
}

function unitQuery(unit: string) {
  return {
    queryKey: ['unit', 'page', unit],
    queryFn: ({ signal }: { signal: AbortSignal }) => api.get(`/api/units/${unit}`, UnitPage, { signal }),
  }
}

export function useUnit(unit: string) {
  return useQuery(unitQuery(unit))
}

/** The pages of several units, those that have come. */
export function useUnitPages(units: readonly string[]): readonly UnitPage[] {
  return useQueries({
    queries: units.map(unitQuery),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  })
}

/** What a unit is called today; else its last name, or the first that it will have. */
export function nameOf(page: UnitPage | undefined): string {
  const day = today()
  const states = page?.states ?? []
  const begun = states.findLast(({ from }) => from <= day)
  return (begun ?? states[0])?.name ?? '–'
}
