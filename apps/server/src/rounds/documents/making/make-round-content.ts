import {
  authorityOf,
  type DocumentContent,
  type DocumentKind,
  groundOf,
  isBefore,
  phaseOf,
  roundContent,
} from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import { Problem } from '../../../platform/errors/problem.ts'
import type { Context } from '../../../platform/http/context.ts'
import type { StoredRound } from '../../round/course-store.ts'
import { scoreRound } from '../../score/score-round.ts'
import { COUNCIL, letterheadOf } from './letterhead-of.ts'

/**
 * What fills a document about a whole round.
 * @throws Problem `round-not-open`; `council-not-begun`, `result-not-settled` where the round is not that far
 */
export async function makeRoundContent(
  context: Context,
  round: StoredRound,
  kind: DocumentKind,
): Promise<{ readonly content: DocumentContent; readonly name: string }> {
  const scored = await scoreRound(context, round)
  const { index, map } = scored
  const phase = phaseOf(round.course, context.today)
  if (isBefore(phase, 'council')) throw new Problem('council-not-begun', { round: round.name })
  if (kind === 'result-decision' && isBefore(phase, 'final'))
    throw new Problem('result-not-settled', { round: round.name })
  const province = map.units.get(round.province)!
  const head = letterheadOf(
    context,
    scored,
    kind === 'result-decision'
      ? { issuer: authorityOf(province), superior: '' }
      : { issuer: COUNCIL, superior: authorityOf(province) },
  )
  const content = roundContent(head, {
    groups: index.definition.groups.map(({ code, title }) => ({ code, title: textIn(title, 'vi') })),
    units: scored.units.map((unit) => ({
      ...unit,
      ground: groundOf(index, { group: unit.group, kind: map.units.get(unit.unit)?.kind }),
    })),
    self: scored.evaluation('self'),
    appraised: scored.evaluation('appraised'),
    final: scored.evaluation('final'),
  })
  return { content, name: round.name }
}
