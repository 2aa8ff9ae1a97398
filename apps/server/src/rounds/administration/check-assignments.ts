import type { AppraiserAssignments } from '@openpar/domain/rounds'
import { loadUnitMap } from '../../organisation/unit-map.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import type { StoredRound } from '../round/course-store.ts'
import { appraisedComponents, rolesUnder } from './read-appraisers.ts'

const refused = (vi: string, en: string): Problem =>
  new Problem('appraisers-refused', { sentence: vi, sentenceEn: en })

/**
 * Components have to be ones that units declare in this round, people have to hold the role of an appraiser in its province.
 * Who works for a unit of the round may still appraise the others: that nobody appraises the own unit is the sheet's rule.
 * @throws Problem `appraisers-refused`
 */
export async function checkAssignments(
  { db, today }: Context,
  round: StoredRound,
  { assignments }: AppraiserAssignments,
): Promise<void> {
  const codes = new Set((await appraisedComponents(db, round)).map(({ code }) => code))
  const unknown = assignments.find(({ component }) => !codes.has(component))
  if (unknown)
    throw refused(
      `Kỳ đánh giá này không có mục "${unknown.component}" để giao thẩm định; hãy tải lại trang rồi chọn mục khác.`,
      `This round has no component "${unknown.component}" to appraise; load the page again and choose another.`,
    )
  const map = await loadUnitMap(db, today)
  const roles = await rolesUnder(db, map, round.province, today)
  const appraisers = new Set(roles.filter(({ role }) => role === 'appraiser').map(({ id }) => id))
  const stranger = assignments.find(({ person }) => !appraisers.has(person))
  if (!stranger) return
  const person = await db
    .selectFrom('person')
    .select('name')
    .where('id', '=', stranger.person)
    .executeTakeFirst()
  throw refused(
    `${person?.name ?? 'Người này'} chưa có vai trò thẩm định trong tỉnh; hãy cấp quyền trước khi giao mục ${stranger.component}.`,
    `${person?.name ?? 'This person'} holds no role of an appraiser in the province; grant it before giving them ${stranger.component}.`,
  )
}
