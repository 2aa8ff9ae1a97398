import { type Entry, entryOf, type SheetSurroundings, scoreSheets } from '@openpar/domain/rounds'
import { type CompiledIndex, columnOf, fromPoints } from '@openpar/engine'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Database } from '../../../platform/database/connect.ts'
import { unitFigures } from '../../../results/ranking/unit-results.ts'
import { editionIndex } from '../../../results/sets/edition-index.ts'
import { listResultSets } from '../../../results/sets/result-sets.ts'
import { getRound } from '../../round/course-store.ts'
import { roundIndex } from '../../score/round-index.ts'
import type { SheetCase } from '../sheet-case.ts'
import { findSheet, type StoredSheet } from '../sheet-store.ts'

type Earlier = NonNullable<z.input<typeof SheetSurroundings>['earlier']>

/**
 * What the unit got in the latest published period before, at the components of this round that have the same code and the same
 * words there, with what its scoresheet of then says where it had one. Undefined without such results.
 */
export async function earlierOf(db: Database, { key, round, group }: SheetCase): Promise<Earlier | null> {
  const { plan } = round.course
  if (!plan) return null
  const index = await roundIndex(db, plan)
  const family = await familyOf(db, plan.edition)
  const sets = await listResultSets(db, { state: 'published', index: family, group, unit: key.unit })
  const set = sets.find(
    ({ period, province }) =>
      province === key.province && period < plan.period && period.length === plan.period.length,
  )
  if (!set) return null
  const older = await editionIndex(db, set.edition.id)
  const figures = await unitFigures(db, set, key.unit)
  const then = await sheetThen(db, key, family, set.period)
  const components = figures
    .filter(({ node }) => isSame(index, older, node))
    .map(({ node, points, max }) => {
      const entry = then && entryOf(then.sheet, node)
      return [node, { points, max, self: then?.points.get(node) ?? null, ...saidOf(entry) }] as const
    })
  return { period: set.period, set: set.id, components: Object.fromEntries(components) }
}

/** The code of the index family of an edition. */
export async function familyOf(db: Database, edition: string): Promise<string> {
  const { code } = await db
    .selectFrom('edition as e')
    .innerJoin('indexFamily as f', 'f.id', 'e.indexId')
    .select('f.code')
    .where('e.id', '=', edition)
    .executeTakeFirstOrThrow()
  return code
}

/** Whether a code is that of a component in both editions, in the same words: codes are given to something else now and then. */
export function isSame(index: CompiledIndex, older: CompiledIndex, code: string): boolean {
  const [now, then] = [index.byCode.get(code), older.byCode.get(code)]
  return now?.kind === 'component' && JSON.stringify(now.name) === JSON.stringify(then?.name)
}

const REMARKS = ['return', 'ask', 'decision'] as const

function saidOf(entry: Entry | undefined): Pick<Earlier['components'][string], 'remarks' | 'evidence'> {
  const remarks = (entry?.messages ?? []).filter(({ kind }) => REMARKS.some((one) => one === kind))
  return {
    remarks: remarks.map(({ text }) => text),
    evidence: (entry?.evidence?.value ?? []).map(({ document, pages }) => ({ document, pages: [...pages] })),
  }
}

/** The scoresheet of a unit in a round of this index over a period, with the points it had given itself. */
async function sheetThen(
  db: Database,
  { province, unit }: SheetCase['key'],
  family: string,
  period: string,
): Promise<
  { readonly sheet: StoredSheet['sheet']; readonly points: ReadonlyMap<string, number> } | undefined
> {
  const { rows } = await sql<{ id: string }>`
    select r.id from round r join edition e on e.id = r.edition_id join index_family f on f.id = e.index_id
    join scoresheet s on s.province_id = r.province_id and s.round_id = r.id and s.unit_id = ${unit}
    where r.province_id = ${province} and r.period = ${period} and f.code = ${family}
      and (r.plan ->> 'selfCheck')::boolean is not true
    order by r.opened_at desc limit 1`.execute(db)
  if (!rows[0]) return undefined
  const { course } = await getRound(db, rows[0].id)
  const stored = await findSheet(db, { province, round: rows[0].id, unit })
  if (!stored || !course.plan) return undefined
  const index = await roundIndex(db, course.plan)
  const { evaluation } = scoreSheets(index, period, [{ unit, name: unit, ...stored }], 'self')
  // Points that compare units cannot be told of one alone.
  const alone = index.places.filter(
    ({ kind, node }) => kind === 'component' && node?.rule?.kind !== 'relative',
  )
  const points = alone.flatMap(({ code }): [string, number][] => {
    const scored = evaluation ? columnOf(evaluation, code).points[0]! : Number.NaN
    return Number.isNaN(scored) ? [] : [[code, fromPoints(scored)]]
  })
  return { sheet: stored.sheet, points: new Map(points) }
}
