import type { UnitOfRound } from '@openpar/domain/rounds'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { dateAt } from '../../../platform/format/date.ts'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from './texts.ts'

const KINDS = { open: 'neutral', signed: 'accent', sent: 'accent', approved: 'good' } as const

/** Where a unit stands, in a few words; what asks for something comes last. */
export function useUnitWords(): (unit: UnitOfRound) => string {
  const words = useTexts(texts)
  const format = useFormat()
  return ({ stage, sent, due, counts }) => {
    const { components, finished, lacking, returned, asked, awaiting, appeals } = counts
    const number = (count: number) => format.number(count)
    const working = stage === 'open' || stage === 'signed'
    const parts = [
      due === null ? null : words.dueOn(format.date(due)),
      working || sent === null ? null : words.sentOn(format.date(dateAt(new Date(sent)))),
      working ? words.finishedOf(number(finished), number(components)) : null,
      working && lacking > 0 ? words.lacking(number(lacking)) : null,
      returned > 0 ? words.returned(number(returned)) : null,
      asked > 0 ? words.asked(number(asked)) : null,
      stage === 'sent' && awaiting > 0 ? words.awaiting(number(awaiting)) : null,
      appeals > 0 ? words.appeals(number(appeals)) : null,
    ]
    return parts.filter((part) => part !== null).join(' · ')
  }
}

/** The stage of a sheet, and whether it is late. */
export function StageChip({ unit: { stage, late } }: { unit: UnitOfRound }) {
  const words = useTexts(texts)
  return late ? (
    <StatusChip kind="bad">{words.late}</StatusChip>
  ) : (
    <StatusChip kind={KINDS[stage]}>{words.stages[stage]}</StatusChip>
  )
}
