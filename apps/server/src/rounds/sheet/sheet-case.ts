import {
  type Case,
  groundOf,
  phaseOf,
  placeOfAction,
  type SheetAction,
  type SheetGround,
} from '@openpar/domain/rounds'
import { loadUnitMap, type UnitMap } from '../../organisation/unit-map.ts'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { getRound, type StoredRound } from '../round/course-store.ts'
import { roundIndex } from '../score/round-index.ts'
import { capacityOf } from './capacity-of.ts'
import { findSheet, lockSheet, type SheetKey, type StoredSheet } from './sheet-store.ts'

/** All that a decision on a scoresheet depends on, as stored and as of now. */
export interface SheetCase extends Case {
  readonly key: SheetKey
  readonly group: string
  readonly round: StoredRound
  readonly map: UnitMap
}

type Acting = Pick<Context, 'db' | 'actor' | 'today'>

/**
 * Reads it whole.
 * @throws Problem `round-not-found`, `scoresheet-not-found`
 */
export async function getSheetCase(context: Acting, roundId: string, unit: string): Promise<SheetCase> {
  const { db, today } = context
  const round = await getRound(db, roundId)
  const stored = await findSheet(db, { province: round.province, round: roundId, unit })
  if (!stored) throw new Problem('scoresheet-not-found', { unit })
  const map = await loadUnitMap(db, today)
  return caseOf(context, round, map, unit, stored, await groundFor(db, round, map, unit, stored.group))
}

/**
 * Reads it and keeps everybody else from changing the scoresheet, or the phase of its round, until the transaction ends. With
 * `action`, as far as that action has to do with it.
 * @throws Problem `round-not-found`, `scoresheet-not-found`
 */
export async function lockSheetCase(
  context: Acting,
  roundId: string,
  unit: string,
  action?: SheetAction,
): Promise<SheetCase> {
  const { db, today } = context
  const round = await getRound(db, roundId, { lock: 'shared' })
  const key = { province: round.province, round: roundId, unit }
  const group = await lockSheet(db, key)
  if (group === undefined) throw new Problem('scoresheet-not-found', { unit })
  const map = await loadUnitMap(db, today)
  const ground = await groundFor(db, round, map, unit, group)
  const stored = await findSheet(db, key, action && placeOfAction(action, ground))
  return caseOf(context, round, map, unit, stored!, ground)
}

async function groundFor(
  db: Database,
  { course: { plan } }: StoredRound,
  map: UnitMap,
  unit: string,
  group: string,
): Promise<SheetGround> {
  if (!plan) throw new Problem('scoresheet-not-found', { unit })
  return groundOf(await roundIndex(db, plan), { group, kind: map.units.get(unit)?.kind })
}

async function caseOf(
  { db, actor, today }: Acting,
  round: StoredRound,
  map: UnitMap,
  unit: string,
  { group, sheet }: StoredSheet,
  ground: SheetGround,
): Promise<SheetCase> {
  const key = { province: round.province, round: round.id, unit }
  const capacity = await capacityOf(db, actor, map, key)
  const moment = { phase: phaseOf(round.course, today), today }
  return { key, round, map, group, sheet, ground, capacity, moment }
}

/** Notes are for those who appraise, whatever else they are to the sheet. */
export const seesNotes = ({ capacity: { parts, ownUnit } }: Pick<SheetCase, 'capacity'>): boolean =>
  !ownUnit && (['appraiser', 'manager', 'chair'] as const).some((part) => parts.has(part))
