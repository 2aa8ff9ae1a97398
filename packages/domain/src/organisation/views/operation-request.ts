import { z } from 'zod'
import { UnitCommand } from '../operations/command.ts'
import { UnitId } from '../unit-state.ts'

/** A command with the version of each unit it is based on: of every unit that it changes, ends or lets receive. */
export const OperationRequest = z.strictObject({
  command: UnitCommand,
  versions: z.record(UnitId, z.int().min(1)),
})
export type OperationRequest = z.infer<typeof OperationRequest>

/** The units whose version a command must bring: those it is about, not those above or below them. */
export function versionedUnits(command: UnitCommand): readonly UnitId[] {
  switch (command.operation) {
    case 'found':
      return []
    case 'merge': {
      const receivers = command.from.flatMap(({ others = [] }) => others.map(({ unit }) => unit))
      const into = command.into.said ? [] : [command.into.unit]
      return [...new Set([...command.from.map(({ unit }) => unit), ...into, ...receivers])]
    }
    case 'split':
      return [command.unit, ...command.parts.filter(({ said }) => !said).map(({ unit }) => unit)]
    default:
      return [command.unit]
  }
}
