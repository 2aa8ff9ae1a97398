import {
  askedOf,
  authorityOf,
  type DocumentContent,
  type DocumentKind,
  groundOf,
  unitContent,
} from '@openpar/domain/rounds'
import { allMeasures } from '../../../measures/definition/store.ts'
import { Problem } from '../../../platform/errors/problem.ts'
import type { Context } from '../../../platform/http/context.ts'
import type { StoredRound } from '../../round/course-store.ts'
import { scoreRound } from '../../score/score-round.ts'
import { readCitations } from '../citations.ts'
import { COUNCIL, letterheadOf } from './letterhead-of.ts'

/**
 * What fills a document about one unit of a round.
 * @throws Problem `scoresheet-not-found`, `round-not-open`; `nothing-asked` for a request without questions
 */
export async function makeUnitContent(
  context: Context,
  round: StoredRound,
  kind: DocumentKind,
  unit: string,
): Promise<{ readonly content: DocumentContent; readonly name: string }> {
  const { db } = context
  const scored = await scoreRound(context, round)
  const { map, index } = scored
  const listed = scored.units.find((one) => one.unit === unit)
  const placed = map.units.get(unit)
  if (!listed || !placed) throw new Problem('scoresheet-not-found', { unit })
  const { sheet, group, name } = listed
  const of = {
    unit,
    name,
    sheet,
    ground: groundOf(index, { group, kind: placed.kind }),
    self: scored.evaluation('self'),
    appraised: scored.evaluation('appraised'),
    measures: await allMeasures(db),
    cite: await readCitations(db, [sheet]),
  }
  if (kind === 'explanation-request' && askedOf(of).length === 0)
    throw new Problem('nothing-asked', { unit: name })
  const province = map.units.get(round.province)!
  const above = placed.parent === null ? province : (map.units.get(placed.parent) ?? province)
  const issuing =
    kind === 'self-assessment-report'
      ? { issuer: authorityOf(placed), superior: authorityOf(above) }
      : { issuer: COUNCIL, superior: authorityOf(province) }
  const head = letterheadOf(context, scored, issuing)
  return { name, content: unitContent(kind, head, of, round.course.plan!.deadlines.explanation) }
}
