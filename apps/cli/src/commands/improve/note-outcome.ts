import {
  type Candidate,
  columnOf,
  type EffortPlan,
  type Evaluation,
  formatNumber,
  formatPoints,
  gainForRank,
  type InfeasibleEffort,
  type OptimalEffort,
  roundPoints,
  STATUS,
  type UnprovenEffort,
} from '@openpar/engine'
import type { Session } from '../../session/session.ts'

/** Components that do not concern a unit leave the others to count for more: total = scale × points ÷ applicable. */
export interface Rescaling {
  /** Both in ten-thousandths. */
  readonly scale: number
  readonly applicable: number
}

/** How points of components become points of the total for one unit. */
export function rescalingOf(evaluation: Evaluation, unit: number): Rescaling {
  const { root } = evaluation.index
  const domains = root.children.filter((place) => place.tree === 'scale')
  const applicable = domains.reduce((sum, { position }) => sum + evaluation.columns[position]!.max[unit]!, 0)
  return { scale: root.max, applicable }
}

/** Says what the plan wins, what the total would be, what it costs, and whether it is proven best. */
export function noteOutcome(
  found: OptimalEffort | UnprovenEffort | InfeasibleEffort,
  plan: EffortPlan,
  candidates: readonly Candidate[],
  evaluation: Evaluation,
  unit: number,
  session: Session,
): void {
  const { scale, applicable } = rescalingOf(evaluation, unit)
  const { totals } = evaluation.index.definition.precision
  const inTotal = (gain: number) => roundPoints(Math.round((gain * scale) / applicable), totals)
  const root = columnOf(evaluation, evaluation.index.root.code)
  const before = root.points[unit]!
  const gain = inTotal(plan.gain)
  const sum = candidates
    .filter(({ code }) => plan.codes.includes(code))
    .reduce((all, each) => all + each.gain, 0)
  const points = (value: number) => ({ vi: formatPoints(value, 'vi'), en: formatPoints(value, 'en') })
  if (found.status === 'infeasible') {
    const most = points(inTotal(found.reachable))
    session.note(
      `Không đạt được mục tiêu: làm hết mọi việc cũng chỉ thêm ${most.vi} điểm.`,
      `The target cannot be reached: everything together wins ${most.en} points.`,
    )
  }
  if (sum > plan.gain) {
    session.note(
      'Nhiều việc cùng một mục không lấy lại quá số điểm mất ở mục đó.',
      'Several tasks at one node win back no more than is lost there.',
    )
  }
  if (root.status[unit] === STATUS.incomplete) {
    session.note(
      'Đơn vị chưa đủ số liệu: tổng điểm dưới đây mới tính phần đã có.',
      'The unit is incomplete: the totals below count what is known so far.',
    )
  }
  const proof =
    found.status === 'optimal'
      ? { vi: '; đã chứng minh là tốt nhất', en: '; proven best' }
      : found.status === 'not-proven'
        ? { vi: '; chưa chứng minh là tốt nhất', en: '; not proven best' }
        : { vi: '', en: '' }
  const [won, from, to] = [points(gain), points(before), points(before + gain)]
  if (plan.codes.length === 0 && found.status === 'optimal') {
    session.note(
      'Không cần hoặc không có việc nào giúp thêm điểm.',
      'Nothing is needed, or nothing wins points.',
    )
  }
  const rank = rankWith(evaluation, unit, before + gain)
  const place = Number.isNaN(rank)
    ? { vi: '', en: '' }
    : {
        vi: `; hạng ${root.rank[unit]} → ${rank} nếu các đơn vị khác giữ nguyên`,
        en: `; rank ${root.rank[unit]} → ${rank} with the others unchanged`,
      }
  session.note(
    `Thêm ${won.vi} điểm (${from.vi} → ${to.vi})${place.vi}; chi phí ${formatNumber(plan.cost, 'vi')}${proof.vi}.`,
    `Wins ${won.en} points (${from.en} → ${to.en})${place.en}; cost ${formatNumber(plan.cost, 'en')}${proof.en}.`,
  )
  if (scale !== applicable) {
    session.note(
      'Điểm thêm ở từng việc là điểm của mục; tổng được quy đổi về thang vì có nội dung không phát sinh.',
      'Gains of tasks are points of their nodes; the total is rescaled because some components do not apply.',
    )
  }
}

/** The rank a total would have in the group, the others unchanged; NaN where the unit has no rank now. */
function rankWith(evaluation: Evaluation, unit: number, total: number): number {
  const { facts, groups, index } = evaluation
  const { points, rank } = columnOf(evaluation, index.root.code)
  if (Number.isNaN(rank[unit]!)) return Number.NaN
  const ranked = Array.from(groups.get(facts.units[unit]!.group)!).filter(
    (each) => !Number.isNaN(rank[each]!),
  )
  const totals = Float64Array.from(ranked, (each) => points[each]!)
  const names = ranked.map((each) => facts.units[each]!.name ?? facts.units[each]!.code)
  const { ties } = index.definition.ranking
  const own = ranked.indexOf(unit)
  const won = total - points[unit]!
  let best = 1
  while (best < ranked.length && gainForRank(totals, own, best, ties, names) > won) best++
  return best
}
