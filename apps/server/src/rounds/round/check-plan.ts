import { dataClosesOn, getPeriod } from '@openpar/domain/measures'
import type { RoundAction, RoundPlan } from '@openpar/domain/rounds'
import { loadUnitMap } from '../../organisation/unit-map.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { editionIndex } from '../../results/sets/edition-index.ts'
import type { StoredRound } from './course-store.ts'

const refused = (vi: string, en: string): Problem =>
  new Problem('round-plan-refused', { sentence: vi, sentenceEn: en })

/**
 * The province whose round a plan describes: its edition is published and ranks its groups, its units exist and lie in one
 * province.
 * @throws Problem `round-plan-refused` with what is wrong and what to do
 */
export async function checkPlan({ db, today }: Context, plan: RoundPlan): Promise<string> {
  const edition = await db
    .selectFrom('edition')
    .select(['state', 'unitGroups', 'code'])
    .where('id', '=', plan.edition)
    .executeTakeFirst()
  if (edition?.state !== 'published')
    throw refused(
      'Kỳ đánh giá phải dùng một phiên bản bộ chỉ số đã ban hành; hãy ban hành phiên bản trước.',
      'A round uses a published edition; publish it first.',
    )
  for (const { code } of plan.groups)
    if (!edition.unitGroups.includes(code))
      throw refused(
        `Phiên bản ${edition.code} không có nhóm đơn vị "${code}".`,
        `The edition ${edition.code} has no unit group "${code}".`,
      )
  const { byCode } = await editionIndex(db, plan.edition)
  const stray = Object.keys(plan.sources).find((code) => byCode.get(code)?.kind !== 'component')
  if (stray !== undefined)
    throw refused(
      `Phiên bản ${edition.code} không có tiêu chí thành phần "${stray}"; hãy bỏ nguồn điểm riêng của mục này.`,
      `The edition ${edition.code} has no component "${stray}"; take its source out of the plan.`,
    )
  const day = dataClosesOn(getPeriod(plan.period))
  const map = await loadUnitMap(db, day < today ? day : today)
  const units = plan.groups.flatMap((group) => group.units)
  const unknown = units.find((unit) => !map.units.get(unit)?.alive)
  if (unknown !== undefined) {
    const name = map.units.get(unknown)?.name ?? unknown
    throw refused(
      `Đơn vị "${name}" không tồn tại trong kỳ này.`,
      `The unit "${name}" does not exist in this period.`,
    )
  }
  const [province, another] = map.provincesOf(units)
  if (another !== undefined)
    throw refused(
      'Mọi đơn vị của một kỳ đánh giá phải thuộc cùng một tỉnh.',
      'All units of a round belong to one province.',
    )
  return province!
}

/**
 * Checks what an action makes of the plan of a round.
 * @throws Problem `round-plan-refused`
 */
export async function checkChange(context: Context, round: StoredRound, action: RoundAction): Promise<void> {
  const { plan } = round.course
  if (action.type === 'change-edition' && plan) await checkPlan(context, { ...plan, edition: action.edition })
  if (action.type === 'prepare' && (await checkPlan(context, action.plan)) !== round.province)
    throw refused(
      'Kỳ đánh giá này thuộc tỉnh khác; hãy thiết lập một kỳ mới.',
      'This round belongs to another province; set up a new one.',
    )
}
