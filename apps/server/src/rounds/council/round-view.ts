import { type CouncilView, groundOf, phaseOf, type SheetGround } from '@openpar/domain/rounds'
import type { ScoredRound } from '../score/score-round.ts'

/** What the scoresheet of a unit of a round consists of. */
export function groundIn({ index, map }: ScoredRound, unit: string, group: string): SheetGround {
  return groundOf(index, { group, kind: map.units.get(unit)?.kind })
}

/** What pages of the council say of a round. */
export function roundView({ round, index }: ScoredRound, today: string): CouncilView['round'] {
  const { name, period, selfCheck } = round.course.plan!
  const { title } = index.definition
  return { id: round.id, name, period, selfCheck, phase: phaseOf(round.course, today), index: title }
}
