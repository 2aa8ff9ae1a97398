import { parseDefinition } from '@openpar/domain'
import { aloneDefinition, roundDefinition, type SheetView } from '@openpar/domain/rounds'
import { type CompiledIndex, compileIndex } from '@openpar/engine'

/** The index of a round, compiled for the browser. */
export interface RoundIndex {
  /** As the round uses it: for its tree and its rules in words. */
  readonly index: CompiledIndex
  /** As far as one unit can compute it alone; undefined where every point depends on other units. */
  readonly alone: CompiledIndex | undefined
}

type Plan = Pick<SheetView['round'], 'caps' | 'sources'>

/** The one compiled last: whoever goes from sheet to sheet of a round waits once. */
let last: { readonly key: string; readonly made: RoundIndex | undefined } | undefined

/** Compiles the text of an edition for a round; undefined where it cannot be read, which its publication refuses. */
export function compileRoundIndex(source: string, plan: Plan): RoundIndex | undefined {
  const key = JSON.stringify([plan, source])
  if (last?.key !== key) last = { key, made: compiled(source, plan) }
  return last.made
}

function compiled(source: string, plan: Plan): RoundIndex | undefined {
  const { definition } = parseDefinition(source, '')
  if (!definition) return undefined
  const used = roundDefinition(definition, plan)
  const index = compileIndex(used)
  return { index, alone: used.method === 'composite' ? undefined : compileIndex(aloneDefinition(used)) }
}
