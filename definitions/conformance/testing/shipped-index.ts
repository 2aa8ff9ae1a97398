import { readFileSync } from 'node:fs'
import { type Fault, formatFault, hasErrors, readDefinition, readFacts, type Table } from '@openpar/domain'
import {
  type CompiledIndex,
  columnOf,
  compileIndex,
  type Definition,
  type Evaluation,
  evaluate,
  type Facts,
  fromPoints,
  unitPosition,
} from '@openpar/engine'
import { inProject } from './places.ts'

function refuse(faults: readonly Fault[]): void {
  if (hasErrors(faults)) throw new Error(faults.map((fault) => formatFault(fault, 'en')).join('\n'))
}

const known = new Map<string, Definition>()

/** A definition of the folder `definitions`: `qd766/2026-province`. @throws Error on a fault. */
export function readShipped(name: string, chosen: Readonly<Record<string, string>> = {}): Definition {
  const key = `${name} ${JSON.stringify(chosen)}`
  const before = known.get(key)
  if (before) return before
  const path = `definitions/${name}.yaml`
  const { definition, faults } = readDefinition(readFileSync(inProject(path), 'utf8'), path, chosen)
  refuse(faults)
  known.set(key, definition!)
  return definition!
}

/** The same, ready to evaluate. @throws Error on a fault and on a frame. */
export function compileShipped(name: string, chosen: Readonly<Record<string, string>> = {}): CompiledIndex {
  return compileIndex(readShipped(name, chosen))
}

/** The facts of some tables. @throws Error on a fault. */
export function factsOf({ definition }: CompiledIndex, ...tables: readonly Table[]): Facts {
  const { facts, faults } = readFacts(tables, definition)
  refuse(faults)
  return facts!
}

/** Scores some tables with a compiled index. @throws Error on a fault of the facts. */
export function evaluateTables(index: CompiledIndex, ...tables: readonly Table[]): Evaluation {
  return evaluate(index, factsOf(index, ...tables))
}

/** Points of one unit at one node, as a decimal: 81.45; NaN where there are none. */
export function pointsAt(evaluation: Evaluation, unit: string, code: string): number {
  return fromPoints(columnOf(evaluation, code).points[unitPosition(evaluation.facts, unit)]!)
}

/** Rank of one unit at one node; NaN where there is none. */
export function rankAt(evaluation: Evaluation, unit: string, code: string): number {
  return columnOf(evaluation, code).rank[unitPosition(evaluation.facts, unit)]!
}
