import type { Succession } from '@openpar/domain/organisation'
import { changeSince, type RankedUnit, type ResultSet, type Standing } from '@openpar/domain/results'
import { type CompiledIndex, classOf, toPoints } from '@openpar/engine'
import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { editionIndex } from '../sets/edition-index.ts'
import { listResultSets } from '../sets/result-sets.ts'
import { setIndex } from '../sets/set-index.ts'

/** A set in order of rank, with what each unit had in the period before. */
export interface Ranking {
  readonly set: ResultSet
  readonly index: CompiledIndex
  /** The published set of the period before, of the same index and group. */
  readonly previous: ResultSet | undefined
  /** By rank; units without one follow by name. */
  readonly units: readonly RankedUnit[]
  /** Kinds of the units on the day of the map of the set. */
  readonly kinds: ReadonlyMap<string, string>
}

/** Rankings by set and state of the map: results never change, names and successions with the operations on units. */
const kept = new Map<string, Promise<Ranking>>()
const MOST = 16
const order = new Intl.Collator('vi', { numeric: true })

/** The ranking of a set. */
export async function rankingOf(db: Database, set: ResultSet): Promise<Ranking> {
  const { rows } = await sql<{ last: number | null }>`
    select max(sequence) as last from unit_operation`.execute(db)
  const key = `${set.id} ${set.state} ${rows[0]?.last ?? 0}`
  const known = kept.get(key)
  if (known) return known
  const made = makeRanking(db, set)
  if (kept.size >= MOST) kept.delete(kept.keys().next().value!)
  kept.set(key, made)
  // A failure must not be remembered.
  made.catch(() => kept.delete(key))
  return made
}

async function makeRanking(db: Database, set: ResultSet): Promise<Ranking> {
  const index = await setIndex(db, set)
  const domains = index.root.children.filter(({ tree }) => tree === 'scale').map(({ code }) => code)
  const results = await figuresOf(db, set, [index.root.code, ...domains])
  const previous = await previousOf(db, set)
  const before = previous ? await standingsOf(db, previous) : []
  const successions = previous ? await successionsIn(db, previous.mapOn, set.mapOn) : []
  const names = await namesOf(db, set)
  const olderNames = previous ? await namesOf(db, previous) : names
  const totals = results.filter(({ node }) => node === index.root.code)
  const changes = changeSince(totals, before, successions)
  const parts = new Map<string, Map<string, (typeof results)[number]>>()
  for (const one of results) {
    const of = parts.get(one.unit) ?? new Map<string, (typeof results)[number]>()
    parts.set(one.unit, of.set(one.node, one))
  }
  const sharing = new Map<number, number>()
  for (const { rank } of totals) if (rank !== null) sharing.set(rank, (sharing.get(rank) ?? 0) + 1)
  const units = totals.map((total): RankedUnit => {
    const { unit, points, max, lost, rank, status, reason } = total
    const { before: was, change, rise } = changes.get(unit)!
    return {
      unit,
      points,
      max,
      lost,
      rank,
      status,
      reason,
      name: names.get(unit)?.name ?? unit,
      code: names.get(unit)?.code ?? '',
      class: points === null ? null : (classOf(index.definition, toPoints(points))?.name ?? null),
      before: was && {
        ...was,
        parts: was.parts.map((part) => ({ ...part, name: olderNames.get(part.unit)?.name ?? part.unit })),
      },
      tied: rank === null ? 0 : sharing.get(rank)! - 1,
      change,
      rise,
      domains: domains.map((node) => {
        const found = parts.get(unit)?.get(node)
        return { node, points: found?.points ?? null, max: found?.max ?? 0 }
      }),
    }
  })
  units.sort((a, b) => byRank(a, b) || order.compare(a.name, b.name))
  const kinds = new Map([...names].map(([unit, { kind }]) => [unit, kind]))
  return { set, index, previous, units, kinds }
}

function byRank(a: RankedUnit, b: RankedUnit): number {
  if (a.rank === null || b.rank === null) return Number(a.rank === null) - Number(b.rank === null)
  return a.rank - b.rank
}

/** The published set of the latest earlier period of the same kind. */
async function previousOf(db: Database, set: ResultSet): Promise<ResultSet | undefined> {
  const { edition, group, period, province } = set
  const sets = await listResultSets(db, { state: 'published', index: edition.indexCode, group: group.code })
  return sets.find(
    (one) => one.province === province && one.period < period && one.period.length === period.length,
  )
}

/** The figures of all units at some nodes. */
export async function figuresOf(db: Database, set: ResultSet, nodes: readonly string[]) {
  const rows = await db
    .selectFrom('result')
    .select(['unitId as unit', 'node', 'points', 'max', 'lost', 'rank', 'status', 'reason'])
    .where('provinceId', '=', set.province)
    .where('resultSetId', '=', set.id)
    .where('node', 'in', [...nodes])
    .execute()
  return rows.map((row) => ({
    ...row,
    points: numberOr(row.points),
    max: Number(row.max),
    lost: numberOr(row.lost),
    rank: numberOr(row.rank),
    status: row.status as RankedUnit['status'],
  }))
}

/** `numeric` comes as text; null stays null. */
export const numberOr = (text: string | null): number | null => (text === null ? null : Number(text))

async function standingsOf(db: Database, set: ResultSet): Promise<Standing[]> {
  const { root } = await editionIndex(db, set.edition.id)
  return figuresOf(db, set, [root.code])
}

/** The successions after the day `older` and up to the day `later`. */
export async function successionsIn(db: Database, older: string, later: string): Promise<Succession[]> {
  const rows = await db
    .selectFrom('unitSuccession')
    .select(['fromUnitId', 'toUnitId', 'effectiveOn', 'share', 'kind', 'basis'])
    .where('effectiveOn', '>', older)
    .where('effectiveOn', '<=', later)
    .execute()
  return rows.map((row) => ({
    from: row.fromUnitId!,
    to: row.toUnitId!,
    on: row.effectiveOn!,
    share: row.share!,
    basis: row.basis ?? '',
    kind: row.kind as Succession['kind'],
  }))
}

/** Names and codes of the units of a set on the day of its map. */
async function namesOf(
  db: Database,
  set: ResultSet,
): Promise<ReadonlyMap<string, { readonly name: string; readonly code: string; readonly kind: string }>> {
  const { root } = await editionIndex(db, set.edition.id)
  const { rows } = await sql<{ unit: string; name: string; code: string; kind: string }>`
    select r.unit_id as unit, s.name, s.code, s.kind from result r
    join unit_state s on s.unit_id = r.unit_id and s.revoked_by is null
      and s.valid_from <= ${set.mapOn}::date and (s.valid_to is null or s.valid_to > ${set.mapOn}::date)
    where r.province_id = ${set.province} and r.result_set_id = ${set.id} and r.node = ${root.code}`.execute(
    db,
  )
  return new Map(rows.map(({ unit, ...named }) => [unit, named]))
}
