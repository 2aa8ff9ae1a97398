import {
  type Capacity,
  groundOf,
  isDeclared,
  phaseOf,
  refusalOf,
  type SheetAction,
  type SheetGround,
  type TakenAction,
  takeAction,
} from '@openpar/domain/rounds'
import { indexCells, readValues } from '../../../measures/values/read-values.ts'
import { loadUnitMap } from '../../../organisation/unit-map.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { StoredRound } from '../../round/course-store.ts'
import { roundIndex } from '../../score/round-index.ts'
import { findSheet, lockSheet, type SheetKey, saveSheetActions } from '../sheet-store.ts'

const SYSTEM: Capacity = { person: null, parts: new Set(['system']), appraises: new Set(), ownUnit: false }

/** When a system acts: the instant, and its day in Asia/Ho_Chi_Minh. */
export interface Clock {
  readonly now: Date
  readonly today: string
}

/**
 * Brings what systems have computed for units by now to their scoresheets, as far as these are open: one action for each figure
 * that is not there yet. Answers how many figures arrived. Within a transaction.
 */
export async function computeFacts(
  db: Database,
  { id, province, course }: StoredRound,
  units: readonly string[],
  { now, today }: Clock,
): Promise<number> {
  const { plan } = course
  if (plan === null || units.length === 0) return 0
  const [index, map] = [await roundIndex(db, plan), await loadUnitMap(db, today)]
  const held = await readValues(db, {
    provinces: map.provincesOf(units),
    units,
    periods: [plan.period],
    measures: [...index.readers.keys()],
  })
  const cells = indexCells(held.filter(({ origin }) => origin === 'computed'))
  let arrived = 0
  for (const unit of units) {
    const key: SheetKey = { province, round: id, unit }
    await lockSheet(db, key)
    const stored = await findSheet(db, key)
    if (!stored) continue
    const ground = groundOf(index, { group: stored.group, kind: map.units.get(unit)?.kind })
    const moment = { phase: phaseOf(course, today), today }
    const taken: TakenAction[] = []
    let { sheet } = stored
    for (const measure of declaredIn(ground)) {
      const { computed } = cells(unit, measure, plan.period)
      const known = sheet.facts.get(measure)?.computed?.value.figure
      if (!computed || (known?.value === computed.value && known.missing === computed.missing)) continue
      const figure = { value: computed.value, missing: computed.missing }
      const source = computed.provenance.source || computed.provenance.kind
      const action: SheetAction = { type: 'compute-fact', measure, figure, source }
      if (refusalOf({ sheet, ground, capacity: SYSTEM, moment }, action)) continue
      const sequence = sheet.sequence + 1
      const step = { sequence, at: now.toISOString(), by: null, phase: moment.phase, action }
      sheet = takeAction(sheet, step)
      taken.push(step)
    }
    if (taken.length > 0) await saveSheetActions(db, key, taken, stored.sheet, sheet)
    arrived += taken.length
  }
  return arrived
}

/** Measures that some declared component of a sheet reads. */
const declaredIn = ({ components }: SheetGround): ReadonlySet<string> =>
  new Set([...components.values()].flatMap(({ source, measures }) => (isDeclared(source) ? measures : [])))
