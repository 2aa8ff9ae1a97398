import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { daysBetween, today } from '../../../platform/format/date.ts'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'

/** A deadline with the days left or past; a calm one once everything is done. */
export function DeadlineChip({ deadline, done }: { deadline: string; done: boolean }) {
  const words = useTexts(texts)
  const format = useFormat()
  const left = daysBetween(today(), deadline)
  const due = words.due(format.date(deadline))
  if (done) return <StatusChip kind="good">{due}</StatusChip>
  if (left < 0) return <StatusChip kind="bad">{`${due} · ${words.daysLate(-left)}`}</StatusChip>
  return <StatusChip kind={left <= 7 ? 'warn' : 'neutral'}>{`${due} · ${words.daysLeft(left)}`}</StatusChip>
}
