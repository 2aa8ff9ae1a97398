import type { SheetAction } from '@openpar/domain/rounds'

/** Why an action is not sent: somebody wrote there meanwhile, or the server refused it. */
type Held =
  | { readonly kind: 'stale'; readonly current: unknown }
  | { readonly kind: 'refused'; readonly vi: string; readonly en: string }

/** Something a person did on a scoresheet that the server has not yet taken. */
export interface QueuedAction {
  /** UUIDv7: ids made later sort later, which is the order of sending. */
  readonly id: string
  /** Person, round and unit: nobody else ever reads it. */
  readonly scope: string
  readonly person: string
  /** Idempotency key of this very content. */
  readonly key: string
  readonly action: SheetAction
  /** Sequence of what stood at the place when the person looked. */
  readonly seen?: number
  readonly at: string
  /** It may have reached the server: its content never changes any more. */
  readonly attempted: boolean
  readonly held?: Held
}

/** The place an action writes over, where a later one makes an earlier one needless. */
export function writtenPlaceOf(action: SheetAction): string | undefined {
  switch (action.type) {
    case 'set-fact':
    case 'take-fact':
      return `fact ${action.measure}`
    case 'explain-fact':
      return `difference ${action.measure}`
    case 'explain':
      return `explanation ${action.component}`
    case 'describe':
      return `report ${action.part}`
    case 'assign':
      return `officer ${action.component}`
    default:
      return undefined
  }
}
