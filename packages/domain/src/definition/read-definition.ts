import type { Definition } from '@openpar/engine'
import { type Fault, hasErrors } from '../fault/fault.ts'
import { type Finding, faultOf } from '../fault/finding.ts'
import { checkDefinition, findAll } from './check/check-definition.ts'
import { applyOptions, type Chosen, toOrigin } from './options/apply-options.ts'
import { readShape } from './read-shape.ts'
import { isDoubtful } from './shape/salvage.ts'

export interface CheckedDefinition {
  /** The definition with options applied; absent where any fault is an error. */
  readonly definition?: Definition
  /** All that is wrong or doubtful with the file, in the order of lines. */
  readonly faults: readonly Fault[]
}

/**
 * Reads and checks the text of a definition file: YAML, shape, and all that `checkDefinition` finds, also in the rest
 * of a file whose shape has faults, and for the `chosen` options together. Never throws.
 */
export function readDefinition(source: string, file: string, chosen: Chosen = {}): CheckedDefinition {
  const { written, rest, faults, positions } = readShape(source, file)
  if (!written) {
    const more = rest ? findAll(rest.definition).filter((finding) => !isDoubtful(finding, rest)) : []
    return { faults: inOrder([...faults, ...more.map((finding) => faultOf(finding, positions.locate))]) }
  }
  const checked = checkDefinition(written, positions.locate)
  const { definition, changes, findings } = applyOptions(written, chosen)
  const combined =
    definition && changes.length > 0 ? findAll({ ...definition, options: undefined }) : findings
  const together = combined
    .filter((finding) => finding.code !== 'unused-measure' && !isDefault(finding, written, chosen))
    .map((finding) => faultOf(toOrigin(finding, changes), positions.locate))
    .filter(
      (fault) =>
        !checked.some(
          (one) => one.code === fault.code && one.line === fault.line && one.column === fault.column,
        ),
    )
  const all = inOrder([...checked, ...together])
  return { definition: hasErrors(all) ? undefined : definition, faults: all }
}

/** An unknown value that nobody chose: the default, of which `checkDefinition` speaks. */
function isDefault({ code, path }: Finding, written: Definition, chosen: Chosen): boolean {
  const option = written.options?.[Number(path[1])]
  return code === 'unknown-choice' && option !== undefined && chosen[option.code] === undefined
}

function inOrder(faults: readonly Fault[]): readonly Fault[] {
  return faults.toSorted((a, b) => a.line - b.line || a.column - b.column)
}
