import { SignInOptions } from '@openpar/domain/people'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../platform/api/api.ts'

/** The ways to sign in that the installation offers. */
export function useSignInOptions() {
  return useQuery({
    queryKey: ['sign-in-options'],
    queryFn: ({ signal }) => api.get('/api/sign-in-options', SignInOptions, { signal }),
    staleTime: 60_000,
  })
}
