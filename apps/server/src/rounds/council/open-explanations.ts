import { entryOf, type OpenExplanation } from '@openpar/domain/rounds'
import type { ScoredRound } from '../score/score-round.ts'
import { groundIn } from './round-view.ts'

/** Explanations that were asked for and not given, or given and judged by nobody since; unit by unit. */
export function openExplanations(scored: ScoredRound): readonly OpenExplanation[] {
  return scored.units.flatMap(({ unit, group, sheet }) =>
    [...groundIn(scored, unit, group).components.keys()].flatMap((component): OpenExplanation[] => {
      const { asked, messages, first, second, council } = entryOf(sheet, component)
      const question = messages.findLast(({ kind }) => kind === 'ask')
      if (asked === null || !question) return []
      const answer = messages.findLast(({ kind }) => kind === 'answer')
      const judged = Math.max(0, ...[first, second, council].map((verdict) => verdict?.sequence ?? 0))
      if (asked === 'answered' && answer && judged > answer.sequence) return []
      return [
        {
          unit,
          component,
          state: asked === 'waiting' ? 'waiting' : 'unjudged',
          question: question.text,
          answer: asked === 'answered' ? (answer?.text ?? null) : null,
          askedBy: question.by,
          askedAt: question.at,
        },
      ]
    }),
  )
}
