import type { Letterhead } from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import type { Context } from '../../../platform/http/context.ts'
import type { ScoredRound } from '../../score/score-round.ts'

/** Who issues what is not issued by a unit. */
export const COUNCIL = 'HỘI ĐỒNG THẨM ĐỊNH'

/** The head of a document of a round, issued today. */
export const letterheadOf = (
  { today }: Pick<Context, 'today'>,
  { round, index, map }: ScoredRound,
  { issuer, superior }: Pick<Letterhead, 'issuer' | 'superior'>,
): Letterhead => ({
  province: map.units.get(round.province)!,
  issuer,
  superior,
  round: round.name,
  period: round.course.plan!.period,
  index: textIn(index.definition.title, 'vi'),
  today,
})
