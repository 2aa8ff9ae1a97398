import type { SheetSurroundings, SheetView } from '@openpar/domain/rounds'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type SheetAddress, surroundingsKey } from './queries.ts'

/** Documents and people that a sheet names and its surroundings do not know. */
function unknownIn(view: SheetView, { documents, people, colleagues }: SheetSurroundings): string {
  const known = new Set([...documents, ...people, ...colleagues].map(({ id }) => id))
  const named: (string | null | undefined)[] = [view.scan, view.signature?.by]
  for (const { evidence, explanation, messages, officer } of Object.values(view.entries))
    named.push(
      officer,
      explanation?.by,
      evidence?.by,
      ...(evidence?.value ?? []).map(({ document }) => document),
      ...messages.map(({ by }) => by),
    )
  for (const { declared, difference, appraised } of Object.values(view.facts))
    named.push(declared?.by, difference?.by, appraised?.by)
  return [...new Set(named.filter((id) => id != null && !known.has(id)))].toSorted().join(' ')
}

/** Reads the surroundings again when the sheet begins to name somebody or something new. */
export function useMissingSurroundings(
  place: SheetAddress,
  view: SheetView,
  surroundings: SheetSurroundings | undefined,
): void {
  const queries = useQueryClient()
  const { round, unit } = place
  const unknown = surroundings ? unknownIn(view, surroundings) : ''
  useEffect(() => {
    if (unknown !== '') void queries.invalidateQueries({ queryKey: surroundingsKey({ round, unit }) })
  }, [unknown, round, unit, queries])
}
