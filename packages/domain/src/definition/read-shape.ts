import type { Definition } from '@openpar/engine'
import type { Fault } from '../fault/fault.ts'
import { faultOf } from '../fault/finding.ts'
import { checkShape } from './shape/check-shape.ts'
import { findSalvage, type Salvage } from './shape/salvage.ts'
import type { Positions } from './source/positions.ts'
import { readYaml } from './source/read-yaml.ts'

export interface ShapeReading {
  /** The definition as the file has it, before options; absent where there are faults. */
  readonly written?: Definition
  /** Where the shape has faults: what can still be checked. */
  readonly rest?: Salvage
  readonly faults: readonly Fault[]
  readonly positions: Positions
}

/** The text of a definition file as YAML and as the shape of a definition. Never throws. */
export function readShape(source: string, file: string): ShapeReading {
  const { value, faults, positions } = readYaml(source, file)
  if (value === undefined) return { faults, positions }
  const findWritten = positions.findWritten.bind(positions)
  const { definition: written, findings } = checkShape(value, findWritten)
  if (written && faults.length === 0) return { written, faults, positions }
  return {
    rest: written ? { definition: written, mended: [] } : findSalvage(value, findings, findWritten),
    faults: [...faults, ...findings.map((finding) => faultOf(finding, positions.locate))],
    positions,
  }
}
