import type { Entry } from './visible-screens.ts'

type Place = Pick<Entry, 'path'> & { readonly navigation: Pick<Entry['navigation'], 'covers'> }

/** How many parts of an address a path answers for; a parameter answers for any one part. Undefined where it does not fit. */
function fit(path: string, address: string): number | undefined {
  const [parts, of] = [path, address].map((one) => one.split('/').filter(Boolean)) as [string[], string[]]
  return parts.every((part, k) => (part.startsWith('$') ? of[k] !== undefined : part === of[k]))
    ? parts.length
    : undefined
}

/** The path of the entry of the navigation that an address below `/app` belongs to: of several the one that says most of it. */
export function currentEntry(entries: readonly Place[], address: string): string | undefined {
  const found = entries.flatMap(({ path, navigation: { covers = [] } }) =>
    [path, ...covers].flatMap((one) => {
      const parts = one === '/' && address !== '/' ? undefined : fit(one, address)
      return parts === undefined ? [] : [{ path, parts }]
    }),
  )
  return found.toSorted((a, b) => b.parts - a.parts)[0]?.path
}
