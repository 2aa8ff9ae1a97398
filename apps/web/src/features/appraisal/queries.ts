import {
  AppraisalAgreement,
  AppraisalOverview,
  ComponentAppraisal,
  UnitAppraisal,
} from '@openpar/domain/rounds'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../../platform/api/api.ts'

/** Everything of an appraisal is read again when a scoresheet changes. */
const key = (...of: readonly string[]) => ['scoresheet', 'appraisal', ...of] as const

export function useOverview(round: string) {
  return useQuery({
    queryKey: key(round, 'overview'),
    queryFn: ({ signal }) => api.get(`/api/rounds/${round}/appraisal`, AppraisalOverview, { signal }),
  })
}

export function useComponent(round: string, component: string | undefined) {
  return useQuery({
    queryKey: key(round, 'component', component ?? ''),
    queryFn: ({ signal }) =>
      api.get(
        `/api/rounds/${round}/appraisal/components/${encodeURIComponent(component!)}`,
        ComponentAppraisal,
        { signal },
      ),
    enabled: component !== undefined,
  })
}

export function useUnit(round: string, unit: string) {
  return useQuery({
    queryKey: key(round, 'unit', unit),
    queryFn: ({ signal }) =>
      api.get(`/api/rounds/${round}/appraisal/units/${unit}`, UnitAppraisal, { signal }),
  })
}

export function useAgreement(round: string) {
  return useQuery({
    queryKey: key(round, 'agreement'),
    queryFn: ({ signal }) =>
      api.get(`/api/rounds/${round}/appraisal/agreement`, AppraisalAgreement, { signal }),
  })
}

/** A code in the address; one that looks like a number may come as one. */
export const codeInAddress = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined)
