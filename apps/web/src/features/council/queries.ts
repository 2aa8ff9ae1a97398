import { Appeals, CouncilView, UnitReview } from '@openpar/domain/rounds'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../platform/api/api.ts'

/** What a change before the council makes old. */
export const CHANGED = [['scoresheet'], ['round'], ['result']] as const

export const useCouncil = (round: string) =>
  useQuery({
    queryKey: ['scoresheet', 'council', round],
    queryFn: ({ signal }) => api.get(`/api/rounds/${round}/council`, CouncilView, { signal }),
  })

export const useReview = (round: string, unit: string) =>
  useQuery({
    queryKey: ['scoresheet', 'review', round, unit],
    queryFn: ({ signal }) => api.get(`/api/rounds/${round}/council/units/${unit}`, UnitReview, { signal }),
  })

export const useAppeals = (round: string) =>
  useQuery({
    queryKey: ['scoresheet', 'appeals', round],
    queryFn: ({ signal }) => api.get(`/api/rounds/${round}/appeals`, Appeals, { signal }),
  })
