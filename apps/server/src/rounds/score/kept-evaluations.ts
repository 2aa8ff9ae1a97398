import { createHash } from 'node:crypto'
import type { Layer } from '@openpar/domain/rounds'
import type { Evaluation } from '@openpar/engine'
import type { Database } from '../../platform/database/connect.ts'

interface Kept {
  readonly from: string
  readonly layers: Map<Layer, Evaluation>
}

/** By the connection they were read on, as the sheets are: nothing is kept of what a transaction may take back. */
const known = new WeakMap<Database, Map<string, Kept>>()
const MOST = 4

/**
 * The evaluations of a round by layer, as this process made them last from the same things: `from` is all that they depend on.
 * Empty where anything of it has changed.
 */
export function keptEvaluations(db: Database, round: string, from: unknown): Map<Layer, Evaluation> {
  const rounds = known.get(db) ?? new Map<string, Kept>()
  known.set(db, rounds)
  const hash = createHash('sha256').update(JSON.stringify(from)).digest('base64')
  const before = rounds.get(round)
  const kept = before?.from === hash ? before : { from: hash, layers: new Map<Layer, Evaluation>() }
  rounds.delete(round)
  if (rounds.size >= MOST) rounds.delete(rounds.keys().next().value!)
  rounds.set(round, kept)
  return kept.layers
}
