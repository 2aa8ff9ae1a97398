import type { Definition } from '@openpar/engine'
import type { Fault } from '../fault/fault.ts'
import { faultOf } from '../fault/finding.ts'
import { applyOptions, type Chosen, toOrigin } from './options/apply-options.ts'
import { readShape } from './read-shape.ts'
import type { Positions } from './source/positions.ts'

export interface DefinitionReading {
  /** The definition with options applied; absent where there are faults. */
  readonly definition?: Definition
  /** The definition as the file has it, before options; what `checkDefinition` reads. */
  readonly written?: Definition
  readonly faults: readonly Fault[]
  readonly positions: Positions
}

/**
 * Reads a definition from the text of its file: YAML, shape, then the `chosen` options (defaults for the others).
 * Never throws; everything wrong comes as faults with line and column. What only the whole can show — sums, unknown
 * measures, formulas — is left to `checkDefinition`.
 */
export function parseDefinition(source: string, file: string, chosen: Chosen = {}): DefinitionReading {
  const { written, faults, positions } = readShape(source, file)
  if (!written) return { faults, positions }
  const outcome = applyOptions(written, chosen)
  return {
    definition: outcome.definition,
    written,
    faults: outcome.findings.map((finding) => faultOf(toOrigin(finding, outcome.changes), positions.locate)),
    positions,
  }
}
