import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { ProblemError } from '../platform/api/problem-error.ts'
import { useLanguage } from '../platform/language/language.ts'
import { cssVariables, themeIn } from '../platform/theme/theme.ts'
import { createWorkspaceRouter } from './router.tsx'

const colourScheme = localStorageColorSchemeManager({ key: 'openpar-colour-scheme' })

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Lost connections are repeated by `api` already; a refusal stays a refusal.
      retry: (failures, error) => failures < 1 && error instanceof ProblemError && error.status >= 500,
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
})

const router = createWorkspaceRouter()

/** The whole workspace: theme, queries and screens. */
export function Workspace() {
  const language = useLanguage()
  const theme = useMemo(() => themeIn(language), [language])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colourScheme}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  )
}
