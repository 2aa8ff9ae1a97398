import type { Figure, Measure } from '@openpar/domain/measures'
import type { Case, Sheet, SheetAction, SheetSurroundings, SheetView } from '@openpar/domain/rounds'
import type { CompiledIndex, Evaluation } from '@openpar/engine'
import { createContext, useContext } from 'react'
import type { Outbox, OutboxState } from '../outbox/outbox.ts'
import type { DraftStore } from './draft-store.ts'
import type { Scored } from './live-points.ts'
import type { SheetAddress } from './queries.ts'

/** Everything that the parts of the scoresheet share. */
export interface Desk {
  readonly place: SheetAddress
  readonly view: SheetView
  /** As it will be once everything that waits on this machine is sent. */
  readonly sheet: Sheet
  /** All that decisions on that sheet depend on. */
  readonly of: Case
  readonly surroundings: SheetSurroundings | undefined
  readonly index: CompiledIndex | undefined
  /** What points are computed for; undefined until the index is there. */
  readonly scored: Scored | undefined
  /** What appraisers found, once any of them has. */
  readonly appraised: Evaluation | undefined
  readonly measureOf: (code: string) => Measure | undefined
  readonly nameOf: (person: string | null) => string
  /** Why somebody cannot do this now, in words; undefined where they can. */
  readonly refusal: (action: SheetAction) => string | undefined

  readonly outbox: Outbox
  readonly waiting: OutboxState
  readonly drafts: DraftStore
  readonly setFigure: (measure: string, figure: Figure) => void
  /** Does something now, or when the server can be reached. */
  readonly act: (action: SheetAction) => void

  /** The node that is open: a component, or the report. */
  readonly open: string
  readonly openNode: (code: string) => void
  /** The document that is shown beside the open node. */
  readonly shown: string | null
  readonly showDocument: (document: string | null) => void
}

/** The node of the tree that holds difficulties and proposals. */
export const REPORT_NODE = '~report'

export const DeskContext = createContext<Desk | null>(null)

/** The scoresheet around this part. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('useDesk outside of a scoresheet')
  return desk
}
