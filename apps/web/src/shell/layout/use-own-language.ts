import { useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../../platform/api/api.ts'
import { chooseLanguage, type Language } from '../../platform/language/language.ts'

/** Changes the language of the screens at once and keeps it with the person's account. */
export function useOwnLanguage(): (language: Language) => void {
  const queries = useQueryClient()
  const keep = useMutation({
    mutationFn: (language: Language) => api.patch('/api/me', z.unknown(), { language }),
  })
  return (language) => {
    chooseLanguage(language)
    keep.mutate(language)
    // What the server answers in words comes in the new language too.
    void queries.invalidateQueries()
  }
}
