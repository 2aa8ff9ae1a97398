import { type Case, groundOf, phaseOf } from '@openpar/domain/rounds'
import { loadUnitMap, type UnitMap } from '../../organisation/unit-map.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { getRound, type StoredRound } from '../round/course-store.ts'
import { roundIndex } from '../score/round-index.ts'
import { capacityOf } from './capacity-of.ts'
import { findSheet, type SheetKey } from './sheet-store.ts'

/** All that a decision on a scoresheet depends on, as stored and as of now. */
export interface SheetCase extends Case {
  readonly key: SheetKey
  readonly group: string
  readonly round: StoredRound
  readonly map: UnitMap
}

/**
 * Reads it; with `lock`, nobody else changes the scoresheet, or the phase of its round, until the
 * transaction ends.
 * @throws Problem `round-not-found`, `scoresheet-not-found`
 */
export async function getSheetCase(
  { db, actor, today }: Pick<Context, 'db' | 'actor' | 'today'>,
  roundId: string,
  unit: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<SheetCase> {
  const round = await getRound(db, roundId, lock ? { lock: 'shared' } : {})
  const key = { province: round.province, round: roundId, unit }
  const stored = await findSheet(db, key, { lock })
  const { plan } = round.course
  if (!stored || !plan) throw new Problem('scoresheet-not-found', { unit })
  const map = await loadUnitMap(db, today)
  return {
    key,
    round,
    map,
    group: stored.group,
    sheet: stored.sheet,
    ground: groundOf(await roundIndex(db, plan), { group: stored.group, kind: map.units.get(unit)?.kind }),
    capacity: await capacityOf(db, actor, map, key),
    moment: { phase: phaseOf(round.course, today), today },
  }
}

/** Notes are for those who appraise, whatever else they are to the sheet. */
export const seesNotes = ({ capacity: { parts, ownUnit } }: SheetCase): boolean =>
  !ownUnit && (['appraiser', 'manager', 'chair'] as const).some((part) => parts.has(part))
