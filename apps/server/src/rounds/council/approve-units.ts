import { type Approvals, REFUSALS, type Refusal } from '@openpar/domain/rounds'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { takeSheetAction } from '../sheet/take-sheet-action.ts'

/** Approves scoresheets one by one, each by its own rules; those refused are left as they were, each with its sentence. */
export async function approveUnits(
  context: Context,
  round: string,
  units: readonly string[],
): Promise<Approvals> {
  const approved: string[] = []
  const refused: Approvals['refused'] = []
  // In one order for everybody, so that two who approve at once never wait for each other.
  for (const unit of [...new Set(units)].toSorted()) {
    const refusal = await approveOne(context, round, unit)
    if (refusal === undefined) approved.push(unit)
    else refused.push({ unit, hindrance: { code: refusal, ...REFUSALS[refusal] } })
  }
  return { approved, refused }
}

async function approveOne(context: Context, round: string, unit: string): Promise<Refusal | undefined> {
  try {
    const { of, taken } = await takeSheetAction(context, round, unit, { type: 'approve' }, undefined)
    await context.announce({ topic: 'scoresheet', subject: `${round}/${unit}`, units: of.map.chainOf(unit) })
    await context.record({
      action: 'scoresheet.approve',
      subject: { kind: 'scoresheet', id: `${round}/${unit}` },
      unit,
      after: { sequence: taken.sequence, type: 'approve' },
    })
    return undefined
  } catch (error) {
    if (error instanceof Problem && error.code === 'scoresheet-refused')
      return error.extensions.refusal as Refusal
    throw error
  }
}
