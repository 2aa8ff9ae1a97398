import { NativeSelect } from '@mantine/core'
import { ALL_FILE_KINDS, DocumentState, FILE_KINDS, type FileKind } from '@openpar/domain/evidence'
import { type Role, reachOf } from '@openpar/domain/people'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { UnitPicker } from '../../../platform/inputs/unit-picker.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useMe } from '../../../platform/session/me.ts'
import { texts } from '../texts.ts'

const kinds = ALL_FILE_KINDS as readonly [FileKind, ...FileKind[]]

/** The filters as the address carries them. */
export const LibrarySearch = z.object({
  state: DocumentState.or(z.literal('all')).optional().catch(undefined),
  year: z.coerce.number().int().min(1945).max(2199).optional().catch(undefined),
  issuer: z.coerce.string().min(1).optional().catch(undefined),
  kind: z.enum(kinds).optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
})
type LibrarySearch = z.output<typeof LibrarySearch>

const Issuers = z.object({ issuers: z.array(z.string()) })

/** The issuers that occur in the library, for filters and forms. */
export function useIssuers(): readonly string[] {
  const read = useQuery({
    queryKey: ['document', 'issuers'],
    queryFn: ({ signal }) => api.get('/api/document-issuers', Issuers, { signal }),
    staleTime: 60_000,
  })
  return read.data?.issuers ?? []
}

const YEARS_BACK = 10
const ONE_UNIT: readonly Role[] = ['unit-officer', 'unit-leader']

/** Narrows the library down by state, year, issuer and type. */
export function LibraryFilters({
  filters,
  change,
  unitName,
}: {
  filters: LibrarySearch
  /** The name of the unit the list is narrowed down to, where one is shown. */
  unitName: string | undefined
  change: (filters: Record<string, string | number | undefined>) => void
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const issuers = useIssuers()
  const thisYear = new Date().getFullYear()
  const years = [...Array(YEARS_BACK).keys()].map((back) => String(thisYear - back))
  const own = filters.year === undefined || years.includes(String(filters.year)) ? [] : [String(filters.year)]
  const states = [...DocumentState.options.map((state) => ({ value: state, label: words.states[state] }))]
  // Who works for one unit sees its documents only; a choice of units would be a riddle.
  const wide = useMe().grants.some(({ role }) => !ONE_UNIT.includes(role) && reachOf(role, 'document.read'))
  const unit = filters.unit === undefined ? null : { id: filters.unit, name: unitName ?? '–' }
  return (
    <>
      {wide && (
        <UnitPicker label={words.unit} value={unit} onChange={(picked) => change({ unit: picked?.id })} />
      )}
      <NativeSelect
        aria-label={words.state}
        value={filters.state ?? ''}
        onChange={(event) => change({ state: event.currentTarget.value || undefined })}
        data={[{ value: '', label: words.current }, ...states, { value: 'all', label: words.all }]}
      />
      <NativeSelect
        aria-label={words.year}
        value={filters.year === undefined ? '' : String(filters.year)}
        onChange={({ currentTarget: { value } }) =>
          change({ year: value === '' ? undefined : Number(value) })
        }
        data={[{ value: '', label: words.anyYear }, ...years, ...own]}
      />
      <NativeSelect
        aria-label={words.issuer}
        maw={220}
        value={filters.issuer ?? ''}
        onChange={(event) => change({ issuer: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: words.anyIssuer },
          ...issuers,
          ...(filters.issuer === undefined || issuers.includes(filters.issuer) ? [] : [filters.issuer]),
        ]}
      />
      <NativeSelect
        aria-label={words.kind}
        value={filters.kind ?? ''}
        onChange={(event) => change({ kind: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: words.anyKind },
          ...ALL_FILE_KINDS.map((kind) => ({ value: kind, label: FILE_KINDS[kind][language] })),
        ]}
      />
    </>
  )
}
