import { type Case, groundOf, phaseOf, type SheetGround } from '@openpar/domain/rounds'
import { loadUnitMap, type UnitMap } from '../../organisation/unit-map.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { editionIndex } from '../../results/sets/edition-index.ts'
import { getRound, type StoredRound } from '../round/course-store.ts'
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
 * Reads it; with `lock`, nobody else changes the scoresheet until the transaction ends.
 * @throws Problem `round-not-found`, `scoresheet-not-found`
 */
export async function getSheetCase(
  { db, actor, today }: Pick<Context, 'db' | 'actor' | 'today'>,
  roundId: string,
  unit: string,
  options: { readonly lock?: boolean } = {},
): Promise<SheetCase> {
  const round = await getRound(db, roundId)
  const key = { province: round.province, round: roundId, unit }
  const stored = await findSheet(db, key, options)
  const { plan } = round.course
  if (!stored || !plan) throw new Problem('scoresheet-not-found', { unit })
  const map = await loadUnitMap(db, today)
  return {
    key,
    round,
    map,
    group: stored.group,
    sheet: stored.sheet,
    ground: await groundFor(db, plan, stored.group, map.units.get(unit)?.kind),
    capacity: await capacityOf(db, actor, map, key),
    moment: { phase: phaseOf(round.course, today), today },
  }
}

async function groundFor(
  db: Context['db'],
  { edition, sources }: NonNullable<StoredRound['course']['plan']>,
  group: string,
  kind: string | undefined,
): Promise<SheetGround> {
  const { components } = groundOf(await editionIndex(db, edition), {
    group,
    ...(kind === undefined ? {} : { kind }),
  })
  return {
    components: new Map(
      [...components].map(([code, place]) => [code, { ...place, source: sources[code] ?? place.source }]),
    ),
  }
}
