import { z } from 'zod'
import { Refusal } from './files/refusal.ts'

/**
 * Where a file on its way stands. `receiving`: bytes are arriving, or will again after an interruption; `checking`: all
 * arrived, being judged; `quarantined`: the virus scanner does not answer, so the file waits; `ready`: in the library;
 * `refused`: not taken, with the reason; `cancelled`: given up by its sender; `expired`: not finished within a day.
 */
export const UploadState = z.enum([
  'receiving',
  'checking',
  'quarantined',
  'ready',
  'refused',
  'cancelled',
  'expired',
])
export type UploadState = z.infer<typeof UploadState>

const NEXT: Readonly<Record<UploadState, readonly UploadState[]>> = {
  receiving: ['checking', 'cancelled', 'expired'],
  checking: ['ready', 'refused', 'quarantined'],
  quarantined: ['ready', 'refused', 'quarantined'],
  ready: [],
  refused: [],
  cancelled: [],
  expired: [],
}

/** Whether a file may pass from one state to the other. */
export function mayPass(from: UploadState, to: UploadState): boolean {
  return NEXT[from].includes(to)
}

/** Whether nothing more happens to a file in `state` by itself. */
export function isSettled(state: UploadState): boolean {
  return NEXT[state].length === 0
}

/** One file on its way into the library, as its sender sees it. */
export const Upload = z.strictObject({
  id: z.uuid(),
  /** The unit that will own the document. */
  unit: z.uuid(),
  name: z.string().min(1).max(255),
  /** In bytes, as announced. */
  size: z.int().min(0),
  state: UploadState,
  refusal: Refusal.nullable(),
  /** The document it became, or the one it is a new version of. */
  document: z.uuid().nullable(),
  /** Another document of the same content that the sender may see. */
  duplicateOf: z.strictObject({ id: z.uuid(), citation: z.string() }).nullable(),
  startedAt: z.iso.datetime(),
})
export type Upload = z.infer<typeof Upload>
