import { factOf, type SheetAction } from '@openpar/domain/rounds'
import type { Evaluation } from '@openpar/engine'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useDesk } from './desk.ts'
import { pointsOf, pointsWith } from './live-points.ts'
import { readPlace } from './place.ts'
import { readDraft } from './read-draft.ts'
import { ahead } from './sheet-ahead.ts'
import { useAllDrafts } from './use-draft.ts'

const PointsContext = createContext<Evaluation | undefined>(undefined)

/** What the unit gives itself, with what is being typed; undefined until the index is there. */
export const usePoints = (): Evaluation | undefined => useContext(PointsContext)

/** Computes the points anew at every key, and draws anew only what shows them. */
export function LivePoints({ children }: { children: ReactNode }) {
  const { scored, sheet, of, surroundings, measureOf } = useDesk()
  const drafts = useAllDrafts()
  const stored = surroundings?.stored
  const settled = useMemo(() => scored && pointsOf(scored, sheet, 'self', stored), [scored, sheet, stored])
  const points = useMemo(() => {
    if (!settled || !scored) return undefined
    let next = of
    const typed: string[] = []
    for (const [place, { text, taken }] of drafts) {
      const { kind, code: measure } = readPlace(place)
      const known = kind === 'fact' && !taken ? measureOf(measure) : undefined
      const figure = known && readDraft(known, text).figure
      if (!figure) continue
      const action: SheetAction = { type: 'set-fact', measure, figure }
      next = { ...next, sheet: ahead(next, action, factOf(sheet, measure).declared?.at ?? '') }
      typed.push(measure)
    }
    return pointsWith(scored, settled, next.sheet, typed)
  }, [settled, scored, of, sheet, drafts, measureOf])
  return <PointsContext value={points}>{children}</PointsContext>
}
