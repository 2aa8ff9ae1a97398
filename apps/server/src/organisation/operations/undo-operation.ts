import { lastState, undoChange } from '@openpar/domain/organisation'
import { v7 } from 'uuid'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { loadOrganisation, lockMap } from '../store/load-organisation.ts'
import { storeChange } from '../store/store-change.ts'
import { storedChange } from '../store/stored-change.ts'
import { unitInUse } from '../store/units-in-use.ts'
import { provinceOf } from '../unit-resource.ts'
import { operationRefused } from './operate.ts'
import { requireAtTop, requireOver } from './require-rights.ts'

/**
 * Takes an operation back by an operation of its own. Refused where a later change builds on it, or where records of
 * other features belong to a unit that it founded.
 */
export async function undoOperation(undoes: string, why: string, context: Context) {
  const { db } = context
  await lockMap(db)
  const done = await db.selectFrom('unitOperation').selectAll().where('id', '=', undoes).executeTakeFirst()
  if (done === undefined || done.kind === 'undo') {
    throw new Problem('unit-operation-not-found', { operation: undoes })
  }
  // Before the rights: units that an undone operation founded stand nowhere any more.
  const earlier = await db
    .selectFrom('unitOperation')
    .select('id')
    .where('undoes', '=', undoes)
    .executeTakeFirst()
  if (earlier !== undefined) throw new Problem('unit-operation-undone')
  await requireOver(context, 'unit.change', done.touched)
  if (done.kind === 'load') await requireAtTop(context, 'unit.change')
  const organisation = await loadOrganisation(db)
  const change = await storedChange(db, undoes)
  const outcome = undoChange(organisation, change)
  if ('faults' in outcome) throw operationRefused(outcome.faults)
  const used = await unitInUse(db, change.founded)
  if (used !== undefined) {
    throw new Problem('unit-in-use', { name: lastState(organisation, used)?.name ?? used })
  }
  const subject = done.touched[0]!
  const province = await provinceOf(db, subject, context.today)
  const operation = v7()
  const versions = await storeChange(db, outcome.change, {
    id: operation,
    kind: 'undo',
    on: done.effectiveOn,
    basis: '',
    undoes,
  })
  await context.announce({ topic: 'unit', subject })
  await context.record({
    action: 'unit.operation-undone',
    subject: { kind: 'unit-operation', id: undoes },
    unit: subject,
    province,
    before: { operation: undoes, kind: done.kind, on: done.effectiveOn, basis: done.basis },
    after: { operation, units: done.touched.length },
    why,
  })
  return { operation, versions }
}
