import { readDefinition } from '@openpar/domain'
import { Edition, EditionSummary } from '@openpar/domain/indices'

import { AppraiserView, Round, RoundCompleteness, RoundOverview, RoundView } from '@openpar/domain/rounds'
import type { Definition } from '@openpar/engine'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../../platform/api/api.ts'

const Editions = z.object({ items: z.array(EditionSummary), next: z.string().nullable() })
const Rounds = z.object({ items: z.array(Round), next: z.string().nullable() })

/** One round with where it stands. */
export function useRound(round: string) {
  return useQuery({
    queryKey: ['round', round],
    queryFn: ({ signal }) => api.get(`/api/rounds/${round}`, RoundView, { signal }),
  })
}

/** All rounds, the latest period first. */
export function useRounds() {
  return useQuery({
    queryKey: ['round', 'all'],
    queryFn: async ({ signal }) =>
      (await api.get('/api/rounds', Rounds, { query: { limit: 200 }, signal })).items,
  })
}

/** Units by components; read again, in the background, when a scoresheet of the round changed. */
export function useOverview(round: string, enabled: boolean) {
  return useQuery({
    queryKey: ['scoresheet', 'overview', round],
    queryFn: ({ signal }) => api.get(`/api/rounds/${round}/overview`, RoundOverview, { signal }),
    enabled,
  })
}

export function useCompleteness(round: string, enabled: boolean) {
  return useQuery({
    queryKey: ['scoresheet', 'completeness', round],
    queryFn: ({ signal }) => api.get(`/api/rounds/${round}/completeness`, RoundCompleteness, { signal }),
    enabled,
  })
}

export function useAppraisers(round: string) {
  return useQuery({
    queryKey: ['round', round, 'appraisers'],
    queryFn: ({ signal }) => api.get(`/api/rounds/${round}/appraisers`, AppraiserView, { signal }),
  })
}

/** Editions that a round may use. */
export function usePublishedEditions() {
  return useQuery({
    queryKey: ['edition', 'published'],
    queryFn: async ({ signal }) => {
      const query = { state: 'published', limit: 200, sort: '-changedAt' }
      return (await api.get('/api/editions', Editions, { query, signal })).items
    },
  })
}

/** The definition of an edition; it never changes once published. */
export function useDefinition(edition: string | null) {
  return useQuery({
    queryKey: ['edition', 'definition', edition],
    queryFn: async ({ signal }): Promise<Definition | null> => {
      const { source } = await api.get(`/api/editions/${edition}`, Edition, { signal })
      return readDefinition(source, 'edition.yaml').definition ?? null
    },
    enabled: edition !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
