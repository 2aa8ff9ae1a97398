import {
  type Case,
  groundOf,
  type Hindrance,
  phaseOf,
  REFUSALS,
  type Refusal,
  ROUND_REFUSALS,
  type RoundRefusal,
  refusalOf,
  type ScoredUnit,
  type SheetAction,
} from '@openpar/domain/rounds'
import type { Context } from '../../platform/http/context.ts'
import type { ScoredRound } from '../score/score-round.ts'
import { capacityOf } from '../sheet/capacity-of.ts'

/** A refusal with its sentence. */
const hindranceOf = (refusal: Refusal | undefined): Hindrance =>
  refusal === undefined ? null : { code: refusal, ...REFUSALS[refusal] }

export const roundHindranceOf = (refusal: RoundRefusal | undefined): Hindrance =>
  refusal === undefined ? null : { code: refusal, ...ROUND_REFUSALS[refusal] }

/** The case of one unit of a round that was read whole. */
export async function caseOf(
  { db, actor, today }: Pick<Context, 'db' | 'actor' | 'today'>,
  { round, index, map }: ScoredRound,
  { unit, group, sheet }: ScoredUnit,
): Promise<Case> {
  return {
    sheet,
    ground: groundOf(index, { group, kind: map.units.get(unit)?.kind }),
    capacity: await capacityOf(db, actor, map, { round: round.id, unit }),
    moment: { phase: phaseOf(round.course, today), today },
  }
}

/** Why whoever asks cannot do something to the sheet; null where they can. */
export const hindranceTo = (of: Case, action: SheetAction): Hindrance => hindranceOf(refusalOf(of, action))
