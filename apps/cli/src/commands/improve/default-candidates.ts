import { type Candidate, columnOf, type Evaluation, type Place, textIn } from '@openpar/engine'
import type { Session } from '../../session/session.ts'
import { largestLosses } from '../evaluate/largest-losses.ts'

/**
 * Losses of one unit as tasks of equal cost, for want of a table of efforts. A share of nothing is left out: without
 * cases to count there is nothing to do better. Components where the whole group stands alike are named.
 */
export function defaultCandidates(evaluation: Evaluation, unit: number, session: Session): Candidate[] {
  session.note(
    'Không có --candidates: mỗi mục mất điểm coi như một việc, lấy lại trọn số điểm mất, chi phí bằng nhau là 1.',
    'No --candidates: every losing component counts as one task that wins back all of its loss at an equal cost of 1.',
  )
  const losses = largestLosses(evaluation, unit, Number.POSITIVE_INFINITY, evaluation.index.root)
  const idle = losses.filter(({ place }) => isShareOfNothing(evaluation, place, unit))
  const open = losses.filter((loss) => !idle.includes(loss))
  const alike = open.filter(({ place }) => isGroupAlike(evaluation, place, unit))
  const names = (some: typeof losses, language: 'vi' | 'en') =>
    some.map(({ place }) => textIn(place.name, language)).join('; ')
  if (idle.length > 0) {
    session.note(
      `Bỏ qua vì mẫu số đang bằng 0, chưa có gì để cải thiện: ${names(idle, 'vi')}.`,
      `Left out, for the denominator is 0 and there is nothing to do better: ${names(idle, 'en')}.`,
    )
  }
  if (alike.length > 0) {
    session.note(
      `Cả nhóm bằng điểm nhau, có thể ngoài tầm của riêng đơn vị: ${names(alike, 'vi')}.`,
      `The whole group stands alike, perhaps beyond what one unit can do: ${names(alike, 'en')}.`,
    )
  }
  return open.map(({ place, lost }) => ({ code: place.code, name: place.name, gain: lost, cost: 1 }))
}

function isShareOfNothing({ facts }: Evaluation, { node }: Place, unit: number): boolean {
  const denominator = node?.rule && 'denominator' in node.rule ? node.rule.denominator : undefined
  return denominator !== undefined && facts.columns.get(denominator)?.values[unit] === 0
}

function isGroupAlike(evaluation: Evaluation, { code }: Place, unit: number): boolean {
  const { points } = columnOf(evaluation, code)
  const members = evaluation.groups.get(evaluation.facts.units[unit]!.group)!
  return members.length > 1 && members.every((each) => points[each] === points[unit])
}
