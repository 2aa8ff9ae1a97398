import { CollectionOverview, DefinedMeasure, FactForm, ListedCollection } from '@openpar/domain/measures'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../../platform/api/api.ts'

const Measures = z.object({ items: z.array(DefinedMeasure), next: z.string().nullable() })
const Collections = z.object({ items: z.array(ListedCollection), next: z.string().nullable() })

/** All measures in use, by name: a few hundred at most. */
export function useMeasures() {
  return useQuery({
    queryKey: ['measure', 'all'],
    queryFn: async ({ signal }) =>
      (
        await api.get('/api/measures', Measures, {
          query: { retired: 'no', limit: 500, sort: 'name' },
          signal,
        })
      ).items,
    staleTime: 60_000,
  })
}

/** Open collections that ask a unit, the nearest deadline first. */
export function useOpenCollections(unit: string | undefined) {
  return useQuery({
    queryKey: ['collection', 'open', unit ?? null],
    queryFn: async ({ signal }) => {
      const query = { unit, state: 'open', sort: 'deadline', limit: 20 }
      return (await api.get('/api/collections', Collections, { query, signal })).items
    },
    enabled: unit !== undefined,
  })
}

export const formKey = (unit: string, period: string) => ['measure-value', 'form', unit, period] as const

export function useForm(unit: string, period: string) {
  return useQuery({
    queryKey: formKey(unit, period),
    queryFn: ({ signal }) => api.get(`/api/units/${unit}/measure-values/${period}`, FactForm, { signal }),
  })
}

export function useOverview(collection: string) {
  return useQuery({
    queryKey: ['measure-value', 'overview', collection],
    queryFn: ({ signal }) => api.get(`/api/collections/${collection}`, CollectionOverview, { signal }),
  })
}
