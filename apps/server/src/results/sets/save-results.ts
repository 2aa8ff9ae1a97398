import { type ResultSet, resultsOf } from '@openpar/domain/results'
import { type Evaluation, fromPoints } from '@openpar/engine'
import type { Database } from '../../platform/database/connect.ts'
import { insertRows } from './insert-rows.ts'

/** What is said of a set when it is written. */
export type NewResultSet = Pick<
  ResultSet,
  'id' | 'province' | 'period' | 'state' | 'mapOn' | 'source' | 'sample'
> & {
  readonly edition: string
  readonly group: string
  readonly computedAt: Date
  readonly publishedAt: Date | null
  readonly round?: string
}

/** What else is known of a set that came out of a round. */
export interface OfRound {
  /** Those of the evaluation that belong to the set. */
  readonly units: ReadonlySet<string>
  /** The same by what units declared, and as appraisers left it: their points stand beside those that count. */
  readonly self: Evaluation
  readonly appraised: Evaluation
}

const COLUMNS = {
  province_id: 'uuid',
  result_set_id: 'uuid',
  unit_id: 'uuid',
  node: 'text',
  points: 'numeric',
  max: 'numeric',
  lost: 'numeric',
  rank: 'numeric',
  status: 'text',
  reason: 'text',
  self: 'numeric',
  appraised: 'numeric',
} as const

/**
 * Writes a set and every figure of its evaluation, whose units carry identifiers as codes. Call it within a
 * transaction; the edition must be published. Returns how many figures.
 */
export async function saveResults(
  db: Database,
  set: NewResultSet,
  evaluation: Evaluation,
  ofRound?: OfRound,
): Promise<number> {
  const { province, edition, group, round = null, ...rest } = set
  await db
    .insertInto('resultSet')
    .values({ ...rest, provinceId: province, editionId: edition, unitGroup: group, roundId: round })
    .execute()
  const [self, appraised] = ofRound ? [pointsIn(ofRound.self), pointsIn(ofRound.appraised)] : []
  const rows = function* () {
    for (const { unit, node, points, max, lost, rank, status, reason } of resultsOf(evaluation)) {
      if (ofRound && !ofRound.units.has(unit)) continue
      const before = [self?.(unit, node), appraised?.(unit, node)]
      yield [province, set.id, unit, node, points, max, lost, rank, status, reason, ...before]
    }
  }
  return insertRows(db, 'result', COLUMNS, rows())
}

/** Points by unit and node; null where there are none. */
export function pointsIn({
  index,
  facts,
  columns,
}: Evaluation): (unit: string, node: string) => number | null {
  const positions = new Map(facts.units.map(({ code }, position) => [code, position]))
  return (unit, node) => {
    const [position, place] = [positions.get(unit), index.byCode.get(node)]
    const points = position === undefined || !place ? Number.NaN : columns[place.position]!.points[position]!
    return Number.isNaN(points) ? null : fromPoints(points)
  }
}
