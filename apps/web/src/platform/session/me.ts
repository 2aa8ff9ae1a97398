import { type Action, Me } from '@openpar/domain/people'
import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { api } from '../api/api.ts'
import { markSignedOut } from '../api/signed-out.ts'

export const meKey = ['me'] as const

/** Asks the server who is signed in; fails with status 401 when nobody is. */
export function useMeQuery() {
  return useQuery({
    queryKey: meKey,
    queryFn: async ({ signal }) => {
      const me = await api.get('/api/me', Me, { signal })
      markSignedOut(false)
      return me
    },
    staleTime: 5 * 60_000,
  })
}

export const MeContext = createContext<Me | null>(null)

/** The person who is signed in. Only for screens behind the sign-in: throws on public ones. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (me === null) throw new Error('useMe on a screen that is open to visitors')
  return me
}

/**
 * Whether the person holds a right anywhere, for showing buttons and screens: `const may = useMay()`,
 * `may('unit.change')`. The server decides again, for the record at hand.
 */
export function useMay(): (action: Action) => boolean {
  const me = useContext(MeContext)
  return (action) => me?.actions.includes(action) ?? false
}
