import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { z } from 'zod'

/** The parameters of the address, checked: `const { unit } = usePathParameters(z.object({ unit: z.uuid() }))`. */
export function usePathParameters<Schema extends z.ZodType>(schema: Schema): z.output<Schema> {
  return schema.parse(useParams({ strict: false }))
}

type Change = Readonly<Record<string, string | number | boolean | undefined>>

/**
 * The part of the address after `?`, for filters and tabs that a link should carry: `[search, changeSearch]`. What the
 * schema does not accept falls back to its defaults, so give every key `.catch(…)` or `.optional()`.
 */
export function useAddressSearch<Schema extends z.ZodType>(
  schema: Schema,
): readonly [z.output<Schema>, (change: Change) => void] {
  const navigate = useNavigate()
  const search = schema.parse(useSearch({ strict: false }))
  const change = useCallback(
    (next: Change) => {
      void navigate({
        to: '.',
        search: ((before: object) => ({ ...before, ...next })) as never,
        replace: true,
        resetScroll: false,
      })
    },
    [navigate],
  )
  return [search, change]
}
