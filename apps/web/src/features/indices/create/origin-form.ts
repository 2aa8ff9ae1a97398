import type { CreateEdition } from '@openpar/domain/indices'

/** What the forms of a new draft share: sending the origin, and whether it is under way. */
export type OriginForm = {
  readonly make: (from: CreateEdition['from']) => void
  readonly busy: boolean
}
