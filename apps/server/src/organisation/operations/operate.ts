import {
  carryOut,
  namedUnits,
  type OperationPreview,
  type OperationRequest,
  type OrganisationFault,
  previewOf,
  previewOfFaults,
  type UnitCommand,
  type UnitId,
  versionedUnits,
} from '@openpar/domain/organisation'
import { v7 } from 'uuid'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { loadOrganisation, lockMap } from '../store/load-organisation.ts'
import { storeChange } from '../store/store-change.ts'
import { provinceOf } from '../unit-resource.ts'
import { checkVersions } from './check-versions.ts'
import { requireAtTop, requireOver } from './require-rights.ts'

/** Whether the command puts a unit at the top of the map. */
function reachesTop(command: UnitCommand): boolean {
  switch (command.operation) {
    case 'found':
      return command.said.parent === null
    case 'move':
      return command.parent === null
    case 'merge':
      return (
        command.into.said?.parent === null || (command.children ?? []).some(({ parent }) => parent === null)
      )
    case 'split':
      return (
        command.parts.some(({ said }) => said?.parent === null) ||
        (command.children ?? []).some(({ parent }) => parent === null)
      )
    case 'close':
      return (command.children ?? []).some(({ parent }) => parent === null)
    default:
      return false
  }
}

/** Requires the right over every unit that the command names, and over the top of the map where it reaches it. */
async function requireForCommand(context: Context, command: UnitCommand): Promise<void> {
  await requireOver(context, 'unit.change', namedUnits(command))
  if (reachesTop(command)) await requireAtTop(context, 'unit.change')
}

/** The failure that tells why an operation is refused. */
export function operationRefused(faults: readonly OrganisationFault[]): Problem {
  return new Problem(
    'unit-operation-refused',
    { vi: faults.map(({ vi }) => vi).join(' '), en: faults.map(({ en }) => en).join(' ') },
    { faults },
  )
}

const VERBS = {
  found: 'unit.founded',
  rename: 'unit.renamed',
  recode: 'unit.recoded',
  move: 'unit.moved',
  merge: 'unit.merged',
  split: 'unit.split',
  close: 'unit.closed',
} as const

/** The unit an operation is told under. */
function subjectOf(command: UnitCommand): UnitId {
  return command.operation === 'merge' ? command.into.unit : command.unit
}

/** What the command would change, or why it cannot be carried out. */
export async function previewOperation(command: UnitCommand, context: Context): Promise<OperationPreview> {
  await requireForCommand(context, command)
  const organisation = await loadOrganisation(context.db)
  const outcome = carryOut(organisation, command)
  return 'faults' in outcome ? previewOfFaults(outcome.faults) : previewOf(organisation, outcome.change)
}

/** Carries the command out, records it, and answers the operation with the new versions of the units it touched. */
export async function operate({ command, versions }: OperationRequest, context: Context) {
  const { db } = context
  await lockMap(db)
  await requireForCommand(context, command)
  const organisation = await loadOrganisation(db)
  await checkVersions(db, organisation, versionedUnits(command), versions)
  const outcome = carryOut(organisation, command)
  if ('faults' in outcome) throw operationRefused(outcome.faults)
  const { on, basis } = command
  const operation = v7()
  const stored = await storeChange(db, outcome.change, { id: operation, kind: command.operation, on, basis })
  const { effects, successions } = previewOf(organisation, outcome.change)
  const subject = subjectOf(command)
  const province = await provinceOf(db, subject, context.today)
  await context.announce({ topic: 'unit', subject })
  await context.record({
    action: VERBS[command.operation],
    subject: { kind: 'unit', id: subject },
    unit: subject,
    province,
    before: effects.map(({ before }) => before).filter((state) => state !== null),
    after: { operation, states: effects.map(({ after }) => after), successions },
    why: basis,
  })
  return { operation, versions: stored }
}
